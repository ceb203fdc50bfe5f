/** Quick fixes: what an editor offers to change where a check complains. `handlers.ts` lists the request. */

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from 'vscode-languageserver';

import { crossReferenceDrift } from '../../checks/thread/crossReferenceDrift';
import { listCitationFixes, type NumberEdit } from '../../features/corrections';
import { nameAllCorrections, nameCorrection } from '../../wording/fixMessages';
import { messages } from '../../wording/messages';
import { teachCommand, type TeachArgument } from '../../protocol';
import { reportOf, type Document } from '../../workspace/document';
import type { ClientAbilities } from '../abilities';
import { listAcceptances, listAnchorActions } from '../annotations/anchorProblems';
import { listJustifyActions, listThreadActions } from '../annotations/threadActions';
import { fromLspRange, toWorkspaceEdit } from '../convert/convert';
import type { State } from '../session';
import { fixAllKind, listCorrectionActions, listFixAllActions } from './answerCorrections';
import { listRenumberActions, listRenumberFixes } from './answerRenumber';

/** The fixes for the complaints that the client names and for the place; none for a client that could not take them. */
export function answerCodeActions(document: Document, params: CodeActionParams, state: State): CodeAction[] {
  const { only } = params.context;
  const { client } = state;
  if (!client.takesCodeActions) return [];
  return [
    ...(wants(only, CodeActionKind.QuickFix) ? listQuickFixes(document, params, state) : []),
    ...(wants(only, CodeActionKind.RefactorRewrite) ? listRenumberActions(document, params.range.start, client) : []),
    ...(wants(only, CodeActionKind.RefactorRewrite) ? listTeachActions(document, params, client) : []),
    ...(only && wants(only, fixAllKind) ? listFixAllActions(document, state) : []),
  ];
}

function listQuickFixes(document: Document, params: CodeActionParams, state: State): CodeAction[] {
  const { diagnostics } = params.context;
  const { client } = state;
  const drifted = diagnostics.filter(({ code }) => code === crossReferenceDrift.code);
  return [
    ...(drifted.length > 0 ? listDriftActions(document, drifted, client) : []),
    ...listRenumberFixes(document, diagnostics, client),
    ...listCorrectionActions(document, diagnostics, state),
    ...listAnchorActions(document, diagnostics),
    ...listAcceptances(document, fromLspRange(document, params.range)),
    ...listThreadActions(document, params, client),
    ...listJustifyActions(document, diagnostics, client),
  ];
}

/** What a line may be taught to be, where general rules read it and a person asked: not at each move of the cursor. */
function listTeachActions(document: Document, params: CodeActionParams, client: ClientAbilities): CodeAction[] {
  const { context, range } = params;
  const isGeneral = reportOf(document).certainty !== undefined;
  if (!isGeneral || !client.teaches || context.triggerKind === CodeActionTriggerKind.Automatic) return [];
  const roles = ['heading', 'finding', 'recommendation', 'nothing'] as const;
  return roles.map((as) => {
    const argument: TeachArgument = { uri: document.uri, line: range.start.line, as };
    const title = messages.thisLineIs(as);
    return {
      title,
      kind: CodeActionKind.RefactorRewrite,
      command: { title, command: teachCommand, arguments: [argument] },
    };
  });
}

/** Whether a client that asks for kinds of actions wants this one: "source" includes "source.fixAll". */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** One action for each complaint, and one for all references of the report. */
function listDriftActions(document: Document, drifted: Diagnostic[], client: ClientAbilities): CodeAction[] {
  const fixes = listCitationFixes(document);
  const toAction = (title: string, diagnostics: Diagnostic[], edits: readonly NumberEdit[]): CodeAction => {
    const numbers = edits.map(({ range, to }) => ({ range, newText: String(to) }));
    return { title, kind: CodeActionKind.QuickFix, diagnostics, edit: toWorkspaceEdit(document, numbers, client) };
  };
  const single = drifted.flatMap((diagnostic) => {
    const { start } = fromLspRange(document, diagnostic.range);
    const fix = fixes.find(({ range }) => range.start === start);
    return fix ? [toAction(nameCorrection(fix.edits), [diagnostic], fix.edits)] : [];
  });
  const all = fixes.flatMap(({ edits }) => edits);
  return fixes.length > 1 ? [...single, toAction(nameAllCorrections(all.length), drifted, all)] : single;
}
