/** What speaks for a place, on words that are told apart by letters. */

import assert from 'node:assert/strict';
import { weighPlace, weighSurroundings } from '../../../server/src/annotations/anchoring/evidence';
import type { Passage } from '../../../server/src/annotations/anchoring/passage';

/** Words as letters, those of the passage between square brackets. */
function passageOf(written: string): Passage {
  const start = written.indexOf('[');
  const letters = written.replace(/[[\]]/g, '');
  return { ...hashesOf(letters), start, end: written.indexOf(']') - 1 };
}

function hashesOf(letters: string) {
  return { count: letters.length, hashes: Int32Array.from(letters, (letter) => letter.codePointAt(0)!) };
}

/** Where the words of a passage are in the text after it: the nth letter of `places` is the word's letter there, a full stop where it is gone. */
function weigh(passage: string, after: string, { gone = '', reach = 0 } = {}) {
  const before = passageOf(passage);
  const letters = passage.replace(/[[\]]/g, '');
  const map = Int32Array.from(letters, (letter) => (gone.includes(letter) ? -1 : after.indexOf(letter)));
  return weighPlace(before, map, { rarity: () => 1, newCount: after.length, reach });
}

describe('the evidence for a place', () => {
  it('is how much of the passage and of what stood next to it is there', () => {
    const { share, before, after, weight, words } = weigh('abc[defgh]ijk', 'xbcdezghijx')!;
    assert.deepEqual(
      { share, before, after, weight, words },
      { share: 0.8, before: 2 / 3, after: 2 / 3, weight: 8, words: 5 },
    );
    assert.equal(weigh('abc[def]ghi', 'abcghi'), undefined);
  });

  it('takes six neighbours on either side, where they stood or up to the reach away', () => {
    const near = weigh('zabcdef[ghi]jklmnop', 'zabcdefghijklmnop')!;
    assert.deepEqual([near.before, near.after, near.weight], [1, 1, 15]);
    const apart = (reach: number) => weigh('ab[cd]ef', 'ab0123456cd789012e.f', { reach })!;
    assert.deepEqual([apart(0).before, apart(1).before, apart(2).before, apart(3).before], [0, 0, 0.5, 1]);
    assert.deepEqual([apart(0).after, apart(1).after, apart(3).after], [0, 0.5, 1]);
  });

  it('counts the ends of the text as neighbours of what stood there', () => {
    const atEnds = (before: number, after: number) => {
      const { before: left, after: right } = weigh('[ab]', `${'.'.repeat(before)}ab${'.'.repeat(after)}`)!;
      return [left, right];
    };
    assert.deepEqual(atEnds(6, 5), [1, 1]);
    assert.deepEqual(atEnds(7, 6), [0, 0]);
  });

  it('knows the room between the nearest words on either side that are left', () => {
    const room = (gone: string) => {
      const { roomStart, roomEnd } = weigh('ab[cd]ef', '01ab2cd34ef5', { gone })!;
      return [roomStart, roomEnd];
    };
    assert.deepEqual(room(''), [4, 9]);
    assert.deepEqual(room('be'), [3, 10]);
    assert.deepEqual(room('abef'), [0, 12]);
  });

  it('leaves out parts with less than a fifth of the words, forty words off', () => {
    const far = (between: number, lost: string) => {
      const { firstNew, lastNew } = weigh(`[abcdefghi${lost}]`, `abcdefghi${'.'.repeat(between)}${lost}`)!;
      return [firstNew, lastNew];
    };
    assert.deepEqual(far(40, 'j'), [0, 49]);
    assert.deepEqual(far(41, 'j'), [0, 8]);
    assert.deepEqual(far(41, 'jkl'), [0, 52]);
    const parts = (most: string) => weigh(`[${most}z]`, `${most}${'.'.repeat(41)}z`)!.lastNew;
    assert.deepEqual([parts('abcd'), parts('abcde')], [45, 4]);
  });

  it('counts the words put in between, but for those at one place', () => {
    const scattered = (after: string) => weigh('[abcd]', after)!.scattered;
    assert.equal(scattered('abcd'), 0);
    assert.equal(scattered('a...bcd'), 0);
    assert.equal(scattered('a...b..c.d'), 3);
  });
});

describe('the surroundings of a place', () => {
  const weighAround = (before: string, after: string, first: number, last: number) => {
    const place = { firstNew: first, lastNew: last } as Parameters<typeof weighSurroundings>[1];
    return weighSurroundings(passageOf(before), place, hashesOf(after), () => 1);
  };

  it('are the share of what stood around it, without words that agree by chance', () => {
    assert.equal(weighAround('abcd[xy]efgh', 'abcdxyefgh', 4, 5), 1);
    assert.equal(weighAround('abcd[xy]efgh', 'abzzxyefzz', 4, 5), 0.5);
    assert.equal(weighAround('abcd[xy]efgh', 'azczxyzfzh', 4, 5), 0);
    assert.equal(weighAround('[xy]', 'xy', 0, 1), 0);
  });

  /** Words that stand once, from one number on. */
  const words = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
  const PASSAGE = [1, 2];

  /** The share when so many other words were put in between the passage and the words on one side of it. */
  const weighApart = (put: number, count: number, side: 'left' | 'right', kept = count): number => {
    const around = words(1000, count);
    const isLeft = side === 'left';
    const rest = [
      ...(isLeft ? words(90_000, count - kept) : []),
      ...(isLeft ? around.slice(count - kept) : around.slice(0, kept)),
    ];
    const before = isLeft ? [...around, ...PASSAGE] : [...PASSAGE, ...around];
    const other = words(5000, put);
    const after = isLeft ? [...rest, ...other, ...PASSAGE] : [...PASSAGE, ...other, ...rest, ...words(80_000, 50)];
    const start = before.indexOf(1);
    const place = { firstNew: after.indexOf(1), lastNew: after.indexOf(2) } as Parameters<typeof weighSurroundings>[1];
    const passage = { count: before.length, hashes: Int32Array.from(before), start, end: start + 2 };
    return weighSurroundings(passage, place, { count: after.length, hashes: Int32Array.from(after) }, () => 1);
  };

  it('may have moved by fifteen words, and by a tenth of their distance', () => {
    for (const side of ['left', 'right'] as const) {
      assert.equal(weighApart(15, 100, side), 1);
      // from the tenth word on, and but for what lies fifteen words behind all of it
      assert.equal(weighApart(16, 100, side), 0.9);
      assert.equal(weighApart(18, 100, side), 0.68);
    }
  });

  it('reach three hundred words to either side', () => {
    for (const side of ['left', 'right'] as const) {
      assert.equal(weighApart(0, 400, side, 300), 1);
      assert.equal(weighApart(0, 400, side, 270), 0.9);
    }
  });
});
