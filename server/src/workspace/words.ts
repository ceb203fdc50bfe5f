/** Words of a text: the one at an offset, and every use of an acronym. */

import { type Range, range } from '../text/range';

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
    if (!isWord(text, at - 1) && !isWord(text, end)) uses.push({ start: at, end });
  }
  return uses;
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
