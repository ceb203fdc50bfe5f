/**
 * From evidence to a verdict. The thresholds were set on simulated editing of published reports (`docs/anchoring.md`
 * has the figures) and lean to asking rather than guessing.
 */

import { strengthOf } from './elsewhere';
import type { Evidence } from './evidence';

/** Enough of a passage to say that this is where it was, if enough around it or of itself is there. */
const MOST_OF_IT = 0.5;
const PART_OF_IT = 0.25;

/** Enough of the neighbours to say that a passage stands between them. */
const MOST_NEIGHBOURS = 0.6;

/** The weight of some three or four telling words: less could stand together anywhere. */
const TELLING = 3;

/** Whether a passage still stands where its neighbours do, as far as that place is concerned. */
export function standsInPlace(evidence: Evidence): boolean {
  const { share, before, after, weight } = evidence;
  if (!isCompact(evidence)) return false;
  if (isHemmedIn(evidence)) return true;
  const [near, far] = before > after ? [before, after] : [after, before];
  if (share >= PART_OF_IT && far >= MOST_NEIGHBOURS) return true;
  return share >= MOST_OF_IT && weight >= TELLING && (near >= 0.3 || share > NEARLY_ALL);
}

/** Whether the neighbours on both sides leave just the room that the passage had, and something of it is in there. */
function isHemmedIn({ share, before, after, words, roomStart, roomEnd }: Evidence): boolean {
  const room = roomEnd - roomStart;
  return share >= 0.1 && Math.min(before, after) >= 0.8 && room <= 1.5 * words && room >= words / 1.5;
}

/** Whether the words stand as close together as they did, but for one place where a part was put in: chance scatters. */
function isCompact({ share, scattered, firstOld, lastOld, firstNew, lastNew }: Evidence): boolean {
  const length = lastOld - firstOld;
  const putIn = lastNew - firstNew - length;
  return scattered <= 0.5 * length + 3 && (share >= NEARLY_ALL || putIn <= 0.5 * length + 5);
}

/** So much of a passage that what stands between its words must have been put in there. */
const NEARLY_ALL = 0.75;

/** Whether a place away from the neighbours holds so much of the passage that a person should be asked. */
export function isLikeElsewhere(evidence: Evidence): boolean {
  const { share, before, after, weight } = evidence;
  if (isVerbatim(evidence)) return true;
  if (!isCompact(evidence)) return false;
  return share >= MOST_OF_IT && weight >= TELLING && (share > 0.7 || before + after > 0.5);
}

/** Whether all of a passage of several words stands there without a gap, as a heading does that was moved. */
function isVerbatim({ share, firstOld, lastOld, firstNew, lastNew }: Evidence): boolean {
  return share > 0.999 && lastOld > firstOld && lastNew - firstNew === lastOld - firstOld;
}

/** How much weaker a copy must be, of 2, for the place between the old neighbours to be certain. */
const COPY_MARGIN = 0.15;

/** Whether a copy elsewhere speaks for itself about as much as the place between the old neighbours does. */
export function isAsGood(copy: Rival, inPlace: Rival): boolean {
  return copy.share + copy.surroundings >= inPlace.share + inPlace.surroundings - COPY_MARGIN;
}

/** A place that may be the right one: how much of the passage stands there, and how much of its wide surroundings. */
export interface Rival {
  readonly share: number;
  readonly surroundings: number;
}

/** How much weaker a runner-up must be for the first not to be in doubt. */
const MARGIN = 0.25;

/** Whether the first place is clearly better than the second, if there is one. */
export function isClearlyBest(first: Evidence, second: Evidence | undefined): boolean {
  return !second || strengthOf(first) - strengthOf(second) >= MARGIN;
}

/** So many words of a quotation are hardly said twice; fewer, such as a heading, come back in many places. */
const SENTENCE = 10;

/**
 * Whether a quotation alone, with its context, is enough to say that this is the place: both must be good. One good
 * side is enough for a sentence that is nearly all there.
 */
export function isCertainQuotation({ share, before, after, weight, words }: Evidence): boolean {
  const [near, far] = before > after ? [before, after] : [after, before];
  if (weight < TELLING || share < (words < SENTENCE ? NEARLY_ALL : MOST_OF_IT)) return false;
  return far >= MOST_NEIGHBOURS || (near >= MOST_NEIGHBOURS && share >= NEARLY_ALL && words >= SENTENCE);
}
