/** A text of which only a snapshot is left, aligned with the text of today. */

import { partitionPoint } from '../../base/search';
import type { Range } from '../../text/range';
import type { Snapshot } from '../model';
import { alignWords, type WordMap } from './alignment';
import type { Passage } from './passage';
import { slideToBoundaries } from './slides';
import { readSnapshot } from './snapshot';
import { readWordSequence, type WordSequence } from './wordSequence';

export interface OldText {
  readonly words: WordSequence;
  readonly map: WordMap;
  /** Whether so much of the shorter text stands in the longer that they are versions of one report. */
  readonly isSameReport: boolean;
}

/** The text of a snapshot, aligned; undefined when the snapshot is broken. */
export function alignSnapshot(snapshot: Snapshot, after: WordSequence): OldText | undefined {
  const words = readSnapshot(snapshot);
  if (!words) return undefined;
  const map = alignWords(words, after);
  slideToBoundaries(map, words, after);
  return { words, map, isSameReport: isSameReport(map, Math.min(words.count, after.count)) };
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

/** The words of the old text that lie in a range of it, or reach into it. */
export function passageAt({ count, hashes, starts, ends }: WordSequence, range: Range): Passage {
  const start = partitionPoint(count, (i) => ends[i]! <= range.start);
  const end = partitionPoint(count, (i) => starts[i]! < range.end);
  return { count, hashes, start, end: Math.max(start, end) };
}

/** Whether a passage has most words of a quotation: if not, the position that it was read from belongs to other words. */
export function holdsQuotation({ hashes, start, end }: Passage, exact: string): boolean {
  const quoted = readWordSequence(exact);
  const held = new Set(hashes.subarray(start, end));
  let common = 0;
  for (let i = 0; i < quoted.count; i++) if (held.has(quoted.hashes[i]!)) common++;
  return 2 * common >= Math.max(quoted.count, end - start) - 1;
}
