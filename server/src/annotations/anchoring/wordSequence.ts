/**
 * A text as its words: what stays the same when a report is wrapped, tagged, paged or numbered anew. A word is a run
 * of letters or of digits, in lower case; not counted are tags, the numbers of pages and paragraphs, and the digits
 * of footnotes:
 *
 *     <p>12. The board’s plan2 is “well-known”.</p>
 *            ^^^ ^^^^^^^ ^^^^  ^^   ^^^^ ^^^^^
 */

import { unitsOf } from '../../base/characters';
import { tagLength } from '../../syntax/visible';
import { addToHash, emptyHash } from '../../base/hash';
import { isApostrophe, isBreak, isDigit, isInvisible, isLetter, lowerCase } from './characters';

/** The words of one text in their order; the arrays run in parallel. */
export interface WordSequence {
  /** How many words there are; the arrays may be longer. */
  readonly count: number;
  readonly hashes: Int32Array;
  /** Where each word begins and ends, as UTF-16 offsets of the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Collects words one after another. */
export class WordCollector {
  #count = 0;
  #hashes = new Int32Array(1024);
  #starts = new Int32Array(1024);
  #ends = new Int32Array(1024);

  add(hash: number, start: number, end: number): void {
    if (this.#count === this.#hashes.length) this.#grow();
    this.#hashes[this.#count] = hash;
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#count++;
  }

  build(): WordSequence {
    return { count: this.#count, hashes: this.#hashes, starts: this.#starts, ends: this.#ends };
  }

  #grow(): void {
    this.#hashes = doubled(this.#hashes);
    this.#starts = doubled(this.#starts);
    this.#ends = doubled(this.#ends);
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(values.length * 2);
  longer.set(values);
  return longer;
}

/** The words of any text. Takes time in proportion to its length. */
export function readWordSequence(text: string): WordSequence {
  const words = new WordCollector();
  let i = skipNumber(text, 0);
  while (i < text.length) {
    const code = text.codePointAt(i)!;
    if (isLetter(code)) i = readLetters(text, i, words);
    else if (isDigit(code)) i = readDigits(text, i, words);
    else if (isBreak(code)) i = skipNumber(text, i + 1);
    else i = skipOther(text, i, code);
  }
  return words.build();
}

/**
 * The number of a page or a paragraph at the start of a line or paragraph: alone, or with a full stop or bracket.
 *
 *     12. Plans are late.    <p>12) Plans      12     <p> 7 </p>
 *     ^^^                    ^^^^^^            ^^     ^^^^^
 */
const NUMBER =
  /(?:[ \t\u00a0]|<\/?p>){0,40}\d{1,3}(?:[.)](?=\s|<|$)|(?=(?:[ \t\u00a0]|<\/?p>){0,40}(?:[\r\n\f\u2028]|$)))/y;

/** The offset behind the number of a page or paragraph that begins at the line start `at`; `at` where there is none. */
export function skipNumber(text: string, at: number): number {
  NUMBER.lastIndex = at;
  return NUMBER.test(text) ? NUMBER.lastIndex : at;
}

const LESS_THAN = 0x3c;

function skipOther(text: string, at: number, code: number): number {
  const tag = code === LESS_THAN ? tagLength(text, at, text.length) : 0;
  return tag > 0 ? skipNumber(text, at + tag) : at + unitsOf(code);
}

function readLetters(text: string, start: number, words: WordCollector): number {
  let hash = emptyHash;
  let end = start;
  let i = start;
  while (i < text.length) {
    const code = text.codePointAt(i)!;
    if (isLetter(code)) {
      hash = addToHash(hash, lowerCase(code));
      end = i += unitsOf(code);
    } else if (isApostrophe(code) || isInvisible(code)) i++;
    else break;
  }
  words.add(hash, start, end);
  return skipGluedNote(text, start, end);
}

/** `outcomes2`: one or two digits behind a word of three letters or more are a footnote's. */
function skipGluedNote(text: string, start: number, end: number): number {
  if (end - start < 3) return end;
  const after = endOfDigits(text, end);
  return after - end <= 2 && !isLetter(text.codePointAt(after) ?? 0) ? after : end;
}

function readDigits(text: string, start: number, words: WordCollector): number {
  const end = endOfDigits(text, start);
  if (end - start <= 2 && followsSentence(text, start)) return end;
  let hash = emptyHash;
  for (let i = start; i < end; i++) hash = addToHash(hash, text.charCodeAt(i));
  words.add(hash, start, end);
  return end;
}

/** `improve?1`, `improve.1`: digits glued to the end of a sentence are a footnote's. */
function followsSentence(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  return '?!)”’"'.includes(before) || (before === '.' && isLetter(text.charCodeAt(at - 2) || 0));
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  for (let code = text.codePointAt(end); code !== undefined && isDigit(code); code = text.codePointAt(end))
    end += unitsOf(code);
  return end;
}

/** The width of the gap before a word in characters, at most `widest`, which it also has at either end of the text. */
export function gapBefore({ starts, ends, count }: WordSequence, word: number, widest: number): number {
  if (word <= 0 || word >= count) return widest;
  return Math.min(widest, starts[word]! - ends[word - 1]!);
}
