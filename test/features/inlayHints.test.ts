/** Inlay hints: a fixture marks with a bar, labelled with the hint, each place that has one. */

import assert from 'node:assert/strict';

import { listInlayHints } from '../../server/src/features/inlayHints';
import { describeHint } from '../../server/src/wording/threadMessages';
import { openReport, show } from '../support/document';

describe('the hints behind markers', () => {
  it('tell which recommendation a marker without a number is taken to mean', () =>
    check(`
      Recommendations

      1. Ensure that supervision of social workers is reflective and regular.
      2. Ensure that foster carers have delegated authority in time.

      Inspection findings

      3. Foster carers wait too long for delegated authority. (Recommendation)
                                                                              | → 2
      4. Social workers have irregular supervision that is not reflective. (Recommendation)
                                                                                           | → 1
    `));

  it('stand behind a marker on the next page', () =>
    check(`
      Recommendations

      1. Ensure that plans are clear.

      Inspection findings

      2. The plans are vague and do not say who does

      what by when. (Recommendation)
                                    | → 1
      3. Visits are timely.
    `));

  it('name a recommendation without a number by its first words', () =>
    check(`
      Recommendations

      - Ensure that supervision of social workers is reflective and regular.
      - Ensure that foster carers have delegated authority in time.

      Inspection findings

      1. Foster carers wait too long for delegated authority. (Recommendation)
                                                                              | → “foster carers have…”
      2. Social workers have irregular supervision that is not reflective. (Recommendation)
                                                                                           | → “supervision of social…”
    `));

  it('have a question mark where another recommendation may be meant', () =>
    check(`
      Recommendations

      1. Ensure that plans for children in Northwick are clear.
      2. Ensure that plans for children in Southwick are clear.
      3. Ensure that plans for care leavers are shared.

      Inspection findings

      4. Plans for children are weak. (Recommendation)
                                                      | → 1 or 2?
      5. Plans of care leavers are not shared. (Recommendation)
                                                               | → 3
    `));

  it('are left out where the text says it, or where nothing fits', () => {
    check(`
      Recommendations

      1. Ensure that plans are clear.

      Inspection findings

      2. Plans are vague. (Recommendation 1)
    `);
    check(`
      Inspection findings

      1. Plans are vague. (Recommendation)
    `);
  });

  it('say that the number of a marker does not exist', () =>
    check(`
      Recommendations

      1. Ensure that plans are clear.

      Inspection findings

      2. Plans are vague. (Recommendation 12)
                                             | → Recommendation 12 does not exist
    `));

  it('are given for the asked part of the text alone', () => {
    const { document, file } = openReport(`
      Recommendations

      1. Ensure that supervision of social workers is reflective and regular.
      2. Ensure that foster carers have delegated authority in time.

      Inspection findings

      3. Foster carers wait too long for delegated authority. (Recommendation)
      4. Social workers have irregular supervision that is not reflective. (Recommendation)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ asked
    `);
    const asked = file.marks[0]!.range;
    assert.deepEqual(
      listInlayHints(document, asked).map(({ offset }) => offset),
      [asked.end],
    );
    assert.deepEqual(listInlayHints(document, { start: asked.end + 1, end: asked.end + 1 }), []);
  });

  it('offer the other recommendations that may be meant, likeliest first', () => {
    const { document } = openReport(`
      Recommendations

      1. Ensure that plans for children in Northwick are clear.
      2. Ensure that plans for children in Southwick are clear.
      3. Ensure that plans for care leavers are shared.

      Inspection findings

      4. Plans for children are weak. (Recommendation)
      5. Plans of care leavers are not shared. (Recommendation)
    `);
    const [hint] = listInlayHints(document, { start: 0, end: document.source.text.length });
    assert.equal(hint?.sure, false);
    assert.deepEqual(
      hint?.linked.map(({ recommendation }) => recommendation.number),
      [1, 2],
    );
  });
});

/** The hints are those whose places and labels the fixture marks. */
function check(fixture: string): void {
  const { document, file } = openReport(fixture);
  const hints = listInlayHints(document, { start: 0, end: document.source.text.length });
  assert.deepEqual(
    hints.map((hint) => `${show(document, { start: hint.offset, end: hint.offset })}${describeHint(hint)}`),
    file.marks.map(({ range, label }) => `${show(document, range)}${label}`),
  );
}
