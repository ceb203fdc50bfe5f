/** Shapes of whole small reports, each as a genre writes it, and what must be read of them. */

import assert from 'node:assert/strict';
import { buildReport } from '../../../server/src/report/build';
import { SourceText } from '../../../server/src/text/sourceText';

/** The parts of a text that a reader would name, in short. */
function read(text: string) {
  const report = buildReport(new SourceText(text));
  return {
    title: report.title,
    isReport: report.recognition.recognised,
    sections: report.sections.map(({ title, level }) => `${level} ${title}`),
    findings: report.findings.map(({ text: own }) => own.text),
    recommendations: report.recommendations.map(({ text: own }) => own.text),
    grades: report.judgements.map(({ subjectName, grade }) => `${subjectName}: ${grade}`),
    links: (report.links ?? []).map(({ finding, recommendation }) => `${finding} ${recommendation}`),
  };
}

describe('shapes of small reports', () => {
  it('are accident reports whose conclusions repeat paragraphs of the analysis', () => {
    const { sections, findings, recommendations, links } = read(`Fire on a ferry at Skerry Point, 3 May 2024

Analysis

Identification of the immediate cause

21  A pipe had worn through where it touched a bracket.

22  The bracket had been moved in 2021.

Identification of causal factors

23  Nobody looked behind the panel.

24  The panel is held by forty screws.

Summary of conclusions

Immediate cause

25  A pipe had worn through where it touched a bracket (paragraph 21).

Causal factors

26  Nobody looked behind the panel (paragraph 23).

Recommendations

27  The following recommendations are made:

1  The owner should move the bracket (paragraph 21).

2  The owner should fit a panel that opens by hand (paragraph 23).
`);
    assert.ok(sections.includes('2 Summary of conclusions'), sections.join('\n'));
    assert.deepEqual(findings, [
      'A pipe had worn through where it touched a bracket.',
      'Nobody looked behind the panel.',
    ]);
    assert.equal(recommendations.length, 2);
    assert.deepEqual(links, ['F21 R1', 'F23 R2']);
  });

  it('are inspections whose sections open with a grade, and whose concerns ask', () => {
    const { sections, findings, recommendations, grades } = read(`Inspection of the Harbour Centre

Contents
Introduction ........................ 2
Section 1. Care ..................... 3
Section 2. Work ................. 5
Section 3. Summary of key concerns .. 6

Introduction

The centre holds forty men.

Section 1. Care

Outcomes were poor against this test.

Arrival

1.1 Men waited for six hours. There was no water.

Health

1.2 The nurse left at noon.

Section 2. Work

We rated this area 3 out of 5 (fair).

2.1 Classes were full. Teachers were liked.

Section 3. Summary of key concerns

1. Men waited too long. The governor should open a second desk.

2. Nobody was ill after noon, it was said. The trust should send a nurse at night.
`);
    assert.deepEqual(sections.slice(2), [
      '2 Section 1. Care',
      '3 Arrival',
      '3 Health',
      '2 Section 2. Work',
      '2 Section 3. Summary of key concerns',
    ]);
    assert.deepEqual([findings.length, recommendations.length], [3, 2]);
    assert.deepEqual(grades, ['Section 1. Care: poor', 'Section 2. Work: 3-out-of-5-fair']);
  });

  it('are audits with the fields of a finding in a table of their own', () => {
    for (const text of [
      `# Audit of travel

## Findings

### 1. Claims are paid without a receipt

| Priority | High |
|---|---|
| **Condition** | Nine of forty claims had no receipt. |
| **Recommendation** | Pay only what a receipt shows. |

### 2. Cards are shared

| Field | Value |
|---|---|
| **Priority** | Low |
| **Condition** | Two desks use one card. |
| **Recommendation** | Give each desk a card. |
`,
      `Internal Audit

1.0 FINDINGS

1.1 Claims are paid without a receipt

Finding
Nine of forty claims had no receipt.

Priority
High

Recommendation
Pay only what a receipt shows.

1.2 Cards are shared

Finding
Two desks use one card.

Priority
Low

Recommendation
Give each desk a card.
`,
    ]) {
      const { findings, recommendations, grades, links } = read(text);
      assert.deepEqual(findings, ['Claims are paid without a receipt', 'Cards are shared'], text);
      assert.deepEqual(recommendations, ['Pay only what a receipt shows.', 'Give each desk a card.']);
      assert.deepEqual(grades, ['Claims are paid without a receipt: high', 'Cards are shared: low']);
      assert.equal(links.length, 2);
    }
  });

  it('are decisions whose last sentence is the verdict, and no finding', () => {
    const { findings, grades } = read(`DECISION OF THE OMBUDSMAN

The complaint

Mrs K complained that the firm lost her letters.

Our findings

The firm had no record of two of the letters.

For this reason we partly upheld the complaint.

Our recommendations

  • Apologise to Mrs K.
`);
    assert.deepEqual(findings, ['The firm had no record of two of the letters.']);
    assert.deepEqual(grades, ['Decision: partly-upheld']);
  });

  it('are post-mortems with the cause in a sentence beside the list of what went wrong', () => {
    const { findings } = read(`# Incident review

## Root cause

The disk was full.

## What went wrong

- Nobody was called.

## Action items

- Call somebody.
`);
    assert.deepEqual(findings, ['The disk was full.', 'Nobody was called.']);
  });

  it('are a few notes and what to do', () => {
    for (const [saw, todo] of [
      ['What I saw', 'To do'],
      ['What went well', 'Next time'],
      ["What didn't", 'For next time'],
    ]) {
      const text = `The fair: first notes\n\n${saw}\n\n- the lamps were out\n- two stalls had no table\n\n${todo}\n\n- buy lamps\n- bring tables\n`;
      const { isReport, findings, recommendations } = read(text);
      assert.deepEqual([isReport, findings.length, recommendations.length], [true, 2, 2], text);
    }
  });

  it('are reports by page whose numbered paragraphs stand at its foot, and whose labels come again on each', () => {
    const page = (n: number): string => `\nKite Ltd - confidential                         ${n}\n`;
    const { sections, findings, recommendations } = read(`Collision at the weir, 2 June 2024

Summary

A boat struck the weir. The branch has made two recommendations.
${page(1)}
Conclusions

Immediate cause

10   The boat was going too fast to stop short of the weir.

Causal factors

11   The skipper did not see the sign, which was hidden by a tree.
${page(2)}
Recommendations

1    The club should look at its signs from a boat, by day and by night, at least
     once in each season.

2    The club should paint the weir.
${page(3)}`);
    assert.ok(sections.includes('2 Recommendations'));
    assert.deepEqual([findings.length, recommendations.length], [2, 2]);
  });

  it('keep footnotes out where the text refers to them', () => {
    const { findings } = read(`Audit of stores

Findings

1.  Keys were left in the lock.1

2.  Doors were open at four of the five stores that we went to in the spring.

3.  Nobody could tell us who had been in the store on the day before we came.

1    Keys Manual, chapter 9.

                                        1

Recommendations

1.  Take the keys out.

2.  Shut the doors.

3.  Write down who comes in.

4.  Count the keys at night.

5.  Change the locks.

6.  Say who keeps the spare key.

                                        2

Annex

The five stores stand at the harbour, the depot, the school, the pool and the hall.

We went to each of them once, and nobody knew of it before.

The next audit is in the spring.

Thanks to all who helped.

                                        3
`);
    assert.deepEqual(findings, [
      'Keys were left in the lock.1',
      'Doors were open at four of the five stores that we went to in the spring.',
      'Nobody could tell us who had been in the store on the day before we came.',
    ]);
  });

  it('ask what is right below whom they address', () => {
    const { sections, recommendations } = read(`Report of the visitors to Thorn House

Findings

• Men wait three months for a dentist.

Recommendations

To the Minister

• Say when the old wing will close.

To the Health Board

• Agree a longest wait for the dentist.

The visitors

Nine people visited in the year, and two of them were new to it.
`);
    assert.deepEqual(sections, [
      '1 Report of the visitors to Thorn House',
      '2 Findings',
      '2 Recommendations',
      '3 To the Minister',
      '3 To the Health Board',
      '2 The visitors',
    ]);
    assert.equal(recommendations.length, 2);
  });

  it('tell findings by the label of a paragraph, or by the sentence before a list', () => {
    const { findings, recommendations, links } = read(`# The force and people at risk

## Answering calls

We listened to 80 calls and found that:

- most were answered within ten seconds;
- repeat callers were not noticed.

**Area for improvement 1:** The force should show call handlers who has called before.

## Missing children

**Cause of concern:** The force does not look for missing children at night.

**Recommendation 1:** By June, the force should put a sergeant in charge of each search.
`);
    assert.equal(findings.length, 3);
    assert.equal(recommendations.length, 2);
    assert.equal(links.length, 1);
  });

  it('may underline their main sections only, in a frame of labels that come again', () => {
    const finding = (n: number, title: string, grade: string): string => `3.${n} LVC-0${n} ${title}

  ID          : LVC-0${n}
  Severity    : ${grade}

  Description:
    Everybody can read it, whoever asks for it and from wherever they may come.

  Remediation:
    Ask who it is before anything is shown to them.

`;
    const { sections, findings, grades, links } = read(`PENETRATION TEST OF THE MEMBER PORTAL

Prepared by    : Hexley Ltd
Test window    : 3 June 2024 to 14 June 2024

1. SUMMARY
----------

1.1 Results

  ID        Title                          Severity       Retest
  ----------------------------------------------------------------
  LVC-01    Orders can be read             High           Fixed
  LVC-02    Names can be read              High           Open
  LVC-03    Bills can be read              High           Open

2. SCOPE
--------

The portal was tested for ten days, from outside and with four accounts.

3. FINDINGS
-----------

${finding(1, 'Orders can be read', 'High')}${finding(2, 'Names can be read', 'High')}${finding(3, 'Bills can be read', 'High')}4. TOOLS
--------

A browser.
`);
    assert.deepEqual(sections, [
      '1 PENETRATION TEST OF THE MEMBER PORTAL',
      '2 1. SUMMARY',
      '3 1.1 Results',
      '2 2. SCOPE',
      '2 3. FINDINGS',
      '3 3.1 LVC-01 Orders can be read',
      '3 3.2 LVC-02 Names can be read',
      '3 3.3 LVC-03 Bills can be read',
      '2 4. TOOLS',
    ]);
    assert.equal(findings.length, 3);
    assert.deepEqual([grades.length, links.length], [6, 3]);
  });

  it('may set "Chapter 2" over headings that the list of contents names without it', () => {
    const { sections, findings } = read(`Harbour Agency Audit of Grants

Contents

Introduction .................................. 1
Finding A: Grants Were Closed Unseen .......... 2
Finding B: Money Was Kept ..................... 3
Recommendations ............................... 4
Distribution .................................. 5

Chapter 1
Introduction

The agency pays for the gates of harbours, and closes a grant when the gate stands.

Chapter 2
Finding A: Grants Were Closed Unseen

Of 44 grants that we looked at, 31 were closed without anybody having seen a gate.

Chapter 3
Finding B: Money Was Kept

Nine harbours kept what they had not spent, and were not asked for it.

Chapter 4
Recommendations

1. See each gate before a grant is closed.

2. Ask for the money.

Chapter 5
Distribution

The Board.
`);
    assert.deepEqual(sections.slice(1), [
      '2 Contents',
      '2 Introduction',
      '2 Finding A: Grants Were Closed Unseen',
      '2 Finding B: Money Was Kept',
      '2 Recommendations',
      '2 Distribution',
    ]);
    assert.deepEqual(findings, ['Grants Were Closed Unseen', 'Money Was Kept']);
  });

  it('say on the cover who wrote them, for whom and when, beside what they are about', () => {
    const heads: readonly [string, string][] = [
      [
        'Marsh District Council\nInternal Audit Service\nIncome at the Swimming Pools\nFinal report, 14 November 2024\n',
        'Income at the Swimming Pools',
      ],
      ['AUDIT REPORT\n\nOrganisation:    Varga Castings\nAudit dates:     17-18 September 2024\n', 'AUDIT REPORT'],
    ];
    for (const [head, title] of heads)
      assert.equal(
        read(
          `${head}\n1. Findings\n\n1.1 Takings were banked late at two of the three pools we went to.\n\n2. Recommendations\n\n2.1 Bank the takings each week.\n`,
        ).sections[0],
        `1 ${title}`,
      );
  });

  it('grade in a field what its name says, by words or by numbers', () => {
    const { grades } = read(`Inspection report: Mill Homes

1. Our judgement

Grade for homes: 3 (serious failings)
Grade for governance: 2 (some weaknesses)
Overall: 3 out of 5

2. What we found

2.1. The landlord does not know its homes.

3. What the landlord must do

3.1. Survey every home by March.
`);
    assert.deepEqual(grades, ['homes: 3', 'governance: 2', 'Overall: 3-out-of-5']);
  });

  it('give a finding and its recommendation one code', () => {
    const { findings, links } = read(`Audit of the archive

1. Summary

We went twice.

2. Stores

Assurance: Limited

B1. The cellar was wet on both visits.

Recommendation B1: Move the maps upstairs.

B2. Nobody has a list of the boxes.

Recommendation B2: Make a list and keep it.
`);
    assert.deepEqual(findings, ['The cellar was wet on both visits.', 'Nobody has a list of the boxes.']);
    assert.deepEqual(links, ['B1 RB1', 'B2 RB2']);
  });

  it('say by the paragraphs that recommendations cite where the findings are', () => {
    const { title, findings, recommendations, links } = read(`University of the Fens
Periodic Review of the School of Music
Report of the Panel

1       Conduct

1.1     The panel met twice in May.

2       Key points

2.1     Practice rooms are shut at weekends.

2.2     Marks come back after seven weeks.

3       Recommendations

3.1     Open the rooms at weekends (paragraph 2.1).

3.2     Give marks back within three weeks (paragraph 2.2).
`);
    assert.equal(title, 'Periodic Review of the School of Music');
    assert.deepEqual(findings, ['Practice rooms are shut at weekends.', 'Marks come back after seven weeks.']);
    assert.equal(recommendations.length, 2);
    assert.deepEqual(links, ['F2.1 R3.1', 'F2.2 R3.2']);
  });

  it('ask under “Next steps” in each chapter, and rate it', () => {
    const { recommendations, grades } = read(`# Seaside Nursery: self-review

## 1 Meals

Our judgement: **Good**

### Weaknesses

- Lunch is late on Fridays.

### Next steps

- Water on every table by noon.

## 2 Garden

Our judgement: **Requires improvement**

### Weaknesses

- The gate does not close.

### Next steps

- Repair the gate before Easter.
`);
    assert.deepEqual(recommendations, ['Water on every table by noon.', 'Repair the gate before Easter.']);
    assert.deepEqual(grades, ['Our judgement: good', 'Our judgement: requires-improvement']);
  });

  it('call what must be done “Work required”, “Recommended changes” or “Action that should be taken”', () => {
    const form = read(`Harbour Council, Food Safety
FOOD HYGIENE INSPECTION REPORT

Premises: The Crab Shack
Date of visit: 3 June 2024

I called without notice and looked at the kitchen and the yard.

Food hygiene rating: 2 - Improvement necessary

Contraventions found:

1. Crabs stood in the sun.

   Work required: Keep crabs on ice. At once.

2. The basin had no soap.

   Work required: Provide soap.
`);
    assert.deepEqual(form.findings.length, 2);
    assert.deepEqual(form.recommendations, ['Keep crabs on ice. At once.', 'Provide soap.']);
    for (const title of ['Recommended changes', 'Action that should be taken', 'Suggested changes to the plan'])
      assert.equal(
        read(
          `Report on the plan\n\n1. Findings\n\n1.1 The plan has no map.\n\n2. ${title}\n\n(a) Add a map.\n\n(b) Name the roads.\n`,
        ).recommendations.length,
        2,
        title,
      );
  });

  it('tabulate breaches with what must be done', () => {
    const { findings, recommendations, links } = read(
      [
        ...['Compliance Assessment Report', '', 'What we looked at', '', 'We looked at the tank and at the diary.', ''],
        ...['Breaches and actions', ''],
        'No.\tCondition\tBreach\tAction required\tBy',
        '1\t2.3\tThe tank leaks at its foot.\tEmpty the tank and mend it.\t3 May 2024',
        '2\t4.1\tThe diary was not kept.\tWrite up the diary each day.\tAt once',
        '',
      ].join('\n'),
    );
    assert.deepEqual(findings, ['The tank leaks at its foot.', 'The diary was not kept.']);
    assert.equal(recommendations.length, 2);
    assert.equal(links.length, 2);
  });

  it('say below the heading of a recommendation what it is based on', () => {
    const { links } = read(`# Evaluation of the tool library

## Conclusions

### Conclusion 1: Drills are out all the time

There are three.

### Conclusion 2: Nobody borrows the saws

They are blunt.

## Recommendations

### Recommendation 1: Buy two more drills

Addressed to: The board. Based on conclusion 1.

### Recommendation 2: Sharpen the saws

Addressed to: The keeper. Based on conclusion 2.
`);
    assert.deepEqual(links, ['F1 R1', 'F2 R2']);
  });

  it('ask questions in their headings, and number what is to be done by “Action”', () => {
    const { isReport, findings, recommendations, links } = read(`Boiler survey, Mill Lane chapel
===============================

Q1. Does it heat the hall?
--------------------------

No. Two things are wrong:

(a) the pump runs backwards [see Action 1];
(b) the thermostat hangs in the sun [Actions 1, 2].

Q2. What should the wardens do?
-------------------------------

Action 1: Turn the pump round.

Action 2: Move the thermostat to the vestry.
`);
    assert.ok(isReport);
    assert.equal(findings.length, 2);
    assert.deepEqual(recommendations, ['Turn the pump round.', 'Move the thermostat to the vestry.']);
    assert.deepEqual(
      links,
      ['F(a) R1', 'F(b) R1', 'F(b) R2'].map((link) => link.replace(/[()]/g, '')),
    );
  });

  it('are letters with a severity behind each heading and a list behind a sentence that asks', () => {
    const { isReport, findings, recommendations, grades, links } = read(`Dear Ms Achebe,

I walked round the laundry on 6 March. This is what I saw.

I.   Mangle 2 (serious)
     The guard can be lifted while it turns.

II.  Drains (minor)
     Water stands behind the tubs.

We ask that you:

  1. take the mangle out of use;
  2. clear the drains.

Please tell us by 20 March what you will do.

Yours sincerely,
D. Nowak
`);
    assert.ok(isReport);
    assert.deepEqual(findings, ['Mangle 2 (serious)', 'Drains (minor)']);
    assert.deepEqual(recommendations, ['take the mangle out of use;', 'clear the drains.']);
    assert.deepEqual(links, [], 'they are about all findings, not about the last');
    assert.deepEqual(
      grades.map((grade) => grade.replace(/.*: /, '')),
      ['serious', 'minor'],
    );
  });
});
