/** Quick fixes: what an editor offers to change where a check complains. `handlers.ts` lists the request. */

import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver';

import { crossReferenceDrift } from '../../checks/thread/crossReferenceDrift';
import { messages } from '../../wording/messages';
import { teachCommand, type TeachArgument } from '../../protocol';
import { reportOf, type Document } from '../../workspace/document';
import type { ClientAbilities } from '../abilities';
import { listAcceptances, listAnchorActions } from '../annotations/anchorProblems';
import { listJustifyActions, listThreadActions } from '../annotations/threadActions';
import { commandAction, wants } from '../codeActions';
import { fromLspRange } from '../convert/convert';
import type { State } from '../session';
import { fixAllKind, listCorrectionActions, listDriftActions, listFixAllActions } from './answerCorrections';
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
    ...listDriftActions(document, drifted, client),
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
    return commandAction(messages.thisLineIs(as), teachCommand, argument, CodeActionKind.RefactorRewrite);
  });
}
