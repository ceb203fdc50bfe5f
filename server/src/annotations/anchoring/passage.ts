/** A passage that is looked for: its words, among the words that stood around it. */

import type { Hashes } from './alignment';

export interface Passage extends Hashes {
  /** The words of the passage itself, from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
}

/** A passage of the same text with no more than `context` words on either side. */
export function narrowPassage({ count, hashes, start, end }: Passage, context: number): Passage {
  const from = Math.max(0, start - context);
  const to = Math.min(count, end + context);
  return { count: to - from, hashes: hashes.subarray(from, to), start: start - from, end: end - from };
}
