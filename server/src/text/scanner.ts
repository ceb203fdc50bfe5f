/**
 * The one tokeniser: walks the words of a text, whatever a word is for a purpose, without making anything. What begins
 * a word, what it holds, and what joins two parts of it are classes of characters:
 *
 *     multi-agency children’s 4-15 plans.     LETTERS   multi agency children s plans
 *                                             PRINTED   multi-agency children’s 4-15 plans
 */

import { APOSTROPHE, classOf, codeAt, codeBefore, HYPHEN, LETTER, MARK, NUMBER, unitsOf } from '../base/characters';
import type { Range } from './range';

/** What a word is, in classes of characters. */
export interface WordShape {
  /** What it may begin with. */
  readonly begins: number;
  /** What it goes on with. */
  readonly holds: number;
  /** What belongs to it only between one character that it holds and one of `joinsTo`. */
  readonly joins: number;
  readonly joinsTo: number;
  /** What is a word by itself. */
  readonly alone?: number;
}

/** Letters alone: "multi-agency" is two words. */
export const LETTERS: WordShape = { begins: LETTER, holds: LETTER, joins: 0, joinsTo: 0 };

/** Letters and digits, and nothing between them: the "LSCB" of "LSCB's" and "LSCB-led". */
export const LETTERS_AND_DIGITS: WordShape = {
  begins: LETTER | NUMBER,
  holds: LETTER | NUMBER | MARK,
  joins: 0,
  joinsTo: 0,
};

/** A word as a reader sees it: with the apostrophes and hyphens within it. */
export const PRINTED: WordShape = {
  begins: LETTER | NUMBER,
  holds: LETTER | NUMBER | MARK,
  joins: APOSTROPHE | HYPHEN,
  joinsTo: LETTER | NUMBER,
};

/** Walks the words of `text` between two offsets, as if nothing stood around them. */
export class WordScanner {
  /** The word that was found last, in offsets of the text. */
  start: number;
  end: number;

  constructor(
    readonly text: string,
    readonly shape: WordShape,
    from = 0,
    readonly to = text.length,
  ) {
    this.start = from;
    this.end = from;
  }

  /** Goes on to the next word; false when there is none. */
  next(): boolean {
    const { text, to, shape } = this;
    const { begins, alone = 0 } = shape;
    const opens = begins | alone;
    let at = this.end;
    while (at < to) {
      const code = codeAt(text, at);
      const classes = classOf(code);
      const next = at + unitsOf(code);
      if (classes & opens) {
        this.start = at;
        this.end = classes & begins ? endOfWord(text, next, to, shape) : next;
        return true;
      }
      at = next;
    }
    this.start = this.end = to;
    return false;
  }

  /** The word as printed. */
  get word(): string {
    return this.text.slice(this.start, this.end);
  }
}

function endOfWord(text: string, from: number, to: number, { holds, joins, joinsTo }: WordShape): number {
  let at = from;
  while (at < to) {
    const code = codeAt(text, at);
    const classes = classOf(code);
    const next = at + unitsOf(code);
    if (!(classes & holds)) {
      const isJoined = classes & joins && next < to && classOf(codeAt(text, next)) & joinsTo;
      if (!isJoined) break;
    }
    at = next;
  }
  return Math.min(at, to);
}

/** All words of a text as printed. */
export function listWordsOf(text: string, shape: WordShape): string[] {
  const words: string[] = [];
  const scanner = new WordScanner(text, shape);
  while (scanner.next()) words.push(scanner.word);
  return words;
}

/** The word that `offset` lies in or touches; undefined when it touches none. */
export function findWordAround(text: string, offset: number, shape: WordShape): Range | undefined {
  const start = startOfWord(text, offset, shape);
  const touched = start < offset || (classOf(codeAt(text, offset)) & shape.holds) !== 0;
  return touched ? { start, end: endOfWord(text, offset, text.length, shape) } : undefined;
}

function startOfWord(text: string, from: number, { holds, joins, joinsTo }: WordShape): number {
  let at = from;
  while (at > 0) {
    const code = codeBefore(text, at);
    const classes = classOf(code);
    const before = at - unitsOf(code);
    const joined = classes & joins && classOf(codeAt(text, at)) & joinsTo && classOf(codeBefore(text, before)) & holds;
    if (!(classes & holds) && !joined) break;
    at = before;
  }
  return at;
}
