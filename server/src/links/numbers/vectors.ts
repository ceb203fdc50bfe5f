/** Sparse vectors of weighted terms, their products and cosines. */

import { KeptTable, type Table } from './tables';

export interface SparseVector {
  readonly terms: readonly number[];
  readonly weights: Float64Array;
}

/** The vector at length one; the zero vector stays as it is. */
export function toUnit({ terms, weights }: SparseVector): SparseVector {
  const length = Math.sqrt(squareOf(weights));
  if (!(length > 0)) return { terms, weights };
  const unit = new Float64Array(weights.length);
  for (let i = 0; i < unit.length; i++) unit[i] = weights[i]! / length;
  return { terms, weights: unit };
}

function squareOf(weights: Float64Array): number {
  let squares = 0;
  for (let i = 0; i < weights.length; i++) squares += weights[i]! * weights[i]!;
  return squares;
}

/** The vectors of passages in one vocabulary. */
export interface VectorSpace {
  readonly rows: readonly SparseVector[];
  readonly columns: readonly SparseVector[];
  /** One more than the greatest term number. */
  readonly size: number;
}

/** The cosine of every row with every column, where the terms of several spaces count together; 0 without terms. */
export function cosineTable(...spaces: readonly VectorSpace[]): KeptTable {
  const products = spaces.map(({ rows, columns, size }) => productTable(rows, columns, size));
  const rowLengths = lengthsOf(spaces.map(({ rows }) => rows));
  const columnLengths = lengthsOf(spaces.map(({ columns }) => columns));
  const table = new KeptTable(rowLengths.length, columnLengths.length);
  for (let r = 0; r < table.rowCount; r++) {
    const cosines = table.row(r);
    for (let c = 0; c < cosines.length; c++) {
      const length = rowLengths[r]! * columnLengths[c]!;
      if (!(length > 0)) continue;
      for (const product of products) cosines[c]! += product[r]![c]! / length;
    }
  }
  return table;
}

/** The lengths of vectors whose parts lie in several spaces. */
function lengthsOf(parts: readonly (readonly SparseVector[])[]): Float64Array {
  const lengths = new Float64Array(parts[0]!.length);
  for (const vectors of parts) for (const [i, { weights }] of vectors.entries()) lengths[i]! += squareOf(weights);
  return lengths.map(Math.sqrt);
}

/** The product of every row vector with every column vector; only the terms that columns have are looked at. */
export function productTable(rows: readonly SparseVector[], columns: readonly SparseVector[], size: number): Table {
  const postings = listPostings(columns, size);
  return rows.map((row) => multiplyRow(row, postings, columns.length));
}

function multiplyRow({ terms, weights }: SparseVector, postings: Postings, length: number): Float64Array {
  const { first, next, columns, weights: ofColumns } = postings;
  const products = new Float64Array(length);
  for (let i = 0; i < terms.length; i++) {
    const weight = weights[i]!;
    for (let at = first[terms[i]!]!; at >= 0; at = next[at]!) products[columns[at]!]! += weight * ofColumns[at]!;
  }
  return products;
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
      next[at] = first[term]!;
      owners[at] = c;
      weights[at] = column.weights[i]!;
      first[term] = at;
    }
  });
  return { first, next, columns: owners, weights };
}
