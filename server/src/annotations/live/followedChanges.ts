/** Annotations go with the text while somebody types, and are looked for where much of it is replaced at once. */

import { anchorAll } from '../anchoring/anchorAll';
import type { TextChange } from '../anchoring/follow';
import { takeSnapshot } from '../anchoring/snapshot';
import type { AnchoredKind, AnnotationSet, Target } from '../model';
import { describePassages } from '../anchoring/selectors';
import type { Range } from '../../text/range';
import { isAnchored, type Annotated, type AnnotationPlace } from './annotated';
import { followSleep } from './asleep';
import { followAnchor, type FollowedAnchor } from './followedAnchor';
import { lazily } from '../../base/lazily';

/** The text before and after changes. */
interface Texts {
  readonly before: string;
  readonly after: string;
}

/** The annotations after the text was changed from `before` to `after`. */
export function followChanges(annotated: Annotated, changes: readonly TextChange[], texts: Texts): Annotated {
  if (annotated.places.size === 0) return annotated;
  const quotes = quotesIn(annotated.set);
  const asleep = new Map(annotated.asleep.map((decision) => [decision.id, quotesOf(decision)]));
  const places = [...annotated.places].map(([id, { target, recommendation }]): [string, AnnotationPlace] => {
    const quoted = quotes.get(id) ?? asleep.get(id);
    const follow = (anchor: FollowedAnchor, exact = '') => followAnchor(anchor, changes, { exact, ...texts });
    const other = recommendation && follow(recommendation, quoted?.recommendation);
    return [id, { target: follow(target, quoted?.target), recommendation: other }];
  });
  const followed = { ...annotated, places: new Map(places) };
  return followSleep(changes.some(replacesMuch) ? findFallen(annotated, followed, texts) : followed);
}

/** So much is seldom typed over; it comes in one change when a file was changed by another program, or formatted. */
const much = 40;

function replacesMuch({ deleted, inserted }: TextChange): boolean {
  return deleted >= much && inserted.length >= much;
}

/** One end of an annotation that was taken out, and where it stood. */
interface FallenEnd {
  readonly id: string;
  readonly end: 'target' | 'recommendation';
  readonly range: Range;
}

/** Looks for what a replacement took out in what it put in. */
function findFallen(before: Annotated, after: Annotated, texts: Texts): Annotated {
  const fallen = listFallen(before, after);
  if (fallen.length === 0) return after;
  const snapshot = takeSnapshot(texts.before);
  const ranges = fallen.map(({ range }) => range);
  const targets = describePassages(texts.before, ranges).map((selectors): Target => ({
    selectors,
    snapshot: snapshot.id,
  }));
  const places = new Map(after.places);
  anchorAll(texts.after, targets, [snapshot]).forEach((anchor, i) => {
    const { id, end } = fallen[i]!;
    const place = places.get(id)!;
    places.set(id, { ...place, [end]: { ...anchor, fallen: place[end]?.fallen } });
  });
  return { ...after, places };
}

function listFallen(before: Annotated, after: Annotated): FallenEnd[] {
  return [...after.places].flatMap(([id, place]) =>
    (['target', 'recommendation'] as const).flatMap((end): FallenEnd[] => {
      const range = before.places.get(id)?.[end]?.range;
      return range && place[end]?.range === undefined ? [{ id, end, range }] : [];
    }),
  );
}

/** The words that annotations quote, by id: the same at every keystroke. */
const quotesIn = lazily(
  ({ annotations }: AnnotationSet) =>
    new Map(annotations.filter(isAnchored).map((annotation) => [annotation.id, quotesOf(annotation)])),
);

function quotesOf(annotation: AnchoredKind) {
  const recommendation = annotation.kind === 'link' ? annotation.recommendation.selectors.exact : undefined;
  return { target: annotation.target.selectors.exact, recommendation };
}
