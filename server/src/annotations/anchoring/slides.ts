/**
 * Where a stretch of words was put in or taken out is often not certain by the words alone: of "the plan | the board"
 * either "the" may be the new one. This settles on the place that a writer would: where lines and sentences begin.
 */

import type { WordMap } from './alignment';
import type { WordSequence } from './wordSequence';

/** Shifts the words put in and taken out, in place, so that they begin and end where the gaps between words are wide. */
export function slideToBoundaries(map: WordMap, before: WordSequence, after: WordSequence): void {
  const inverse = invertMap(map, after.count);
  slideGaps(map, inverse, before);
  slideGaps(inverse, map, after);
}

/** The old word of each new one, or -1. */
export function invertMap(map: WordMap, count: number): WordMap {
  const inverse = new Int32Array(count).fill(-1);
  map.forEach((target, i) => {
    if (target >= 0) inverse[target] = i;
  });
  return inverse;
}

/** Slides each run of words of `words` that has no partner and stands between two partners that are neighbours. */
function slideGaps(map: WordMap, inverse: WordMap, words: WordSequence): void {
  for (let start = 1; start < words.count; start++) {
    if (map[start] !== -1 || map[start - 1] === -1) continue;
    let end = start;
    while (end < words.count && map[end] === -1) end++;
    if (end < words.count && map[end] === map[start - 1]! + 1) slide(map, inverse, words, start, end);
    start = end;
  }
}

/** A longer way says more about repetition in the text than about where somebody cut. */
const FARTHEST = 60;

function slide(map: WordMap, inverse: WordMap, words: WordSequence, start: number, end: number): void {
  const { hashes, count } = words;
  let best = { shift: 0, width: boundaryWidth(words, start, end) };
  const consider = (shift: number) => {
    const width = boundaryWidth(words, start + shift, end + shift);
    if (width > best.width) best = { shift, width };
  };
  for (let s = 1; s <= FARTHEST && canShift(start - s, end - s); s++) consider(-s);
  for (let s = 1; s <= FARTHEST && canShift(start + s - 1, end + s - 1); s++) consider(s);
  shiftGap(map, inverse, start, end, best.shift);

  /** Whether the words at either end may change places: they are the same, and the one with a partner is in order. */
  function canShift(first: number, last: number): boolean {
    if (first < 1 || last >= count - 1 || hashes[first] !== hashes[last]) return false;
    return first < start
      ? map[first]! >= 0 && map[first] === map[start - 1]! - (start - 1 - first)
      : map[last]! >= 0 && map[last] === map[end]! + (last - end);
  }
}

/** How wide the gaps before two words are; a paragraph break does not count more than a few characters. */
function boundaryWidth({ starts, ends }: WordSequence, start: number, end: number): number {
  return Math.min(8, starts[start]! - ends[start - 1]!) + Math.min(8, starts[end]! - ends[end - 1]!);
}

function shiftGap(map: WordMap, inverse: WordMap, start: number, end: number, shift: number): void {
  const move = (from: number, to: number) => {
    map[to] = map[from]!;
    inverse[map[to]] = to;
    map[from] = -1;
  };
  for (let s = 1; s <= -shift; s++) move(start - s, end - s);
  for (let s = 0; s < shift; s++) move(end + s, start + s);
}
