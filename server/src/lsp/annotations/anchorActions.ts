/** Quick fixes for annotations whose words moved, are ambiguous or are gone. */

import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';

import { listAnchorProblems, type AnchorProblem } from '../../features/anchorProblems';
import type { ServerCommands } from '../../protocol';
import type { Document } from '../../workspace/document';
import { toLspRange } from '../convert/convert';
import { anchorMessages } from './anchorMessages';
import { previewOf } from './views';

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
  return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [argument] } };
}
