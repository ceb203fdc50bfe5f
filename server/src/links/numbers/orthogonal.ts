/** Orthonormal bases of spaces, on matrices kept row by row (Golub and Van Loan, "Matrix Computations", §4.2). */

import type { Table } from './tables';

/** What is left of a column, against what it was, below which it depends on those before it. */
const leastShare = 1e-9;

/**
 * The product of a table with a matrix of so many columns. Four columns at a time, whose sums then stay in registers:
 * this is most of the work of linking.
 */
export function multiplyTable(table: Table, matrix: Float64Array, columns: number): Float64Array {
  const product = new Float64Array(table.length * columns);
  const inFours = columns - (columns % 4);
  table.forEach((row, r) => {
    for (let c = 0; c < inFours; c += 4) multiplyFour(row, matrix, columns, c, product, r * columns + c);
    for (let c = inFours; c < columns; c++) {
      let sum = 0;
      for (let k = 0, at = c; k < row.length; k++, at += columns) sum += row[k]! * matrix[at]!;
      product[r * columns + c] = sum;
    }
  });
  return product;
}

/** Writes the products of a row with the four columns of a matrix from `first` on to `product`, from `to` on. */
function multiplyFour(
  row: Float64Array,
  matrix: Float64Array,
  columns: number,
  first: number,
  product: Float64Array,
  to: number,
): void {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let k = 0, at = first; k < row.length; k++, at += columns) {
    const value = row[k]!;
    a += value * matrix[at]!;
    b += value * matrix[at + 1]!;
    c += value * matrix[at + 2]!;
    d += value * matrix[at + 3]!;
  }
  product[to] = a;
  product[to + 1] = b;
  product[to + 2] = c;
  product[to + 3] = d;
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
