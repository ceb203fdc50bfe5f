/** What a single character is to anchoring: part of a word, or nothing that counts. Characters are Unicode code points. */

const LETTER = /^[\p{L}\p{M}]$/u;
const DIGIT = /^\p{Nd}$/u;

/** A letter, or a mark that stands on one. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return LETTER.test(String.fromCodePoint(code));
}

/** A digit of any script, but not the raised digits of footnotes. */
export function isDigit(code: number): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  return DIGIT.test(String.fromCodePoint(code));
}

/** The straight and the typographic ones. Inside a word they count for nothing, as many extractions lose them. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc;
}

/** Soft hyphens, zero-width characters and byte order marks. */
export function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

/** What ends a line or a page. */
export function isBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029;
}

/** Everything that prints nothing. */
export function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || isInvisible(code) || (code >= 0x2000 && code <= 0x200a) || isBreak(code);
}

/** The character in lower case, its first code point where it has several. */
export function lowerCase(code: number): number {
  if (code < 0x80) return code | 0x20;
  return String.fromCodePoint(code).toLowerCase().codePointAt(0)!;
}

/** The first and the second half of a character that takes two UTF-16 units. */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
