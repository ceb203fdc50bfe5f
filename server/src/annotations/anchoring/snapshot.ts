/**
 * A snapshot of a text: what is needed to align it with a later one. Of each word it holds few bits of a salted hash, in
 * base 64, and nothing else:
 *
 *     2:kX0v_…      one digit of six bits a word
 *
 * `docs/annotations.md` says what can be read from that and what cannot; `test/evaluate/snapshotAttack.ts` measures it.
 * Snapshots of the first form had 18 bits without a salt, with the gap before each word and its length; they are still
 * read. Their quantities are those of MIDI and of source maps (ECMA-426): five bits a digit, the lowest first, the sixth
 * bit set on all but the last.
 *
 *     1:hhh s…        the word follows one or two characters behind the last and has at most 15 itself
 *     1:hhh A g… l…   otherwise: the gap before it and its length
 */

import { addToHash, emptyHash, hashText, mixHash } from '../../base/hash';
import type { Range } from '../../text/range';
import type { Selectors, Snapshot } from '../model';
import { wordsAt } from './passage';
import { readWordSequence, WordCollector, type WordSequence } from './wordSequence';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODES = Int32Array.from(DIGITS, (digit) => digit.charCodeAt(0));
const VALUES = new Int32Array(128).fill(-1);
CODES.forEach((code, value) => (VALUES[code] = value));

/** What snapshots begin with, by their form. */
const FORM = '2:';
const FIRST_FORM = '1:';

/**
 * How many bits of each word are kept: one digit, as few as finding bears. Of 5,220 notes on edited reports six bits
 * find 81.21 % right and lose 1.79 %, eighteen 81.25 and 1.76; five lose more. Of a hundred words 69 can be read back
 * with six bits, 99 with eighteen (`docs/anchoring.md` has the table).
 */
const WORD_BITS = 6;

/** The words of a text of which a snapshot was taken, as far as it tells them apart. */
export interface OldWords {
  readonly count: number;
  /** The key of each word. */
  readonly keys: Int32Array;
  /** The key of a word by its hash. */
  readonly keyOf: (hash: number) => number;
  /** Which words lay in a passage, half-open; undefined when that is not known. */
  readonly locate: (selectors: Selectors) => Range | undefined;
}

/** The snapshot of any text, whose words may be given. The salt is any string that no other report's file has. */
export function takeSnapshot(text: string, salt: string, words = readWordSequence(text)): Snapshot {
  const keyOf = saltedKey(salt);
  return { id: nameText(text, salt), salt, words: FORM + writeDigits(words.count, (i) => keyOf(words.hashes[i]!)) };
}

/** The id of the snapshots of a text with a salt. */
export function nameText(text: string, salt: string): string {
  return hashText(`${salt}\n${text}`);
}

/** The words of the text that the snapshot was taken of; undefined when it is broken or of a form we do not know. */
export function readSnapshot({ words, salt = '' }: Snapshot): OldWords | undefined {
  if (words.startsWith(FIRST_FORM)) return readFirstForm(words);
  return words.startsWith(FORM) ? readDigits(words, salt) : undefined;
}

/** The words of a text that is there itself. */
export function wholeWords(words: WordSequence): OldWords {
  return { count: words.count, keys: words.hashes, keyOf: (hash) => hash, locate: locateIn(words) };
}

function saltedKey(salt: string): OldWords['keyOf'] {
  let begin = emptyHash;
  for (let i = 0; i < salt.length; i++) begin = addToHash(begin, salt.charCodeAt(i));
  const [one, other] = [mixHash(begin), mixHash(begin + 1)];
  return (hash) => mixHash(mixHash(hash ^ one) ^ other) >>> (32 - WORD_BITS);
}

/** As many as may be safely given to one call as arguments. */
const CHUNK = 8192;

function writeDigits(count: number, valueOf: (i: number) => number): string {
  const chunks: string[] = [];
  for (let from = 0; from < count; from += CHUNK) {
    const codes = Uint8Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => CODES[valueOf(from + i)]!);
    chunks.push(String.fromCharCode(...codes));
  }
  return chunks.join('');
}

function readDigits(words: string, salt: string): OldWords | undefined {
  const count = words.length - FORM.length;
  const keys = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    keys[i] = VALUES[words.charCodeAt(FORM.length + i)] ?? -1;
    if (keys[i]! < 0) return undefined;
  }
  const isWithin = ({ start, end }: Range) => start <= end && end <= count;
  const locate = ({ words: place }: Selectors) => (place && isWithin(place) ? place : undefined);
  return { count, keys, keyOf: saltedKey(salt), locate };
}

function locateIn(words: WordSequence): OldWords['locate'] {
  return ({ position }) => position && wordsAt(words, position);
}

const FIRST_BITS = 18;

/** The key of a word in the first form: its hash folded, as the authors of FNV advise. */
function foldHash(hash: number): number {
  return ((hash >>> FIRST_BITS) ^ hash) & ((1 << FIRST_BITS) - 1);
}

/** No text is longer than this, so no honest offset is greater. */
const MOST = 2 ** 30;

function readFirstForm(words: string): OldWords | undefined {
  const reader = new Reader(words, FIRST_FORM.length);
  const collector = new WordCollector();
  let end = 0;
  while (!reader.isAtEnd) {
    const hash = reader.readHash();
    const { gap, length } = reader.readShape();
    if (reader.isBroken || length === 0 || end + gap + length > MOST) return undefined;
    collector.add(hash, end + gap, end + gap + length);
    end += gap + length;
  }
  const read = collector.build();
  return { count: read.count, keys: read.hashes, keyOf: foldHash, locate: locateIn(read) };
}

/** Reads digits one after another; what is missing or wrong counts as 0 and makes it broken for good. */
class Reader {
  isBroken = false;

  constructor(
    readonly text: string,
    public at: number,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  readHash(): number {
    return (this.#readDigit() << 12) | (this.#readDigit() << 6) | this.#readDigit();
  }

  readShape(): { gap: number; length: number } {
    const digit = this.#readDigit();
    if (digit === 0) return { gap: this.#readQuantity(), length: this.#readQuantity() };
    if (digit > 31) this.isBroken = true;
    return { gap: digit < 16 ? 1 : 2, length: digit & 15 };
  }

  #readQuantity(): number {
    let value = 0;
    for (let shift = 0; shift <= 30; shift += 5) {
      const digit = this.#readDigit();
      value += (digit & 31) * 2 ** shift;
      if (digit < 32) return value;
    }
    this.isBroken = true;
    return 0;
  }

  #readDigit(): number {
    const value = VALUES[this.text.charCodeAt(this.at++)] ?? -1;
    if (value >= 0) return value;
    this.isBroken = true;
    return 0;
  }
}
