/** Snapshots: what was taken is read back, tells no more than it must, and nothing that is not one does harm. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describePassages, targetOf } from '../../../server/src/annotations/anchoring/selectors';
import { nameText, readSnapshot, takeSnapshot } from '../../../server/src/annotations/anchoring/snapshot';
import { anchorAll } from '../../../server/src/annotations/anchoring/anchorAll';
import { readWordSequence } from '../../../server/src/annotations/anchoring/wordSequence';
import { openSeeds } from '../../support/seeds';

describe('a snapshot', () => {
  it('gives back a key for each word of any text, by which the words of another text are told', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem()), fc.string(), (text, salt) => {
        const { count, hashes } = readWordSequence(text);
        const read = readSnapshot(takeSnapshot(text, salt))!;
        assert.deepEqual([...read.keys], [...hashes.subarray(0, count)].map(read.keyOf));
      }),
    );
  });

  it('takes one character a word, whatever the word', () => {
    for (const { document } of openSeeds()) {
      const { text } = document.source;
      assert.equal(takeSnapshot(text, 'salt').words.length, '2:'.length + readWordSequence(text).count);
    }
    assert.equal(takeSnapshot(`a, ${'b'.repeat(100_000)}${'\n'.repeat(40)}c`, 'salt').words.length, 5);
  });

  it('has few keys, so that each of them stands for many words of the language', () => {
    const words = openSeeds().map(({ document }) => takeSnapshot(document.source.text, 'salt').words.slice(2));
    const keys = new Set(words.join(''));
    assert.equal(keys.size, 64);
  });

  it('has other keys with another salt', () => {
    const text = 'The plan of the board is weak, and visits are too rare to help.';
    assert.notEqual(takeSnapshot(text, 'a').words, takeSnapshot(text, 'b').words);
    assert.notEqual(takeSnapshot(text, 'a').id, takeSnapshot(text, 'b').id);
  });

  it('has the same id for the same text only', () => {
    assert.equal(takeSnapshot('A plan.', 'salt').id, nameText('A plan.', 'salt'));
    assert.notEqual(takeSnapshot('A plan.', 'salt').id, takeSnapshot('A plan!', 'salt').id);
    assert.notEqual(takeSnapshot('', 'salt').id, takeSnapshot(' ', 'salt').id);
  });

  it('counts as none when it is broken', () => {
    const { id, words } = takeSnapshot('The plan is weak.', 'salt');
    for (const broken of ['', '3:', words.slice(2), `${words}é`, '1:AAAAA_______A', '1:AAA'])
      assert.equal(readSnapshot({ id, words: broken }), undefined, broken);
  });

  it('is read in its first form, which had no salt, and offsets instead of numbers of words', () => {
    // Of “The plan is weak. Visits are rare.”, as the version before wrote it.
    const first = { id: 'y-1xk9y3f-1d6m1s4', words: FIRST_FORM };
    const old = 'The plan is weak. Visits are rare.';
    const at = old.indexOf('Visits are');
    const target = targetOf(describePassages(old, [{ start: at, end: at + 10 }])[0]!, first.id);
    const [anchor] = anchorAll(`New. ${old}`, [target], [first]);
    assert.deepEqual(anchor, { state: 'exact', range: { start: at + 5, end: at + 15 }, candidates: [] });
    assert.equal(readSnapshot(first)?.count, 7);
  });

  it('never makes reading fail, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[A-Za-z0-9_-]*$/), (any, digits) => {
        for (const words of [any, `1:${any}`, `1:${digits}`, `2:${any}`]) readSnapshot({ id: 'x', words });
      }),
    );
  });
});

const FIRST_FORM = '1:p8fAAD-rgEJybCBWmExaJWyRWDl55E';
