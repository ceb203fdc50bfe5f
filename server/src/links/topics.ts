/**
 * Latent semantic analysis: terms that keep the same company count as alike, so that "management oversight" meets
 * "supervision". After Deerwester and others, "Indexing by Latent Semantic Analysis", JASIS 41 (1990).
 *
 * Cosines in the space of the leading singular vectors do not depend on which basis of that space is used. So no
 * singular value decomposition is needed: orthogonal iteration (Golub and Van Loan, "Matrix Computations", §8.2.4)
 * finds the space from a fixed start, with sparse products only. Its first topics span, at every round, what fewer
 * topics would have found, so that one run gives spaces of several grains.
 */

import { factorise, multiplyColumns, orthonormalise, solveRows } from './orthogonal';
import type { Table } from './tables';
import type { SparseVector } from './vectors';

/** The leading topics: what each term says about them, and what makes them orthonormal. */
export interface TopicSpace {
  readonly dimensions: number;
  /** By term number: `dimensions` numbers for each term; the topics span a space but are not orthogonal. */
  readonly basis: Float64Array;
  /** The Cholesky factor of the products of the topics with each other, row by row. */
  readonly factor: Float64Array;
}

/** More rounds made no better links: what they still separate is chance. */
const rounds = 4;
/** More topics fit one corpus, not the language; 64 served 470 reports best. */
const mostTopics = 64;
/** Learning reads no more passages than this, spread evenly, so that it takes seconds at most. */
const mostPassages = 8000;

/** The topics of passages, given as unit vectors. Twenty-five for a report of 120 paragraphs; none for no passages. */
export function learnTopics(passages: readonly SparseVector[], size: number): TopicSpace {
  const sample = packRows(sampleEvenly(passages, mostPassages));
  const dimensions = Math.min(mostTopics, Math.round(2.3 * Math.sqrt(sample.length)), sample.length);
  const scores = startScores(sample.length, dimensions);
  let basis = basisOf(sample, scores, dimensions, size);
  let products = scoresOf(sample, basis, dimensions);
  for (let round = 0; round < rounds; round++) {
    scores.set(products);
    orthonormalise(scores, dimensions);
    basis = basisOf(sample, scores, dimensions, size);
    products = scoresOf(sample, basis, dimensions);
  }
  return { dimensions, basis, factor: factorise(multiplyColumns(scores, products, dimensions), dimensions) };
}

/** The shares of the topics that make the grains: few topics say what a passage is roughly about, all say it closely. */
const grains = [0.25, 0.5, 1];

/** The cosine of every row with every column in the topic space, the mean of three grains of it. */
export function topicTable(rows: readonly SparseVector[], columns: readonly SparseVector[], space: TopicSpace): Table {
  const { dimensions } = space;
  const left = place(rows, space);
  const right = place(columns, space);
  const table = rows.map(() => new Float64Array(columns.length));
  for (const grain of grains) {
    const kept = Math.round(grain * dimensions);
    const [leftLengths, rightLengths] = [left, right].map((scores) => lengthsOf(scores, dimensions, kept));
    table.forEach((row, r) => {
      for (let c = 0; c < row.length; c++) {
        const length = leftLengths![r]! * rightLengths![c]!;
        if (length > 0) row[c]! += dotAt(left, r * dimensions, right, c * dimensions, kept) / length / grains.length;
      }
    });
  }
  return table;
}

function sampleEvenly<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]!);
}

/** Numbers without pattern, the same each time: the low bits of a linear congruential generator would show one. */
function startScores(passages: number, dimensions: number): Float64Array {
  let state = 1;
  return Float64Array.from({ length: passages * dimensions }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
}

/** Vectors one after the other: those of row `r` stand from `starts[r]` up to `starts[r + 1]`. */
interface PackedRows {
  readonly length: number;
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

function packRows(rows: readonly SparseVector[]): PackedRows {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ terms }, r) => (starts[r + 1] = starts[r]! + terms.length));
  const terms = new Int32Array(starts[rows.length]!);
  const weights = new Float64Array(terms.length);
  rows.forEach((row, r) => {
    terms.set(row.terms, starts[r]);
    weights.set(row.weights, starts[r]);
  });
  return { length: rows.length, starts, terms, weights };
}

/** The transposed passages times the scores: what each term gathers from the passages in which it stands. */
function basisOf(passages: PackedRows, scores: Float64Array, dimensions: number, size: number): Float64Array {
  const { length, starts, terms, weights } = passages;
  const basis = new Float64Array(size * dimensions);
  for (let p = 0; p < length; p++) {
    const from = p * dimensions;
    for (let i = starts[p]!; i < starts[p + 1]!; i++) {
      const to = terms[i]! * dimensions;
      const weight = weights[i]!;
      for (let d = 0; d < dimensions; d++) basis[to + d]! += weight * scores[from + d]!;
    }
  }
  return basis;
}

/** The passages times the basis. */
function scoresOf(passages: PackedRows, basis: Float64Array, dimensions: number): Float64Array {
  const { length, starts, terms, weights } = passages;
  const scores = new Float64Array(length * dimensions);
  for (let p = 0; p < length; p++) {
    const to = p * dimensions;
    for (let i = starts[p]!; i < starts[p + 1]!; i++) {
      const from = terms[i]! * dimensions;
      const weight = weights[i]!;
      for (let d = 0; d < dimensions; d++) scores[to + d]! += weight * basis[from + d]!;
    }
  }
  return scores;
}

/** Where each passage lies in the topic space, in coordinates of an orthonormal basis. */
function place(vectors: readonly SparseVector[], { dimensions, basis, factor }: TopicSpace): Float64Array {
  const scores = scoresOf(packRows(vectors), basis, dimensions);
  if (dimensions > 0) solveRows(factor, scores, dimensions);
  return scores;
}

function lengthsOf(scores: Float64Array, dimensions: number, kept: number): Float64Array {
  const count = dimensions > 0 ? scores.length / dimensions : 0;
  return Float64Array.from({ length: count }, (_, i) =>
    Math.sqrt(dotAt(scores, i * dimensions, scores, i * dimensions, kept)),
  );
}

function dotAt(a: Float64Array, i: number, b: Float64Array, j: number, length: number): number {
  let sum = 0;
  for (let d = 0; d < length; d++) sum += a[i + d]! * b[j + d]!;
  return sum;
}
