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
  const { share, weight } = evidence;
  if (!isCompact(evidence)) return false;
  if (isHemmedIn(evidence)) return true;
  const [near, far] = sidesOf(evidence);
  if (share >= PART_OF_IT && far >= MOST_NEIGHBOURS) return true;
  if (share < MOST_OF_IT || weight < TELLING) return false;
  return (
    (near >= 0.3 || share > NEARLY_ALL) &&
    (far > 0 || isLongPassage(evidence) || isNarrow(evidence) || (near >= MOST_NEIGHBOURS && isWhole(evidence)))
  );
}

/** Whether the neighbours on both sides leave just the room that the passage had, and something of it is in there. */
function isHemmedIn({ share, before, after, words, roomStart, roomEnd }: Evidence): boolean {
  const room = roomEnd - roomStart;
  return share >= 0.2 && Math.min(before, after) >= 0.8 && room <= 1.5 * words && room >= words / 1.5;
}

/** Whether the neighbours leave so little room that a short passage does not stand there by chance. */
function isNarrow({ words, roomStart, roomEnd }: Evidence): boolean {
  return roomEnd - roomStart <= 2 * words + 100;
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
  if (!isCompact(evidence)) return false;
  return weight >= TELLING && (share > 0.9 || (share >= 0.6 && before + after > 0.5));
}

/** Whether all of a passage of several words stands there without a gap. */
export function isVerbatim(evidence: Evidence): boolean {
  return evidence.lastOld > evidence.firstOld && isWhole(evidence);
}

function isWhole({ share, firstOld, lastOld, firstNew, lastNew }: Evidence): boolean {
  return share > 0.999 && lastNew - firstNew === lastOld - firstOld;
}

/** How much weaker a copy must be, of 2, for the place between the old neighbours to be certain. */
const COPY_MARGIN = 0.15;

/** Whether a copy elsewhere speaks for itself about as much as the place between the old neighbours does. */
export function isAsGood(copy: Rival, inPlace: Rival): boolean {
  return copy.share + copy.surroundings >= inPlace.share + inPlace.surroundings - COPY_MARGIN;
}

/** A place that may be the right one: how much of the passage stands there, and how much of its wide surroundings. */
interface Rival {
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

/** Headings have at most so many; a longer passage that stands elsewhere was moved there rather than said twice. */
const LONG_HEADING = 13;

/** Whether a passage is longer than any heading. */
export function isLongPassage({ words }: Evidence): boolean {
  return words > LONG_HEADING;
}

/** Where no more than a few edits lie between where a passage is and where it must be, and where hardly any do. */
const NEAR = 0.5;
const VERY_NEAR = 0.7;
const NEAREST = 0.9;

/**
 * Whether a quotation alone, with its context, is enough to say that this is the place. Where other quotations say that
 * it must be, some of both will do; elsewhere both must be good, or all of a long sentence be there. If nothing is known
 * from others (`nearness` is undefined), a long sentence needs one good side, and anything shorter all of both.
 */
export function isCertainQuotation(evidence: Evidence, nearness: number | undefined): boolean {
  const { share, weight } = evidence;
  const [near, far] = sidesOf(evidence);
  if (!isCompact(evidence)) return false;
  if (nearness === undefined) return isCertainAlone(evidence);
  if (nearness >= NEAR && isExpected(evidence, nearness)) return true;
  if (isLongPassage(evidence) && share > 0.9 && near >= MOST_NEIGHBOURS) return true;
  return share >= NEARLY_ALL && far >= MOST_NEIGHBOURS && weight >= TELLING;
}

function isCertainAlone(evidence: Evidence): boolean {
  const { share, weight } = evidence;
  const [near, far] = sidesOf(evidence);
  if (isLongPassage(evidence)) return share >= NEARLY_ALL && near >= MOST_NEIGHBOURS;
  return Math.min(share, far) > 0.99 && weight >= TELLING;
}

/** The same for a place near the one where it must be: a short passage must be more like itself, and closer. */
function isExpected(evidence: Evidence, nearness: number): boolean {
  const { share, weight } = evidence;
  const [near, far] = sidesOf(evidence);
  if (isHemmedIn(evidence)) return true;
  if (isLongPassage(evidence)) {
    if (share >= PART_OF_IT && far >= MOST_NEIGHBOURS) return true;
    return share >= MOST_OF_IT && weight >= TELLING && near >= 0.3;
  }
  if (share >= MOST_OF_IT && far >= MOST_NEIGHBOURS) return true;
  if (share < NEARLY_ALL || weight < TELLING || near < MOST_NEIGHBOURS) return false;
  return nearness >= (far >= 0.3 ? VERY_NEAR : NEAREST);
}

/** Whether a place of a quotation is worth a question: it holds much of it, and its context or a long sentence. */
export function isLikeQuotation(evidence: Evidence, nearness: number | undefined): boolean {
  if (isCertainQuotation(evidence, nearness)) return true;
  const { share, before, after, weight, words } = evidence;
  if (!isCompact(evidence) || share < MOST_OF_IT || weight < TELLING) return false;
  return words <= LONG_HEADING ? share > NEARLY_ALL && before + after > 0.9 : before + after > 0.5 || share > 0.9;
}

/** How much of the better and of the worse of the two sides is there. */
function sidesOf({ before, after }: Evidence): readonly [number, number] {
  return before > after ? [before, after] : [after, before];
}

/** Whether a quotation is found so clearly that others may be found by it. */
export function isLandmark(first: Evidence, second: Evidence | undefined): boolean {
  const { share, before, after, words } = first;
  return words >= SENTENCE && share > 0.9 && Math.min(before, after) > 0.6 && isClearlyBest(first, second);
}

/** Whether the rank of the first place is clearly above that of the second, if there is one. */
export function isFarAhead(first: number, second: number | undefined): boolean {
  return second === undefined || first - second >= MARGIN;
}

/** So many long quotations tell whether the text is a version of theirs. */
const ENOUGH = 3;

/** Whether so few of the long quotations stand in a text that it is another one; false when there are hardly any. */
export function isOtherText(
  quotations: readonly { readonly words: number; readonly best: Evidence | undefined }[],
): boolean {
  const long = quotations.filter(({ words }) => words >= SENTENCE);
  const fits = long.filter(({ best }) => best && fitsInText(best));
  return long.length >= ENOUGH && 3 * fits.length < long.length;
}

/** Whether much of a quotation stands somewhere, or some of it between its own neighbours. */
function fitsInText(best: Evidence): boolean {
  return isLikeElsewhere(best) || (best.share >= PART_OF_IT && sidesOf(best)[1] >= MOST_NEIGHBOURS);
}
