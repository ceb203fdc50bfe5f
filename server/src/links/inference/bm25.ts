/**
 * Okapi BM25: how well a document answers a query. After Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework: BM25 and Beyond", Foundations and Trends in Information Retrieval 3 (2009), with the usual constants.
 */

import type { TermCounts } from '../passages/terms';
import type { SparseVector } from '../numbers/vectors';

/** How soon further occurrences of a term stop to count. */
const saturation = 1.2;
/** How far a long document's counts are discounted: 0 not at all, 1 in proportion to its length. */
const lengthDiscount = 0.75;

/** What each document gains by each of its terms. `inverse` is indexed by term number. */
export function listGains(documents: readonly TermCounts[], inverse: Float64Array): SparseVector[] {
  const lengths = documents.map(({ counts }) => {
    let length = 0;
    for (let i = 0; i < counts.length; i++) length += counts[i]!;
    return length;
  });
  const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length));
  return documents.map(({ terms, counts }, d) => {
    const norm = saturation * (1 - lengthDiscount + (lengthDiscount * lengths[d]!) / mean);
    const gains = new Float64Array(counts.length);
    for (let i = 0; i < gains.length; i++)
      gains[i] = (inverse[terms[i]!]! * counts[i]! * (saturation + 1)) / (counts[i]! + norm);
    return { terms, weights: gains };
  });
}

/** What each query asks for: its terms, each once, however often it repeats them. A score is the product with gains. */
export function listQueries(queries: readonly TermCounts[]): SparseVector[] {
  return queries.map(({ terms, counts }) => ({ terms, weights: new Float64Array(counts.length).fill(1) }));
}
