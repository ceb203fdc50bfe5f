/**
 * A text as words for matching: lower case, without apostrophes, hyphens and punctuation, so that "Children’s",
 * "children's" and the "childrens" of a bad extraction are one word. Footnote digits glued to a word are set apart.
 */

import type { Range } from '../text/range';

export interface Word {
  /** The folded word: lower case, letters and digits only; `&` is folded to "and". */
  readonly folded: string;
  /** Where the word stands, in the offsets of the text it was read from. */
  readonly range: Range;
  /** The footnote mark glued to its end, as in "Board1" or "area²". */
  readonly note: Range | undefined;
  /** Whether it is printed with a capital or a digit first, as names are. */
  readonly capital: boolean;
  /** Whether a sentence-ending or cell-dividing character stands between this word and the next. */
  readonly closes: boolean;
}

/** A hyphen joins what stands on both sides of it, but for digits: "multi-agency" is one word, "4-15" two. */
const WORD = /&|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’‘ʼ\u00AD]|[\u2010\u2011-](?=\p{L}))*/gu;

/** The words of a text, in order. `base` is added to every offset. */
export function readWords(text: string, base = 0): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const end = match.index + match[0].length;
    const before = words.at(-1);
    if (before && isGluedNote(match[0], text, match.index)) {
      words[words.length - 1] = { ...before, note: { start: base + match.index, end: base + end } };
      continue;
    }
    words.push(readWord(match[0], base + match.index, closesAt(text, end, match[0])));
  }
  return words;
}

/** `improve?1`: one or two digits directly behind a question mark or bracket belong to a footnote, as superscripts do. */
function isGluedNote(word: string, text: string, at: number): boolean {
  if (/^[⁰¹²³⁴-⁹]{1,2}$/.test(word)) return true;
  return /^\d{1,2}$/.test(word) && at > 0 && /[?!)”’'"]/.test(text[at - 1]!);
}

const GLUED_NOTE = /^(\p{L}[\p{L}'’-]{2,}?)([0-9]{1,2}|[⁰¹²³⁴-⁹]+)$/u;

/** Most words end in a letter; only the others are worth a closer look. */
function mayEndInNote(printed: string): boolean {
  const last = printed.charCodeAt(printed.length - 1);
  return last <= 0x39 || last > 0x7f;
}

/** The full stop of "St. Helens" or of an initial ends nothing. */
const ABBREVIATED = /^(?:St|Mr|Mrs|Ms|Dr|\p{Lu})$/u;

function closesAt(text: string, end: number, word: string): boolean {
  return /^[.:;!?]|^\s*\t/.test(text.slice(end, end + 2)) && !(text[end] === '.' && ABBREVIATED.test(word));
}

function readWord(printed: string, start: number, closes: boolean): Word {
  const glued = mayEndInNote(printed) ? GLUED_NOTE.exec(printed) : undefined;
  const stem = glued ? glued[1]! : printed;
  const end = start + stem.length;
  const note = glued ? { start: end, end: start + printed.length } : undefined;
  return { folded: foldWord(stem), range: { start, end }, note, capital: /^[\p{Lu}\p{N}]/u.test(printed), closes };
}

const PLAIN = /^[a-z0-9]*$/;

/** Lower case, without apostrophes and hyphens; `&` becomes "and". */
export function foldWord(word: string): string {
  if (word === '&') return 'and';
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.replace(/[^\p{L}\p{N}]/gu, '');
}
