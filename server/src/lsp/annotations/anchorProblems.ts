/** Annotations that have to be placed by a person, since their words moved, are ambiguous or are gone: as diagnostics, and the quick fixes for them. */

import type { CodeAction, Diagnostic } from 'vscode-languageserver';

import type { CheckSettings } from '../../checks/check';
import type { Severity } from '../../checks/diagnostic';
import { addressOfDocument } from '../../checks/pages';
import { firstWords } from '../../checks/words';
import { type AnchorProblem, listAnchorProblems } from '../../features/anchorProblems';
import type { ServerCommands } from '../../protocol';
import type { Range } from '../../text/range';
import { anchorMessages } from '../../wording/annotationMessages';
import type { Document } from '../../workspace/document';
import { diagnosticSource, lspSeverities, toLspRange } from '../convert/convert';
import { commandAction } from '../codeActions';
import { previewOf } from './views';

/** How many characters of the annotated words a message or a title quotes. */
const quoteLength = 60;

function quoteShortly(words: string): string {
  return firstWords(words.replace(/\s+/g, ' ').trim(), quoteLength);
}

/** How loudly each is said unless `goldenThread.checks.severity` says otherwise. */
export const anchorSeverities = {
  'annotation-moved': 'information',
  'annotation-ambiguous': 'warning',
  'annotation-lost': 'warning',
} as const satisfies Record<`annotation-${AnchorProblem['state']}`, Severity>;

/** Those of them that `settings` does not switch off, in the order of the text. */
export function toLspAnchorProblems(document: Document, settings: CheckSettings): Diagnostic[] {
  return listAnchorProblems(document).flatMap((problem) => {
    const code = `annotation-${problem.state}` as const;
    const severity = settings[code] ?? anchorSeverities[code];
    return severity === 'off' ? [] : [toLspAnchorProblem(document, problem, code, severity)];
  });
}

function toLspAnchorProblem(
  document: Document,
  { annotation, state, quote, range }: AnchorProblem,
  code: keyof typeof anchorSeverities,
  severity: Severity,
): Diagnostic {
  return {
    code,
    codeDescription: { href: `${addressOfDocument('annotations.md')}#${code}` },
    source: diagnosticSource,
    severity: lspSeverities[severity],
    message: anchorMessages[state](anchorMessages.names[annotation.kind], quoteShortly(quote)),
    range: toLspRange(document, range),
    data: { annotation: annotation.id },
  };
}

/** How many places are offered; the sidebar shows them all. */
const most = 5;

/** The fixes for those of the complaints that are about annotations. */
export function listAnchorActions(document: Document, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const named = new Map(diagnostics.map((diagnostic) => [annotationOf(diagnostic), diagnostic]));
  return listAnchorProblems(document).flatMap((problem) => {
    const diagnostic = named.get(problem.annotation.id);
    return diagnostic
      ? listActionsFor(document, problem).map((action) => ({ ...action, diagnostics: [diagnostic] }))
      : [];
  });
}

/** What a person may say of notes and reasons whose words were edited, where the cursor is: that these are meant now. */
export function listAcceptances(document: Document, at: Range): CodeAction[] {
  const { uri, annotated } = document;
  return annotated.set.annotations.flatMap((annotation) => {
    if (annotation.kind !== 'note' && annotation.kind !== 'justification') return [];
    const { id, kind } = annotation;
    const { state, range } = annotated.places.get(id)?.target ?? {};
    if (state !== 'changed' || !range || at.start > range.end || at.end < range.start) return [];
    const title = anchorMessages.acceptWords(anchorMessages.names[kind], quoteShortly(document.source.slice(range)));
    return [actionFor(title, 'goldenThread.server.placeAnnotation', { uri, id, range: toLspRange(document, range) })];
  });
}

function annotationOf({ data }: Diagnostic): unknown {
  return (data as { readonly annotation?: unknown } | undefined)?.annotation;
}

function listActionsFor(document: Document, { annotation, candidates }: AnchorProblem): CodeAction[] {
  const { uri } = document;
  const { id, kind } = annotation;
  const places = candidates.slice(0, most).map(({ range }) => {
    const line = document.source.lineAt(range.start) + 1;
    const title = anchorMessages.belongsHere(line, previewOf(document, range));
    return actionFor(title, 'goldenThread.server.placeAnnotation', { uri, id, range: toLspRange(document, range) });
  });
  const keep = actionFor(anchorMessages.keepOnReport(), 'goldenThread.server.placeAnnotation', { uri, id });
  const title = anchorMessages.remove(anchorMessages.names[kind]);
  const remove = actionFor(title, 'goldenThread.server.removeAnnotation', { uri, id });
  return [...places, ...(kind === 'note' ? [keep] : []), remove];
}

/** A quick fix that has the server execute one of its commands. */
export function actionFor<Name extends keyof ServerCommands>(
  title: string,
  command: Name,
  argument: ServerCommands[Name],
): CodeAction {
  return commandAction(title, command, argument);
}
