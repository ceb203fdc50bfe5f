/** Annotations from other programs and for them. */

import { addImported, exportCollection, importCollection } from '../../annotations/w3c/exchange';
import type { ExportAnnotationsResult } from '../../protocol';
import type { Document } from '../../workspace/document';
import type { CommandArguments } from './arguments';
import { annotationMessages as messages } from './messages';
import { refused, type Outcome, type Work } from './work';

export function importTo(
  { document }: Work,
  { text }: CommandArguments<'goldenThread.server.importAnnotations'>,
): Outcome {
  const parsed = importCollection(text);
  if (parsed.kind === 'broken') return refused(messages.notACollection(parsed.problems[0]!.message));
  const { set, added, changed, hidden } = addImported(document.annotated.set, parsed.set);
  return { kind: 'annotations', set, answer: { added, changed, hidden } };
}

/** The annotations of the document as a collection that any program understands. */
export function exportFrom({ uri, annotated }: Document): ExportAnnotationsResult {
  return { text: exportCollection(annotated.set, uri), count: annotated.set.annotations.length };
}
