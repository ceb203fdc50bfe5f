/** The commands about the thread: a person's word on links, marks in the text, and reasons for holes. */

import { describeLink } from '../../annotations/decisions';
import { addLinkDecision, adjudicateLink, editJustification, justify } from '../../annotations/edit';
import { findJustification } from '../../annotations/justified';
import type { AnnotationSet, LinkDecision } from '../../annotations/model';
import { findCheck } from '../../checks/catalogue';
import { findMarkerEdit, findNumberEdit } from '../../features/markerEdits';
import { annotationMessages as messages } from '../../wording/annotationMessages';
import { justifiedIn, listLinkDecisions } from '../../workspace/decided';
import { reportOf } from '../../workspace/document';
import { lookupOf } from '../../workspace/lookup';
import { fromLspRange } from '../convert/convert';
import type { CommandArguments } from './arguments';
import { describeTarget, type Outcome, refused, type Work } from './work';

type LinkArguments = CommandArguments<'goldenThread.server.detachLink'>;

/** Accepts a link: in the text, where the setting asks for it and the marker can take a number; else beside it. */
export function acceptLink(work: Work, given: CommandArguments<'goldenThread.server.acceptLink'>): Outcome {
  const { from, recommendation, others = 'withdraw' } = given;
  const { markerById, recommendationById } = lookupOf(reportOf(work.document));
  const [marker, target] = [markerById.get(from), recommendationById.get(recommendation)];
  const edit = work.writesText && marker && target ? findNumberEdit(work.document, marker, target) : undefined;
  if (edit) return { kind: 'marker', edit, decides: undefined };
  const isReplacing = marker !== undefined && others === 'withdraw';
  const accepted = isReplacing ? listLinkDecisions(work.document, from).filter(isAccepted) : [];
  return decide(work, given, 'accepted', accepted);
}

export function detachLink(work: Work, given: LinkArguments): Outcome {
  return decide(work, given, 'detached', []);
}

function isAccepted({ decision }: LinkDecision): boolean {
  return decision === 'accepted';
}

/** Records the decision in place of earlier ones on the pair, and of those that it replaces. */
function decide(
  work: Work,
  { from, recommendation }: LinkArguments,
  decision: LinkDecision['decision'],
  replaced: readonly LinkDecision[],
): Outcome {
  const { document, stamp } = work;
  const earlier = [...replaced, ...listLinkDecisions(document, from, recommendation)];
  return decideOn(work, { from, recommendation }, (ends) =>
    addLinkDecision(document.annotated.set, { ...ends, decision, replaces: earlier.map(({ id }) => id) }, stamp),
  );
}

/** Records whether the marker or finding stands for the recommendation, between two readers, whose decisions stay. */
export function decideBetween(
  work: Work,
  { decision, adjudicates, ...link }: CommandArguments<'goldenThread.server.adjudicateLink'>,
): Outcome {
  const { document, stamp } = work;
  return decideOn(work, link, (ends) =>
    adjudicateLink(document.annotated.set, { ...ends, decision, adjudicates }, stamp),
  );
}

/** Adds a decision about a link, whose ends are described as they are printed. */
function decideOn(
  work: Work,
  { from, recommendation }: Pick<LinkArguments, 'from' | 'recommendation'>,
  add: (ends: Pick<LinkDecision, 'target' | 'recommendation'>) => AnnotationSet,
): Outcome {
  const { document, stamp } = work;
  const passages = describeLink(reportOf(document), from, recommendation);
  if (!passages) return refused(explainMissing(document, recommendation));
  const ends = {
    target: describeTarget(work, passages.target),
    recommendation: describeTarget(work, passages.recommendation),
  };
  return { kind: 'annotations', set: add(ends), known: new Map([[stamp.id, passages]]), answer: stamp.id };
}

function explainMissing(document: Work['document'], recommendation: string): string {
  const isThere = lookupOf(reportOf(document)).recommendationById.has(recommendation);
  return isThere ? messages.noSuchEnd() : messages.noSuchRecommendation();
}

/** Writes a marker behind the finding. One that gives no number gets a decision that says what it means. */
export function markFinding(
  { document, writesText }: Work,
  given: CommandArguments<'goldenThread.server.markFinding'>,
): Outcome {
  const { findingById, recommendationById } = lookupOf(reportOf(document));
  const [finding, recommendation] = [findingById.get(given.finding), recommendationById.get(given.recommendation)];
  if (!recommendation) return refused(messages.noSuchRecommendation());
  if (!finding) return refused(messages.noSuchEnd());
  const edit = findMarkerEdit(document, finding, recommendation, { stating: writesText });
  return { kind: 'marker', edit, decides: edit.isNumbered ? undefined : recommendation.id };
}

/** Records the reason; a place that was justified before gets the new one. */
export function justifyPlace(
  work: Work,
  { check, range, reason }: CommandArguments<'goldenThread.server.justify'>,
): Outcome {
  const { document, stamp } = work;
  if (!findCheck(check)) return refused(messages.noSuchCheck(check));
  if (reason.trim() === '') return refused(messages.emptyText());
  const place = fromLspRange(document, range);
  const known = findJustification(justifiedIn(document.annotated), check, place);
  if (known) return justifiedAnew(document.annotated.set, known.id, reason, stamp.now);
  const target = describeTarget(work, place);
  const set = justify(document.annotated.set, { check, target, reason: reason.trim() }, stamp);
  return { kind: 'annotations', set, known: new Map([[stamp.id, { target: place }]]), answer: stamp.id };
}

function justifiedAnew(set: AnnotationSet, id: string, reason: string, now: string): Outcome {
  return { kind: 'annotations', set: editJustification(set, id, reason.trim(), now), answer: id };
}
