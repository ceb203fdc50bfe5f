/**
 * Passages as counted terms. A term is a stem, or a pair of stems that follow each other once stop words are left
 * out: `return home interviews` has `return home` and `home interview`. Terms are numbered by one vocabulary.
 */

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

/**
 * How telling each term is: the inverse document frequency of Robertson and Spärck Jones, kept positive by the added
 * one, as BM25 uses it. Indexed by term number; a term that stands in no passage gets the highest value.
 */
export function inverseFrequencies(passages: readonly TermCounts[], size: number): Float64Array {
  const byFrequency = Float64Array.from({ length: passages.length + 1 }, (_, frequency) =>
    Math.log(1 + (passages.length - frequency + 0.5) / (frequency + 0.5)),
  );
  const values = countPassages(passages, size);
  for (let term = 0; term < size; term++) values[term] = byFrequency[values[term]!]!;
  return values;
}

/** In how many passages each term stands, by term number. */
export function countPassages(passages: readonly TermCounts[], size: number): Float64Array {
  const frequencies = new Float64Array(size);
  for (const { terms } of passages) for (let i = 0; i < terms.length; i++) frequencies[terms[i]!]!++;
  return frequencies;
}
