/**
 * One place that is followed while somebody types. Words that are taken out are lost, but the place where they stood
 * is remembered: when an undo puts them back, they are found again there, whole.
 */

import type { Anchor } from '../anchoring/anchor';
import { followEdits, type TextChange } from '../anchoring/follow';
import { range, type Range } from '../../text/range';

export interface FollowedAnchor extends Anchor {
  /** Where words stood that were taken out while the text was open; undefined for all others. */
  readonly fallen: Fallen | undefined;
}

export interface Fallen {
  /** Where the text was taken out that held the words. */
  readonly at: number;
  /** How far behind the beginning of that text they stood. */
  readonly ahead: number;
  /** What was left of the words when they were taken out. */
  readonly rest: string;
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
  const standing = anchor.range ? followEdits(anchor.range, changes) : undefined;
  const fallen = standing ? undefined : fallenAfter(anchor, changes, texts);
  const whole = standing ? mend(anchor, standing, texts) : fallen && rise(fallen, texts);
  if (whole) return { state: stateOf(anchor, 'exact'), range: whole, candidates, fallen: undefined };
  const place = standing ?? (fallen && anchor.fallen && riseInPart(fallen, changes));
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

/** Where the words fell, in the text after the changes; undefined when they had no place to fall from. */
function fallenAfter(
  { range: place, fallen }: FollowedAnchor,
  changes: readonly TextChange[],
  { before, exact }: Followed,
): Fallen | undefined {
  const rest = place && changes.length === 1 ? before.slice(place.start, place.end) : exact;
  let known = fallen;
  let standing = place;
  for (const change of changes) {
    if (known) known = { ...known, at: followOffset(known.at, change) };
    const after = standing && followEdits(standing, [change]);
    const ahead = standing && Math.max(0, standing.start - change.offset);
    if (ahead !== undefined && !after) known = { at: change.offset, ahead, rest };
    standing = after;
  }
  return known;
}

function followOffset(offset: number, { offset: from, deleted, inserted }: TextChange): number {
  if (offset <= from) return offset;
  return offset >= from + deleted ? offset + inserted.length - deleted : from;
}

/** The quoted words, if they stand again where they were taken out. */
function rise({ at, ahead }: Fallen, { after, exact }: Followed): Range | undefined {
  const start = at + ahead;
  return exact !== '' && after.startsWith(exact, start) ? rangeFrom(start, exact.length) : undefined;
}

/** What was left of the words, if the text that held it was put in again as it was. */
function riseInPart({ at, ahead, rest }: Fallen, changes: readonly TextChange[]): Range | undefined {
  const [last] = changes.slice(-1);
  const isBack = rest !== '' && last?.offset === at && last.inserted.startsWith(rest, ahead);
  return isBack ? rangeFrom(at + ahead, rest.length) : undefined;
}

/** The quoted words, if they are whole again around what was left of them, and only there. */
function mend({ state }: FollowedAnchor, place: Range, { after, exact }: Followed): Range | undefined {
  if (state !== 'changed' || exact === '') return undefined;
  const from = Math.max(0, place.start - exact.length);
  const around = after.slice(from, place.end + exact.length);
  const start = around.indexOf(exact);
  return start < 0 || around.includes(exact, start + 1) ? undefined : rangeFrom(from + start, exact.length);
}

function rangeFrom(start: number, length: number): Range {
  return range(start, start + length);
}
