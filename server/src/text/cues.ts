/**
 * A look at a passage before a pattern is tried on it. A pattern can only match where one of a few words stands, and
 * most passages have none of them; which of the words that all patterns need a passage has is found in one walk over its
 * letters, and kept with it.
 *
 *     Many of the plans were not unclear.      denials: no, not, never …        what is denied: unclear, unsafe …
 *                            ^^^ ^^^^^^^       one stands here                  and one of these, too
 *
 * Words are told by a number that their letters give, so that none is cut out of the text. Letters are those of ASCII, in
 * any case; everything else stands between words. A look errs on one side only: what it passes over has no match, and
 * another word of the same number only means that a pattern is tried in vain.
 */

import {
  APOSTROPHE,
  CAPITAL,
  classOf,
  HYPHEN,
  isHighSurrogate,
  isLowSurrogate,
  LETTER,
  MARK,
  NUMBER,
} from '../base/characters';
import { ofPassage, type PassageText } from './passageText';

/** Whether a passage may hold what a pattern needs. */
export type Look = (passage: PassageText) => boolean;

/** As many groups of words as a number has bits for that engines keep without an object, besides the signs. */
const MOST_CUES = 27;

/** A power of two. */
const FEWEST_SLOTS = 512;

/** What is noted besides the cues. */
const DIGIT = 1 << 0;
const CAPITALS = 1 << 1;
const DOUBLED = 1 << 2;
const FIRST_CUE = 1 << 3;

/** Groups of words that are looked for in one walk. */
class CueTable {
  readonly #keys = new KeyTable();
  #count = 0;
  #wasRead = false;

  /** The bits of what a passage has: its signs, and one for each group of which it has a word. */
  readonly bitsOf = ofPassage((text) => {
    this.#wasRead = true;
    return readBits(text, this.#keys);
  });

  /** What was read knows nothing of a group that would be added now. */
  get isFull(): boolean {
    return this.#wasRead || this.#count === MOST_CUES;
  }

  add(words: readonly string[]): number {
    const bit = FIRST_CUE << this.#count++;
    for (const word of words) this.#keys.add(keyOf(word), bit);
    return bit;
  }
}

/** Bits by key, in a table of four times as many slots as keys: a map of numbers would take half of the walk. */
class KeyTable {
  #keys = new Int32Array(FEWEST_SLOTS);
  #bits = new Int32Array(FEWEST_SLOTS);
  #count = 0;

  bitsOf(key: number): number {
    return this.#bits[this.#slotOf(key)]!;
  }

  add(key: number, bits: number): void {
    if (this.#count * 4 > this.#keys.length) this.#grow();
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === 0) this.#count++;
    this.#keys[slot] = key;
    this.#bits[slot]! |= bits;
  }

  /** Where the key stands, or where there is room for it. */
  #slotOf(key: number): number {
    const last = this.#keys.length - 1;
    let slot = (key ^ (key >>> 15)) & last;
    while (this.#keys[slot] !== key && this.#keys[slot] !== 0) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [keys, bits] = [this.#keys, this.#bits];
    [this.#keys, this.#bits, this.#count] = [new Int32Array(keys.length * 2), new Int32Array(keys.length * 2), 0];
    keys.forEach((key, slot) => key !== 0 && this.add(key, bits[slot]!));
  }
}

const signs = new CueTable();
let table = signs;

/** Whether a passage may have one of these words, all in one form and given apart by blanks. */
export function cueOf(words: string): Look {
  if (table.isFull) table = new CueTable();
  const { bitsOf } = table;
  const bit = table.add(words.split(/\s+/));
  return (passage) => (bitsOf(passage) & bit) !== 0;
}

/** Whether a passage has a digit from 0 to 9. */
export const hasDigit: Look = (passage) => (signs.bitsOf(passage) & DIGIT) !== 0;

/** Whether two capitals stand side by side in a passage. */
export const hasCapitals: Look = (passage) => (signs.bitsOf(passage) & CAPITALS) !== 0;

/** Whether a word may be printed twice in a row in a passage; words with digits are none. */
export const hasDoubled: Look = (passage) => (signs.bitsOf(passage) & DOUBLED) !== 0;

function keyOf(word: string): number {
  let key = 0;
  for (let at = 0; at < word.length; at++) key = keyWith(key, kinds[word.charCodeAt(at)]! & LETTERS);
  return key;
}

/** The key of a word with one letter more. */
function keyWith(key: number, letter: number): number {
  return (Math.imul(key, FACTOR) + letter) | 0;
}

/** Odd and larger than the alphabet. */
const FACTOR = 37;

/**
 * Walks the letters once. Beside the key of the letters in a row there is one of the whole word as it is printed, with
 * what one hyphen or apostrophe at a time joins:
 *
 *     the well-known well-known plan      letters   the, well, known, well, known, plan
 *                                         words     the, wellknown, wellknown, plan
 */
function readBits(text: string, table: KeyTable): number {
  let bits = 0;
  let key = 0;
  let word = 0;
  let lastWord = 0;
  let seen = 0;
  let before = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE;
    const kind = code < ASCII ? kinds[code]! : kindOfOther(code);
    const letter = kind & LETTERS;
    if (letter > 0) {
      key = keyWith(key, letter);
      word = keyWith(word, letter);
    } else if (key !== 0) {
      bits |= table.bitsOf(key);
      key = 0;
    }
    if (word !== 0 && letter === 0 && (!(kind & JOINS) || before & JOINS)) {
      if (word === lastWord) bits |= DOUBLED;
      lastWord = word;
      word = 0;
    }
    if (kind & before & CAPITALS_OF_ALL) bits |= CAPITALS;
    seen |= kind;
    before = kind;
  }
  return bits | (seen & DIGITS ? DIGIT : 0) | (seen & OTHER_LETTERS ? DOUBLED : 0);
}

/** What a character is: the number of a letter in the alphabet, from 1, with bits for what else it is. */
const LETTERS = 0x1f;
const CAPITALS_OF_ALL = 1 << 5;
const DIGITS = 1 << 6;
const JOINS = 1 << 7;
const OTHER_LETTERS = 1 << 8;

const SPACE = ' '.charCodeAt(0);
const ASCII = 0x80;
const kinds = Uint8Array.from({ length: ASCII }, (_, code) => {
  const printed = String.fromCharCode(code);
  if (/[A-Z]/.test(printed)) return CAPITALS_OF_ALL | (code & LETTERS);
  if (/[a-z]/.test(printed)) return code & LETTERS;
  return /\d/.test(printed) ? DIGITS : /['-]/.test(printed) ? JOINS : 0;
});

/** Two letters of others fold to letters of ASCII; half of a character may be one of a capital. */
function kindOfOther(code: number): number {
  if (code === 0x17f) return kinds['s'.charCodeAt(0)]! | OTHER_LETTERS;
  if (code === 0x212a) return kinds['K'.charCodeAt(0)]!;
  if (isHighSurrogate(code) || isLowSurrogate(code)) return CAPITALS_OF_ALL | OTHER_LETTERS;
  const classes = classOf(code);
  if (classes & (APOSTROPHE | HYPHEN)) return JOINS;
  return classes & (LETTER | NUMBER | MARK) ? OTHER_LETTERS | (classes & CAPITAL ? CAPITALS_OF_ALL : 0) : 0;
}
