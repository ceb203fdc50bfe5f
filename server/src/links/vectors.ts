/** Sparse vectors of weighted terms and their products. */

import type { Table } from './tables';
import type { TermCounts } from './terms';

export interface SparseVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Weighted counts: a second occurrence says less than the first, hence the logarithm. `weights` is indexed by term
 * number. Not yet of length one.
 */
export function weigh({ terms, counts }: TermCounts, weights: Float64Array): SparseVector {
  return { terms, weights: counts.map((count, i) => Math.log1p(count) * weights[terms[i]!]!) };
}

/** The vector at length one; the zero vector stays as it is. */
export function toUnit({ terms, weights }: SparseVector): SparseVector {
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return length > 0 ? { terms, weights: weights.map((weight) => weight / length) } : { terms, weights };
}

/** The cosine of every row vector with every column vector. `size` is one more than the greatest term number. */
export function cosineTable(rows: readonly SparseVector[], columns: readonly SparseVector[], size: number): Table {
  return productTable(rows.map(toUnit), columns.map(toUnit), size);
}

/** The product of every row vector with every column vector; only the terms that columns have are looked at. */
export function productTable(rows: readonly SparseVector[], columns: readonly SparseVector[], size: number): Table {
  const postings = listPostings(columns, size);
  return rows.map(({ terms, weights }) => {
    const products = new Float64Array(columns.length);
    for (let i = 0; i < terms.length; i++) {
      for (let at = postings.first[terms[i]!]!; at >= 0; at = postings.next[at]!) {
        products[postings.columns[at]!]! += weights[i]! * postings.weights[at]!;
      }
    }
    return products;
  });
}

/** By term, a chain of the columns that have it: from `first` on along `next`, until it is negative. */
interface Postings {
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly columns: Int32Array;
  readonly weights: Float64Array;
}

function listPostings(columns: readonly SparseVector[], size: number): Postings {
  const count = columns.reduce((sum, { terms }) => sum + terms.length, 0);
  const first = new Int32Array(size).fill(-1);
  const next = new Int32Array(count);
  const owners = new Int32Array(count);
  const weights = new Float64Array(count);
  let at = 0;
  columns.forEach((column, c) => {
    for (let i = 0; i < column.terms.length; i++, at++) {
      const term = column.terms[i]!;
      [next[at], owners[at], weights[at]] = [first[term]!, c, column.weights[i]!];
      first[term] = at;
    }
  });
  return { first, next, columns: owners, weights };
}
