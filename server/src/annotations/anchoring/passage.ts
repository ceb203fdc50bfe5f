/** A passage that is looked for: its words, among the words that stood around it. */

import { partitionPoint } from '../../base/search';
import type { Range } from '../../text/range';
import type { Hashes } from './alignment';
import type { WordSequence } from './wordSequence';

/** The words of a passage among the words that stand around it. */
export interface Passage extends Hashes {
  /** The words of the passage itself, from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
}

/** The words of a text that lie in a range of it, or reach into it. */
export function passageAt({ count, hashes, starts, ends }: WordSequence, range: Range): Passage {
  return { count, hashes, ...wordsAt({ count, starts, ends }, range) };
}

/** The indices of the words that lie in a range, or reach into it, half-open. */
export function wordsAt({ count, starts, ends }: Pick<WordSequence, 'count' | 'starts' | 'ends'>, range: Range): Range {
  const start = partitionPoint(count, (i) => ends[i]! <= range.start);
  const end = partitionPoint(count, (i) => starts[i]! < range.end);
  return { start, end: Math.max(start, end) };
}

/** A passage of the same text with no more than `context` words on either side. */
export function narrowPassage({ count, hashes, start, end }: Passage, context: number): Passage {
  const from = Math.max(0, start - context);
  const to = Math.min(count, end + context);
  return { count: to - from, hashes: hashes.subarray(from, to), start: start - from, end: end - from };
}
