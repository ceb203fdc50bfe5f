/** The telling words of a passage, as stems with their places; acronyms stand beside what they are short for. */

import type { Acronym } from '../../report/model';
import { stemOf } from './stem';
import { stopWords } from './stopWords';

/** One telling word: its stem and where it stands in the passage's text. */
export interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** By acronym as printed, `IRO`: the stems of its long form. */
export type AcronymStems = ReadonlyMap<string, readonly string[]>;

/** What the report's acronyms stand for; the first definition of each counts. */
export function listAcronymStems(acronyms: readonly Acronym[]): AcronymStems {
  const stems = new Map<string, readonly string[]>();
  for (const { short, long } of acronyms) {
    if (!stems.has(short))
      stems.set(
        short,
        listWords(long, new Map()).map((word) => word.stem),
      );
  }
  return stems;
}

/**
 * The telling words of `text` in order: letters only, so that `multi-agency` is two words, without single letters and
 * stop words. An acronym, also with a plural `s`, is followed by the words of its long form, at the same place.
 */
export function listWords(text: string, acronyms: AcronymStems): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const printed = match[0];
    const lower = printed.toLowerCase();
    if (lower.length < 2 || stopWords.has(lower)) continue;
    const place = { start: match.index, end: match.index + printed.length };
    words.push({ stem: stemOf(lower), ...place });
    const long = acronyms.get(printed) ?? acronyms.get(printed.replace(/s$/, ''));
    if (long) words.push(...long.map((stem) => ({ stem, ...place })));
  }
  return words;
}
