/** Attaches things to the words of a document, as a person would, for the tests of features. */

import assert from 'node:assert/strict';

import type { TextChange } from '../../server/src/annotations/anchoring/follow';
import { describeTarget } from '../../server/src/annotations/anchoring/selectors';
import { describeLink } from '../../server/src/annotations/decisions';
import { addLinkDecision, addNote, justify } from '../../server/src/annotations/edit';
import { anchorSet } from '../../server/src/annotations/live/annotated';
import { type KnownPlace, replaceSet } from '../../server/src/annotations/live/replacedSet';
import { settle } from '../../server/src/annotations/live/saved';
import type { AnnotationSet, LinkDecision, Target } from '../../server/src/annotations/model';
import { range, type Range } from '../../server/src/text/range';
import { type Document, reportOf } from '../../server/src/workspace/document';
import { apply, emptyWorkspace } from '../../server/src/workspace/workspace';

/** Where these words stand first; words that are not there are a mistake of the test. */
export function rangeOf({ source }: Document, words: string): Range {
  const start = source.text.indexOf(words);
  assert.ok(start >= 0, `no “${words}”`);
  return range(start, start + words.length);
}

/** The document with a note on these words, which has the words as its text and `id` as its id. */
export function withNote(document: Document, words: string, id = words): Document {
  const place = rangeOf(document, words);
  const draft = { target: targetOf(document, place), text: words };
  return put(document, addNote(document.annotated.set, draft, stampOf(id)), id, { target: place });
}

/** The document with a decision about the marker that stands first in these words, and a recommendation by its number. */
export function withDecision(
  document: Document,
  words: string,
  number: number,
  decision: LinkDecision['decision'] = 'accepted',
): Document {
  const report = reportOf(document);
  const { start, end } = rangeOf(document, words);
  const marker = report.markers.find((each) => each.range.start >= start && each.range.end <= end)!;
  const recommendation = report.recommendations.find((each) => each.number === number)!;
  const places = describeLink(report, marker.id, recommendation.id)!;
  const [target, other] = [targetOf(document, places.target), targetOf(document, places.recommendation)];
  const draft = { decision, target, recommendation: other };
  const id = `${decision} ${number}`;
  return put(document, addLinkDecision(document.annotated.set, draft, stampOf(id)), id, places);
}

/** The document with a reason why what a check says of these words is fine. */
export function withReason(document: Document, check: string, words: string, reason: string): Document {
  const place = rangeOf(document, words);
  const draft = { check, target: targetOf(document, place), reason };
  return put(document, justify(document.annotated.set, draft, stampOf(reason)), reason, { target: place });
}

/** The document after somebody put `to` in the place of `from`. */
export function edit(document: Document, from: string, to: string): Document {
  const { start } = rangeOf(document, from);
  return change(document, { offset: start, deleted: from.length, inserted: to });
}

/** The document after one change of its text. */
export function change(document: Document, { offset, deleted, inserted }: TextChange): Document {
  const { uri, version, source } = document;
  const workspace = { ...emptyWorkspace, documents: new Map([[uri, document]]) };
  const edited = {
    kind: 'edit',
    uri,
    version: version + 1,
    source: source.edit(offset, deleted, inserted),
    changes: [{ offset, deleted, inserted }],
  } as const;
  return apply(workspace, edited).documents.get(uri)!;
}

/** The annotations of `before`, which was saved, as they are found in `document`, which nobody watched being written. */
export function reopened(before: Document, document: Document): Document {
  return {
    ...document,
    annotated: anchorSet(settle(before.annotated, before.source.text, 'salt'), document.source.text),
  };
}

function targetOf({ source }: Document, place: Range): Target {
  return describeTarget(source.text, place);
}

function stampOf(id: string) {
  return { id, now: '2026-03-01T12:00:00Z', author: 'Ann' };
}

function put(document: Document, set: AnnotationSet, id: string, place: KnownPlace): Document {
  const annotated = replaceSet(document.annotated, set, document.source.text, new Map([[id, place]]));
  return { ...document, annotated };
}
