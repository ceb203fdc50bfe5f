/** Long printed reports: pages, numbered paragraphs that run through, and what stands where in them. */

import assert from 'node:assert/strict';
import { buildReport } from '../../../server/src/report/build';
import { SourceText } from '../../../server/src/text/sourceText';

/** The parts of a text that a reader would name, in short. */
function read(text: string) {
  const report = buildReport(new SourceText(text));
  return {
    sections: report.sections.map(({ title, level }) => `${level} ${title}`),
    findings: report.findings.map(({ id, text: own }) => `${id} ${own.text}`),
    recommendations: report.recommendations.map(({ text: own }) => own.text),
    grades: report.judgements.map(({ subjectName, grade }) => `${subjectName}: ${grade}`),
    links: (report.links ?? []).map(({ finding, recommendation }) => `${finding} ${recommendation}`),
  };
}

const prison = `Report on an unannounced inspection of HMP Longmoor

Contents

Summary                                                                4
Section 1.  Safety                                                     7
Section 2.  Respect                                                    9
Section 3.  Recommendations                                           12

                                                     HMP Longmoor      2
\fSummary

Safety

S1   Reception was brisk and decent, and most of those who arrived were frightened by the
     noise of the wing.
S2   Outcomes for prisoners were Not sufficiently good against this test.

Respect

S3   Relationships were a strength. Outcomes were Reasonably good overall.

                                                     HMP Longmoor      4
\fSection 1. Safety

Early days in custody

1.1  The first night wing was noisy.1 Eleven of its cells were occupied by men who had
     been there for more than three months.
1.2  Induction took place on three mornings but 22 men had missed at least one of them.

Recommendation

1.3  The first night wing should be used only for new arrivals.

Managing behaviour

1.4  Men on the lowest level of the scheme had no targets and had met none of the staff.

Recommendation

1.5  Prisoners on the lowest level should have targets that are reviewed weekly.


1    Data supplied by the establishment in March.

                                                     HMP Longmoor      7
\fSection 2. Respect

Food

2.1  Breakfast was given out at 4pm the day before and was eaten by nightfall.

Recommendation

2.2  Breakfast should be given out on the day on which it is eaten.

                                                     HMP Longmoor      9
\fSection 3. Recommendations

3.1  The first night wing should be used only for new arrivals. (1.1)
3.2  Breakfast should be given out on the day on which it is eaten. (2.1)

                                                     HMP Longmoor     12
`;

describe('a printed report', () => {
  it('has findings in the paragraphs from which recommendations count on', () => {
    const { findings, sections } = read(prison);
    assert.deepEqual(
      findings.map((finding) => finding.slice(0, 24)),
      ['F1.1 The first night win', 'F1.2 Induction took plac', 'F1.4 Men on the lowest l', 'F2.1 Breakfast was given'],
    );
    assert.equal(sections.filter((section) => section.endsWith(' Recommendation')).length, 3);
  });

  it('links a recommendation to the paragraph whose number stands behind it', () => {
    assert.deepEqual(read(prison).links, ['F1.1 R3.1', 'F2.1 R3.2']);
  });

  it('has the chapters that its contents name, also where a summary uses their titles', () => {
    const { sections } = read(prison);
    assert.deepEqual(
      sections.filter((section) => section.startsWith('2 ')),
      ['2 Contents', '2 Summary', '2 Section 1. Safety', '2 Section 2. Respect', '2 Section 3. Recommendations'],
    );
  });

  it('grades by sentences of their own', () => {
    assert.deepEqual(
      read(prison).grades.map((grade) => grade.replace(/^.*: /, '')),
      ['not-sufficiently-good', 'reasonably-good'],
    );
  });

  it('keeps what comes again on each page out of the text, though numbers of pages are left out', () => {
    assert.doesNotMatch(JSON.stringify(read(prison)), /HMP Longmoor {2}|supplied/);
  });

  it('is read where chapters of concerns and recommendations count through', () => {
    const { findings, recommendations } = read(`Observations on the third report of Varland

A. Introduction

1. The Committee considered the third report of Varland in November 2023.

B. Positive aspects

2. The Committee welcomes the closure of the Old Fort prison.

C. Principal subjects of concern and recommendations

Conditions of detention

3. The Committee regrets that prisons are still filled to 148 per cent of capacity.

4. The State party should reduce overcrowding by using alternatives to detention.

Deaths in custody

5. The Committee remains concerned that seven deaths were investigated and that families must pay for a second examination.

6. The Committee urges the State party to pay for the examination.

D. Follow-up

7. The Committee draws attention to its general comment on custody.

8. The State party is invited to submit its fourth report by 2027.
`);
    assert.deepEqual(
      findings.map((finding) => finding.slice(0, 2)),
      ['F2', 'F3', 'F5'],
    );
    assert.deepEqual(
      recommendations.map((text) => text.slice(0, 24)),
      ['The State party should r', 'The Committee urges the ', 'The State party is invit'],
    );
  });
});

describe('a report printed without blank lines', () => {
  const audit = `Reports of the Auditor General of Kestral
Rural Ambulance Services
Report 4
1
\fRural Ambulance Services
Report 4
Findings
Payments were made without verification
What we found
10.
We found that the department had paid each of its 144 monthly invoices in full, and that in most
of them the report that should support the invoice was missing.
11.
Only one of the three contract officers had access to the system in which calls are recorded.
12.
Recommendation. The department of health and community wellness in the province of Kestral
should verify the data of operators before it pays their invoices, and say how it did so.
13.
The right to inspect the records of operators had never been used since the contracts began.
2
\fRural Ambulance Services
Report 4
The public was given incomplete information
What we found
14.
We found that the annual report showed an average for the province that hid the rural results.
15.
Recommendation. The department of health and community wellness in the province of Kestral
should report response times by region at least once a year, and explain what has changed.
3
\fRural Ambulance Services
Report 4
Conclusion
16.
We concluded that the department did not manage rural ambulances so that people had timely care.
4
`;

  it('has headings above “What we found”, and paragraphs whose numbers stand on lines of their own', () => {
    const { sections, findings, recommendations } = read(audit);
    assert.ok(sections.some((section) => section.endsWith('Payments were made without verification')));
    assert.ok(sections.some((section) => section.endsWith('The public was given incomplete information')));
    assert.equal(sections.filter((section) => section.endsWith('What we found')).length, 2);
    assert.deepEqual(
      findings.map((finding) => finding.slice(0, 3)),
      ['F10', 'F11', 'F13', 'F14'],
    );
    assert.deepEqual(
      recommendations.map((text) => /should \w+/.exec(text)?.[0]),
      ['should verify', 'should report'],
    );
  });

  it('has key findings as headings, to which recommendations lead back', () => {
    const { findings, links } = read(`Practice Review: Child Rowan
1. Introduction
1.1 The Rapid Review concluded that the criteria for a local review were met and that there was
learning about the protocol.
2. Analysis and key findings
2.1 This chapter sets out three key findings, with learning for practitioners in any agency.
Key finding 1: Bruising in a baby was seen as a question of plausibility by everyone
2.2 The protocol says that a baby who does not move alone should be examined the same day, and
most of those whom we asked read it in another way.
Key finding 2: The father was invisible
2.3 The form has a box for the name of the partner. It was filled in with the word supportive.
Key finding 3: Supervision looked at tasks and at timescales, and
seldom at the child
2.4 Of the fourteen notes of supervision that were read, two describe the baby at all.
3. Recommendations
3.1 The reviewer has kept these few and addressed each to the body that can carry it out.
Recommendation 1
The Partnership should amend the protocol so that any bruise leads to an examination. (Key finding 1)
Recommendation 2
The Trust should change its form so that it opens with the day of the child. (Key findings 2 and 3)
Appendix 1: Response of the Partnership
Recommendation 1: Accepted. A new protocol was issued in May.
Recommendation 2: Accepted in principle.
`);
    assert.deepEqual(
      findings.map((finding) => finding.slice(0, 15)),
      ['F1 Bruising in ', 'F2 The father w', 'F3 Supervision '],
    );
    assert.deepEqual(links, ['F1 R1', 'F2 R2', 'F3 R2']);
  });
});

describe('a review in Markdown', () => {
  const review = `# Periodic Review of the BSc in Marine Geography

## 1. Summary

**Overall judgement: Confidence with conditions.** The panel asks that two conditions are met.

### Main findings

- The programme is liked.

| | Priority 1 | Priority 2 | Total |
|---|---|---|---|
| Made | 1 | 1 | 2 |

## 2. Terms used

- **Condition** – must be fulfilled by the date stated.
- **Recommendation** – should be considered and reported on after one year.

## 3. Findings by standard

### Standard 1: Rationale and demand

Applications have risen from 210 to 297 in four years, while those for other subjects have fallen.

> **Recommendation 1.** The programme team should keep a register of its graduates.

**Conclusion:** Met.

### Standard 2: Curriculum

The map supplied shows each module contributing to each outcome, which says nothing at all.

**Conclusion:** Not met.

## 4. Conditions and recommendations

### 4.1 Conditions

**C1** The School must produce a map that shows where each outcome is taught.

### 4.2 Recommendations

| No. | Recommendation | Standard |
|---|---|---|
| R1 | Keep a register of graduates | 1 |
`;

  it('has the standards as findings, what is asked in two lists, and the grades as printed', () => {
    const { findings, recommendations, grades } = read(review);
    assert.deepEqual(findings, ['F1 Rationale and demand', 'F2 Curriculum']);
    assert.deepEqual(recommendations.slice(-2), [
      'The School must produce a map that shows where each outcome is taught.',
      'Keep a register of graduates',
    ]);
    assert.ok(!recommendations.some((text) => /reported on|Made/.test(text)));
    assert.deepEqual(
      grades.map((grade) => grade.replace(/^.*: /, '')),
      ['confidence-with-conditions', 'met', 'not-met'],
    );
  });

  it('is linked by the column that names the standards', () => {
    assert.deepEqual(read(review).links, ['F1 R1.2', 'F1 R1']);
  });
});

describe('a printed report with lists that lead to each other', () => {
  it('has conclusions that are called by the number of their heading and their own', () => {
    const { links } = read(`# Girting of Kittiwake

## SECTION 3 – CONCLUSIONS

### 3.1 SAFETY ISSUES DIRECTLY CONTRIBUTING TO THE ACCIDENT

1. Kittiwake was girted because the towline was free to lead abeam.

2. The towing hook could not be released under load.

### 3.2 OTHER SAFETY ISSUES

1. The distress call was not heard by the coastguard.

## SECTION 5 – RECOMMENDATIONS

2025/131 Fit a hook that can be released under load (conclusion 3.1.2).

2025/132 Issue guidance on the radio watch to be kept (conclusion 3.2.1).
`);
    assert.equal(links.length, 2);
    assert.match(links.join(), /^F2\S* R\S*131,F\S* R\S*132$/);
  });

  it('has a list of contents that is no run of footnotes, and areas for improvement in two columns', () => {
    const { sections, recommendations } = read(`Penetration Test Report
Patient Portal

V 1.1

2
\fTable of Contents

1 Executive Summary ................................................ 4
2 Methodology ...................................................... 6
3 Findings ......................................................... 7

3
\f1 Executive Summary

Two issues were found in the portal, of which one should be mended before the next release of it.

4
\f2 Methodology

We follow the steps of planning, enumeration, scanning and exploitation, and write down what we do.

6
\f3 Findings

Letters of other patients could be read by anybody who was logged in to the portal at that time.

Area for improvement 1         The registered person shall ensure that each letter is shown
                               to its own patient only.
Stated: First time

7
`);
    assert.deepEqual(
      ['2 Methodology', '3 Findings'].filter((title) => !sections.some((each) => each.endsWith(title))),
      [],
    );
    assert.equal(recommendations.length, 1);
  });
});
