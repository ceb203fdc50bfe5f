/** Words of a text: the first of a paragraph, and what is behind the last. */

import { classOf, codeAt, LETTER, NUMBER, SPACE } from '../base/characters';
import { type Range, range } from '../text/range';

/**
 * The first word or number of `within` with what is attached to it, such as "12." or "Children"; a bullet is skipped, and
 * so is a number that stands alone on its line, because a line that shows nothing else tells a person nothing.
 */
export function findLead(text: string, within: Range): Range {
  const first = findWord(text, within);
  if (!first) return within;
  const isNumber = /^\p{Nd}/u.test(text.slice(first.start, first.end));
  const isAlone =
    isNumber && /^[^\S\r\n]*[\r\n]/.test(text.slice(first.end, Math.min(within.end, first.end + furthest)));
  return (isAlone ? findWord(text, range(first.end, within.end)) : undefined) ?? first;
}

/** How many blanks behind a number are looked through for the end of its line. */
const furthest = 100;

function findWord(text: string, within: Range): Range | undefined {
  let start = within.start;
  while (start < within.end && !isWordPart(codeAt(text, start))) start++;
  if (start === within.end) return undefined;
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

function isWordPart(code: number): boolean {
  return (classOf(code) & (LETTER | NUMBER)) !== 0;
}
