/**
 * What holds of every report: parsing is total, claims tile the text, ranges lie in it, sections nest, words map back.
 * Tried on the samples, on the samples after random edits, and on strings of any characters.
 */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { buildReport } from '../../server/src/report/build';
import type { Report } from '../../server/src/report/model';
import { readLines } from '../../server/src/syntax/lines';
import { MappedText } from '../../server/src/text/mappedText';
import { ClaimList } from '../../server/src/report/claims/claimList';
import { SourceText } from '../../server/src/text/sourceText';
import { cutStretches } from '../../server/src/text/stretches';
import { firstPage } from '../support/document';
import { openSeeds } from '../support/seeds';
import { applyEdits, edit } from './edits';
import { checkMapping, listViolations } from './invariants';
import { shapeOf } from './shape';

/** Any characters at all, and lines as reports have them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.oneof(fc.constantFrom(...firstPage.split('\n')), fc.string({ unit: 'grapheme' })), { maxLength: 40 })
    .map((lines) => lines.join('\n')),
);

function expectSound(text: string): void {
  const report = buildReport(new SourceText(text));
  assert.deepEqual(listViolations(report), []);
  assert.deepEqual(listLineGaps(text), []);
}

/** Where the lines of a text leave a character out or hold one twice, or a line shows other characters than it has. */
function listLineGaps(text: string): string[] {
  const lines = readLines(cutStretches(new SourceText(text)));
  const ends = [0, ...lines.map(({ range }) => range.end)];
  const wrong = lines
    .filter(({ range }, i) => range.start !== ends[i])
    .map(({ index }) => `a gap before line ${index}`);
  const astray = lines.flatMap(({ range, facts }) =>
    facts.mapped ? checkMapping(text.slice(range.start, range.end), facts.mapped) : [],
  );
  return [...wrong, ...astray, ...(ends.at(-1) === text.length ? [] : ['the lines end before the text'])];
}

describe(`the invariants of a report`, () => {
  const seeds = openSeeds();

  for (const { name, document } of seeds) {
    it(`hold of ${name}`, () => expectSound(document.source.text));

    it(`hold of ${name} after random edits`, () => {
      const edits = fc.array(edit, { minLength: 1, maxLength: 25 });
      fc.assert(
        fc.property(edits, (edits) => expectSound(applyEdits(document.source.text, edits))),
        { numRuns: 25 },
      );
    });
  }

  it('hold of any string', () => {
    fc.assert(fc.property(anyText, expectSound), { numRuns: 500 });
  });

  it('equal texts give equal reports', () => {
    const { text } = seeds[0]!.document.source;
    const build = (): Report => buildReport(new SourceText(text));
    assert.deepEqual(shapeOf(build()), shapeOf(build()));
    assert.deepEqual(build().claims, build().claims);
  });
});

describe('the list of violations', () => {
  const text = `${firstPage}Recommendations\n\n1. Improve the plans.\n\n2. Improve the reviews.\n`;
  const report = buildReport(new SourceText(text));
  const [first, second] = report.recommendations;

  it('is empty for a sound report', () => assert.deepEqual(listViolations(report), []));

  for (const [what, broken, expected] of [
    [
      'a range beyond the text',
      { published: { date: '2017-06-02', range: { start: 5, end: 1e6 } } },
      /^published has the range/,
    ],
    [
      'a range that ends before it starts',
      { published: { date: '', range: { start: 5, end: 4 } } },
      /^published has the range/,
    ],
    ['claims that leave a line out', { claims: ClaimList.of([...report.claims].slice(1)) }, /^a gap before/],
    ['claims that stop early', { claims: ClaimList.of([...report.claims].slice(0, -2)) }, /^claims end at/],
    ['nodes in another order', { sections: [...report.sections].reverse() }, /out of order/],
    ['two items in one place', { recommendations: [first, first] }, /^R1 begins within another item/],
    [
      'two nodes with one id',
      { recommendations: [first, { ...second, id: 'R1' }] },
      /^two recommendations have one id/,
    ],
    ['a node of no section', { recommendations: [{ ...first, section: 'S99' }] }, /name one that is not there/],
    [
      'words outside the item',
      { recommendations: [{ ...first, text: second!.text }] },
      /^R1 has words outside its range/,
    ],
  ] as const) {
    it(`names ${what}`, () => {
      const violations = listViolations({ ...report, ...(broken as Partial<Report>) });
      assert.ok(
        violations.some((violation) => expected.test(violation)),
        violations.join('\n'),
      );
    });
  }

  it('names characters that map to others', () => {
    const mapped = new MappedText('abc', [{ at: 0, start: 1, end: 4 }]);
    assert.deepEqual(checkMapping('xabc', mapped), []);
    assert.equal(checkMapping('xabd', mapped).length, 1);
  });
});
