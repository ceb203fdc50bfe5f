/**
 * What terms weigh: by how few passages have them, and by how often a passage repeats them. After Robertson and
 * Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in Information Retrieval 3
 * (2009).
 */

import type { TermCounts } from '../passages/terms';
import type { SparseVector } from './vectors';

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

/**
 * Weighted counts: a second occurrence says less than the first, hence the logarithm. `weights` is indexed by term
 * number. Not yet of length one.
 */
export function weigh({ terms, counts }: TermCounts, weights: Float64Array): SparseVector {
  const weighted = new Float64Array(terms.length);
  for (let i = 0; i < terms.length; i++) weighted[i] = logarithmOf(counts[i]!) * weights[terms[i]!]!;
  return { terms, weights: weighted };
}

/** Few terms stand in a passage more often. */
const logarithms = Float64Array.from({ length: 32 }, (_, count) => Math.log1p(count));

function logarithmOf(count: number): number {
  return logarithms[count] ?? Math.log1p(count);
}
