/**
 * What a single character is: the one table that all reading of words and sentences asks. Characters are Unicode code
 * points, and a class is a set of bits, so that `classOf(code) & (LETTER | NUMBER)` asks for both at once.
 *
 * The table is filled as characters are met, a page of 256 at a time, so that starting costs nothing and a text in
 * English only ever fills the first page and the one of its quotation marks.
 */

/** `\p{L}` */
export const LETTER = 1 << 0;
/** `\p{N}`: digits of any script, raised ones, fractions, Roman numerals. */
export const NUMBER = 1 << 1;
/** `\p{M}`: what stands on the letter before it. */
export const MARK = 1 << 2;
/** `\p{Lu}` */
export const CAPITAL = 1 << 3;
/** `\p{Ll}` */
export const SMALL = 1 << 4;
/** `\p{Nd}`: digits of any script, but not the raised ones of footnotes. */
export const DIGIT = 1 << 5;
/** The straight and the typographic ones, and the opening quotation mark that extractions take for one. */
export const APOSTROPHE = 1 << 6;
/** Hyphens within words, the one that breaks no line included; dashes are none. */
export const HYPHEN = 1 << 7;
/** Soft hyphens, zero-width characters and byte order marks. */
export const INVISIBLE = 1 << 8;
/** `\s` */
export const SPACE = 1 << 9;
/** What ends a line or a page. */
export const BREAK = 1 << 10;
/** Small letters and digits of ASCII, which are the same in lower case. */
export const PLAIN = 1 << 11;
/** `&`, which is a word. */
export const AMPERSAND = 1 << 12;
/** What a line may have that a reader does not see, or sees otherwise: tags, Markdown, invisible and control characters. */
export const MARKUP = 1 << 13;

const patterns: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [LETTER, /\p{L}/u],
  [NUMBER, /\p{N}/u],
  [MARK, /\p{M}/u],
  [CAPITAL, /\p{Lu}/u],
  [SMALL, /\p{Ll}/u],
  [DIGIT, /\p{Nd}/u],
  [APOSTROPHE, /['’‘ʼ]/],
  [HYPHEN, /[-\u2010\u2011]/],
  [INVISIBLE, /[\u00AD\u200B-\u200D\u2060\uFEFF]/],
  [SPACE, /\s/],
  [BREAK, /[\n\v\f\r\u2028\u2029]/],
  [PLAIN, /[a-z0-9]/],
  [AMPERSAND, /&/],
  [MARKUP, /[<*_|\\\u00A0\u00AD\u200B-\u200D\u2060\uFEFF]|(?![\t\x7F])\p{Cc}/u],
];

/** Marks a character of the table that was looked at, whatever it is. */
const MET = 1 << 15;

/** The page that nearly all characters stand on. */
const firstPage = new Uint16Array(256);
const pages: (Uint16Array | undefined)[] = [firstPage];

/** The classes of a code point or of a lone surrogate. What is no number, as behind the end of a text, has none. */
export function classOf(code: number): number {
  const page = code < firstPage.length ? firstPage : (pages[code >> 8] ??= new Uint16Array(256));
  return page[code & 0xff]! || meet(page, code | 0);
}

function meet(page: Uint16Array, code: number): number {
  const character = String.fromCodePoint(code);
  const classes = patterns.reduce((bits, [bit, pattern]) => (pattern.test(character) ? bits | bit : bits), MET);
  page[code & 0xff] = classes;
  return classes;
}

/** The code point that begins at `at`; of one half of a pair alone that half, behind the end of the text no number. */
export function codeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return isHighSurrogate(unit) ? text.codePointAt(at)! : unit;
}

/** The code point that ends before `at`; before the start of the text no number. */
export function codeBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  return isLowSurrogate(unit) && isHighSurrogate(text.charCodeAt(at - 2)) ? text.codePointAt(at - 2)! : unit;
}

/** How many UTF-16 units a code point takes. */
export function unitsOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** The first and the second half of a character that takes two UTF-16 units. */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
