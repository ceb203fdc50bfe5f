/** Words of a text at an offset. */

import { range, type Range } from '../text/range';

const wordCharacter = /[\p{L}\p{N}]/u;
const joiner = /['’‑-]/;

/**
 * The word that `offset` lies in or touches: letters and digits, with apostrophes and hyphens between them, so that
 * "multi-agency" and "children's" are one word each. Undefined when `offset` touches none.
 */
export function findWordAt(text: string, offset: number): Range | undefined {
  const word = growFrom(text, offset, isWordAt);
  return word.end > word.start ? word : undefined;
}

/** Like `findWordAt`, but an apostrophe or hyphen ends the word: the "LSCB" of "LSCB's" and "LSCB-led". */
export function findPlainWordAt(text: string, offset: number): Range | undefined {
  const word = growFrom(text, offset, isPlainAt);
  return word.end > word.start ? word : undefined;
}

/** The first word or number of `within` with what is attached to it, such as "12." or "Children"; a bullet is skipped. */
export function findLead(text: string, within: Range): Range {
  let start = within.start;
  while (start < within.end && !isPlainAt(text, start)) start++;
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

function growFrom(text: string, offset: number, holds: (text: string, at: number) => boolean): Range {
  let start = offset;
  let end = offset;
  while (start > 0 && holds(text, start - 1)) start--;
  while (end < text.length && holds(text, end)) end++;
  return range(start, end);
}

function isWordAt(text: string, at: number): boolean {
  if (isPlainAt(text, at)) return true;
  return joiner.test(text.charAt(at)) && isPlainAt(text, at - 1) && isPlainAt(text, at + 1);
}

function isPlainAt(text: string, at: number): boolean {
  return wordCharacter.test(text.charAt(at));
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
