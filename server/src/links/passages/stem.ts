/** Stems of words, each computed once: the stemmer costs more than all other arithmetic on words. */

import porter2 from 'wink-porter2-stemmer';

/** A report has three to four thousand different words; a cache of this size serves several and stays under 2 MB. */
const capacity = 20_000;
/** Nothing longer is an English word; the stemmer's patterns would only waste time on it. */
const longestWord = 40;

const known = new Map<string, string>();

/** The stem of a lower-case word, after Porter2: `planning` and `plans` give `plan`. */
export function stemOf(word: string): string {
  if (word.length > longestWord) return word;
  const stem = known.get(word) ?? porter2(word);
  if (known.size >= capacity) known.clear();
  known.set(word, stem);
  return stem;
}
