/** An old text, or what a snapshot knows of it, aligned with the text of today. */

import type { Hashes } from './alignment';
import { alignWords, type WordMap } from './alignment';
import { slideToBoundaries } from './slides';
import type { OldWords } from './snapshot';
import type { WordSequence } from './wordSequence';

export interface OldText {
  readonly words: OldWords;
  readonly map: WordMap;
  /** The words of today by their keys. */
  readonly now: Hashes;
  /** Whether so much of the shorter text stands in the longer that they are versions of one report. */
  readonly isSameReport: boolean;
}

/** The old words, aligned. */
export function alignOldWords(words: OldWords, after: WordSequence): OldText {
  const { count, keys, keyOf } = words;
  const now = { count: after.count, hashes: after.hashes.map((hash, i) => (i < after.count ? keyOf(hash) : 0)) };
  const map = alignWords({ count, hashes: keys }, now);
  slideToBoundaries(map, { count, hashes: keys }, now, after);
  return { words, map, now, isSameReport: isSameReport(map, Math.min(count, after.count)) };
}

/** Versions of one report agree in 98 of 100 words, different reports in 25 at most, and hardly in rows of words. */
const SHARE_OF_SAME_REPORT = 0.5;

/** Words that agree count if so many in a row do: single ones agree in any two texts. */
const LEAST_ROW = 3;

function isSameReport(map: WordMap, shorter: number): boolean {
  let inRows = 0;
  for (let start = 0, end = 0; start < map.length; start = end) {
    do end++;
    while (end < map.length && map[end]! >= 0 && map[end] === map[end - 1]! + 1);
    if (end - start >= Math.min(LEAST_ROW, shorter) && map[start]! >= 0) inRows += end - start;
  }
  return inRows >= shorter * SHARE_OF_SAME_REPORT;
}
