/**
 * Passages as counted terms. A term is a stem, or a pair of stems that follow each other once stop words are left
 * out: `return home interviews` has `return home` and `home interview`. Terms are numbered by one vocabulary. Of each
 * passage all terms are counted, those it opens with, and those of its faults.
 */

import { fitted } from '../../base/fitted';
import { lastIndexAtMost } from '../../base/search';
import type { Range } from '../../text/range';
import type { Word } from './words';

/** How often each term stands in a passage; `terms[i]` stands there `counts[i]` times. */
export interface TermCounts {
  readonly terms: readonly number[];
  readonly counts: readonly number[];
}

/**
 * Numbers stems, and pairs of them, each in the order in which they are first met. Stateful: asking for a new one adds
 * it.
 */
export class Vocabulary {
  readonly #stems = new Map<string, number>();
  /** By the number of the first stem, and that of the second. */
  readonly #pairs: Map<number, number>[] = [];
  #pairCount = 0;
  /** By term: its place in the list that is counted, plus one; all zero between two lists. */
  #places = new Int32Array(1024);

  /** How many stems were met. */
  get size(): number {
    return this.#stems.size;
  }

  /** How many pairs were met. */
  get pairCount(): number {
    return this.#pairCount;
  }

  numberOf(stem: string): number {
    const known = this.#stems.get(stem);
    if (known !== undefined) return known;
    this.#stems.set(stem, this.#stems.size);
    return this.#stems.size - 1;
  }

  /** The number of a pair of stems, given by their numbers. */
  numberOfPair(first: number, second: number): number {
    const seconds = (this.#pairs[first] ??= new Map<number, number>());
    const known = seconds.get(second);
    if (known !== undefined) return known;
    seconds.set(second, this.#pairCount);
    return this.#pairCount++;
  }

  /** The stems in the order of their numbers. */
  [Symbol.iterator](): Iterator<string> {
    return this.#stems.keys();
  }

  /** The number of a stem that was met before; undefined for any other. */
  find(stem: string): number | undefined {
    return this.#stems.get(stem);
  }

  /** How often each number stands among `numbers`, which are all of stems or all of pairs. */
  count(numbers: Int32Array): TermCounts {
    const terms: number[] = [];
    const counts: number[] = [];
    const most = Math.max(this.size, this.pairCount);
    if (this.#places.length < most) this.#places = new Int32Array(2 * most);
    const places = this.#places;
    for (const term of numbers) {
      const place = places[term]!;
      if (place > 0) counts[place - 1]!++;
      else {
        counts.push(1);
        places[term] = terms.push(term);
      }
    }
    for (const term of terms) places[term] = 0;
    return { terms: fitted(terms), counts: fitted(counts) };
  }
}

export function countStems(words: readonly Word[], vocabulary: Vocabulary): TermCounts {
  return vocabulary.count(numberStems(words, vocabulary));
}

/** Pairs of neighbouring words; an acronym and its own long form are no pair. */
export function countPairs(words: readonly Word[], vocabulary: Vocabulary): TermCounts {
  return countPairsOf(words, numberStems(words, vocabulary), vocabulary);
}

function numberStems(words: readonly Word[], vocabulary: Vocabulary): Int32Array {
  const numbers = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) numbers[i] = vocabulary.numberOf(words[i]!.stem);
  return numbers;
}

function countPairsOf(words: readonly Word[], stems: Int32Array, vocabulary: Vocabulary): TermCounts {
  const pairs = new Int32Array(words.length);
  let size = 0;
  for (let i = 1; i < words.length; i++)
    if (isPair(words[i - 1]!, words[i]!)) pairs[size++] = vocabulary.numberOfPair(stems[i - 1]!, stems[i]!);
  return vocabulary.count(pairs.subarray(0, size));
}

export function listPairs(words: readonly Word[]): (readonly [Word, Word])[] {
  return words.slice(1).flatMap((second, i) => (isPair(words[i]!, second) ? [[words[i]!, second] as const] : []));
}

function isPair(first: Word, second: Word): boolean {
  return first.start !== second.start || first.stem !== second.stem;
}

/** The term that a pair is. */
export function nameOfPair([first, second]: readonly [Word, Word]): string {
  return `${first.stem} ${second.stem}`;
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

/** The terms of the given words of a text with these shortfalls, numbered by the given vocabulary. */
export function listPassageTerms(
  shortfalls: readonly Range[],
  words: readonly Word[],
  vocabulary: Vocabulary,
): PassageTerms {
  const numbers = numberStems(words, vocabulary);
  const all = vocabulary.count(numbers);
  return {
    words,
    shortfalls,
    stems: all,
    pairs: countPairsOf(words, numbers, vocabulary),
    opening: words.length <= openingWords ? all : vocabulary.count(numbers.subarray(0, openingWords)),
    faults: listFaults(shortfalls, words).map((clause) => countStems(clause, vocabulary)),
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
