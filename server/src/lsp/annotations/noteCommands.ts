/** The commands about notes and replies, those that decide about tags between two readers, and those about annotations of any kind. */

import {
  addNote,
  adjudicateTags,
  editNote,
  editReply,
  placeAnnotation,
  removeAnnotation,
  replyTo,
} from '../../annotations/edit';
import type { AnchoredKind } from '../../annotations/model';
import type { Range } from '../../text/range';
import { isAnchored, isOpen, type AnnotationPlace } from '../../annotations/live/annotated';
import type { KnownPlace } from '../../annotations/live/replacedSet';
import type { Document } from '../../workspace/document';
import { trimEnd } from '../../workspace/words';
import { fromLspRange } from '../convert/convert';
import type { CommandArguments } from './arguments';
import { annotationMessages as messages } from '../../wording/annotationMessages';
import { describeTarget, findAnnotation, refused, type Outcome, type Work } from './work';

export function addNoteTo(work: Work, { range, text, tags }: CommandArguments<'goldenThread.server.addNote'>): Outcome {
  const { document, stamp } = work;
  const place = wordsWithin(document, fromLspRange(document, range));
  if (place.start === place.end) return refused(messages.emptyRange());
  if (text.trim() === '') return refused(messages.emptyText());
  const target = describeTarget(work, place);
  const set = addNote(document.annotated.set, { target, text, ...(tags && { tags }) }, stamp);
  return { kind: 'annotations', set, known: knownAt(stamp.id, place), answer: stamp.id };
}

/** Records which tags the words have, between two readers; without a reason the note says what it is. */
export function decideTags(
  work: Work,
  { range, tags, text, adjudicates }: CommandArguments<'goldenThread.server.adjudicateTags'>,
): Outcome {
  const { document, stamp } = work;
  const place = wordsWithin(document, fromLspRange(document, range));
  if (place.start === place.end) return refused(messages.emptyRange());
  const reason = text.trim() === '' ? messages.decidedBetween() : text;
  const draft = { target: describeTarget(work, place), text: reason, tags, adjudicates };
  const set = adjudicateTags(document.annotated.set, draft, stamp);
  return { kind: 'annotations', set, known: knownAt(stamp.id, place), answer: stamp.id };
}

export function changeNote(
  { document, stamp }: Work,
  { id, text, tags, resolved }: CommandArguments<'goldenThread.server.editNote'>,
): Outcome {
  const note = findAnnotation(document, id);
  if (!note) return refused(messages.noSuchAnnotation());
  if (note.kind !== 'note') return refused(messages.notANote());
  if (text?.trim() === '') return refused(messages.emptyText());
  const change = {
    ...(text !== undefined && { text }),
    ...(tags !== undefined && { tags }),
    ...(resolved !== undefined && { resolved }),
  };
  return { kind: 'annotations', set: editNote(document.annotated.set, id, change, stamp.now) };
}

export function replyToNote(
  { document, stamp }: Work,
  { to, text }: CommandArguments<'goldenThread.server.replyToNote'>,
): Outcome {
  if (text.trim() === '') return refused(messages.emptyText());
  const set = replyTo(document.annotated.set, to, text, stamp);
  if (set === document.annotated.set) return refused(messages.noSuchAnnotation());
  return { kind: 'annotations', set, answer: stamp.id };
}

export function changeReply(
  { document, stamp }: Work,
  { id, text }: CommandArguments<'goldenThread.server.editReply'>,
): Outcome {
  if (text.trim() === '') return refused(messages.emptyText());
  if (findAnnotation(document, id)?.kind !== 'reply') return refused(messages.noSuchAnnotation());
  return { kind: 'annotations', set: editReply(document.annotated.set, id, text, stamp.now) };
}

export function removeFrom(
  { document }: Work,
  { id }: CommandArguments<'goldenThread.server.removeAnnotation'>,
): Outcome {
  if (!findAnnotation(document, id)) return refused(messages.noSuchAnnotation());
  return { kind: 'annotations', set: removeAnnotation(document.annotated.set, id) };
}

/** Says where an annotation belongs. Of a decision about a link whose recommendation is certain, the other end moves. */
export function place(work: Work, { id, range }: CommandArguments<'goldenThread.server.placeAnnotation'>): Outcome {
  const { document } = work;
  const annotation = findAnnotation(document, id);
  if (!annotation || !isAnchored(annotation)) return refused(messages.noSuchAnnotation());
  const chosen = range ? wordsWithin(document, fromLspRange(document, range)) : titleOf(document);
  if (chosen.start === chosen.end) return refused(messages.emptyRange());
  const places = document.annotated.places.get(id);
  const end = endToPlace(annotation, places);
  const placing = { [end]: describeTarget(work, chosen) };
  const set = placeAnnotation(document.annotated.set, id, placing);
  return { kind: 'annotations', set, known: new Map([[id, { [end]: chosen }]]) };
}

/** Of a decision about a link the recommendation where that alone is in question. */
function endToPlace({ kind }: AnchoredKind, places: AnnotationPlace | undefined): 'target' | 'recommendation' {
  const { target, recommendation } = places ?? {};
  const isOther = kind === 'link' && recommendation && isOpen(recommendation) && !(target && isOpen(target));
  return isOther ? 'recommendation' : 'target';
}

/** What stands for the whole report: its first line with words. */
function titleOf({ source }: Document): Range {
  const start = source.text.length - source.text.trimStart().length;
  return trimEnd(source.text, { start, end: source.lineContentRange(source.lineAt(start)).end });
}

/** The range without the white space around the words. */
function wordsWithin({ source }: Document, { start, end }: Range): Range {
  const words = source.slice({ start, end });
  const first = start + words.length - words.trimStart().length;
  return first < end ? trimEnd(source.text, { start: first, end }) : { start, end: start };
}

function knownAt(id: string, target: Range): ReadonlyMap<string, KnownPlace> {
  return new Map([[id, { target }]]);
}
