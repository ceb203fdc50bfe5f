/** Orthonormal bases of spaces, on matrices kept row by row (Golub and Van Loan, "Matrix Computations", §4.2). */

import type { Table } from './tables';

/** What is left of a column, against what it was, below which it depends on those before it. */
const leastShare = 1e-9;

/**
 * The product of a table with a matrix of so many columns. Two rows and four columns at a time, whose sums then stay in
 * registers: this is most of the work of linking.
 */
export function multiplyTable(table: Table, matrix: Float64Array, columns: number): Float64Array {
  const product = new Float64Array(table.length * columns);
  const inFours = columns - (columns % 4);
  for (let r = 0; r < table.length; r += 2) {
    // a last row without a partner is its own
    const other = Math.min(r + 1, table.length - 1);
    const rows = { one: table[r]!, other: table[other]! };
    const to = { one: r * columns, other: other * columns };
    for (let c = 0; c < inFours; c += 4) multiplyTile(rows, matrix, columns, c, product, to);
    for (let c = inFours; c < columns; c++) {
      product[to.one + c] = multiplyColumn(rows.one, matrix, columns, c);
      product[to.other + c] = multiplyColumn(rows.other, matrix, columns, c);
    }
  }
  return product;
}

interface Both<Value> {
  readonly one: Value;
  readonly other: Value;
}

/** Writes the products of two rows with the four columns of a matrix from `first` on to those of `product`. */
function multiplyTile(
  rows: Both<Float64Array>,
  matrix: Float64Array,
  columns: number,
  first: number,
  product: Float64Array,
  to: Both<number>,
): void {
  const { one, other } = rows;
  let [a, b, c, d] = [0, 0, 0, 0];
  let [e, f, g, h] = [0, 0, 0, 0];
  for (let k = 0, at = first; k < one.length; k++, at += columns) {
    const v = one[k]!;
    const w = other[k]!;
    const p = matrix[at]!;
    const q = matrix[at + 1]!;
    const r = matrix[at + 2]!;
    const s = matrix[at + 3]!;
    a += v * p;
    b += v * q;
    c += v * r;
    d += v * s;
    e += w * p;
    f += w * q;
    g += w * r;
    h += w * s;
  }
  product.set([a, b, c, d], to.one + first);
  product.set([e, f, g, h], to.other + first);
}

function multiplyColumn(row: Float64Array, matrix: Float64Array, columns: number, column: number): number {
  let sum = 0;
  for (let k = 0, at = column; k < row.length; k++, at += columns) sum += row[k]! * matrix[at]!;
  return sum;
}

/** Makes the columns of a matrix orthonormal in place; those that depend on others become zero. */
export function orthonormalise(matrix: Float64Array, columns: number): void {
  solveRows(factorise(multiplyColumns(matrix, matrix, columns), columns), matrix, columns);
}

/** The products of the columns of one matrix with those of another. */
export function multiplyColumns(a: Float64Array, b: Float64Array, columns: number): Float64Array {
  const products = new Float64Array(columns * columns);
  for (let row = 0; row < a.length; row += columns) {
    for (let i = 0; i < columns; i++) {
      const value = a[row + i]!;
      for (let j = 0; j <= i; j++) products[i * columns + j]! += value * b[row + j]!;
    }
  }
  return products;
}

/**
 * The lower triangle whose product with its own transpose is a symmetric matrix, of which the lower triangle is read
 * (Cholesky); the row and column of a dependent vector become zero.
 */
export function factorise(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    const square = matrix[j * size + j]!;
    const pivot = square - multiplyRows(factor, size, j, j);
    if (!(pivot > square * leastShare)) continue;
    const root = Math.sqrt(pivot);
    factor[j * size + j] = root;
    for (let i = j + 1; i < size; i++)
      factor[i * size + j] = (matrix[i * size + j]! - multiplyRows(factor, size, i, j)) / root;
  }
  return factor;
}

/** The product of row `a` with row `b`, as far as the columns before `b`. */
function multiplyRows(matrix: Float64Array, size: number, a: number, b: number): number {
  let sum = 0;
  for (let k = 0; k < b; k++) sum += matrix[a * size + k]! * matrix[b * size + k]!;
  return sum;
}

/** Replaces each row of a matrix by the solution `x` of `factor · x = row`; where the factor is zero, so is `x`. */
export function solveRows(factor: Float64Array, matrix: Float64Array, columns: number): void {
  for (let row = 0; row < matrix.length; row += columns) {
    for (let i = 0; i < columns; i++) {
      let value = matrix[row + i]!;
      for (let j = 0; j < i; j++) value -= factor[i * columns + j]! * matrix[row + j]!;
      const pivot = factor[i * columns + i]!;
      matrix[row + i] = pivot > 0 ? value / pivot : 0;
    }
  }
}
