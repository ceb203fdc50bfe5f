/**
 * A snapshot of a text: what is needed to align it with a later one and to know which offsets its words had. For each
 * word it holds 18 bits of hash and the shape, in base 64 as text:
 *
 *     hhh s              the word follows one or two characters behind the last and has at most 15 itself
 *     hhh A g… l…        otherwise: the gap before it and its length, as variable-length quantities
 *
 * That is some 4.3 characters a word, or 60 kB for a long report. The quantities are those of MIDI and of source maps
 * (ECMA-426): five bits a digit, the lowest first, the sixth bit set on all but the last.
 */

import type { Snapshot } from '../model';
import { AsciiBuilder } from './asciiBuilder';
import { hashText } from './hash';
import { readWordSequence, WordCollector, type WordSequence } from './wordSequence';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODES = Int32Array.from(DIGITS, (digit) => digit.charCodeAt(0));
const VALUES = new Int32Array(128).fill(-1);
CODES.forEach((code, value) => (VALUES[code] = value));

/** What every snapshot of this form begins with. */
const FORM = '1:';
const LONGEST_SHORT_WORD = 15;

/** The snapshot of any text. */
export function takeSnapshot(text: string): Snapshot {
  return { id: hashText(text), words: writeWords(readWordSequence(text)) };
}

/** The words of the text that the snapshot was taken of; undefined when it is broken or of a form we do not know. */
export function readSnapshot({ words }: Snapshot): WordSequence | undefined {
  if (!words.startsWith(FORM)) return undefined;
  const reader = new Reader(words, FORM.length);
  const collector = new WordCollector();
  let end = 0;
  while (!reader.isAtEnd) {
    const hash = reader.readHash();
    const { gap, length } = reader.readShape();
    if (reader.isBroken || length === 0 || end + gap + length > MOST) return undefined;
    collector.add(hash, end + gap, end + gap + length);
    end += gap + length;
  }
  return collector.build();
}

/** No text is longer than this, so no honest offset is greater. */
const MOST = 2 ** 30;

function writeWords({ count, hashes, starts, ends }: WordSequence): string {
  const builder = new AsciiBuilder();
  for (let i = 0, end = 0; i < count; end = ends[i]!, i++) {
    const hash = hashes[i]!;
    for (const shift of [12, 6, 0]) builder.add(CODES[(hash >>> shift) & 63]!);
    writeShape(builder, starts[i]! - end, ends[i]! - starts[i]!);
  }
  return FORM + builder.build();
}

function writeShape(builder: AsciiBuilder, gap: number, length: number): void {
  if ((gap === 1 || gap === 2) && length <= LONGEST_SHORT_WORD) {
    builder.add(CODES[(gap - 1) * 16 + length]!);
    return;
  }
  builder.add(CODES[0]!);
  writeQuantity(builder, gap);
  writeQuantity(builder, length);
}

function writeQuantity(builder: AsciiBuilder, value: number): void {
  let rest = value;
  for (; rest > 31; rest >>>= 5) builder.add(CODES[32 | (rest & 31)]!);
  builder.add(CODES[rest]!);
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
