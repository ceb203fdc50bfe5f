/** Sparse vectors of weighted terms and their cosines. */

import type { TermCounts } from './terms';

export interface SparseVector {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/** `table[row][column]`: how alike a finding and a recommendation are, for all of both. */
export type Table = readonly Float64Array[];

/**
 * Weighted counts: a second occurrence says less than the first, hence the logarithm. Not yet of length one.
 */
export function weigh({ terms, counts }: TermCounts, weightOf: (term: number) => number): SparseVector {
  return { terms, weights: counts.map((count, i) => Math.log1p(count) * weightOf(terms[i]!)) };
}

/** Both vectors as one; their terms must differ. */
export function joinVectors(a: SparseVector, b: SparseVector): SparseVector {
  return { terms: [...a.terms, ...b.terms], weights: [...a.weights, ...b.weights] };
}

/** The vector at length one; the zero vector stays as it is. */
export function toUnit({ terms, weights }: SparseVector): SparseVector {
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return length > 0 ? { terms, weights: weights.map((weight) => weight / length) } : { terms, weights };
}

/** The cosine of every row vector with every column vector. `size` is one more than the greatest term number. */
export function cosineTable(rows: readonly SparseVector[], columns: readonly SparseVector[], size: number): Table {
  const table = rows.map(() => new Float64Array(columns.length));
  const units = rows.map(toUnit);
  const dense = new Float64Array(size);
  columns.map(toUnit).forEach((column, c) => {
    column.terms.forEach((term, i) => (dense[term] = column.weights[i]!));
    units.forEach((unit, r) => (table[r]![c] = dot(unit, dense)));
    for (const term of column.terms) dense[term] = 0;
  });
  return table;
}

function dot({ terms, weights }: SparseVector, dense: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += weights[i]! * dense[terms[i]!]!;
  return sum;
}
