/** Highlights: a fixture marks the cursor and everything that lights up with it, as `definition` or `use`. */

import assert from 'node:assert/strict';

import { listDocumentHighlights } from '../../server/src/features/navigation';
import { openReport, show } from '../support/document';
import { allowLabels, placeOf } from '../support/fixture';

describe('document highlights', () => {
  it('of a recommendation are its findings and their markers', () =>
    check(`
      Recommendations

      1. Ensure that plans are clear.
      ^^ definition
               | cursor

      Inspection findings

      2. Plans are vague. (Recommendation 1)
      ^^ use
                          ^^^^^^^^^^^^^^^^^^ use
    `));

  it('of a marker are the same', () =>
    check(`
      Recommendations

      1. Ensure that plans are clear.
      ^^ definition

      Inspection findings

      2. Plans are vague. (Recommendation 1)
      ^^ use
                          ^^^^^^^^^^^^^^^^^^ use
                             | cursor
    `));

  it('of a judgement are all places that state one on its subject', () =>
    check(`
      Children's services in Anytown require improvement to be good
      1. Children who need help and protection	Good
                                              	^^^^ use
                                              	| cursor
      2. Children looked after and achieving permanence	Good
      2.1 Adoption performance	Good
      2.2 Experiences and progress of care leavers	Good
      3. Leadership, management and governance	Good

      Information about the local authority area

      The town lies by the sea.

      The experiences and progress of children who need help and protection	Requires improvement
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ definition
                                                                           	^^^^^^^^^^^^^^^^^^^^ use

      Inspection findings

      4. Visits are timely.
    `));

  it('of an acronym are its uses and its definition', () =>
    check(`
      Inspection findings

      1. Each personal adviser (PA) knows the young people.
                                ^^ definition
      2. PAs visit.
         ^^^ use
          | cursor
    `));

  it('of a footnote mark are the mark and its note', () =>
    check(`
      Inspection findings

      1. Visits are timely.¹
                           ^ use
                           | cursor

      ¹ Visits were counted in May 2017.
      ^ definition
    `));

  it('are also the place of the cursor, where a marker means another recommendation more likely', () =>
    check(`
      Recommendations

      1. Ensure that plans are clear.
      ^^ definition

      Inspection findings

      2. Plans are vague. (Recommendation 1)
      ^^ use
         | cursor
                          ^^^^^^^^^^^^^^^^^^ use
    `));

  it('of plain words are left to the editor', () =>
    check(`
      Inspection findings

      1. Visits are timely.
           | cursor
    `));
});

/** With the cursor at its mark, what lights up are the marks `definition` and `use`. */
function check(fixture: string): void {
  const { document, file } = openReport(fixture);
  allowLabels(file, ['cursor', 'definition', 'use']);
  const found = listDocumentHighlights(document, placeOf(file, 'cursor').start);
  const expected = file.marks.filter(({ label }) => label !== 'cursor').sort((a, b) => a.range.start - b.range.start);
  assert.deepEqual(
    found.map(({ kind, range }) => `${kind} ${show(document, range)}`),
    expected.map(({ label, range }) => `${label} ${show(document, range)}`),
  );
}
