/** How a passage is described: exact words, surroundings cut between words and never within a character, and a place. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { describePassages } from '../../../server/src/annotations/anchoring/selectors';
import type { Range } from '../../../server/src/text/range';

function describePassage(text: string, range: Range) {
  return describePassages(text, [range])[0]!;
}

function describeMarked(marked: string) {
  const [before, exact, after] = marked.split('¦') as [string, string, string];
  return describePassage(before + exact + after, { start: before.length, end: before.length + exact.length });
}

describe('describing a passage', () => {
  it('gives the words, what stands around them, and where', () => {
    assert.deepEqual(describeMarked('The cranes are ¦not greased¦ before winter.'), {
      exact: 'not greased',
      prefix: 'The cranes are ',
      suffix: ' before winter.',
      position: { start: 15, end: 26 },
    });
  });

  it('cuts the surroundings between words', () => {
    const { prefix, suffix } = describeMarked(
      'Extraordinarily many of the old and the new cranes in the harbour have been ¦left¦ without any supervision whatsoever, and nobody seems to have noticed.',
    );
    assert.deepEqual(
      [prefix, suffix],
      [
        'many of the old and the new cranes in the harbour have been ',
        ' without any supervision whatsoever, and nobody seems to have',
      ],
    );
  });

  it('cuts within a word that is longer than the surroundings', () => {
    const long = 'x'.repeat(100);
    const { prefix, suffix } = describeMarked(`${long}¦y¦${long}`);
    assert.deepEqual([prefix.length, suffix.length], [64, 64]);
  });

  it('counts code points too where they differ', () => {
    const { position, codePoints } = describeMarked('😀 a ¦crane 😀¦.');
    assert.deepEqual(
      [position, codePoints],
      [
        { start: 5, end: 13 },
        { start: 4, end: 11 },
      ],
    );
    assert.equal(describeMarked('a ¦crane¦ 😀').codePoints, undefined);
  });

  it('grows to whole characters, and stays within the text', () => {
    assert.equal(describePassage('a😀b', { start: 2, end: 4 }).exact, '😀b');
    assert.equal(describePassage('a😀b', { start: 0, end: 2 }).exact, 'a😀');
    assert.deepEqual(describePassage('ab', { start: -3, end: 99 }).position, { start: 0, end: 2 });
    assert.deepEqual(describePassage('ab', { start: 2, end: 1 }).position, { start: 2, end: 2 });
  });

  it('never cuts a character, whatever text and range', () => {
    const text = fc.array(fc.constantFrom('a', ' ', '😀', 'é', '\n'), { maxLength: 90 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(180), fc.nat(180), (whole, start, end) => {
        const { exact, prefix, suffix, position, codePoints } = describePassage(whole, { start, end });
        assert.equal(
          whole.slice(position!.start - prefix.length, position!.end + suffix.length),
          prefix + exact + suffix,
        );
        for (const piece of [exact, prefix, suffix]) assert.doesNotMatch(piece, /^[\udc00-\udfff]|[\ud800-\udbff]$/);
        assert.ok(prefix.length <= 64 && suffix.length <= 64);
        const { start: from, end: to } = codePoints ?? position!;
        assert.equal([...whole].slice(from, to).join(''), exact);
      }),
      { numRuns: 500 },
    );
  });

  it('describes many passages as it describes one', () => {
    const text = 'The 😀 cranes stood still.';
    const ranges = [
      { start: 0, end: 3 },
      { start: 7, end: 13 },
    ];
    assert.deepEqual(
      describePassages(text, ranges),
      ranges.map((range) => describePassage(text, range)),
    );
  });
});
