/** The longest common subsequence of words, held against another way to find its length. */

import assert from 'node:assert/strict';

import { diffArrays } from 'diff';
import fc from 'fast-check';

import { matchCommonWords } from '../../../server/src/annotations/anchoring/alignment';

const run = { numRuns: 300 };
const words = fc.array(fc.nat(5), { maxLength: 25 });

describe(`the words that two stretches have in common`, () => {
  it('are the same words in the same order, and as many as there can be', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const map = match(before, after);
        const matched = [...map.keys()].filter((i) => map[i]! >= 0);
        assert.ok(matched.every((i) => before[i] === after[map[i]!]));
        assert.ok(matched.every((i, k) => k === 0 || map[i]! > map[matched[k - 1]!]!));
        const kept = diffArrays(before, after).filter(({ added, removed }) => !added && !removed);
        assert.equal(
          matched.length,
          kept.reduce((sum, { count }) => sum + count, 0),
        );
      }),
      run,
    );
  });

  it('are looked for in the given stretches only', () => {
    const map = new Int32Array(4).fill(-1);
    const gap = { oldStart: 1, oldEnd: 3, newStart: 2, newEnd: 4 };
    matchCommonWords(Int32Array.of(7, 8, 9, 7), Int32Array.of(8, 9, 8, 9), gap, map);
    assert.deepEqual([...map], [-1, 2, 3, -1]);
  });
});

function match(before: readonly number[], after: readonly number[]): Int32Array {
  const map = new Int32Array(before.length).fill(-1);
  const gap = { oldStart: 0, oldEnd: before.length, newStart: 0, newEnd: after.length };
  matchCommonWords(Int32Array.from(before), Int32Array.from(after), gap, map);
  return map;
}
