/**
 * From evidence to a verdict. The thresholds were set on simulated editing of published reports (`docs/anchoring.md`
 * has the figures) and lean to asking rather than guessing.
 */

import { strengthOf } from './elsewhere';
import type { Evidence } from './evidence';

/** Enough of a passage to say that this is where it was, if enough around it or of itself is there. */
const MOST_OF_IT = 0.5;
const PART_OF_IT = 1 / 3;

/** Enough of the neighbours to say that a passage stands between them. */
const MOST_NEIGHBOURS = 0.6;

/** The weight of some three or four telling words: less could stand together anywhere. */
const TELLING = 3;

/** Whether a passage still stands where its neighbours do, as far as that place is concerned. */
export function standsInPlace({ share, before, after, weight }: Evidence): boolean {
  const [near, far] = before > after ? [before, after] : [after, before];
  if (share >= PART_OF_IT && far >= MOST_NEIGHBOURS) return true;
  return share >= MOST_OF_IT && weight >= TELLING && (near >= 0.3 || share > 0.75);
}

/** Whether nothing elsewhere could outdo it: nearly all of the passage stands there, next to a neighbour. */
export function isBeyondDoubt({ share, before, after }: Evidence): boolean {
  return share >= 0.9 && Math.max(before, after) >= MOST_NEIGHBOURS;
}

/** Whether a place away from the neighbours holds so much of the passage that a person should be asked. */
export function isLikeElsewhere(evidence: Evidence): boolean {
  const { share, before, after, weight } = evidence;
  return (
    share >= MOST_OF_IT && weight >= TELLING && strengthOf(evidence) >= 0.75 && (share > 0.7 || before + after > 0)
  );
}

/** How much weaker a runner-up must be for the first not to be in doubt. */
const MARGIN = 0.25;

/** Whether the first place is clearly better than the second, if there is one. */
export function isClearlyBest(first: Evidence, second: Evidence | undefined): boolean {
  return !second || strengthOf(first) - strengthOf(second) >= MARGIN;
}

/** Whether a quotation alone, with its context, is enough to say that this is the place: both must be good. */
export function isCertainQuotation({ share, before, after, weight }: Evidence): boolean {
  return share >= 0.6 && Math.max(before, after) >= MOST_NEIGHBOURS && weight >= TELLING;
}
