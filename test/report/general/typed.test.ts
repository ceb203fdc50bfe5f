/** Small reports as people of many trades type, paste or export them: each test a habit of writing. */

import assert from 'node:assert/strict';
import { buildReport } from '../../../server/src/report/build';
import { SourceText } from '../../../server/src/text/sourceText';

/** How many findings and recommendations a text has, what links them by their order, and its grades. */
function read(text: string) {
  const {
    recognition,
    findings,
    recommendations,
    links = [],
    judgements,
    sections,
  } = buildReport(new SourceText(text));
  const order = (items: readonly { readonly id: string }[], id: string) =>
    items.findIndex((item) => item.id === id) + 1;
  return {
    isReport: recognition.recognised,
    sections: sections.map(({ title }) => title),
    counts: [findings.length, recommendations.length],
    links: links.map(
      ({ finding, recommendation }) => `${order(findings, finding)}-${order(recommendations, recommendation)}`,
    ),
    grades: judgements.map(({ grade }) => grade),
  };
}

describe('a report as it is typed', () => {
  it('asks in a heading that is a sentence, or says what needs doing', () => {
    const grant = `# Grant review: Riverside Befriending

## Areas of concern

- Volunteers are matched late.
- Restricted money was spent on rent.

## We recommend that the charity:

(a) sets itself a limit of four weeks;

(b) pays back the money.
`;
    assert.deepEqual(read(grant).counts, [2, 2]);
    const lift = `Lift 2, Tanner House

WHAT WE FOUND:
1) The phone in the car rang
but nobody picked up.
2) The car light flickers.

WHAT NEEDS DOING:
1) Find out who answers the phone. (Finding 1)
2) Replace both tubes. (Finding 2)
`;
    assert.deepEqual(
      [read(lift).counts, read(lift).links],
      [
        [2, 2],
        ['1-1', '2-2'],
      ],
    );
  });

  it('links by codes in a column of any name', () => {
    const { counts, links } = read(`# Farm assurance visit

## Non-conformities

| Ref | Non-conformity | Grade |
|---|---|---|
| NC1 | Medicine cabinet unlocked | Major |
| NC2 | No water trough in the yard | Minor |

## Corrective actions

| Ref | Closes | Action required | Who |
|---|---|---|---|
| CA1 | NC2 | Plumb in a trough | Mr Brook |
| CA2 | NC1, NC2 | Walk the yard every month | Herd manager |
`);
    assert.deepEqual(counts, [2, 2]);
    assert.deepEqual(links.sort(), ['1-2', '2-1', '2-2']);
  });

  it('divides columns by bars without a rule below their names', () => {
    const { isReport, counts, links } = read(`LESSONS LEARNED LOG

1. Lessons

ID | What we found | Recommendation | Owner
L1 | The goods lift had not been booked | Book lifts with the van | Facilities
L2 | Crates were labelled by person | Label crates by room | Team leaders
`);
    assert.deepEqual([isReport, counts, links], [true, [2, 2], ['1-1', '2-2']]);
  });

  it('has one card in a second list like those of the first', () => {
    const { counts } = read(`Referee report on manuscript 2217-B

Major comments

1. The control plots were watered by hand in July.
   Suggestion: describe the watering.

2. Four plots is a small number.
   Suggestion: discuss the slope.

Minor comments

3. Figure 4 has no units.
   Suggestion: add them.

4. Lindqvist (2009) stands twice in the references.
`);
    assert.deepEqual(counts, [4, 3]);
  });

  it('slips in its titles, or counts under them', () => {
    for (const title of ['Recomendations', 'Reccommendations', 'Recommandations', 'Recommendations (2)']) {
      const { counts, links } = read(`Night shift review

Findings

1. One controller answers all calls. (Recommendation 2)

2. Drivers had not slept. (Recommendation 1)

${title}

1. Stop double shifts.

2. Pay for a second controller.
`);
      assert.deepEqual(
        [counts, links.sort()],
        [
          [2, 2],
          ['1-2', '2-1'],
        ],
        title,
      );
    }
  });

  it('asks under a title that says nothing of it', () => {
    for (const title of ['Fixes', 'Mitigations', 'Steps to take', 'The yard from now on']) {
      const { counts } = read(`# Depot review

## Findings

- Drivers were not briefed.
- Spare parts had no labels.

## ${title}

1. Brief every driver.

2. Label all spare parts.
`);
      assert.deepEqual(counts, [2, 2], title);
    }
  });

  it('points with “see” and the bare number or letter', () => {
    const kennels = read(`Report on a visit to Barkfield Kennels

1. Findings
1.1 Three kennels were wet at two in the afternoon. See 2.1.
1.2 No number of a vet was posted. See 2.2.

2. Recommendations
2.1 Dry the old block by ten each morning.
2.2 Put up the number in the office.
`);
    assert.deepEqual(kennels.links, ['1-1', '2-2']);
    const kitchen = read(`KITCHEN VISIT

WHAT I SAW
----------
A)  Raw chicken was kept above the salad.

B)  No one had filled in the sheet.

WHAT YOU MUST DO
----------------
1.  Keep raw meat on the bottom shelf (see A).

2.  Write down the temperatures twice a day (see B).
`);
    assert.deepEqual(kitchen.links, ['1-1', '2-2']);
  });

  it('has the marks of a wiki', () => {
    const { counts, links, sections } = read(`= Site audit of Cuckoo Lane allotments =

== Findings ==

* Nine plots have not been dug this year. [see Rec 1]
* The water butts have no lids. [see Rec 2]

== Recommendations ==

# Write to the nine holders.
# Buy lids for the butts.

== Money ==

There is £212 left.
`);
    assert.deepEqual(
      [counts, links],
      [
        [2, 2],
        ['1-1', '2-2'],
      ],
    );
    assert.deepEqual(sections, ['Site audit of Cuckoo Lane allotments', 'Findings', 'Recommendations', 'Money']);
  });

  it('has cards with the number of the finding on a line of its own', () => {
    const { counts, links, grades } = read(`Rigging check, August 2025

1. Results

----------------------------------------------------------
Finding no.      1
Title            Lines 14 and 15 run out of true
Risk             High
Observation      Both lines foul the pulley.
Recommendation   Take 14 and 15 out of use.
----------------------------------------------------------
Finding no.      2
Title            No load plate on the gallery
Risk             Medium
Observation      The plate came off in the repaint.
Recommendation   Have a new load plate made.
----------------------------------------------------------

2. Sign-off

Checked by D. Ferreira.
`);
    assert.deepEqual(
      [counts, links, grades],
      [
        [2, 2],
        ['1-1', '2-2'],
        ['high', 'medium'],
      ],
    );
  });

  it('rates in a heading behind a coloured dot', () => {
    const { grades, counts } = read(`# Code review

## Findings

### 🔴 High: the total can go negative

Two coupons ended at minus 3.

**Recommendation:** Stop at zero.

### 🟢 Low: unused helper

It is not called from anywhere.

**Recommendation:** Delete it.
`);
    assert.deepEqual(
      [counts, grades],
      [
        [2, 2],
        ['high', 'low'],
      ],
    );
  });

  it('is one with both headings although it speaks of a library', () => {
    const { isReport } = read(`Stocktake at Norrby branch library
==================================

What the count showed
---------------------

* 412 items of the library are missing.
* 96 items are not in the catalogue.

Opportunities for improvement
-----------------------------

- [ ] Move the comics into view of the library desk
- [ ] Catalogue the 96 items
`);
    assert.ok(isReport);
  });
});
