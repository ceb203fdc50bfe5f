/** Completion: the numbers offered at a bar, in their order, and what they take the place of. */

import assert from 'node:assert/strict';

import { findCompletion, type CompletionItem } from '../../server/src/features/completion';
import { openReport, openText, show } from '../support/document';
import { allowLabels, placeOf } from '../support/fixture';

describe('completion', () => {
  it('offers in a marker the recommendations, those without support first', () =>
    check(
      `
      Recommendations

      1. Ensure that plans are clear.
      2. Ensure that visits are timely.
      3. Ensure that bins are emptied.

      Inspection findings

      4. Plans are vague. (Recommendation 1)
      5. Visits are late. (Recommendation )
                                          | cursor
      6. Homes are safe.
      `,
      'recommendation 2 without support, recommendation 3 without support, recommendation 1',
    ));

  it('does so also where the bracket is not closed', () =>
    check(
      `
      Recommendations

      1. Ensure that plans are clear.

      Inspection findings

      2. Visits are late (recommendation \u00a0
                                         | cursor
      `,
      'recommendation 1 without support',
    ));

  it('leaves out the numbers that the bracket holds already', () =>
    check(
      `
      Recommendations

      1. Ensure that plans are clear.
      2. Ensure that visits are timely.

      Inspection findings

      3. Visits are late. (Recommendations 2 and )
                                                 | cursor
      `,
      'recommendation 1 without support',
    ));

  it('replaces the digits at the cursor', () =>
    check(
      `
      Recommendations

      1. Ensure that plans are clear.

      Inspection findings

      2. Visits are late. (Recommendation 12)
                                           | cursor
                                          ^^ replaced
      `,
      'recommendation 1 without support',
    ));

  it('replaces letters at the cursor, by which a recommendation may be sought', () =>
    check(
      `
      Recommendations

      1. Ensure that plans are clear.

      Inspection findings

      2. Visits are late. (Recommendation pla)
                                             | cursor
                                          ^^^ replaced
      `,
      'recommendation 1 without support',
    ));

  it('offers in a recommendation the paragraphs, those first that fit it', () =>
    check(
      `
      Recommendations

      1. Ensure that supervision of social workers is reflective and regular. (paragraphs 2, )
                                                                                             | cursor

      Inspection findings

      2. Homes are safe.
      3. Visits are timely.
      4. Social workers have irregular supervision that is not reflective. (Recommendation 1)
      `,
      'finding 4, finding 3',
    ));

  it('knows the short form of “paragraphs”', () =>
    check(
      `
      Inspection findings

      1. Homes are safe.
      2. Visits are timely (see above; paras 1
                                             | elsewhere
      3. Visits are timely (paras \u00a0
                                  | cursor
      `,
      'finding 1, finding 2, finding 3',
    ));

  it('offers nothing elsewhere', () => {
    for (const before of [
      'Visits are late',
      'Visits are late (',
      'Visits are late (Recommendation',
      'Visits are late (Recommendation 1) ',
      'Visits are late (visits ',
      `Visits are late (Recommendation ${'1, '.repeat(60)}`,
    ]) {
      const { document } = openReport(`
        Recommendations

        1. Ensure that plans are clear.

        Inspection findings

        2. ${before}`);
      const end = document.source.text.trimEnd().length + (before.length - before.trimEnd().length);
      assert.equal(findCompletion(document, end), undefined, before);
    }
  });

  it('offers nothing in a text that is no report', () => {
    const { document } = openText('Bread (Recommendation ');
    assert.equal(findCompletion(document, document.source.text.trimEnd().length + 1), undefined);
  });
});

/** At the mark `cursor` the numbers are offered in this order, for the mark `replaced` or for nothing. */
function check(fixture: string, expected: string): void {
  const { document, file } = openReport(fixture);
  allowLabels(file, ['cursor', 'replaced', 'elsewhere']);
  const cursor = placeOf(file, 'cursor');
  const completion = findCompletion(document, cursor.start);
  assert.ok(completion);
  assert.equal(completion.items.map(nameItem).join(', '), expected);
  const replaced = file.marks.find(({ label }) => label === 'replaced')?.range ?? cursor;
  assert.equal(show(document, completion.replaces), show(document, replaced));
}

function nameItem(item: CompletionItem): string {
  if (item.kind === 'part') return `${item.label} ${item.text}`;
  const needy = item.kind === 'recommendation' && !item.hasSupport;
  return `${item.kind} ${item.number}${needy ? ' without support' : ''}`;
}
