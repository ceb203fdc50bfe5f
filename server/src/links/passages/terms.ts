/**
 * Passages as counted terms. A term is a stem, or a pair of stems that follow each other once stop words are left
 * out: `return home interviews` has `return home` and `home interview`. Terms are numbered by one vocabulary. Of each
 * passage all terms are counted, those it opens with, and those of its faults.
 */

import { lastIndexAtMost } from '../../base/search';
import type { Range } from '../../text/range';
import type { Word } from './words';

/** How often each term stands in a passage; `terms[i]` stands there `counts[i]` times. */
export interface TermCounts {
  readonly terms: Int32Array;
  readonly counts: Float64Array;
}

/** Numbers terms in the order in which they are first met. Stateful: asking for a new term adds it. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** The terms in the order of their numbers. */
  [Symbol.iterator](): Iterator<string> {
    return this.#numbers.keys();
  }

  /** The number of a term that was met before; undefined for any other. */
  find(term: string): number | undefined {
    return this.#numbers.get(term);
  }
}

export function countStems(words: readonly Word[], vocabulary: Vocabulary): TermCounts {
  return countTerms(
    words.map((word) => word.stem),
    vocabulary,
  );
}

/** Pairs of neighbouring words; an acronym and its own long form are no pair. */
export function countPairs(words: readonly Word[], vocabulary: Vocabulary): TermCounts {
  return countTerms(listPairs(words).map(nameOfPair), vocabulary);
}

export function listPairs(words: readonly Word[]): (readonly [Word, Word])[] {
  return words.slice(1).flatMap((second, i) => {
    const first = words[i]!;
    return first.start === second.start && first.stem === second.stem ? [] : [[first, second] as const];
  });
}

/** The term that a pair is. */
export function nameOfPair([first, second]: readonly [Word, Word]): string {
  return `${first.stem} ${second.stem}`;
}

function countTerms(names: readonly string[], vocabulary: Vocabulary): TermCounts {
  const counts = new Map<number, number>();
  for (const name of names) {
    const term = vocabulary.numberOf(name);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return { terms: Int32Array.from(counts.keys()), counts: Float64Array.from(counts.values()) };
}

export interface PassageTerms {
  readonly words: readonly Word[];
  /** The clauses of its text that state a shortfall; of a run of its words, those of the whole text. */
  readonly shortfalls: readonly Range[];
  readonly stems: TermCounts;
  readonly pairs: TermCounts;
  /** The stems of its first words: in a recommendation, what is to be put right, before for whom and why. */
  readonly opening: TermCounts;
  /** The stems of each clause that states a shortfall; a clause of a word or two says too little by itself. */
  readonly faults: readonly TermCounts[];
}

/** "Ensure that *return home interviews are offered to all children* who go missing": so many telling words. */
const openingWords = 8;

/** The terms of the given words of a text with these shortfalls, numbered by the given vocabularies. */
export function listPassageTerms(
  shortfalls: readonly Range[],
  words: readonly Word[],
  stems: Vocabulary,
  pairs: Vocabulary,
): PassageTerms {
  return {
    words,
    shortfalls,
    stems: countStems(words, stems),
    pairs: countPairs(words, pairs),
    opening: countStems(words.slice(0, openingWords), stems),
    faults: listFaults(shortfalls, words).map((clause) => countStems(clause, stems)),
  };
}

/** "However, there are delays": with fewer telling words a clause could be about anything. */
const fewestFaultWords = 3;

/** By clause that states a shortfall, the words in it. */
function listFaults(clauses: readonly Range[], words: readonly Word[]): Word[][] {
  const starts = clauses.map(({ start }) => start);
  const faults = clauses.map((): Word[] => []);
  for (const word of words) {
    const place = lastIndexAtMost(starts, word.start);
    if (place >= 0 && word.end <= clauses[place]!.end) faults[place]!.push(word);
  }
  return faults.filter((clause) => clause.length >= fewestFaultWords);
}
