/** Snapshots: what was taken is read back, and nothing that is not one does harm. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSnapshot, takeSnapshot } from '../../../server/src/annotations/anchoring/snapshot';
import { readWordSequence, type WordSequence } from '../../../server/src/annotations/anchoring/wordSequence';
import { openSeeds } from '../../support/seeds';

describe('a snapshot', () => {
  it('gives back the words of any text with their offsets', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem()), (text) => {
        assert.deepEqual(listWords(readSnapshot(takeSnapshot(text))!), listWords(readWordSequence(text)));
      }),
    );
  });

  it('gives back long words and wide gaps', () => {
    const text = `${' '.repeat(5000)}${'a'.repeat(100_000)}, ${'b'.repeat(16)}${'\n'.repeat(40)}c`;
    const words = listWords(readSnapshot(takeSnapshot(text))!);
    assert.deepEqual(
      words.map(({ start, end }) => [start, end]),
      [
        [5000, 105_000],
        [105_002, 105_018],
        [105_058, 105_059],
      ],
    );
  });

  it('takes four to five characters a word', () => {
    for (const { name, document } of openSeeds()) {
      const { text } = document.source;
      const perWord = takeSnapshot(text).words.length / readWordSequence(text).count;
      assert.ok(perWord > 4 && perWord < 5, `${name}: ${perWord}`);
    }
  });

  it('has the same id for the same text only', () => {
    assert.equal(takeSnapshot('A plan.').id, takeSnapshot('A plan.').id);
    assert.notEqual(takeSnapshot('A plan.').id, takeSnapshot('A plan!').id);
    assert.notEqual(takeSnapshot('').id, takeSnapshot(' ').id);
  });

  it('counts as none when it is broken', () => {
    const { id, words } = takeSnapshot('The plan is weak.');
    for (const broken of ['', '2:', words.slice(0, -1), words.slice(2), `${words}é`, `${words}AAA`, '1:AAAAA_______A'])
      assert.equal(readSnapshot({ id, words: broken }), undefined, broken);
  });

  it('never makes reading fail, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[A-Za-z0-9_-]*$/), (any, digits) => {
        for (const words of [any, `1:${any}`, `1:${digits}`]) readSnapshot({ id: 'x', words });
      }),
    );
  });
});

function listWords({ count, hashes, starts, ends }: WordSequence) {
  return Array.from({ length: count }, (_, i) => ({ hash: hashes[i]!, start: starts[i]!, end: ends[i]! }));
}
