/**
 * Okapi BM25: how well a document answers a query. After Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework: BM25 and Beyond", Foundations and Trends in Information Retrieval 3 (2009), with the usual constants.
 */

import type { TermCounts } from './terms';
import type { Table } from './vectors';

/** How soon further occurrences of a term stop to count. */
const saturation = 1.2;
/** How far a long document's counts are discounted: 0 not at all, 1 in proportion to its length. */
const lengthDiscount = 0.75;

/** `table[query][document]`; a term that a query repeats counts once. `inverse` is indexed by term number. */
export function bm25Table(
  queries: readonly TermCounts[],
  documents: readonly TermCounts[],
  inverse: Float64Array,
): Table {
  const lengths = documents.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length));
  const table = queries.map(() => new Float64Array(documents.length));
  const gains = new Float64Array(inverse.length);
  documents.forEach(({ terms, counts }, d) => {
    const norm = saturation * (1 - lengthDiscount + (lengthDiscount * lengths[d]!) / mean);
    terms.forEach((term, i) => (gains[term] = (inverse[term]! * counts[i]! * (saturation + 1)) / (counts[i]! + norm)));
    queries.forEach((query, q) => {
      for (const term of query.terms) table[q]![d]! += gains[term]!;
    });
    for (const term of terms) gains[term] = 0;
  });
  return table;
}

/** Rows for columns. */
export function transpose(table: Table, columns: number): Table {
  return Array.from({ length: columns }, (_, c) => Float64Array.from(table, (row) => row[c]!));
}
