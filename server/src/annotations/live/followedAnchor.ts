/**
 * One place that is followed while somebody types. The words that a person wrote about stay what they are; where their
 * place goes, and whether it still holds them, is found out here. Words that are taken out are lost, but the place where
 * they stood is remembered: when an undo puts them back, they are found again there, whole.
 */

import { range, type Range } from '../../text/range';
import { placeOf, type Anchor } from '../anchoring/anchor';
import { followEdit, followEdits, type TextChange } from '../anchoring/follow';

export interface FollowedAnchor extends Anchor {
  /** Where words stood that were taken out while the text was open; undefined for all others. */
  readonly fallen: Fallen | undefined;
  /**
   * The edge of the place at which words were taken out last: what is typed right there takes their place. Undefined
   * when something else was changed since.
   */
  readonly seam: number | undefined;
}

export interface Fallen {
  /** Where the text was taken out that held the words. */
  readonly at: number;
  /** How far behind the beginning of that text they stood. */
  readonly ahead: number;
  /** What was left of the words when they were taken out. */
  readonly rest: string;
}

/** The text before and after the changes, and the words that the annotation quotes, with what stood before them. */
interface Followed {
  readonly before: string;
  readonly after: string;
  readonly quote: string;
  readonly prefix: string;
}

/** An anchor that was just found, or that a person pointed at. */
export function beginFollowing(anchor: Anchor): FollowedAnchor {
  return { ...anchor, fallen: undefined, seam: undefined };
}

/** The place after the changes, each of which is given in the text that the one before it left. */
export function followAnchor(anchor: FollowedAnchor, changes: readonly TextChange[], texts: Followed): FollowedAnchor {
  const candidates = followCandidates(anchor, changes);
  const { standing, seam, isTouched } = followPlace(anchor, changes);
  if (standing && !isTouched) return { ...anchor, range: standing, candidates, fallen: undefined, seam };
  const fallen = standing ? undefined : fallenAfter(anchor, changes, texts);
  const whole = standing ? mend(anchor, standing, texts) : fallen && rise(fallen, texts);
  const place = whole ?? standing ?? (fallen && anchor.fallen && riseInPart(fallen, changes));
  if (!place) {
    const state = fallen === undefined ? anchor.state : 'lost';
    return { state, range: undefined, candidates, fallen, seam: undefined };
  }
  return { state: stateAt(anchor, place, texts), range: place, candidates, fallen: undefined, seam };
}

/** Places that a person may choose from; one that was taken out is none any more. */
function followCandidates({ candidates }: FollowedAnchor, changes: readonly TextChange[]): Anchor['candidates'] {
  return candidates.flatMap((candidate) => {
    const followed = followEdits(candidate.range, changes);
    return followed && followed.end > followed.start ? [{ ...candidate, range: followed }] : [];
  });
}

interface FollowedPlace {
  /** Undefined when all of it was taken out. */
  readonly standing: Range | undefined;
  readonly seam: number | undefined;
  /** Whether what stands there may be other words than before, or whole again with what stands beside it. */
  readonly isTouched: boolean;
}

function followPlace({ range: place, seam, state }: FollowedAnchor, changes: readonly TextChange[]): FollowedPlace {
  let followed: FollowedPlace = { standing: place, seam, isTouched: false };
  for (const change of changes) {
    const { standing } = followed;
    if (!standing) break;
    const { offset, deleted } = change;
    const isNear = offset + deleted >= standing.start && offset <= standing.end;
    const isInside = offset < standing.end && offset + deleted > standing.start;
    followed = {
      ...(fillsSeam(followed, change) ? grow(standing, change) : step(standing, change)),
      isTouched: followed.isTouched || isInside || (isNear && state !== 'exact') || fillsSeam(followed, change),
    };
  }
  return followed;
}

/** Typed where words were just taken out, up to the end of a sentence or line: behind that, something new begins. */
function fillsSeam({ seam }: FollowedPlace, { offset, deleted, inserted }: TextChange): boolean {
  return seam === offset && deleted === 0 && !/[\r\n.?!]/.test(inserted);
}

function grow({ start, end }: Range, { offset, inserted }: TextChange): Omit<FollowedPlace, 'isTouched'> {
  const standing = range(start, end + inserted.length);
  return { standing, seam: offset === end ? standing.end : undefined };
}

function step(place: Range, change: TextChange): Omit<FollowedPlace, 'isTouched'> {
  const standing = followEdit(place, change);
  return { standing, seam: standing && seamOf(place, change, standing) };
}

/** The edge of the place that a change left open by taking out words of the place and none beside it. */
function seamOf(place: Range, { offset, deleted, inserted }: TextChange, standing: Range): number | undefined {
  const end = offset + deleted;
  if (deleted === 0 || offset < place.start || end > place.end) return undefined;
  if (end === place.end) return standing.end;
  return offset === place.start && inserted === '' ? standing.start : undefined;
}

/** What has to be confirmed stays so, however it is edited. */
function stateAt({ state }: FollowedAnchor, place: Range, { after, quote, prefix }: Followed): Anchor['state'] {
  return state === 'moved' ? 'moved' : placeOf(after, place, { exact: quote, prefix }).state;
}

/** Where the words fell, in the text after the changes; undefined when they had no place to fall from. */
function fallenAfter(
  { range: place, fallen }: FollowedAnchor,
  changes: readonly TextChange[],
  { before, quote }: Followed,
): Fallen | undefined {
  const rest = place && changes.length === 1 ? before.slice(place.start, place.end) : quote;
  let known = fallen;
  let standing = place;
  for (const change of changes) {
    if (known) known = { ...known, at: followOffset(known.at, change) };
    const after = standing && followEdit(standing, change);
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
function rise({ at, ahead }: Fallen, { after, quote }: Followed): Range | undefined {
  const start = at + ahead;
  return quote !== '' && after.startsWith(quote, start) ? rangeFrom(start, quote.length) : undefined;
}

/** What was left of the words, if the text that held it was put in again as it was. */
function riseInPart({ at, ahead, rest }: Fallen, changes: readonly TextChange[]): Range | undefined {
  const [last] = changes.slice(-1);
  const isBack = rest !== '' && last?.offset === at && last.inserted.startsWith(rest, ahead);
  return isBack ? rangeFrom(at + ahead, rest.length) : undefined;
}

/** The quoted words, if they are whole again around what was left of them, and only there. */
function mend({ state }: FollowedAnchor, place: Range, { after, quote }: Followed): Range | undefined {
  if (state !== 'changed' || quote === '') return undefined;
  const from = Math.max(0, place.start - quote.length);
  const around = after.slice(from, place.end + quote.length);
  const start = around.indexOf(quote);
  if (start < 0 || around.includes(quote, start + 1)) return undefined;
  return rangeFrom(from + start, quote.length);
}

function rangeFrom(start: number, length: number): Range {
  return range(start, start + length);
}
