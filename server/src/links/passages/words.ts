/** The telling words of a passage, as stems with their places; acronyms stand beside what they are short for. */

import porter2 from 'wink-porter2-stemmer';

import { smallWords } from '../../base/english';
import { fitted } from '../../base/fitted';
import { copyOf } from '../../base/kept';
import type { Acronym } from '../../report/model';
import { LETTERS, WordScanner } from '../../text/scanner';

/** One telling word: its stem and where it stands in the passage's text. */
export interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** By acronym as printed, `IRO`: the stems of its long form. */
export type AcronymStems = ReadonlyMap<string, readonly string[]>;

/** What the report's acronyms stand for; the first definition of each counts. */
export function listAcronymStems(acronyms: readonly Pick<Acronym, 'short' | 'long'>[]): AcronymStems {
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
  const scanner = new WordScanner(text, LETTERS);
  while (scanner.next()) {
    const printed = scanner.word;
    const stem = tellingStemOf(printed);
    if (stem === undefined) continue;
    const { start, end } = scanner;
    words.push({ stem, start, end });
    const long = acronyms.size > 0 ? longFormOf(printed, acronyms) : undefined;
    if (long) for (const stem of long) words.push({ stem, start, end });
  }
  return fitted(words);
}

function longFormOf(printed: string, acronyms: AcronymStems): readonly string[] | undefined {
  return acronyms.get(printed) ?? (printed.endsWith('s') ? acronyms.get(printed.slice(0, -1)) : undefined);
}

/** Words that say nothing about what a passage is about: grammar, and the words with which reports cite themselves. */
const stopWords: ReadonlySet<string> = new Set([
  ...smallWords,
  ...`by at from as is are was were be been being it its this that these those
  their they them there which who whom whose when where while although than then not no nor have has had do does did
  will would can could should may might must into within also such so if but however all any each some more most
  other both very well too only over under between about through during before after up out off own same how what
  recommendation recommendations paragraph paragraphs para paras page pages`.split(/\s+/),
]);

/** A report has three to four thousand different words; a cache of this size serves several and stays under 2 MB. */
const capacity = 20_000;
/** Nothing longer is an English word; the stemmer's patterns would only waste time on it. */
const longestWord = 40;

const known = new Map<string, string>();
/** By word as printed; undefined for what tells nothing. */
const telling = new Map<string, string | undefined>();

function tellingStemOf(printed: string): string | undefined {
  const stem = telling.get(printed);
  if (stem !== undefined || telling.has(printed)) return stem;
  const lower = printed.toLowerCase();
  const found = lower.length < 2 || stopWords.has(lower) ? undefined : stemOf(lower);
  if (telling.size >= capacity) telling.clear();
  telling.set(copyOf(printed), found);
  return found;
}

/** The stem of a lower-case word, after Porter2: `planning` and `plans` give `plan`. */
export function stemOf(word: string): string {
  if (word.length > longestWord) return word;
  const stem = known.get(word) ?? porter2(word);
  if (known.size >= capacity) known.clear();
  known.set(word, stem);
  return stem;
}
