/** Go to definition: a fixture marks the cursor, the origin of the jump, and the targets in the order they are offered. */

import assert from 'node:assert/strict';

import { findDefinition } from '../../server/src/features/navigation';
import { openReport, show } from '../support/document';
import { allowLabels, placeOf } from '../support/fixture';

describe('go to definition', () => {
  it('leads from a number in a marker to the recommendation', () =>
    check(`
      Recommendations

      1. Ensure that plans are clear.
      2. Ensure that visits are timely.
      ^^ target 1

      Inspection findings

      3. Visits are late. (Recommendation 2)
                                          ^ origin
                                          |  cursor
    `));

  it('leads from the rest of a marker to every recommendation that it states', () =>
    check(`
      Recommendations

      1. Ensure that plans are clear.
      ^^ target 1
      2. Ensure that visits are timely.
      ^^ target 2

      Inspection findings

      3. Visits are late and plans vague. (Recommendations 1 and 2)
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^ origin
                                                |                   cursor
    `));

  it('leads from the words of a marked finding to its recommendation, starting from the word', () =>
    check(`
      Recommendations

      1. Ensure that plans are clear.
      ^^ target 1

      Inspection findings

      2. The multi-agency plans are vague. (Recommendation 1)
               |                             cursor
             ^^^^^^^^^^^^ origin
    `));

  it('leads from a marker that a page break cut off', () =>
    check(`
      Recommendations

      1. Ensure that plans are clear.
      ^^ target 1

      Inspection findings

      2. The plans are vague and do not say who does

      what by when. (Recommendation 1)
                                    ^ origin
                                    | cursor
      3. Visits are timely.
    `));

  it('leads from a bare marker to the recommendation with the same words', () =>
    check(`
      Recommendations

      1. Ensure that supervision of social workers is reflective and regular.
      2. Ensure that foster carers have delegated authority in time.
      ^^ target 1

      Inspection findings

      3. Foster carers wait too long for delegated authority. (Recommendation)
                                                              ^^^^^^^^^^^^^^^^ origin
                                                                  |            cursor
      4. Social workers have irregular supervision that is not reflective. (Recommendation)
    `));

  it('leads from a paragraph that a recommendation cites to the finding', () =>
    check(`
      Recommendations

      1. Ensure that plans are clear. (paragraph 3)
                                                 ^ origin
                                                 | cursor

      Inspection findings

      2. Visits are timely.
      3. Plans are vague.
      ^^ target 1
    `));

  it('leads from a recommendation to the findings that it rests on, and stays there without any', () => {
    check(`
      Recommendations

      1. Ensure that plans are clear.
      ^^ origin
      |  cursor

      Inspection findings

      2. Plans are vague. (Recommendation 1)
      ^^ target 1
    `);
    check(`
      Recommendations

      1. Ensure that bins are emptied.
      ^^ target 1
      ^^ origin
      |  cursor

      Inspection findings

      2. Foster carers wait too long.
    `);
  });

  it('leads from the contents to the section', () =>
    check(`
      Contents

      Executive summary	2
      Recommendations	3
      ^^^^^^^^^^^^^^^ origin
         | cursor
      Inspection findings	4

      Executive summary

      Services are good.

      Recommendations
      ^^^^^^^^^^^^^^^ target 1

      1. Ensure that plans are clear.

      Inspection findings

      2. Plans are vague.
    `));

  it('leads from an acronym to where it is defined', () =>
    check(`
      Inspection findings

      1. The multi-agency safeguarding hub (MASH) is well run.
                                            ^^^^ target 1
      2. Staff of the MASH's day shift work well.
                      ^^^^ origin
                       |   cursor
    `));

  it('leads from a footnote mark to the note', () =>
    check(`
      Inspection findings

      1. Visits are timely.¹
                           ^ origin
                           | cursor

      ¹ Visits were counted in May 2017.
      ^ target 1
    `));

  it('leads from the note to its mark', () =>
    check(`
      Inspection findings

      1. Visits are timely.¹
                           ^ target 1

      ¹ Visits were counted in May 2017.
      ^ origin
      | cursor
    `));

  it('leads nowhere from an unmarked finding', () =>
    check(`
      Inspection findings

      1. Visits are timely.
           | cursor
    `));

  it('leads nowhere from white space between things', () =>
    check(`
      Executive summary

      Services are good.

      | cursor
      Inspection findings
    `));
});

/** The cursor leads to the marks `target 1`, `target 2`… in this order, from the mark `origin`; without them, nowhere. */
function check(fixture: string): void {
  const { document, file } = openReport(fixture);
  const targets = file.marks.filter(({ label }) => label.startsWith('target')).map(({ label }) => label);
  allowLabels(file, ['cursor', 'origin', ...targets]);
  const definition = findDefinition(document, placeOf(file, 'cursor').start);
  assert.deepEqual(
    (definition?.targets ?? []).map((target) => show(document, target.nameRange)),
    targets.sort().map((label) => show(document, placeOf(file, label))),
  );
  if (definition) assert.equal(show(document, definition.origin), show(document, placeOf(file, 'origin')));
}
