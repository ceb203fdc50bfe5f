/** Stretches of a text depend on nothing but the text, and stay the same objects where an edit left them alone. */

import assert from 'node:assert/strict';

import { SourceText } from '../../server/src/text/sourceText';
import { cutStretches, matchesThroughout, type Stretch } from '../../server/src/text/stretches';
import { createRandom, pick, seed } from '../support/random';

const line = (letter: string, length = 99) => `${letter.repeat(length)}\n`;
const cut = (text: string, before?: readonly Stretch[]) => cutStretches(new SourceText(text), before);
const textsOf = (stretches: readonly Stretch[]) => stretches.map(({ passage }) => passage.text);

describe('the stretches of a text', () => {
  it('are of two hundred characters at least, and end where a line does', () => {
    assert.deepEqual(textsOf(cut(line('a') + line('b') + line('c') + line('d', 300) + 'e')), [
      line('a') + line('b'),
      line('c') + line('d', 300),
      'e',
    ]);
    assert.deepEqual(textsOf(cut('')), ['']);
  });

  it('do not end before a digit, which a wrapped date may go on with', () => {
    const text = `${line('a', 220)} \t11 September\n${line('b')}`;
    assert.deepEqual(textsOf(cut(text)), [`${line('a', 220)} \t11 September\n`, line('b')]);
  });

  it('keep the passages that an edit left as they were, wherever they stand', () => {
    const before = cut(['a', 'b', 'c', 'd'].map((letter) => line(letter, 250)).join(''));
    const after = cut(line('a', 250) + line('b', 260) + line('c', 250) + line('d', 250), before);
    assert.deepEqual(
      after.map(({ passage }) => before.findIndex((stretch) => stretch.passage === passage)),
      [0, -1, 2, 3],
    );
    assert.deepEqual(
      after.map(({ start }) => start),
      [0, 251, 512, 763],
    );
  });

  it('are those of the text alone, whatever stood there before', () => {
    const random = createRandom(seed);
    const parts = ['a', line('b', 70), '\r', '\n', '\r\n', '2', ' 3', line('4'), line('c', 199), line('d', 240)];
    let text = '';
    let before = cut(text);
    for (let i = 0; i < 3000; i++) {
      const at = pick(random, text.length + 1);
      const deleted = pick(random, 3) === 0 ? pick(random, 400) : 0;
      text = text.slice(0, at) + parts[pick(random, parts.length)]! + text.slice(at + deleted);
      before = cut(text, before);
      assert.deepEqual(before, cut(text), `SEED=${seed}, edit ${i}`);
      assert.equal(textsOf(before).join(''), text);
    }
  });

  it('are searched through, again only where the text has changed', () => {
    const find = matchesThroughout(/b\d/g);
    const before = cut(`${line('a', 220)}b1 b2 ${line('c')}`);
    assert.deepEqual(
      find(before).map(({ match: [printed], start }) => [printed, start]),
      [
        ['b1', 221],
        ['b2', 224],
      ],
    );
    const [, found] = find(cut(`xx${line('a', 220)}b1 b2 ${line('c')}`, before));
    assert.equal(found?.start, 226);
    assert.equal(found.match, find(before)[1]?.match);
  });
});
