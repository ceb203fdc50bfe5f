/** What single characters are, of one and of two units. */

import assert from 'node:assert/strict';

import {
  APOSTROPHE,
  BREAK,
  CAPITAL,
  classOf,
  codeAt,
  codeBefore,
  DIGIT,
  HYPHEN,
  INVISIBLE,
  LETTER,
  MARK,
  NUMBER,
  SPACE,
} from '../../server/src/base/characters';

describe('a character', () => {
  const is = (character: string, bit: number): boolean => (classOf(character.codePointAt(0)!) & bit) !== 0;

  it('is what Unicode says it is', () => {
    for (const letter of ['a', 'Z', 'é', 'я', '𝐩', '漢']) assert.ok(is(letter, LETTER), letter);
    for (const [character, bit] of [
      ['Ж', CAPITAL],
      ['²', NUMBER],
      ['7', DIGIT],
      ['\u0301', MARK],
      ['’', APOSTROPHE],
      ['\u2011', HYPHEN],
      ['\u00AD', INVISIBLE],
      ['\u00A0', SPACE],
      ['\u2028', BREAK],
    ] as const)
      assert.ok(is(character, bit), character);
    assert.ok(!is('²', DIGIT) && !is('–', HYPHEN) && !is('ж', CAPITAL));
  });

  it('is nothing outside a text and as half a pair', () => {
    const anything = LETTER | NUMBER | MARK | SPACE | BREAK | APOSTROPHE | HYPHEN | INVISIBLE;
    for (const code of [codeAt('a', 1), codeBefore('a', 0), 0xd800, 0xdfff]) assert.equal(classOf(code) & anything, 0);
  });

  it('is read whole from either side', () => {
    assert.equal(codeAt('a𝐩', 1), 0x1d429);
    assert.equal(codeBefore('a𝐩', 3), 0x1d429);
    assert.equal(codeAt('a𝐩', 2), 0xdc29);
    assert.equal(codeBefore('\udc29', 1), 0xdc29);
  });
});
