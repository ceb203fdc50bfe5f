/** Finds runs of words that stand exactly once in two stretches of text, and the longest chain of them in order. */

import { findLongestRise } from '../../base/search';

/** A stretch of old words and the stretch of new words that must hold what became of them. */
export interface Gap {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** A run of words: where it begins in the old and in the new text. */
export interface Run {
  readonly old: number;
  readonly new: number;
}

/** The longest chain of runs of `length` words that stand once on either side, in order on both. */
export function chainUniqueRuns(before: Int32Array, after: Int32Array, gap: Gap, length: number): Run[] {
  const { oldStart, oldEnd, newStart, newEnd } = gap;
  const mask = sampleMask(Math.max(oldEnd - oldStart, newEnd - newStart));
  const news = findUnique(after, newStart, newEnd, length, mask);
  const runs: Run[] = [];
  for (const [key, old] of findUnique(before, oldStart, oldEnd, length, mask)) {
    const other = news.get(key) ?? REPEATED;
    if (old === REPEATED || other === REPEATED) continue;
    if (isSameRun(before, old, after, other, length)) runs.push({ old, new: other });
  }
  return longestChain(runs);
}

/** In place of an index: the run stands several times. */
const REPEATED = -1;

/** Where each run begins, by the key of its words, in order of the first time that it stands there. */
function findUnique(hashes: Int32Array, start: number, end: number, length: number, mask: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = start; i + length <= end; i++) {
    const key = keyOfRun(hashes, i, length);
    if ((key & mask) !== 0) continue;
    places.set(key, places.has(key) ? REPEATED : i);
  }
  return places;
}

/** A number for the words of a run: the same for the same words, and hardly ever for others. */
export function keyOfRun(hashes: Int32Array, start: number, length: number): number {
  let key = length;
  for (let k = 0; k < length; k++) {
    key = Math.imul(key ^ hashes[start + k]!, 0x9e3779b1);
    key ^= key >>> 15;
  }
  return key;
}

/** A map holds at most some sixteen million keys. */
const MOST_KEYS = 2 ** 20;

/**
 * Of very long texts only the runs whose key has certain bits clear are looked at. The words decide which, so that
 * both texts show the same ones: "winnowing" of Schleimer, Wilkerson and Aiken (2003).
 */
function sampleMask(count: number): number {
  let mask = 0;
  for (let kept = count; kept > MOST_KEYS; kept /= 2) mask = mask * 2 + 1;
  return mask;
}

function isSameRun(before: Int32Array, old: number, after: Int32Array, other: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (before[old + k] !== after[other + k]) return false;
  return true;
}

/** The longest part of runs in the order of the old text that is in order in the new one as well. */
export function longestChain(runs: readonly Run[]): Run[] {
  return findLongestRise(runs.map((run) => run.new)).map((i) => runs[i]!);
}
