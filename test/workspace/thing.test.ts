/** The thing under the cursor: a fixture marks, for each place, the kind of thing that is there and its name. */

import assert from 'node:assert/strict';

import fastCheck from 'fast-check';

import { thingAt } from '../../server/src/workspace/thing';
import { openReport, openText, show } from '../support/document';
import { openSeeds } from '../support/seeds';

describe('the thing under the cursor', () => {
  it('is the smallest thing that is meant to be pointed at', () =>
    check(`
      Contents

      Executive summary	2
      Recommendations	3
      ^^^^^^^^^^^^^^^ contents-entry
      Inspection findings	4

      Executive summary

      Services are good.

      Recommendations
      ^^^^^^^^^^^^^^^ section

      1. Ensure that plans are clear. (paragraph 2)
      ^^ recommendation
                                                 ^ paragraph-citation

      Inspection findings

      2. Plans of the multi-agency hub (MAH) are vague.¹ (Recommendation 1)
      ^^ finding
                                        ^^^ acronym
                                                       ^ footnote-mark
                                                                         ^ recommendation-citation
      3. Plans are vague. (Recommendation)
                          ^^^^^^^^^^^^^^^^ marker

      ¹ Plans were read in May 2017.
      ^ footnote
    `));

  it('is a judgement on a grade and on the row that states it', () =>
    check(`
      The experiences and progress of children who need help and protection	Good
                                                                           	^^^^ judgement

      Inspection findings

      1. Homes are safe.
    `));

  it('is there with the cursor just behind it', () => {
    const { document } = openReport('Inspection findings\n\n1. Plans are vague. (Recommendation)');
    const end = document.source.text.indexOf('(Recommendation)') + '(Recommendation)'.length;
    assert.equal(thingAt(document, end)?.kind, 'marker');
  });

  it('is nothing in a text that is no report', () => {
    const { document } = openText('Bread (Recommendation) and butter.');
    assert.equal(thingAt(document, 8), undefined);
  });

  for (const { name, document } of openSeeds()) {
    it(`at any place of ${name} covers that place`, () => {
      const anywhere = fastCheck.integer({ min: 0, max: document.source.text.length });
      fastCheck.assert(
        fastCheck.property(anywhere, (offset) => {
          const thing = thingAt(document, offset);
          return !thing || (thing.fullRange.start <= offset && offset <= thing.fullRange.end);
        }),
      );
    });
  }
});

/** At the first character of each mark is a thing of the kind that its label says, named by the marked words. */
function check(fixture: string): void {
  const { document, file } = openReport(fixture);
  assert.ok(file.marks.length > 0);
  for (const { label, range } of file.marks) {
    const thing = thingAt(document, range.start);
    assert.equal(thing && `${thing.kind} ${show(document, thing.nameRange)}`, `${label} ${show(document, range)}`);
  }
}
