/** Uses of an acronym: the same letters, alone or with an "s" for the plural. */

import type { Range } from '../text/range';

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
