/** Where passages must be by now, from where others of the same text went. */

import { partitionPoint } from '../../base/search';
import { longestChain, type Run } from './uniqueRuns';

/** How far passages went from where they stood. */
export interface Drift {
  /** How well a new offset fits an old one, 0 to 1; undefined when nothing is known. */
  nearness(old: number | undefined, now: number): number | undefined;
}

/** So many characters off is half as near: about what a few edits put in, and more far away from all landmarks. */
const HALF = 400;
const SHARE_OF_DISTANCE = 0.02;

/**
 * The drift by the old and new offsets of passages found for certain; those that changed their order say nothing. The
 * text began at its beginning; but if nothing is certain, nor is that it is the same text.
 */
export function buildDrift(landmarks: readonly Run[]): Drift {
  const inOrder = longestChain([...landmarks].sort((one, other) => one.old - other.old || one.new - other.new));
  const chain = inOrder.length === 0 ? [] : [{ old: 0, new: 0 }, ...inOrder.filter(isOnTheWay)];
  return { nearness: (old, now) => (old === undefined || !chain[0] ? undefined : nearnessIn(chain, old, now)) };
}

/** So many characters more or less than at the landmarks on either side may have been put in, and a share of the way. */
const MOST_DETOUR = 1000;
const DETOUR_SHARE = 0.1;

/** Whether a landmark went about as far as those on either side of it: if not, it was moved, or it is a copy. */
function isOnTheWay(landmark: Run, i: number, chain: readonly Run[]): boolean {
  const left = chain[i - 1] ?? { old: 0, new: 0 };
  const right = chain[i + 1] ?? left;
  const shift = shiftOf(landmark);
  const detour = Math.max(
    shift - Math.max(shiftOf(left), shiftOf(right)),
    Math.min(shiftOf(left), shiftOf(right)) - shift,
  );
  return detour <= MOST_DETOUR + DETOUR_SHARE * Math.abs(right.old - left.old);
}

function shiftOf(landmark: Run): number {
  return landmark.new - landmark.old;
}

/** The nearer, the less a place lies outside of where the landmarks before and behind it leave room. */
function nearnessIn(chain: readonly Run[], old: number, now: number): number {
  const behind = partitionPoint(chain.length, (i) => chain[i]!.old <= old);
  const [left, right] = [chain[behind - 1] ?? chain[behind]!, chain[behind] ?? chain[behind - 1]!];
  const shifts = [shiftOf(left), shiftOf(right)];
  const off = Math.max(0, old + Math.min(...shifts) - now, now - old - Math.max(...shifts));
  const half = HALF + SHARE_OF_DISTANCE * Math.min(Math.abs(old - left.old), Math.abs(right.old - old));
  return half / (half + off);
}
