/** What a single character is to anchoring: part of a word, or nothing that counts. Characters are Unicode code points. */

import { APOSTROPHE, BREAK, classOf, DIGIT, INVISIBLE, LETTER, MARK, SPACE } from '../../base/characters';

/** A letter, or a mark that stands on one. */
export function isLetter(code: number): boolean {
  return (classOf(code) & (LETTER | MARK)) !== 0;
}

/** A digit of any script, but not the raised digits of footnotes. */
export function isDigit(code: number): boolean {
  return (classOf(code) & DIGIT) !== 0;
}

/** The straight and the typographic ones. Inside a word they count for nothing, as many extractions lose them. */
export function isApostrophe(code: number): boolean {
  return (classOf(code) & APOSTROPHE) !== 0;
}

/** Soft hyphens, zero-width characters and byte order marks. */
export function isInvisible(code: number): boolean {
  return (classOf(code) & INVISIBLE) !== 0;
}

/** What ends a line or a page. */
export function isBreak(code: number): boolean {
  return (classOf(code) & BREAK) !== 0;
}

/** Everything that prints nothing, control characters included. */
export function isSpace(code: number): boolean {
  return code <= 32 || (classOf(code) & (SPACE | INVISIBLE)) !== 0;
}

/** The character in lower case, its first code point where it has several. */
export function lowerCase(code: number): number {
  if (code < 0x80) return code | 0x20;
  return String.fromCodePoint(code).toLowerCase().codePointAt(0)!;
}
