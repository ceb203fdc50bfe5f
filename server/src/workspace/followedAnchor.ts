/**
 * One place that is followed while somebody types. Words that are taken out are lost, but the place where they stood
 * is remembered: when an undo puts them back, they are found again there, whole.
 */

import type { Anchor } from '../annotations/anchoring/anchor';
import { followEdits, type TextChange } from '../annotations/anchoring/follow';
import { range, type Range } from '../text/range';

export interface FollowedAnchor extends Anchor {
  /** Where the words stood that were taken out while the text was open; undefined for all others. */
  readonly fallen: number | undefined;
}

/** The text before and after the changes, and the words that the annotation quotes. */
export interface Followed {
  readonly before: string;
  readonly after: string;
  readonly exact: string;
}

/** The place after the changes, each of which is given in the text that the one before it left. */
export function followAnchor(anchor: FollowedAnchor, changes: readonly TextChange[], texts: Followed): FollowedAnchor {
  const candidates = anchor.candidates.flatMap((candidate) => {
    const followed = followEdits(candidate.range, changes);
    return followed ? [{ ...candidate, range: followed }] : [];
  });
  const place = anchor.range ? followEdits(anchor.range, changes) : undefined;
  const fallen = place ? undefined : fallenAfter(anchor, changes);
  const whole = heal(anchor, place ?? (fallen === undefined ? undefined : range(fallen, fallen)), texts);
  if (whole) return { state: stateOf(anchor, 'exact'), range: whole, candidates, fallen: undefined };
  if (!place) return { state: fallen === undefined ? anchor.state : 'lost', range: undefined, candidates, fallen };
  return { state: stateOf(anchor, wordsState(place, texts)), range: place, candidates, fallen: undefined };
}

/** What has to be confirmed stays so, however it is edited. */
function stateOf({ state }: FollowedAnchor, now: 'exact' | 'changed'): FollowedAnchor['state'] {
  return state === 'moved' ? 'moved' : now;
}

function wordsState(place: Range, { after, exact }: Followed): 'exact' | 'changed' {
  const isSame = place.end - place.start === exact.length && after.startsWith(exact, place.start);
  return isSame ? 'exact' : 'changed';
}

function fallenAfter({ range: place, fallen }: FollowedAnchor, changes: readonly TextChange[]): number | undefined {
  const start = place?.start ?? fallen;
  return start === undefined ? undefined : changes.reduce(followOffset, start);
}

function followOffset(offset: number, { offset: from, deleted, inserted }: TextChange): number {
  if (offset <= from) return offset;
  return offset >= from + deleted ? offset + inserted.length - deleted : from;
}

/** The quoted words where they are whole again and overlap or touch the place that was left of them. */
function heal({ state }: FollowedAnchor, place: Range | undefined, { after, exact }: Followed): Range | undefined {
  if (!place || exact === '' || (state !== 'changed' && state !== 'lost')) return undefined;
  const start = after.slice(Math.max(0, place.start - exact.length), place.end + exact.length).indexOf(exact);
  return start < 0 ? undefined : rangeFrom(Math.max(0, place.start - exact.length) + start, exact.length);
}

function rangeFrom(start: number, length: number): Range {
  return range(start, start + length);
}
