/**
 * A text as words for matching: lower case, without apostrophes, hyphens and punctuation, so that "Children’s",
 * "children's" and the "childrens" of a bad extraction are one word. Footnote digits glued to a word are set apart.
 */

import {
  AMPERSAND,
  APOSTROPHE,
  CAPITAL,
  classOf,
  codeAt,
  HYPHEN,
  INVISIBLE,
  LETTER,
  MARK,
  NUMBER,
  PLAIN,
} from '../base/characters';
import { isAbbreviation } from '../base/english';
import type { Range } from '../text/range';
import { WordScanner, type WordShape } from '../text/scanner';
import { isSuperscript } from './marks';

/** A word and where it stands, in the offsets of the text it was read from. */
export interface Word extends Range {
  /** The folded word: lower case, letters and digits only; `&` is folded to "and". */
  readonly folded: string;
  /** The footnote mark glued to its end, as in "Board1" or "area²". */
  readonly note: Range | undefined;
  /** Whether it is printed with a capital or a digit first, as names are. */
  readonly capital: boolean;
  /** Whether a sentence-ending or cell-dividing character stands between this word and the next. */
  readonly closes: boolean;
}

/** A hyphen joins what stands on both sides of it, but for digits: "multi-agency" is one word, "4-15" two. */
const MATCHED: WordShape = {
  begins: LETTER | NUMBER,
  holds: LETTER | NUMBER | MARK | APOSTROPHE | INVISIBLE,
  joins: HYPHEN,
  joinsTo: LETTER,
  alone: AMPERSAND,
};

/** The words of a text, in order, and only the first so many if asked. `base` is added to every offset. */
export function readWords(text: string, base = 0, most = Infinity): Word[] {
  const words: Word[] = [];
  const scanner = new WordScanner(text, MATCHED);
  while (scanner.next()) {
    const { start, end } = scanner;
    if (words.length > 0 && isGluedNote(text, start, end)) {
      words[words.length - 1] = { ...words.at(-1)!, note: { start: base + start, end: base + end } };
    } else if (words.length >= most) break;
    else words.push(readWord(text, start, end, base));
  }
  return words;
}

/** Walks the same words where nothing but what they are is asked of them, and mostly of the first two. */
export class FoldedWords {
  readonly #text: string;
  readonly #scanner: WordScanner;
  #isBegun = false;

  constructor(text: string) {
    this.#text = text;
    this.#scanner = new WordScanner(text, MATCHED);
  }

  /** The next word, folded; undefined when there is none. */
  next(): string | undefined {
    while (this.#scanner.next()) {
      const { start, end } = this.#scanner;
      if (this.#isBegun && isGluedNote(this.#text, start, end)) continue;
      this.#isBegun = true;
      return foldStretch(this.#text, start, endWithoutNote(this.#text, start, end));
    }
    return undefined;
  }
}

/** The words at other places, which `place` tells of a range. */
export function shiftWords(words: readonly Word[], place: (start: number, end: number) => Range): Word[] {
  return words.map(({ folded, start, end, note, capital, closes }) => {
    const range = place(start, end);
    return { folded, start: range.start, end: range.end, note: note && place(note.start, note.end), capital, closes };
  });
}

/** `improve?1`: one or two digits directly behind a question mark or bracket belong to a footnote, as superscripts do. */
function isGluedNote(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false;
  if (isSuperscript(text[start]!) && isSuperscript(text[end - 1]!)) return true;
  if (!isAsciiDigit(text.charCodeAt(start)) || !isAsciiDigit(text.charCodeAt(end - 1))) return false;
  return `?!)”’'"`.includes(text[start - 1]!);
}

function isAsciiDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** `Board1`, `area²`: the word, then one or two digits or raised ones. */
const GLUED_NOTE = /^(\p{L}[\p{L}'’-]{2,}?)([0-9]{1,2}|[⁰¹²³⁴-⁹]+)$/u;

function readWord(text: string, start: number, end: number, base: number): Word {
  const stop = endWithoutNote(text, start, end);
  return {
    folded: foldStretch(text, start, stop),
    start: base + start,
    end: base + stop,
    note: stop < end ? { start: base + stop, end: base + end } : undefined,
    capital: (classOf(codeAt(text, start)) & (CAPITAL | NUMBER)) !== 0,
    closes: closesAt(text, start, end),
  };
}

/** Most words end in a letter; only the others are worth a closer look. */
function endWithoutNote(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (last > 0x39 && last < 0x80) return end;
  const stem = GLUED_NOTE.exec(text.slice(start, end))?.[1];
  return stem === undefined ? end : start + stem.length;
}

const TAB = '\t';

/** Whether a mark follows that ends a sentence, or a tab that divides two cells, one white space before it or not. */
function closesAt(text: string, start: number, end: number): boolean {
  switch (text[end]) {
    case '.':
      return !isAbbreviation(text.slice(start, end));
    case ':':
    case ';':
    case '!':
    case '?':
    case TAB:
      return true;
    case undefined:
      return false;
    default:
      return text[end + 1] === TAB && /\s/.test(text[end]);
  }
}

/** Lower case, without apostrophes and hyphens; `&` becomes "and". */
export function foldWord(word: string): string {
  return foldStretch(word, 0, word.length);
}

function foldStretch(text: string, start: number, end: number): string {
  let [at, isPlain] = [start, true];
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (classOf(code) & PLAIN) continue;
    if (code < CAPITAL_A || code > CAPITAL_Z) break;
    isPlain = false;
  }
  const printed = text.slice(start, end);
  if (at === end) return isPlain ? printed : printed.toLowerCase();
  return printed === '&' ? 'and' : printed.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
