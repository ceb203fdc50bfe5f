/** What each line is taken for, and that lines of which nothing is known are said to be unclaimed. */

import assert from 'node:assert/strict';

import { buildReport } from '../../../server/src/report/build';
import { coverageOf } from '../../../server/src/report/claims/claims';
import { parseOwnFamily } from '../../../server/src/report/families/own/ownFamily';
import { SourceText } from '../../../server/src/text/sourceText';
import { firstPage } from '../../support/document';
import { harbourFile, harbourReport } from '../../support/harbour';

/** Each line with text and what it was taken for. */
function claimsOf(text: string, families?: Parameters<typeof buildReport>[1]): string[] {
  const { claims, source } = buildReport(new SourceText(text), families);
  return [...claims]
    .filter(({ kind }) => kind !== 'blank')
    .map(({ kind, range }) => `${kind}: ${source.slice(range).trim().slice(0, 30)}`);
}

function expectClaims(text: string, ...expected: readonly string[]): void {
  const claims = claimsOf(text);
  for (const claim of expected) assert.ok(claims.includes(claim), `no “${claim}” among\n${claims.join('\n')}`);
}

describe('the claims of a report', () => {
  it('tell the title page: names, title, dates, labels, grades, an introduction, and what is none of these', () => {
    const [title, rest] = [firstPage.slice(0, firstPage.indexOf('\n')), firstPage.slice(firstPage.indexOf('\n'))];
    const page = rest.replace(
      'Executive summary',
      `Lead inspector: Jane Moor

Children’s services in Northmoor are good

This report tells what inspectors saw in Northmoor.

Draft for Northmoor

Executive summary`,
    );
    expectClaims(
      `Northmoor Council\n\nNothing here may be quoted before the report has been published by us.\n\n${title}${page}`,
      'letterhead: Northmoor Council',
      'unclaimed: Nothing here may be quoted bef',
      'title: Inspection of services for chi',
      'date: Inspection date: 6 March 2017 ',
      'date: Report published: 2 June 2017',
      'letterhead: Lead inspector: Jane Moor',
      'grade: Children’s services in Northmo',
      'paragraph: This report tells what inspect',
      'unclaimed: Draft for Northmoor',
      'heading: Executive summary',
      'paragraph: Leaders know their services we',
    );
  });

  it('tell findings, markers on lines of their own, lists, and stray words', () => {
    expectClaims(
      `${firstPage}
Information about this local authority area

- Northmoor has two harbours.

Harbour statistics

Recommendations

1. Ensure that plans are clear.

Inspection findings

2. Plans are vague.
(Recommendation)
`,
      'list-item: - Northmoor has two harbours.',
      'unclaimed: Harbour statistics',
      'recommendation: 1. Ensure that plans are clear',
      'finding: 2. Plans are vague.',
      'marker: (Recommendation)',
    );
  });

  it('tell closing words from the first of them on', () => {
    expectClaims(
      `${firstPage}
Inspection findings

1. Plans are vague.

Information about this inspection

Inspectors read the files of children.

You may reuse this information free of charge.

Piccadilly Gate
`,
      'paragraph: Inspectors read the files of c',
      'boilerplate: You may reuse this information',
      'boilerplate: Piccadilly Gate',
    );
  });

  it('tell only those words as closing ones after which findings follow', () => {
    expectClaims(
      `${firstPage}
Information about this local authority area

www.northmoor.example has the figures.

Northmoor lies by the sea.

Inspection findings

1. Plans are vague.
`,
      'boilerplate: www.northmoor.example has the ',
      'paragraph: Northmoor lies by the sea.',
    );
  });

  it('tell the items of a family of one’s own', () => {
    const { family } = parseOwnFamily(harbourFile());
    assert.deepEqual(claimsOf(harbourReport, [family!]), [
      'title: Harbour visit note: Northmoor',
      'heading: Matters arising',
      'finding: The cranes are not greased bef',
      'finding: The lamps along the quay are l',
      'heading: What we ask for',
      'recommendation: - Grease the cranes before win',
      'recommendation: - Keep a list of the lamps.',
      'boilerplate: Printed by the harbour office.',
    ]);
  });
});

describe('the coverage of a report', () => {
  it('counts the lines with text and names those that nothing claims', () => {
    const report = buildReport(new SourceText(firstPage.replace('Executive', 'Draft for Northmoor\n\nExecutive')));
    const { lines, claimed, unclaimed } = coverageOf(report);
    assert.deepEqual([lines, claimed, unclaimed], [7, 6, [7]]);
  });

  it('is whole for a text without lines', () => {
    assert.deepEqual(coverageOf(buildReport(new SourceText(''))), { lines: 0, claimed: 0, unclaimed: [] });
  });
});
