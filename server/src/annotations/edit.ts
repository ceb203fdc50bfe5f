/**
 * What people do to the annotations of a report: pure functions from a set to a set. Ids, the time and the author come
 * in as values. What names an annotation that is not there, or is of another kind, gives the same set back.
 */

import { isRecord } from '../base/json';
import { omit, omitEmpty, type JsonObject } from './file/json';
import type { Annotation, AnnotationSet, LinkDecision, Note, Snapshot, Target } from './model';
import { dropUnusedSnapshots, sortById } from './file/order';
import { isSameQuotation } from './anchoring/selectors';

/** What is recorded of a new annotation besides its content. */
export interface Stamp {
  /** A new id, such as `urn:uuid:…`. */
  readonly id: string;
  /** In UTC as ISO 8601, such as `2026-03-01T09:30:00Z`. */
  readonly now: string;
  /** The name of the person; undefined when it is not known. */
  readonly author: string | undefined;
}

interface NewNote {
  readonly target: Target;
  /** Markdown. */
  readonly text: string;
  readonly tags?: readonly string[];
}

/** The set with a note, which is not resolved. */
export function addNote(set: AnnotationSet, { target, text, tags = [] }: NewNote, stamp: Stamp): AnnotationSet {
  return add(set, { kind: 'note', ...begin(stamp), target, text, tags: distinct(tags), resolved: false });
}

/** What of a note changes; what is left out stays. */
interface NoteChange {
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly resolved?: boolean;
}

/** The set with the note changed: its text, its tags, or whether it is resolved. */
export function editNote(set: AnnotationSet, id: string, change: NoteChange, now: string): AnnotationSet {
  const { tags, ...rest } = change;
  return update(set, id, (annotation) =>
    annotation.kind === 'note'
      ? {
          ...annotation,
          ...rest,
          ...(tags && { tags: distinct(tags) }),
          ...(change.text !== undefined && { rewritten: now }),
          modified: now,
        }
      : annotation,
  );
}

/** The set with a reply; `to` is the id of a note or of a reply, whose note it then answers. */
export function replyTo(set: AnnotationSet, to: string, text: string, stamp: Stamp): AnnotationSet {
  const answered = set.annotations.find(({ id, kind }) => id === to && (kind === 'note' || kind === 'reply'));
  if (!answered) return set;
  return add(set, { kind: 'reply', ...begin(stamp), to: answered.kind === 'reply' ? answered.to : to, text });
}

/** The set with another text of a reply. */
export function editReply(set: AnnotationSet, id: string, text: string, now: string): AnnotationSet {
  return update(set, id, (annotation) =>
    annotation.kind === 'reply' ? { ...annotation, text, rewritten: now, modified: now } : annotation,
  );
}

/** The set without an annotation of any kind, without the replies to it, and without snapshots that it alone named. */
export function removeAnnotation(set: AnnotationSet, id: string): AnnotationSet {
  return removeAnnotations(set, new Set([id]));
}

/** The same for several. */
export function removeAnnotations(set: AnnotationSet, ids: ReadonlySet<string>): AnnotationSet {
  const annotations = set.annotations.filter(
    (annotation) => !ids.has(annotation.id) && !(annotation.kind === 'reply' && ids.has(annotation.to)),
  );
  return annotations.length === set.annotations.length ? set : dropUnusedSnapshots({ ...set, annotations });
}

interface NewLinkDecision {
  readonly decision: LinkDecision['decision'];
  /** The marker with its brackets, or the first words of an unmarked finding: `describeLink` gives the range. */
  readonly target: Target;
  /** The first words of the recommendation. */
  readonly recommendation: Target;
  /** Ids of earlier decisions on the same pair, as `listDecisionsOn` finds them; they are replaced. */
  readonly replaces?: readonly string[];
}

/** The set with a decision about a link, in place of earlier ones on the same pair. */
export function addLinkDecision(set: AnnotationSet, draft: NewLinkDecision, stamp: Stamp): AnnotationSet {
  const { replaces = [], ...content } = draft;
  const earlier = set.annotations.filter(
    (annotation) =>
      annotation.kind === 'link' &&
      isSameQuotation(annotation.target, draft.target) &&
      isSameQuotation(annotation.recommendation, draft.recommendation),
  );
  const cleared = removeAnnotations(set, new Set([...replaces, ...earlier.map(({ id }) => id)]));
  return add(cleared, { kind: 'link', ...begin(stamp), ...content });
}

interface NewTagDecision extends NewNote {
  readonly tags: readonly string[];
  /** The ids of the notes between which it decides. */
  readonly adjudicates: readonly string[];
}

/** The set with a note that decides which tags words have, in place of earlier decisions between the same notes there. */
export function adjudicateTags(set: AnnotationSet, draft: NewTagDecision, stamp: Stamp): AnnotationSet {
  const { target, text, tags, adjudicates } = draft;
  const earlier = listDecisionsBetween(set, adjudicates).filter(
    (each) => each.kind === 'note' && isSameQuotation(each.target, target),
  );
  const cleared = removeAnnotations(set, new Set(earlier.map(({ id }) => id)));
  return add(cleared, {
    kind: 'note',
    ...begin(stamp),
    adjudicates,
    target,
    text,
    tags: distinct(tags),
    resolved: false,
  });
}

interface NewLinkAdjudication extends Omit<NewLinkDecision, 'replaces'> {
  /** The ids of the decisions between which it decides. */
  readonly adjudicates: readonly string[];
}

/**
 * The set with a decision between others about a link. What it decides between stays; earlier decisions between the
 * same go, except that several recommendations may be refused one after the other.
 */
export function adjudicateLink(set: AnnotationSet, draft: NewLinkAdjudication, stamp: Stamp): AnnotationSet {
  const earlier = listDecisionsBetween(set, draft.adjudicates).filter(
    (each) =>
      each.kind === 'link' &&
      (draft.decision === 'accepted' ||
        each.decision === 'accepted' ||
        isSameQuotation(each.recommendation, draft.recommendation)),
  );
  const cleared = removeAnnotations(set, new Set(earlier.map(({ id }) => id)));
  return add(cleared, { kind: 'link', ...begin(stamp), ...draft });
}

function listDecisionsBetween(
  { annotations }: AnnotationSet,
  ids: readonly string[],
): readonly (Note | LinkDecision)[] {
  const wanted = [...ids].sort().join(' ');
  return annotations.filter(
    (each): each is Note | LinkDecision =>
      (each.kind === 'note' || each.kind === 'link') && [...(each.adjudicates ?? [])].sort().join(' ') === wanted,
  );
}

interface NewJustification {
  /** The code of the check. */
  readonly check: string;
  /** The place that the check points at. */
  readonly target: Target;
  /** Plain text. */
  readonly reason: string;
}

/** The set with the reason why a hit of a check is fine. */
export function justify(set: AnnotationSet, draft: NewJustification, stamp: Stamp): AnnotationSet {
  return add(set, { kind: 'justification', ...begin(stamp), ...draft });
}

/** The set with another reason of a justification. */
export function editJustification(set: AnnotationSet, id: string, reason: string, now: string): AnnotationSet {
  return update(set, id, (annotation) =>
    annotation.kind === 'justification' ? { ...annotation, reason, rewritten: now, modified: now } : annotation,
  );
}

/** Where the passages of an annotation stand now; what is left out stays. */
export interface Placing {
  readonly target?: Target;
  /** For a decision about a link. */
  readonly recommendation?: Target;
}

/**
 * The set with annotations attached to other words, by id, and without snapshots that nothing names any more. This says
 * where the words are, not what somebody thinks, so the time of the last change stays. Selectors of other programs that
 * described the old place are dropped, because they would now contradict ours.
 */
export function placeAnnotations(set: AnnotationSet, placings: ReadonlyMap<string, Placing>): AnnotationSet {
  const annotations = set.annotations.map((annotation) => {
    const placing = placings.get(annotation.id);
    return placing ? place(annotation, placing) : annotation;
  });
  return dropUnusedSnapshots({ ...set, annotations });
}

/** The same for one annotation. */
export function placeAnnotation(set: AnnotationSet, id: string, placing: Placing): AnnotationSet {
  return placeAnnotations(set, new Map([[id, placing]]));
}

/** The set with a snapshot that targets may name; one that is there already stays. */
export function addSnapshot(set: AnnotationSet, snapshot: Snapshot): AnnotationSet {
  if (set.snapshots.some(({ id }) => id === snapshot.id)) return set;
  return { ...set, snapshots: sortById([...set.snapshots, snapshot]) };
}

/** The set of the annotations of the report in `fileName`, which stands beside the annotation file. */
export function nameReport(set: AnnotationSet, fileName: string): AnnotationSet {
  const wellFormed = fileName.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '�');
  return { ...set, report: encodeURIComponent(wellFormed) };
}

function begin({ id, now, author }: Stamp) {
  return { id, created: now, modified: undefined, creator: author, others: {} };
}

function add(set: AnnotationSet, annotation: Annotation): AnnotationSet {
  return { ...set, annotations: sortById([...set.annotations, annotation]) };
}

function update(set: AnnotationSet, id: string, change: (annotation: Annotation) => Annotation): AnnotationSet {
  let changed = false;
  const annotations = set.annotations.map((annotation) => {
    const after = annotation.id === id ? change(annotation) : annotation;
    changed ||= after !== annotation;
    return after;
  });
  return changed ? { ...set, annotations } : set;
}

function distinct(tags: readonly string[]): string[] {
  return [...new Set(tags)];
}

function place(annotation: Annotation, { target, recommendation }: Placing): Annotation {
  switch (annotation.kind) {
    case 'reply':
    case 'foreign':
      return annotation;
    case 'link':
      return {
        ...annotation,
        ...(target && { target }),
        ...(recommendation && { recommendation }),
        others: forgetPlace(forgetPlace(annotation.others, target && 'target'), recommendation && 'body'),
      };
    case 'note':
    case 'justification':
      return { ...annotation, ...(target && { target, others: forgetPlace(annotation.others, 'target') }) };
  }
}

const placeFields = new Set(['quote', 'position', 'refined', 'selectors']);

/** What other programs said of the old place, by the names of `w3c/passage.ts`, is no longer so. */
function forgetPlace(others: JsonObject, key: 'target' | 'body' | undefined): JsonObject {
  if (key === undefined || others[key] === undefined) return others;
  const kept = isRecord(others[key]) ? omitEmpty({ [key]: omit(others[key], placeFields) }) : {};
  return { ...omit(others, new Set([key])), ...kept };
}
