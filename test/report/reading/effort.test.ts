/** The work of a family's patterns on one text is bounded, and a report says when the bound was met. */

import assert from 'node:assert/strict';

import { buildReport } from '../../../server/src/report/build';
import { builtInFamilies } from '../../../server/src/report/families';
import { parseOwnFamily } from '../../../server/src/report/families/own/ownFamily';
import type { Family } from '../../../server/src/report/family';
import { BoundedVocabularies } from '../../../server/src/report/reading/effort';
import { readWords } from '../../../server/src/syntax/words';
import { SourceText } from '../../../server/src/text/sourceText';
import { readText } from '../../support/repository';

/** A family whose signs are so many patterns of so many slots each. */
function greedy(patterns: number, slots: number): Family {
  const anyOf = Array.from({ length: patterns }, (_, i) => `${'{words} '.repeat(slots)}nowhere${i}`);
  const { family, problems } = parseOwnFamily(
    JSON.stringify({ id: 'greedy', name: 'Greedy', signs: [{ looksFor: 'anything', anyOf }] }),
  );
  assert.deepEqual(problems, []);
  return family!;
}

const text = new SourceText(
  Array<string>(100).fill('Twelve words stand here one behind the other on a line of text').join('\n'),
);

describe('the work of a family’s patterns', () => {
  it('is bounded in total, and the recognition says so of this family alone', () => {
    for (const family of [greedy(4, 50), greedy(200, 50)]) {
      const { candidates } = buildReport(text, [family, ...builtInFamilies]).recognition;
      assert.deepEqual(
        candidates.filter(({ isBounded }) => isBounded).map(({ family: { id } }) => id),
        ['greedy'],
      );
    }
  });

  it('is far from the bound for a modest family and for all that come with the product', () => {
    const texts = [text, new SourceText(readText('seeds/stockton-on-tees-2016-inspection.txt'))];
    for (const source of texts) {
      const { candidates } = buildReport(source, [greedy(2, 2), ...builtInFamilies]).recognition;
      assert.ok(candidates.every(({ isBounded }) => !isBounded));
    }
  });

  for (const lines of [0, 1000]) {
    it(`may be a hundred thousand offers of slots, and four hundred for each of ${lines} lines`, () => {
      const [family] = builtInFamilies as [Family];
      const vocabularies = new BoundedVocabularies(lines);
      const { slots } = vocabularies.of(family);
      const words = readWords('one two three four five six seven eight nine');
      let calls = 0;
      while (slots['words']!(words, 0).ends.length > 0) calls++;
      assert.equal(calls, Math.ceil((100_000 + 400 * lines) / (1 + words.length)));
      assert.ok(vocabularies.isSpent(family));
      assert.equal(vocabularies.of(family).slots, slots);
    });
  }
});
