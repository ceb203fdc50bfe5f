/**
 * Which words keep the same company in published reports, so that "management oversight" meets "supervision" although
 * the two share no word. A report of fifty pages teaches little of that; hundreds teach it well.
 *
 * Each stem has a vector: its positive pointwise mutual information with the stems around it, in few dimensions (Levy,
 * Goldberg and Dagan, "Improving Distributional Similarity with Lessons Learned from Word Embeddings", TACL 3, 2015).
 * `npm run learn:words` learns the vectors, and `docs/links.md` says from what. No text can be read from them: a vector
 * sums up the company that a stem keeps in hundreds of reports, in steps of a fifteenth.
 */

import { lazily } from '../../base/lazily';
import type { TermCounts, Vocabulary } from '../passages/terms';
import { table } from './table';

/** A table as it is shipped, and as a file of a user's has it. */
export interface WordTable {
  readonly dimensions: number;
  /** One line a stem, as `parseAssociations` reads it. */
  readonly lines: string;
}

/** The vectors of all stems of the table. */
export interface Associations {
  readonly dimensions: number;
  /** By stem: where its coordinates begin in `coordinates`. */
  readonly places: ReadonlyMap<string, number>;
  readonly coordinates: Float32Array;
  /** By place among the stems: the length of their vector. */
  readonly lengths: Float32Array;
}

/** A coordinate is written as one of so many steps either way of zero. */
export const STEPS = 7;

/**
 * One line a stem, `oversight 3f 7a0e…`: the greatest of its coordinates, as a hexadecimal share of the greatest of
 * all, and each coordinate as a hexadecimal digit, where 7 is zero and 0 and e are the greatest either way.
 */
export const parseAssociations = lazily(({ dimensions, lines }: WordTable): Associations => {
  const rows = lines.split('\n').filter(Boolean);
  const places = new Map<string, number>();
  const coordinates = new Float32Array(rows.length * dimensions);
  rows.forEach((row, r) => {
    const [stem = '', size = '', digits = ''] = row.split(' ');
    places.set(stem, r * dimensions);
    const step = parseInt(size, 16) / STEPS;
    for (let d = 0; d < dimensions; d++)
      coordinates[r * dimensions + d] = step * (parseInt(digits.charAt(d), 16) - STEPS);
  });
  const lengths = Float32Array.from(rows, (_, r) => {
    const row = coordinates.subarray(r * dimensions, (r + 1) * dimensions);
    return Math.sqrt(dotProduct(row, row));
  });
  return { dimensions, places, coordinates, lengths };
});

/** The table that is shipped. */
export function shippedAssociations(): Associations {
  return parseAssociations(table);
}

/** By vocabulary, the places of its stems as far as they were asked for: it only ever grows, and looking them up costs. */
const knownPlaces = lazily((_table: Associations) => new WeakMap<Vocabulary, Int32Array>());

/** By number of a stem: where its coordinates begin, or -1 for a stem that the table does not have. */
export function placeStems(table: Associations, stems: Vocabulary): Int32Array {
  const known = knownPlaces(table).get(stems) ?? new Int32Array(0);
  if (known.length === stems.size) return known;
  const placed = new Int32Array(stems.size);
  placed.set(known);
  let number = 0;
  for (const stem of stems) {
    if (number >= known.length) placed[number] = table.places.get(stem) ?? -1;
    number++;
  }
  knownPlaces(table).set(stems, placed);
  return placed;
}

/** How large a share of the words of some passages the table knows, from 0 to 1; 0 of no words. */
export function shareOfKnown(passages: readonly TermCounts[], places: Int32Array): number {
  let all = 0;
  let known = 0;
  for (const { terms, counts } of passages) {
    for (let i = 0; i < terms.length; i++) {
      all += counts[i]!;
      if (places[terms[i]!]! >= 0) known += counts[i]!;
    }
  }
  return all > 0 ? known / all : 0;
}

/** The sum of the vectors of weighted stems, at length one; zero where none is known. */
export function sumVectors(
  { dimensions, coordinates }: Associations,
  places: Int32Array,
  { terms, weights }: { readonly terms: readonly number[]; readonly weights: Float64Array },
): Float64Array {
  const sum = new Float64Array(dimensions);
  for (let i = 0; i < terms.length; i++) {
    const at = places[terms[i]!]!;
    if (at < 0) continue;
    for (let d = 0; d < dimensions; d++) sum[d]! += weights[i]! * coordinates[at + d]!;
  }
  const length = Math.sqrt(dotProduct(sum, sum));
  for (let d = 0; length > 0 && d < dimensions; d++) sum[d]! /= length;
  return sum;
}

/** How alike two stems are, from -1 to 1: the cosine of their vectors; 0 where the table lacks one of them. */
export function cosineOfStems(
  { dimensions, places, coordinates, lengths }: Associations,
  one: string,
  other: string,
): number {
  const [a, b] = [places.get(one), places.get(other)];
  if (a === undefined || b === undefined) return 0;
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += coordinates[a + d]! * coordinates[b + d]!;
  return sum / (lengths[a / dimensions]! * lengths[b / dimensions]!);
}

export function dotProduct(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
