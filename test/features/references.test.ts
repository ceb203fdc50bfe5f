/** Find references: a fixture marks the cursor and every place that is to be found. */

import assert from 'node:assert/strict';

import { listReferences } from '../../server/src/features/navigation';
import { openReport, show } from '../support/document';
import { allowLabels, placeOf } from '../support/fixture';

describe('find references', () => {
  it('of a recommendation gives the findings that are marked for it', () =>
    check(`
      Recommendations

      1. Ensure that plans are clear.
               | cursor
      2. Ensure that visits are timely.

      Inspection findings

      3. Plans are vague. (Recommendation 1)
      ^^ found
      4. Visits are late. (Recommendation 2)
      5. Reviews do not correct vague plans. (Recommendation 1)
      ^^ found
    `));

  it('of a marker gives the findings that share its recommendation', () =>
    check(`
      Recommendations

      1. Ensure that plans are clear.

      Inspection findings

      2. Plans are vague. (Recommendation 1)
      ^^ found
                               |            cursor
      3. Reviews do not correct vague plans. (Recommendation 1)
      ^^ found
    `));

  it('of a recommendation without marked findings gives the one that fits it', () =>
    check(`
      Recommendations

      1. Ensure that foster carers have delegated authority in good time.
          | cursor
      2. Ensure that supervision of social workers is regular.

      Inspection findings

      3. Foster carers wait too long for delegated authority.
      ^^ found
      4. Social workers have irregular supervision. (Recommendation 2)
      5. Schools are close to home.
    `));

  it('of a finding gives the recommendations that cite its number', () =>
    check(`
      Recommendations

      1. Ensure that plans are clear. (paragraph 2)
                                                 ^ found

      Inspection findings

      2. Plans are vague.
           | cursor
    `));

  it('of a heading gives its entry in the contents', () =>
    check(`
      Contents

      Executive summary	2
      Recommendations	3
      ^^^^^^^^^^^^^^^ found
      Inspection findings	4

      Recommendations
        | cursor

      1. Ensure that plans are clear.

      Inspection findings

      2. Plans are vague.
    `));

  it('of a judgement gives every place that states one on its subject', () =>
    check(`
      The experiences and progress of children who need help and protection	Good
                                                                           	^^^^ found
                                                                           	| cursor

      Inspection findings

      1. Visits are timely.
    `));

  it('of an acronym gives every use, its plural among them, and no other word', () =>
    check(`
      Inspection findings

      1. Each personal adviser (PA) knows the young people.
                                ^^ found
      2. PAs visit. The PA's visits help. PAD and SPA are other things.
         ^^^ found
                        ^^ found
                         | cursor
    `));

  it('of a footnote gives its marks', () =>
    check(`
      Inspection findings

      1. Visits are timely.¹
                           ^ found

      ¹ Visits were counted in May 2017.
          | cursor
    `));

  it('adds the definition when it is asked for', () =>
    check(
      `
      Recommendations

      1. Ensure that plans are clear.
      ^^ found

      Inspection findings

      2. Plans are vague. (Recommendation 1)
          | cursor
    `,
      true,
    ));

  it('gives nothing where nothing can be referred to', () =>
    check(`
      Recommendations

      | cursor
      Inspection findings

      1. Visits are timely.
    `));
});

/** The references of what is at the mark `cursor` are the marks `found`. */
function check(fixture: string, withDefinitions = false): void {
  const { document, file } = openReport(fixture);
  allowLabels(file, ['cursor', 'found']);
  const found = listReferences(document, placeOf(file, 'cursor').start, withDefinitions);
  const expected = file.marks.filter(({ label }) => label === 'found').map(({ range }) => range);
  assert.deepEqual(
    found.map((range) => show(document, range)),
    expected.map((range) => show(document, range)),
  );
}
