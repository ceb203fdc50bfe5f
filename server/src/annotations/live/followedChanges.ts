/** Annotations go with the text while somebody types, and are looked for where much of it is replaced at once. */

import { lazily } from '../../base/lazily';
import { range, type Range } from '../../text/range';
import { anchorBetween } from '../anchoring/anchorAll';
import { followEdit, type TextChange } from '../anchoring/follow';
import { describeTargets } from '../anchoring/selectors';
import type { AnchoredKind, AnnotationSet, LinkDecision, Target } from '../model';
import { isAnchored, listTargets, type Annotated, type AnnotationPlace } from './annotated';
import { followSleep } from './asleep';
import { beginFollowing, followAnchor, type Fallen, type FollowedAnchor } from './followedAnchor';

/** The text before and after changes. */
interface Texts {
  readonly before: string;
  readonly after: string;
}

/** The annotations after the text was changed from `before` to `after`. */
export function followChanges(annotated: Annotated, changes: readonly TextChange[], texts: Texts): Annotated {
  if (annotated.places.size === 0) return annotated;
  const places = [...annotated.places].map(([id, place]): [string, AnnotationPlace] => {
    const targets = findTargets(annotated, id);
    const follow = (anchor: FollowedAnchor, { quote = '', selectors }: Partial<Target> = {}) =>
      followAnchor(anchor, changes, { quote, prefix: selectors?.prefix ?? '', ...texts });
    const recommendation = place.recommendation && follow(place.recommendation, targets?.recommendation);
    return [id, { target: follow(place.target, targets?.target), recommendation }];
  });
  const followed = { ...annotated, places: new Map(places) };
  return followSleep(changes.some(replacesMuch) ? findReplaced(annotated, followed, changes, texts) : followed);
}

/** So much is seldom typed over; it comes in one change when a file was changed by another program, or formatted. */
const much = 40;

function replacesMuch({ deleted, inserted }: TextChange): boolean {
  return deleted >= much && inserted.length >= much;
}

/** One end of an annotation whose words were taken out or cut by what was replaced, and where it stood. */
interface ReplacedEnd {
  readonly id: string;
  readonly end: 'target' | 'recommendation';
  readonly quote: string;
  readonly range: Range;
  /** Where it stood, for an undo, if it is not found. */
  readonly fallen: Fallen | undefined;
}

/** Looks for what a replacement took out or cut in what it put in. */
function findReplaced(before: Annotated, after: Annotated, changes: readonly TextChange[], texts: Texts): Annotated {
  const replaced = listReplaced(before, after, changes, texts);
  if (replaced.length === 0) return after;
  const places = new Map(after.places);
  findWithin(replaced, changes, texts).forEach((anchor, i) => {
    const { id, end, fallen } = replaced[i]!;
    places.set(id, { ...places.get(id)!, [end]: { ...anchor, fallen: anchor.range ? undefined : fallen } });
  });
  return { ...after, places };
}

function listReplaced(
  before: Annotated,
  after: Annotated,
  changes: readonly TextChange[],
  texts: Texts,
): readonly ReplacedEnd[] {
  return [...after.places].flatMap(([id, place]) =>
    (['target', 'recommendation'] as const).flatMap((end): ReplacedEnd[] => {
      const stood = before.places.get(id)?.[end]?.range;
      const now = place[end];
      if (!stood || !now) return [];
      const fallen = now.range ? fallenWhereCut(stood, changes, texts) : now.fallen;
      const quote = findTargets(after, id)?.[end]?.quote ?? '';
      return now.range && !fallen ? [] : [{ id, end, quote, range: stood, fallen }];
    }),
  );
}

/** Where a place was cut by a change that also replaced text beside it; undefined when none did. */
function fallenWhereCut(stood: Range, changes: readonly TextChange[], { before }: Texts): Fallen | undefined {
  let place: Range | undefined = stood;
  for (const change of changes) {
    const { offset, inserted } = change;
    const end = offset + change.deleted;
    const isCut =
      inserted !== '' && ((offset < place.start && end > place.start) || (offset < place.end && end > place.end));
    if (isCut) return { at: offset, ahead: place.start - offset, rest: before.slice(stood.start, stood.end) };
    place = followEdit(place, change);
    if (!place) return undefined;
  }
  return undefined;
}

/** So many characters around what was replaced, a few paragraphs on either side, help to tell what became of it. */
const margin = 2000;

/** Where passages of the old text stand in the new one; only what was replaced and its surroundings are looked at. */
function findWithin(
  replaced: readonly ReplacedEnd[],
  changes: readonly TextChange[],
  { before, after }: Texts,
): readonly FollowedAnchor[] {
  const { head, tail } = keptBy(changes, before.length);
  const start = Math.max(0, head - margin);
  const rest = Math.max(0, tail - margin);
  const [old, now] = [before.slice(start, before.length - rest), after.slice(start, after.length - rest)];
  const ranges = replaced.map((each) => range(each.range.start - start, each.range.end - start));
  const targets = describeTargets(old, ranges).map((target, i) => ({
    ...target,
    quote: replaced[i]!.quote,
  }));
  const back = (found: Range) => range(found.start + start, found.end + start);
  return anchorBetween(old, now, targets).map((anchor) =>
    beginFollowing({
      state: anchor.state,
      range: anchor.range && back(anchor.range),
      candidates: anchor.candidates.map((candidate) => ({ ...candidate, range: back(candidate.range) })),
    }),
  );
}

/** How many characters at the beginning and at the end of a text no change touched. */
function keptBy(changes: readonly TextChange[], length: number): { readonly head: number; readonly tail: number } {
  let [head, tail, now] = [length, length, length];
  for (const { offset, deleted, inserted } of changes) {
    head = Math.min(head, offset);
    tail = Math.min(tail, now - offset - deleted);
    now += inserted.length - deleted;
  }
  return { head, tail };
}

interface Ends {
  readonly target: Target;
  readonly recommendation: Target | undefined;
}

/** What an annotation points at, whether it is awake or asleep. */
function findTargets({ set, asleep }: Annotated, id: string): Ends | undefined {
  return endsIn(set).get(id) ?? endsOfSleepers(asleep).get(id);
}

/** By id: the same at every keystroke. */
const endsIn = lazily(({ annotations }: AnnotationSet) => indexEnds(annotations.filter(isAnchored)));

const endsOfSleepers = lazily((asleep: readonly LinkDecision[]) => indexEnds(asleep));

function indexEnds(annotations: readonly AnchoredKind[]): ReadonlyMap<string, Ends> {
  return new Map(
    annotations.map((annotation) => {
      const [target, recommendation] = listTargets(annotation);
      return [annotation.id, { target: target!, recommendation }];
    }),
  );
}
