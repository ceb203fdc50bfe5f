/**
 * Latent semantic analysis: terms that keep the same company count as alike, so that "management oversight" meets
 * "supervision". After Deerwester and others, "Indexing by Latent Semantic Analysis", JASIS 41 (1990).
 *
 * Cosines in the space of the leading singular vectors do not depend on which basis of that space is used. So no
 * singular value decomposition is needed: orthogonal iteration (Golub and Van Loan, "Matrix Computations", §8.2.4)
 * finds the space from a fixed start. A report has far more terms than passages, so it runs on the products of the
 * passages with each other. Its first topics span, at every round, what fewer topics would have found, so that one
 * run gives spaces of several grains.
 */

import { factorise, multiplyColumns, multiplyTable, orthonormalise, solveRows } from '../numbers/orthogonal';
import { KeptTable } from '../numbers/tables';
import { productTable, type SparseVector } from '../numbers/vectors';

/** Where passages lie in the space of topics, in coordinates of an orthonormal basis, row by row. */
interface TopicPlaces {
  readonly dimensions: number;
  readonly scores: Float64Array;
}

/** Each round multiplies twice. More rounds made no better links: what they still separate is chance. */
const rounds = 2;
/** More topics fit one corpus, not the language; 64 served 470 reports best. */
const mostTopics = 64;
/** Topics are learnt from passages spread evenly, so many that these products are all that is computed. */
const mostProducts = 1_000_000;

/** The places of passages, given as unit vectors, in topics learnt from them: 25 for a report of 120 paragraphs. */
export function placeInTopics(passages: readonly SparseVector[], size: number): TopicPlaces {
  const learnt = spreadEvenly(passages.length, Math.ceil(mostProducts / Math.max(1, passages.length)));
  const products = productTable(
    passages,
    learnt.map((p) => passages[p]!),
    size,
  );
  const dimensions = Math.min(mostTopics, Math.round(2.3 * Math.sqrt(learnt.length)), learnt.length);
  const among = learnt.map((p) => products[p]!);
  let topics = startTopics(learnt.length, dimensions);
  let next = multiplyTable(among, topics, dimensions);
  for (let round = 0; round < rounds; round++) {
    topics = multiplyTable(among, next, dimensions);
    orthonormalise(topics, dimensions);
    next = multiplyTable(among, topics, dimensions);
  }
  const scores = learnt.length < passages.length ? multiplyTable(products, topics, dimensions) : next.slice();
  solveRows(factorise(multiplyColumns(topics, next, dimensions), dimensions), scores, dimensions);
  return { dimensions, scores };
}

/** The shares of the topics that make the grains: few topics say what a passage is roughly about, all say it closely. */
const grains = [0.25, 0.5, 1];

/** The cosine of each of the first `rowCount` places with each of the others, the mean of three grains of the space. */
export function topicTable({ dimensions, scores }: TopicPlaces, rowCount: number): KeptTable {
  const count = dimensions > 0 ? scores.length / dimensions : rowCount;
  const columnCount = count - rowCount;
  const kept = grains.map((grain) => Math.round(grain * dimensions));
  const lengths = lengthsOf(scores, dimensions, kept);
  const table = new KeptTable(rowCount, columnCount);
  for (let r = 0; dimensions > 0 && r < rowCount; r++) {
    const row = table.row(r);
    for (let c = 0; c < columnCount; c++) row[c] = meanCosine(scores, dimensions, kept, lengths, r, rowCount + c);
  }
  return table;
}

/** A coarser grain is the beginning of a finer one, so that one walk over the coordinates gives all. */
function meanCosine(
  scores: Float64Array,
  dimensions: number,
  kept: readonly number[],
  lengths: Float64Array,
  one: number,
  other: number,
): number {
  let sum = 0;
  let product = 0;
  let d = 0;
  for (let grain = 0; grain < kept.length; grain++) {
    for (; d < kept[grain]!; d++) product += scores[one * dimensions + d]! * scores[other * dimensions + d]!;
    const length = lengths[one * kept.length + grain]! * lengths[other * kept.length + grain]!;
    if (length > 0) sum += product / length / kept.length;
  }
  return sum;
}

/** Places from 0 up to `count`, all or at most so many. */
function spreadEvenly(count: number, most: number): number[] {
  const length = Math.min(count, most);
  return Array.from({ length }, (_, i) => Math.floor((i * count) / length));
}

/** Numbers without pattern, the same each time: the low bits of a linear congruential generator would show one. */
function startTopics(passages: number, dimensions: number): Float64Array {
  let state = 1;
  const topics = new Float64Array(passages * dimensions);
  for (let i = 0; i < topics.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    topics[i] = state / 2 ** 32 - 0.5;
  }
  return topics;
}

/** By place, the length in each grain. */
function lengthsOf(scores: Float64Array, dimensions: number, kept: readonly number[]): Float64Array {
  const count = dimensions > 0 ? scores.length / dimensions : 0;
  const lengths = new Float64Array(count * kept.length);
  for (let i = 0; i < count; i++) {
    let square = 0;
    let d = 0;
    for (let grain = 0; grain < kept.length; grain++) {
      for (; d < kept[grain]!; d++) square += scores[i * dimensions + d]! * scores[i * dimensions + d]!;
      lengths[i * kept.length + grain] = Math.sqrt(square);
    }
  }
  return lengths;
}
