/** Quick fixes: what an editor offers to change where a check complains. `handlers.ts` lists the request. */

import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';

import { crossReferenceDrift } from '../checks/thread/crossReferenceDrift';
import { listCitationFixes, type NumberEdit } from '../features/citationFixes';
import type { Document } from '../workspace/document';
import type { ClientAbilities } from './abilities';
import { fromLspRange, toLspRange } from './convert';
import { nameAllCorrections, nameCorrection } from './fixMessages';
import type { State } from './session';

/** The fixes for the complaints that the client names; none for a client that could not take them. */
export function answerCodeActions(document: Document, { context }: CodeActionParams, { client }: State): CodeAction[] {
  const drifted = context.diagnostics.filter(({ code }) => code === crossReferenceDrift.code);
  if (drifted.length === 0 || !client.takesCodeActions || !wantsQuickFixes(context.only)) return [];
  return listDriftActions(document, drifted, client);
}

function wantsQuickFixes(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix);
}

/** One action for each complaint, and one for all references of the report. */
function listDriftActions(document: Document, drifted: Diagnostic[], client: ClientAbilities): CodeAction[] {
  const fixes = listCitationFixes(document);
  const toAction = (title: string, diagnostics: Diagnostic[], edits: readonly NumberEdit[]): CodeAction => {
    return { title, kind: CodeActionKind.QuickFix, diagnostics, edit: toLspEdit(document, edits, client) };
  };
  const single = drifted.flatMap((diagnostic) => {
    const { start } = fromLspRange(document, diagnostic.range);
    const fix = fixes.find(({ range }) => range.start === start);
    return fix ? [toAction(nameCorrection(fix.edits), [diagnostic], fix.edits)] : [];
  });
  const all = fixes.flatMap(({ edits }) => edits);
  return fixes.length > 1 ? [...single, toAction(nameAllCorrections(all.length), drifted, all)] : single;
}

/** The edits with the version that they are for, if the client knows versions: they fit no other text. */
function toLspEdit(document: Document, edits: readonly NumberEdit[], client: ClientAbilities): WorkspaceEdit {
  const { uri, version } = document;
  const lspEdits = edits.map(({ range, to }) => ({ range: toLspRange(document, range), newText: String(to) }));
  if (!client.takesVersionedEdits) return { changes: { [uri]: lspEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: lspEdits }] };
}
