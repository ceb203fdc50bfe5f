/** The commands by which a third person decides between two readers. */

import { describeLink } from '../../annotations/decisions';
import * as edit from '../../annotations/edit';
import { annotationMessages as messages } from '../../wording/annotationMessages';
import { reportOf } from '../../workspace/document';
import { fromLspRange } from '../convert/convert';
import type { CommandArguments } from './arguments';
import { knownAt, wordsWithin } from './noteCommands';
import { describeTarget, type Outcome, refused, type Work } from './work';

/** Records which tags the words have; without a reason the note says what it is. */
export function adjudicateTags(
  work: Work,
  { range, tags, text, adjudicates }: CommandArguments<'goldenThread.server.adjudicateTags'>,
): Outcome {
  const { document, stamp } = work;
  const place = wordsWithin(document, fromLspRange(document, range));
  if (place.start === place.end) return refused(messages.emptyRange());
  const reason = text.trim() === '' ? messages.decidedBetween() : text;
  const draft = { target: describeTarget(work, place), text: reason, tags, adjudicates };
  const set = edit.adjudicateTags(document.annotated.set, draft, stamp);
  return { kind: 'annotations', set, known: knownAt(stamp.id, place), answer: stamp.id };
}

/** Records whether the marker or finding stands for the recommendation; the readers' own decisions stay. */
export function adjudicateLink(
  work: Work,
  { from, recommendation, decision, adjudicates }: CommandArguments<'goldenThread.server.adjudicateLink'>,
): Outcome {
  const { document, stamp } = work;
  const passages = describeLink(reportOf(document), from, recommendation);
  if (!passages) return refused(messages.noSuchEnd());
  const draft = {
    decision,
    adjudicates,
    target: describeTarget(work, passages.target),
    recommendation: describeTarget(work, passages.recommendation),
  };
  const set = edit.adjudicateLink(document.annotated.set, draft, stamp);
  return { kind: 'annotations', set, known: new Map([[stamp.id, passages]]), answer: stamp.id };
}
