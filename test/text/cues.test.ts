/** Looks before patterns: what they see, what they pass over, and that they never pass over what a pattern would match. */

import assert from 'node:assert/strict';

import { cueOf, hasCapitals, hasDigit, hasDoubled, type Look } from '../../server/src/text/cues';
import { PassageText } from '../../server/src/text/passageText';
import { listWordsOf, PRINTED } from '../../server/src/text/scanner';
import { createRandom, pick, seed } from '../support/random';

describe('looks before patterns', () => {
  const denies = cueOf('not never hardly');

  const holds = (look: Look, text: string) => look(new PassageText(text));

  it('see a word in any case, between anything but letters of ASCII', () => {
    for (const text of ['not', 'Plans are not clear.', 'NOT', '“Never”', 'Plans:\nhardly', 'é_not9', 'Not-known'])
      assert.ok(holds(denies, text), text);
  });

  it('pass over texts without any of the words', () => {
    for (const text of ['', 'Plans are clear.', 'nothing', 'note', 'knot', '12']) assert.ok(!holds(denies, text), text);
  });

  it('tell the words of one pattern from those of another', () => {
    const plan = cueOf('plan plans');
    assert.ok(holds(plan, 'The plans were seen.'));
    assert.ok(!holds(plan, 'The visits were not seen.'));
  });

  it('see the letters that stand for s and k in patterns of any case', () => {
    assert.ok(holds(cueOf('sick'), 'Many are \u017FIC\u212A.'));
  });

  it('know words of a passage that were asked for after others had been', () => {
    const passage = new PassageText('The visits were late.');
    assert.ok(!denies(passage));
    assert.ok(cueOf('late')(passage));
    assert.ok(!cueOf('early')(passage));
  });

  it('take more patterns than a number has bits', () => {
    const words = Array.from({ length: 80 }, (_, i) => `${'abcdefgh'[i % 8]}${'klmnopqrst'[Math.floor(i / 8)]}x`);
    const looks = words.map(cueOf);
    words.forEach((word, i) => {
      const passage = new PassageText(`The ${word}.`);
      assert.deepEqual(
        looks.flatMap((look, at) => (look(passage) ? [at] : [])),
        [i],
      );
    });
  });

  it('see figures, and capitals side by side', () => {
    assert.ok(holds(hasDigit, 'in 2016') && !holds(hasDigit, 'in May'));
    for (const text of ['the LSCB', 'ÉÉ', '𝔘𝔘']) assert.ok(holds(hasCapitals, text), text);
    assert.ok(!holds(hasCapitals, 'The Local Board'));
  });

  it('see a word that is printed twice', () => {
    for (const text of [
      'the the',
      '(The\nthe plan',
      'a well-known well-known plan',
      'children’s children’s',
      'x--the the',
    ])
      assert.ok(holds(hasDoubled, text), text);
    for (const text of ['the plan of the plan', 'in in-house', '12 12', '– –'])
      assert.ok(!holds(hasDoubled, text), text);
  });

  it('never pass over a word that is printed twice', () => {
    const parts = [
      'the',
      'THE',
      'é',
      'É',
      '𝔘',
      '😀',
      'e\u0301',
      '-',
      '’',
      "'",
      '–',
      '.',
      '(',
      ' ',
      ' ',
      ' ',
      '\n',
      '\u212A',
      'k',
    ];
    const random = createRandom(seed);
    for (let i = 0; i < 20_000; i++) {
      const text = Array.from({ length: 1 + pick(random, 9) }, () => parts[pick(random, parts.length)]!).join('');
      const words = listWordsOf(text, PRINTED).map((word) => word.toLowerCase());
      const isDoubled = words.some((word, at) => word === words[at - 1] && word.length === words[at - 1]!.length);
      if (isDoubled) assert.ok(holds(hasDoubled, text), `SEED=${seed} ${JSON.stringify(text)}`);
    }
  });
});
