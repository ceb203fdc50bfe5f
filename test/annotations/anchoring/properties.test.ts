/**
 * What holds for anchoring whatever the text: it never fails, never points outside, finds everything in the same text,
 * and does not mind text put in elsewhere.
 */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorAll } from '../../../server/src/annotations/anchoring/anchorAll';
import { takeSnapshot } from '../../../server/src/annotations/anchoring/snapshot';
import { describeTargets, describeWithSnapshot, targetOf } from '../../../server/src/annotations/anchoring/selectors';
import { openSeeds } from '../../support/seeds';

const run = { numRuns: 200 };

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.lorem({ maxCount: 60 }),
  fc.stringMatching(/^[a-c \n<p>1-3.]*$/),
);

describe(`anchoring any text`, () => {
  it('never fails and never points outside the text or between the halves of a character', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(80), fc.nat(40), (before, after, start, length) => {
        const ranges = [{ start, end: start + length }];
        const { targets: described, snapshot } = describeWithSnapshot(before, ranges, 'salt');
        const targets = [...described, ...describeTargets(before, ranges)];
        for (const text of [after, before + after, after + before]) {
          for (const { range, candidates } of anchorAll(text, targets, [snapshot])) {
            for (const place of [...(range ? [range] : []), ...candidates.map((candidate) => candidate.range)])
              assert.ok(0 <= place.start && place.start <= place.end && place.end <= text.length);
          }
        }
      }),
      run,
    );
  });

  it('finds everything in the same text, exact and at the same place', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.nat(40), (text, start, length) => {
        const { targets, snapshot } = describeWithSnapshot(text, [{ start, end: start + length }], 'salt');
        const [anchor] = anchorAll(text, targets, [snapshot]);
        assert.deepEqual(anchor, { state: 'exact', range: targets[0]!.selectors.position, candidates: [] });
      }),
      run,
    );
  });

  it('takes whatever a file may give as selectors', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, fc.nat(), fc.nat(), (text, exact, prefix, suffix, start, end) => {
        const snapshot = takeSnapshot(text, 'salt');
        const selectors = {
          exact,
          prefix,
          suffix,
          position: { start, end },
          words: { start: end % 9, end: start % 9 },
        };
        const [anchor] = anchorAll(`new ${text}`, [targetOf(selectors, snapshot.id)], [snapshot]);
        assert.ok(!anchor!.range || anchor!.range.end <= text.length + 4);
      }),
      run,
    );
  });
});

describe(`anchoring in the sample reports`, () => {
  for (const { name, document } of openSeeds()) {
    it(`moves with text put in elsewhere: ${name}`, () => {
      const { text } = document.source;
      const words = [...text.matchAll(/\p{L}[^\n<>]{30,200}\p{L}(?=\s)/gu)].map((match) => match.index);
      fc.assert(
        fc.property(fc.nat(words.length - 1), fc.nat(text.length), fc.lorem(), (word, at, put) => {
          const start = words[word]!;
          const range = { start, end: start + 30 };
          fc.pre(at < start - 1 || at > range.end + 1);
          const edited = `${text.slice(0, at)}\n${put}\n${text.slice(at)}`;
          const { targets, snapshot } = describeWithSnapshot(text, [range], 'salt');
          const [anchor] = anchorAll(edited, targets, [snapshot]);
          const shift = at < start ? put.length + 2 : 0;
          assert.deepEqual([anchor!.state, anchor!.range], ['exact', { start: start + shift, end: range.end + shift }]);
        }),
        { ...run, numRuns: 15 },
      );
    });
  }
});

describe('anchoring in huge texts', () => {
  const cases = [
    ['one line of the same word', 'word '.repeat(1_000_000), 'word '.repeat(999_000)],
    ['nothing but numbers', '1\n'.repeat(1_000_000), '2\n'.repeat(1_000_000)],
    ['nothing but open tags', '<p '.repeat(1_000_000), '<'.repeat(3_000_000)],
    ['a letter without end', 'a'.repeat(5_000_000), 'a'.repeat(4_999_999)],
    ['nothing but apostrophes', `a${"'".repeat(3_000_000)}`, `${"'".repeat(3_000_000)}a`],
    ['different words throughout', manyWords('a'), manyWords('b')],
  ] as const;
  for (const [title, before, after] of cases) {
    it(`comes to an end: ${title}`, () => {
      const ranges = [0, 1000, 500_000].map((start) => ({ start, end: start + 50 }));
      const { targets, snapshot } = describeWithSnapshot(before, ranges, 'salt');
      const anchors = anchorAll(after, targets, [snapshot]);
      assert.ok(anchors.every(({ range }) => !range || range.end <= after.length));
    });
  }

  it('comes to an end with thousands of notes, with a snapshot and without', () => {
    const before = manyWords('a');
    const ranges = Array.from({ length: 4000 }, (_, i) => ({ start: 300 * i, end: 300 * i + 60 }));
    const { targets: described, snapshot } = describeWithSnapshot(before, ranges, 'salt');
    for (const targets of [described, describeTargets(before, ranges)]) {
      const anchors = anchorAll(`new ${before}`, targets, [snapshot]);
      anchors.forEach(({ range }, i) => assert.equal(range?.start, ranges[i]!.start + 4));
    }
  });

  it('comes to an end with a quotation as long as the text, again and again', () => {
    const before = 'the plan of the board '.repeat(50_000);
    const ranges = Array.from({ length: 5 }, (_, i) => ({ start: i, end: before.length - i }));
    assert.equal(anchorAll(before.slice(30), describeTargets(before, ranges), []).length, 5);
  });
});

/** Words of letters, all of them different. */
function manyWords(letter: string): string {
  const digits = (i: number) => i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
  return Array.from({ length: 300_000 }, (_, i) => letter + digits(i)).join(' ');
}
