/** Words that stayed together, told from those that two texts have in common by chance. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignWords, markRows } from '../../../server/src/annotations/anchoring/alignment';

describe('rows of words that went the same way', () => {
  const mark = (least: number, ...map: number[]) => [...markRows(Int32Array.from(map), least)].join('');

  it('are those of at least so many neighbours', () => {
    assert.equal(mark(2, 4, -1, 7, 8, -1, -1, 20, 21, 22), '001100111');
    assert.equal(mark(3, 4, -1, 7, 8, -1, -1, 20, 21, 22), '000000111');
    assert.equal(mark(1, -1, 4), '01');
  });

  it('may begin with the first word of the new text, behind one that is gone', () => {
    assert.equal(mark(3, -1, 0, 1, 2), '0111');
    assert.equal(mark(2, -1, 0, -1, 1), '0000');
  });
});

describe('the alignment of two texts', () => {
  const align = (before: readonly number[], after: readonly number[]): readonly number[] => [
    ...alignWords(hashesOf(before), hashesOf(after)),
  ];
  const hashesOf = (words: readonly number[]) => ({ count: words.length, hashes: Int32Array.from(words) });
  const words = fc.array(fc.nat(6), { maxLength: 40 });

  it('takes words to the same words, each further on than the one before', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const map = align(before, after);
        assert.equal(map.length, before.length);
        const matched = [...map.keys()].filter((i) => map[i]! >= 0);
        assert.ok(matched.every((i) => before[i] === after[map[i]!]));
        assert.ok(matched.every((i, k) => k === 0 || map[i]! > map[matched[k - 1]!]!));
      }),
    );
  });

  it('matches what both begin with and what both end with, whatever stands between', () => {
    fc.assert(
      fc.property(words, words, words, words, (head, tail, some, others) => {
        const [before, after] = [
          [...head, 7, ...some, 8, ...tail],
          [...head, 9, ...others, 10, ...tail],
        ];
        const map = align(before, after);
        assert.deepEqual(map.slice(0, head.length), [...head.keys()]);
        const shift = after.length - before.length;
        for (let i = before.length - tail.length; i < before.length; i++) assert.equal(map[i], i + shift);
      }),
    );
  });

  it('ends with the shorter text, though the longer one goes on alike', () => {
    assert.deepEqual(align([1, 1], [1, 1, 1]), [0, 1]);
    assert.deepEqual(align([1, 1, 1], [1, 1]), [0, 1, -1]);
    assert.deepEqual(align([], [1]), []);
    assert.deepEqual(align([1], []), [-1]);
  });

  it('keeps long stretches together that stand in another order, and the longest of them in place', () => {
    const [first, second] = [range(100, 600), range(1000, 1300)];
    const map = align([...first, ...second], [...second, ...first]);
    assert.deepEqual(map.slice(0, 500), range(300, 800));
    assert.ok(map.slice(500).every((place) => place === -1));
  });

  it('compares long stretches that have few words once, up to two hundred that differ', () => {
    // every word stands twice in a row of words that stand in no row twice: no run of two or four tells where it is
    const weave = (changed: number) =>
      range(0, 900).map((i) => (i < changed * 4 && i % 4 === 0 ? 5000 + (i % 7) : i % 3));
    const matched = (changed: number) => align(weave(0), weave(changed)).filter((place) => place >= 0).length;
    assert.ok(matched(90) >= 800);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
