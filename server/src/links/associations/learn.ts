/**
 * Learns vectors of stems from the company that they keep: positive pointwise mutual information of what stands together in a
 * passage, in few dimensions (Levy, Goldberg and Dagan, "Improving Distributional Similarity with Lessons Learned from
 * Word Embeddings", TACL 3, 2015: contexts to the power of 0.75, eigenvalues to the power of one half).
 */

import { STEPS, type WordTable } from './associations';
import { orthonormalise } from '../numbers/orthogonal';

export interface Learnt {
  /** In the order of the alphabet. */
  readonly stems: readonly string[];
  /** Row by row, one row a stem. */
  readonly coordinates: Float64Array;
}

interface LearningOptions {
  /** In how many passages a stem must stand. */
  readonly fewestPassages: number;
  /** How many stems there are at the most, those in most passages first; all when left out. Memory grows by its square. */
  readonly mostStems?: number;
  readonly dimensions: number;
}

/** How far company reaches, in telling words. */
const reach = 8;
/** Rare contexts are smoothed, or they would count for too much. */
const smoothing = 0.75;
/** Each round makes the space several times as exact; after so many the links change no more. */
const rounds = 12;
/** Some directions more than are kept, so that the last of these settle too. */
const spare = 16;

export function learnVectors(passages: readonly (readonly string[])[], options: LearningOptions): Learnt {
  const stems = listStems(passages, options);
  const information = weighCompany(countCompany(passages, stems), stems.length);
  return { stems, coordinates: reduce(information, Math.min(options.dimensions, stems.length)) };
}

function listStems(
  passages: readonly (readonly string[])[],
  { fewestPassages, mostStems = Infinity }: LearningOptions,
): string[] {
  const frequencies = new Map<string, number>();
  for (const passage of passages)
    for (const stem of new Set(passage)) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  return [...frequencies]
    .filter(([, frequency]) => frequency >= fewestPassages)
    .sort(([stem, frequency], [other, others]) => others - frequency || (stem < other ? -1 : 1))
    .slice(0, mostStems)
    .map(([stem]) => stem)
    .sort();
}

/** The vectors in steps of a fifteenth, as `parseAssociations` reads them. */
export function writeTable({ stems, coordinates }: Learnt): WordTable {
  const dimensions = stems.length > 0 ? coordinates.length / stems.length : 0;
  const rows = stems.map((stem, s) => ({ stem, row: coordinates.subarray(s * dimensions, (s + 1) * dimensions) }));
  const sizes = rows.map(({ row }) => row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1);
  const greatest = Math.max(...sizes);
  const lines = rows.map(({ stem, row }, s) => {
    const digits = Array.from(row, (value) => (STEPS + Math.round((STEPS * value) / sizes[s]!)).toString(16)).join('');
    return `${stem} ${Math.max(1, Math.round((255 * sizes[s]!) / greatest)).toString(16)} ${digits}`;
  });
  return { dimensions, lines: lines.join('\n') };
}

/** How often stems stand near each other, square and symmetric: a neighbour counts 1, the one at distance d 1/√d. */
function countCompany(passages: readonly (readonly string[])[], stems: readonly string[]): Float64Array {
  const size = stems.length;
  const numbers = new Map(stems.map((stem, i) => [stem, i]));
  const company = new Float64Array(size * size);
  for (const passage of passages) {
    const row = passage.map((stem) => numbers.get(stem) ?? -1);
    for (let i = 0; i < row.length; i++) {
      for (let d = 1; d <= reach && i + d < row.length; d++) {
        const [a, b] = [row[i]!, row[i + d]!];
        if (a < 0 || b < 0 || a === b) continue;
        company[a * size + b]! += 1 / Math.sqrt(d);
        company[b * size + a]! += 1 / Math.sqrt(d);
      }
    }
  }
  return company;
}

/** Positive pointwise mutual information, made symmetric. */
function weighCompany(company: Float64Array, size: number): Float64Array {
  const sums = Float64Array.from({ length: size }, (_, i) => sumOf(company.subarray(i * size, (i + 1) * size)));
  const total = sumOf(sums);
  const contexts = sums.map((sum) => sum ** smoothing);
  const allContexts = sumOf(contexts);
  const information = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const together = company[a * size + b]!;
      if (together === 0) continue;
      const chance = (x: number, y: number): number => Math.log((together * allContexts) / (sums[x]! * contexts[y]!));
      information[a * size + b] = Math.max(0, (chance(a, b) + chance(b, a)) / 2);
    }
  }
  return total > 0 ? information : new Float64Array(size * size);
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/**
 * The rows of a symmetric matrix in its leading eigenvectors, each by the square root of its eigenvalue: orthogonal
 * iteration from a fixed start (Golub and Van Loan, "Matrix Computations", §8.2.4), then one rotation of what it spans.
 */
function reduce(matrix: Float64Array, dimensions: number): Float64Array {
  const size = Math.sqrt(matrix.length);
  const width = Math.min(size, dimensions + spare);
  let space = startSpace(size, width);
  for (let round = 0; round < rounds; round++) {
    space = multiply(matrix, multiply(matrix, space, size, width), size, width);
    orthonormalise(space, width);
  }
  const image = multiply(matrix, space, size, width);
  const { values, vectors } = diagonalise(project(space, image, size, width), width);
  const order = [...values.keys()].sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!)).slice(0, dimensions);
  const coordinates = new Float64Array(size * dimensions);
  for (let row = 0; row < size; row++) {
    order.forEach((v, d) => {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += space[row * width + k]! * vectors[k * width + v]!;
      coordinates[row * dimensions + d] = sum * Math.sqrt(Math.abs(values[v]!));
    });
  }
  return coordinates;
}

/** Numbers without pattern, the same each time. */
function startSpace(size: number, width: number): Float64Array {
  let state = 1;
  return Float64Array.from({ length: size * width }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
}

function multiply(matrix: Float64Array, space: Float64Array, size: number, width: number): Float64Array {
  const product = new Float64Array(size * width);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < size; k++) {
      const value = matrix[row * size + k]!;
      if (value === 0) continue;
      for (let d = 0; d < width; d++) product[row * width + d]! += value * space[k * width + d]!;
    }
  }
  return product;
}

/** What the matrix does within the space, as a small symmetric matrix. */
function project(space: Float64Array, image: Float64Array, size: number, width: number): Float64Array {
  const small = new Float64Array(width * width);
  for (let row = 0; row < size; row++)
    for (let i = 0; i < width; i++)
      for (let j = 0; j < width; j++) small[i * width + j]! += space[row * width + i]! * image[row * width + j]!;
  return small;
}

/** The eigenvalues and eigenvectors (in columns) of a small symmetric matrix: Jacobi's rotations (§8.5). */
function diagonalise(matrix: Float64Array, size: number): { values: Float64Array; vectors: Float64Array } {
  const a = matrix.slice();
  const vectors = Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 1 : 0));
  for (let sweep = 0; sweep < 30; sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, vectors, size, p, q);
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * (size + 1)]!), vectors };
}

function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const off = a[p * size + q]!;
  if (Math.abs(off) < 1e-12) return;
  const tau = (a[q * size + q]! - a[p * size + p]!) / (2 * off);
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const cosine = 1 / Math.sqrt(1 + t * t);
  const sine = t * cosine;
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q, cosine, sine);
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k, cosine, sine);
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q, cosine, sine);
}

function turn(values: Float64Array, i: number, j: number, cosine: number, sine: number): void {
  const [one, other] = [values[i]!, values[j]!];
  values[i] = cosine * one - sine * other;
  values[j] = sine * one + cosine * other;
}
