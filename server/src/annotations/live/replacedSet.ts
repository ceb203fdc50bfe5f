/** Other annotations of the same text: what somebody added, changed or removed, here or in the file. */

import type { AnchoredKind, Annotation, AnnotationSet, Target } from '../model';
import type { Range } from '../../text/range';
import { anchorThese, isAnchored, listTargets, type Annotated, type AnnotationPlace } from './annotated';
import { isAboutMarker } from './asleep';
import { beginFollowing, type FollowedAnchor } from './followedAnchor';

/**
 * The same text with other annotations. Those whose words are described as before stay where they are; `known` gives
 * the places of those that a person has just pointed at; the others are looked for.
 */
export function replaceSet(
  annotated: Annotated,
  set: AnnotationSet,
  text: string,
  known: ReadonlyMap<string, KnownPlace> = new Map(),
): Annotated {
  const before = new Map(annotated.set.annotations.map((annotation) => [annotation.id, annotation]));
  const kept = new Map<string, AnnotationPlace>();
  const others: AnchoredKind[] = [];
  for (const annotation of set.annotations.filter(isAnchored)) {
    const place =
      placeAt(annotation, known.get(annotation.id), annotated.places.get(annotation.id)) ??
      keepPlace(annotated, before.get(annotation.id), annotation);
    if (place) kept.set(annotation.id, place);
    else others.push(annotation);
  }
  const asleep = annotated.asleep.filter(({ id }) => !set.annotations.some((each) => each.id === id));
  const resting = asleep.flatMap(({ id }) => listEntry(annotated.places, id));
  const unsaved = new Set([...annotated.unsaved, ...listNewDecisions(annotated, set, known)]);
  return { set, places: new Map([...resting, ...kept, ...anchorThese(others, set, text)]), asleep, unsaved };
}

function listEntry<Value>(map: ReadonlyMap<string, Value>, key: string): [string, Value][] {
  const value = map.get(key);
  return value === undefined ? [] : [[key, value]];
}

/** The ids of decisions that a person just made about markers. */
function listNewDecisions(
  { set: before }: Annotated,
  { annotations }: AnnotationSet,
  known: ReadonlyMap<string, KnownPlace>,
): string[] {
  const added = annotations.filter(({ id }) => known.has(id) && !before.annotations.some((each) => each.id === id));
  return added.filter((each) => each.kind === 'link' && isAboutMarker(each)).map(({ id }) => id);
}

/** Where a person said that an annotation stands, or one end of it. */
export interface KnownPlace {
  readonly target?: Range | undefined;
  readonly recommendation?: Range | undefined;
}

/** The place that a person pointed at; an end that they did not point at stays where it was. */
function placeAt(
  annotation: AnchoredKind,
  known: KnownPlace | undefined,
  before: AnnotationPlace | undefined,
): AnnotationPlace | undefined {
  if (!known) return undefined;
  const target = known.target ? exactly(known.target) : before?.target;
  const recommendation = known.recommendation ? exactly(known.recommendation) : before?.recommendation;
  if (!target || (annotation.kind === 'link' && !recommendation)) return undefined;
  return { target, recommendation };
}

function exactly(range: Range): FollowedAnchor {
  return beginFollowing({ state: 'exact', range, candidates: [] });
}

function keepPlace(
  { places }: Annotated,
  before: Annotation | undefined,
  after: AnchoredKind,
): AnnotationPlace | undefined {
  if (!before || !isAnchored(before)) return undefined;
  return listTargets(before).every((target, i) => sameTarget(target, listTargets(after)[i]))
    ? places.get(after.id)
    : undefined;
}

/** Whether two targets describe the same words in the same state of the text. */
function sameTarget(a: Target, b: Target | undefined): boolean {
  if (!b || a.snapshot !== b.snapshot || a.quote !== b.quote) return false;
  const [one, other] = [a.selectors, b.selectors];
  const samePosition = one.position?.start === other.position?.start && one.position?.end === other.position?.end;
  return samePosition && one.exact === other.exact && one.prefix === other.prefix && one.suffix === other.suffix;
}
