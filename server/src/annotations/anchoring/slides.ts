/**
 * Where a stretch of words was put in or taken out is often not certain by the words alone: of "the plan | the board"
 * either "the" may be the new one. This settles on the place that a writer would: where lines and sentences begin.
 */

import type { Hashes, WordMap } from './alignment';
import { gapBefore, type WordSequence } from './wordSequence';

/**
 * Shifts the words put in and taken out, in place, so that the gaps of `after` are wide where they begin and end: that
 * is the gap at which something was taken out, and those on both sides of what was put in.
 */
export function slideToBoundaries(map: WordMap, before: Hashes, now: Hashes, after: WordSequence): void {
  const inverse = invertMap(map, now.count);
  slideGaps(map, inverse, before, (start, shift) => gapBefore(after, map[start - 1]! + 1 + shift, WIDEST));
  slideGaps(
    inverse,
    map,
    now,
    (start, shift, end) => gapBefore(after, start + shift, WIDEST) + gapBefore(after, end + shift, WIDEST),
  );
}

/** The old word of each new one, or -1. */
export function invertMap(map: WordMap, count: number): WordMap {
  const inverse = new Int32Array(count).fill(-1);
  map.forEach((target, i) => {
    if (target >= 0) inverse[target] = i;
  });
  return inverse;
}

/** How wide the text is where a run of words from `start` to `end` would be cut out, were it shifted so far. */
type Width = (start: number, shift: number, end: number) => number;

/** Slides each run of words that has no partner and stands between two partners that are neighbours. */
function slideGaps(map: WordMap, inverse: WordMap, words: Hashes, width: Width): void {
  for (let start = 1; start < words.count; start++) {
    if (map[start] !== -1 || map[start - 1] === -1) continue;
    let end = start;
    while (end < words.count && map[end] === -1) end++;
    if (end < words.count && map[end] === map[start - 1]! + 1) {
      shiftGap(map, inverse, start, end, findBest(map, words, width, start, end));
    }
    start = end;
  }
}

/** A longer way says more about repetition in the text than about where somebody cut. */
const FARTHEST = 60;

function findBest(map: WordMap, { hashes, count }: Hashes, width: Width, start: number, end: number): number {
  let best = { shift: 0, width: width(start, 0, end) };
  const consider = (shift: number) => {
    const other = width(start, shift, end);
    if (other > best.width) best = { shift, width: other };
  };
  for (let s = 1; s <= FARTHEST && canShift(start - s, end - s); s++) consider(-s);
  for (let s = 1; s <= FARTHEST && canShift(start + s - 1, end + s - 1); s++) consider(s);
  return best.shift;

  /** Whether the words at either end may change places: they are the same, and the one with a partner is in order. */
  function canShift(first: number, last: number): boolean {
    if (first < 1 || last >= count - 1 || hashes[first] !== hashes[last]) return false;
    return first < start
      ? map[first]! >= 0 && map[first] === map[start - 1]! - (start - 1 - first)
      : map[last]! >= 0 && map[last] === map[end]! + (last - end);
  }
}

/** A break between paragraphs is at least so wide; wider ones count no more. */
const WIDEST = 8;

function shiftGap(map: WordMap, inverse: WordMap, start: number, end: number, shift: number): void {
  const move = (from: number, to: number) => {
    map[to] = map[from]!;
    inverse[map[to]] = to;
    map[from] = -1;
  };
  for (let s = 1; s <= -shift; s++) move(start - s, end - s);
  for (let s = 0; s < shift; s++) move(end + s, start + s);
}
