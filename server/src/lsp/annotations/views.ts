/** Annotations as a client shows them, and the requests that ask for them. */

import { isMarkdownText } from '../../annotations/w3c/bodies';
import { exportCollection } from '../../annotations/w3c/exchange';
import { findRecommendationAt, indexItems } from '../../annotations/items';
import { type AnnotationPlace, certainRange, isAnchored, openEnd } from '../../annotations/live/annotated';
import { isMoot } from '../../annotations/live/asleep';
import type { AnchoredKind, Annotation, LinkDecision, Note, Reply } from '../../annotations/model';
import { lazily } from '../../base/lazily';
import { addTo } from '../../base/multimap';
import { makePrintable } from '../../base/printable';
import { firstWords, nameRecommendation } from '../../checks/words';
import {
  type AnchorCandidate,
  annotationsMethod,
  type AnnotationsParams,
  type ExportAnnotationsResult,
  type AnnotationsResult,
  type AnnotationView,
  type ReplyView,
} from '../../protocol';
import type { Range } from '../../text/range';
import { renderNote, renderNoteWords, renderPlain, renderPlainWords } from '../../wording/noteMarkdown';
import { type Document, reportOf } from '../../workspace/document';
import { toLspRange } from '../convert/convert';
import type { Handler } from '../part';
import { onRequest } from '../rows';
import type { AnnotationStore, Keeping } from './store/store';

/** How many characters of a line a person chooses a place by. */
const previewLength = 160;

/** Everything that is attached to the document, in the order of the text; what has no place comes last. */
function viewAnnotations(document: Document, { kept, notice }: Keeping): AnnotationsResult {
  const { set, places } = document.annotated;
  const repliesTo = groupReplies(set.annotations);
  const placed = set.annotations.filter(isAnchored).flatMap((annotation) => {
    const place = places.get(annotation.id);
    return place && !isMoot(annotation, place) ? [{ annotation, place }] : [];
  });
  placed.sort((a, b) => startOf(a.place) - startOf(b.place));
  const annotations = placed.map(({ annotation, place }) => viewOf(document, annotation, place, repliesTo));
  return { revision: document.revision, annotations, kept, notice };
}

function startOf({ target }: AnnotationPlace): number {
  return target.range?.start ?? Infinity;
}

type Replies = ReadonlyMap<string, readonly ReplyView[]>;

/** By the id of the note, in the order of their times. */
function groupReplies(annotations: readonly Annotation[]): Replies {
  const replies = annotations.filter((each): each is Reply => each.kind === 'reply').sort(byTime);
  const groups = new Map<string, ReplyView[]>();
  for (const reply of replies) addTo(groups, reply.to, viewReply(reply));
  return groups;
}

function viewReply(reply: Reply): ReplyView {
  const { id, created, modified, rewritten, text } = reply;
  return { id, creator: nameCreator(reply), created, modified, rewritten, text, markdown: markdownOf(reply) };
}

const markdownOf = lazily((said: Note | Reply) =>
  isMarkdownText(said) ? renderNote(said.text) : renderPlain(said.text),
);

const wordsOf = lazily((note: Note) =>
  isMarkdownText(note) ? renderNoteWords(note.text) : renderPlainWords(note.text),
);

/** The author's name, which whoever wrote the file could choose. */
function nameCreator({ creator }: Annotation): string | undefined {
  return creator === undefined ? undefined : makePrintable(creator);
}

function byTime(a: Reply, b: Reply): number {
  const [first, second] = [a.created ?? '', b.created ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

function viewOf(
  document: Document,
  annotation: AnchoredKind,
  place: AnnotationPlace,
  replies: Replies,
): AnnotationView {
  const { id, created, modified } = annotation;
  const creator = nameCreator(annotation);
  const { anchor, quote } = openEnd(annotation, place);
  const base = {
    ...{ id, creator, created, modified },
    state: anchor.state,
    range: place.target.range && toLspRange(document, place.target.range),
    quote,
    candidates: anchor.candidates.map(({ range }) => viewCandidate(document, range)),
  };
  switch (annotation.kind) {
    case 'note': {
      const { kind, text, rewritten, tags, resolved } = annotation;
      return {
        ...{ ...base, kind, text, rewritten, markdown: markdownOf(annotation), words: wordsOf(annotation) },
        ...{ tags: tags.map(makePrintable), resolved, replies: replies.get(id) ?? [] },
      };
    }
    case 'link':
      return { ...base, kind: 'link', ...viewDecision(document, annotation, place) };
    case 'justification':
      return { ...base, kind: 'justification', check: annotation.check, reason: annotation.reason };
  }
}

function viewDecision(document: Document, { decision, recommendation }: LinkDecision, place: AnnotationPlace) {
  const range = certainRange(place.recommendation);
  const report = reportOf(document);
  const id = range && findRecommendationAt(indexItems(report), range);
  const found = report.recommendations.find((each) => each.id === id);
  return {
    decision,
    recommendation: found ? nameRecommendation(found) : `“${firstWords(recommendation.quote)}”`,
    recommendationRange: range && toLspRange(document, range),
  };
}

/** A place to choose, with the line around it. */
function viewCandidate(document: Document, range: Range): AnchorCandidate {
  return { range: toLspRange(document, range), preview: previewOf(document, range) };
}

/** The line that a range begins on, cut to a length at which the words are still in it. */
export function previewOf({ source }: Document, { start }: Range): string {
  const line = source.lineContentRange(source.lineAt(start));
  const from = start - line.start > previewLength / 2 ? start - previewLength / 4 : line.start;
  const words = source.slice({ start: from, end: line.end }).trim();
  return (from > line.start ? '…' : '') + firstWords(words, previewLength);
}

/** The row that asks for what is attached to a document; where it is kept is known to the store alone. */
export function viewingAnnotations(store: AnnotationStore): Handler {
  return onRequest(annotationsMethod, null, ({ workspace }, { uri }: AnnotationsParams) => {
    const document = workspace.documents.get(uri);
    return document ? viewAnnotations(document, store.keeping(uri)) : null;
  });
}

/** The annotations of the document as a collection that any program understands. */
export function exportAnnotations({ uri, annotated }: Document): ExportAnnotationsResult {
  return { text: exportCollection(annotated.set, uri), count: annotated.set.annotations.length };
}
