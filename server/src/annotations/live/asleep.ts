/**
 * A decision on what a marker means lives and dies with the marker: when somebody deletes the marker, nothing is left to
 * decide, and nobody is asked where the decision belongs. It goes to sleep as soon as the file of the report has no such
 * marker either, and wakes when the marker comes back, as by an undo.
 */

import { removeAnnotations } from '../edit';
import type { AnchoredKind, AnnotationSet, LinkDecision } from '../model';
import { sortById } from '../file/order';
import { anchorThese, certainRange, isAnchored, type Annotated, type AnnotationPlace } from './annotated';

/** Whether a decision is about a marker rather than about a finding that has none; its brackets tell. */
export function isAboutMarker({ target }: LinkDecision): boolean {
  return /^[([][^]*[)\]]$/.test(target.quote);
}

/** Whether this is a decision whose marker was deleted while the report was open. */
export function isMoot(annotation: AnchoredKind, place: AnnotationPlace | undefined): boolean {
  if (annotation.kind !== 'link' || !isAboutMarker(annotation)) return false;
  return place?.target.state === 'lost' && place.target.fallen !== undefined;
}

/** The annotations after an edit: of what the saved text never had, nothing stays; what came back is awake. */
export function followSleep(annotated: Annotated): Annotated {
  return wake(annotated.unsaved.size > 0 ? putToSleep(annotated, annotated.unsaved) : annotated);
}

/** The annotations when the text was saved as it is. */
export function sleepOnSave(annotated: Annotated): Annotated {
  const slept = putToSleep(annotated, new Set(annotated.set.annotations.map(({ id }) => id)));
  return slept.unsaved.size > 0 ? { ...slept, unsaved: new Set() } : slept;
}

/** What stays of the annotations when the text is given up for the one that was saved last. */
export function keepSaved({ set, asleep, unsaved }: Annotated, saved: string): AnnotationSet {
  const isUnsaved = ({ id }: { readonly id: string }) => unsaved.has(id);
  const decisions = [...set.annotations.filter(isAnchored), ...asleep].filter(isUnsaved);
  if (decisions.length === 0) return set;
  const places = anchorThese(decisions, set, saved);
  const standing = decisions.filter(({ id }) => certainRange(places.get(id)?.target) !== undefined);
  const others = set.annotations.filter((each) => !isUnsaved(each));
  return { ...set, annotations: sortById([...others, ...standing]) };
}

function putToSleep(annotated: Annotated, ids: ReadonlySet<string>): Annotated {
  const { set, places, asleep } = annotated;
  const moot = set.annotations.filter(
    (each): each is LinkDecision => ids.has(each.id) && isAnchored(each) && isMoot(each, places.get(each.id)),
  );
  if (moot.length === 0) return annotated;
  return {
    ...annotated,
    set: removeAnnotations(set, new Set(moot.map(({ id }) => id))),
    asleep: [...asleep, ...moot],
  };
}

function wake(annotated: Annotated): Annotated {
  const { set, places, asleep } = annotated;
  const isBack = ({ id }: LinkDecision) => places.get(id)?.target.range !== undefined;
  const awake = asleep.filter(isBack).map(forgetSnapshots);
  if (awake.length === 0) return annotated;
  const annotations = sortById([...set.annotations, ...awake]);
  return { ...annotated, set: { ...set, annotations }, asleep: asleep.filter((each) => !isBack(each)) };
}

/** The set may not have the snapshots any more that the decision names. */
function forgetSnapshots(decision: LinkDecision): LinkDecision {
  const { target, recommendation } = decision;
  const snapshot = undefined;
  return { ...decision, target: { ...target, snapshot }, recommendation: { ...recommendation, snapshot } };
}
