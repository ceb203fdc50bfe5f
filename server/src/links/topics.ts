/**
 * Latent semantic analysis: terms that keep the same company count as alike, so that "management oversight" meets
 * "supervision". After Deerwester and others, "Indexing by Latent Semantic Analysis", JASIS 41 (1990).
 *
 * Cosines in the space of the leading singular vectors do not depend on which basis of that space is used. So no
 * singular value decomposition is needed: orthogonal iteration (Golub and Van Loan, "Matrix Computations", §8.2.4)
 * finds an orthonormal basis of the space, from a fixed start, with sparse products only.
 */

import type { SparseVector, Table } from './vectors';

/** An orthonormal basis of the leading topics, by term number: `dimensions` numbers for each term. */
export interface TopicSpace {
  readonly dimensions: number;
  readonly basis: Float64Array;
}

/** The space has converged, to the three digits that matter, after six rounds on every report tried. */
const rounds = 8;
/** More topics fit one corpus, not the language; 64 served 470 reports best. */
const mostTopics = 64;
/** Learning reads no more passages than this, spread evenly, so that it takes seconds at most. */
const mostPassages = 8000;

/** The topics of passages, given as unit vectors. Twenty-five for a report of 120 paragraphs; none for no passages. */
export function learnTopics(passages: readonly SparseVector[], size: number): TopicSpace {
  const sample = sampleEvenly(passages, mostPassages);
  const dimensions = Math.min(mostTopics, Math.round(2.3 * Math.sqrt(sample.length)), sample.length);
  let scores = startScores(sample.length, dimensions);
  for (let round = 0; round < rounds; round++) {
    scores = scoresOf(sample, { dimensions, basis: basisOf(sample, scores, dimensions, size) });
    orthonormalise(scores, dimensions);
  }
  const basis = basisOf(sample, scores, dimensions, size);
  orthonormalise(basis, dimensions);
  return { dimensions, basis };
}

/** The cosine of every row with every column in the topic space. */
export function topicTable(rows: readonly SparseVector[], columns: readonly SparseVector[], space: TopicSpace): Table {
  const { dimensions } = space;
  const left = unitScores(rows, space);
  const right = unitScores(columns, space);
  return rows
    .map((_, r) => columns.map((_, c) => dotAt(left, r, right, c, dimensions)))
    .map((row) => Float64Array.from(row));
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

/** The transposed passages times the scores: what each term gathers from the passages in which it stands. */
function basisOf(passages: readonly SparseVector[], scores: Float64Array, dimensions: number, size: number) {
  const basis = new Float64Array(size * dimensions);
  passages.forEach(({ terms, weights }, p) => {
    for (let i = 0; i < terms.length; i++) {
      const from = p * dimensions;
      const to = terms[i]! * dimensions;
      for (let d = 0; d < dimensions; d++) basis[to + d]! += weights[i]! * scores[from + d]!;
    }
  });
  return basis;
}

/** The passages times the basis: where each passage lies in the topic space. */
function scoresOf(passages: readonly SparseVector[], { dimensions, basis }: TopicSpace): Float64Array {
  const scores = new Float64Array(passages.length * dimensions);
  passages.forEach(({ terms, weights }, p) => {
    for (let i = 0; i < terms.length; i++) {
      const from = terms[i]! * dimensions;
      const to = p * dimensions;
      for (let d = 0; d < dimensions; d++) scores[to + d]! += weights[i]! * basis[from + d]!;
    }
  });
  return scores;
}

/** Makes the columns of a row-major matrix orthonormal in place (modified Gram–Schmidt); dependent ones become zero. */
function orthonormalise(matrix: Float64Array, columns: number): void {
  for (let c = 0; c < columns; c++) {
    const before = columnProduct(matrix, columns, c, c);
    for (let b = 0; b < c; b++) subtractColumn(matrix, columns, c, b, columnProduct(matrix, columns, c, b));
    const after = columnProduct(matrix, columns, c, c);
    const factor = after > before * 1e-12 && after > 0 ? 1 / Math.sqrt(after) : 0;
    for (let i = c; i < matrix.length; i += columns) matrix[i]! *= factor;
  }
}

function columnProduct(matrix: Float64Array, columns: number, a: number, b: number): number {
  let sum = 0;
  for (let i = 0; i < matrix.length; i += columns) sum += matrix[i + a]! * matrix[i + b]!;
  return sum;
}

function subtractColumn(matrix: Float64Array, columns: number, from: number, other: number, factor: number): void {
  for (let i = 0; i < matrix.length; i += columns) matrix[i + from]! -= factor * matrix[i + other]!;
}

function unitScores(vectors: readonly SparseVector[], space: TopicSpace): Float64Array {
  const scores = scoresOf(vectors, space);
  for (let v = 0; v < vectors.length; v++) {
    const length = Math.sqrt(dotAt(scores, v, scores, v, space.dimensions));
    if (length > 0) for (let d = 0; d < space.dimensions; d++) scores[v * space.dimensions + d]! /= length;
  }
  return scores;
}

function dotAt(a: Float64Array, i: number, b: Float64Array, j: number, dimensions: number): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += a[i * dimensions + d]! * b[j * dimensions + d]!;
  return sum;
}
