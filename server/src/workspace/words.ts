/** Words of a text: the first of a paragraph, and every use of an acronym. */

import { classOf, codeAt, codeBefore, LETTER, NUMBER, SPACE } from '../base/characters';
import { type Range, range } from '../text/range';

/** The first word or number of `within` with what is attached to it, such as "12." or "Children"; a bullet is skipped. */
export function findLead(text: string, within: Range): Range {
  let start = within.start;
  while (start < within.end && !isWordPart(codeAt(text, start))) start++;
  if (start === within.end) return within;
  let end = start;
  while (end < within.end && !isSpace(text, end)) end++;
  return range(start, end);
}

/** `within` without the white space at its end; never shorter than nothing. */
export function trimEnd(text: string, within: Range): Range {
  let end = within.end;
  while (end > within.start && isSpace(text, end - 1)) end--;
  return range(within.start, end);
}

function isSpace(text: string, at: number): boolean {
  return (classOf(text.charCodeAt(at)) & SPACE) !== 0;
}

/** What two spellings of one acronym share: "IROs" and "IRO" are both "IRO". */
export function acronymKey(short: string): string {
  return /^.*[\p{Lu}\p{N}]s$/u.test(short) ? short.slice(0, -1) : short;
}

/** Every use of the acronym with this key, its definitions included, in one pass over the text. */
export function listAcronymUses(text: string, key: string): readonly Range[] {
  if (key === '') return [];
  const uses: Range[] = [];
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
    const end = at + key.length + (text.charAt(at + key.length) === 's' ? 1 : 0);
    if (!isWordPart(codeBefore(text, at)) && !isWordPart(codeAt(text, end))) uses.push({ start: at, end });
  }
  return uses;
}

function isWordPart(code: number): boolean {
  return (classOf(code) & (LETTER | NUMBER)) !== 0;
}
