/** Quick fixes about the thread: a person's word on links, and reasons for what checks report. */

import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';

import { findCheck } from '../../checks/catalogue';
import { listThreadFixes, type ThreadFix } from '../../features/threadFixes';
import { chooseLinkCommand, justifyCommand, type ChooseLinkArgument, type JustifyArgument } from '../../protocol';
import type { Document } from '../../workspace/document';
import type { ClientAbilities } from '../abilities';
import { diagnosticSource, fromLspPosition, toLspPosition } from '../convert/convert';
import * as names from '../../wording/fixMessages';
import { commandAction } from '../codeActions';
import { actionFor } from './anchorProblems';

/**
 * What may be said about the thread where the cursor is. Those that answer what a check reports there say so: editors
 * put them before the reasons and the baseline, which only silence it.
 */
export function listThreadActions(
  document: Document,
  { range, context }: CodeActionParams,
  client: ClientAbilities,
): CodeAction[] {
  const fixes = listThreadFixes(document, fromLspPosition(document, range.start));
  const diagnostics = context.diagnostics.filter((each) => isOurs(each) && threadCodes.test(String(each.code)));
  const answered = diagnostics.length > 0 ? { diagnostics } : {};
  return fixes.flatMap((fix) => toLspFix(document, fix, client) ?? []).map((action) => ({ ...action, ...answered }));
}

/** The checks that a link answers, by how their codes begin. */
const threadCodes = /^(?:recommendation|marker)-/;

function toLspFix(document: Document, fix: ThreadFix, client: ClientAbilities): CodeAction | undefined {
  const { uri } = document;
  switch (fix.kind) {
    case 'accept': {
      const link = { uri, from: fix.from, recommendation: fix.recommendation.id };
      return actionFor(names.nameAcceptance(fix.recommendation), 'goldenThread.server.acceptLink', link);
    }
    case 'detach': {
      const link = { uri, from: fix.from, recommendation: fix.recommendation.id };
      return actionFor(names.nameDetachment(fix.recommendation), 'goldenThread.server.detachLink', link);
    }
    case 'mark': {
      const marked = { uri, finding: fix.finding.id, recommendation: fix.recommendation.id };
      const title = names.nameMark(fix.finding, fix.recommendation);
      return client.appliesEdits ? actionFor(title, 'goldenThread.server.markFinding', marked) : undefined;
    }
    case 'withdraw': {
      const { id } = fix.annotation;
      return actionFor(names.nameWithdrawal(fix.annotation), 'goldenThread.server.removeAnnotation', { uri, id });
    }
    case 'choose': {
      const argument: ChooseLinkArgument = { uri, position: toLspPosition(document, fix.offset) };
      return client.choosesLinks ? commandAction(names.nameChoice(fix.other), chooseLinkCommand, argument) : undefined;
    }
  }
}

/**
 * A reason can be given for everything that a check of ours reports, by clients that ask the person for it. The action
 * does not name what is reported, because editors would put it among those that mend it.
 */
export function listJustifyActions(
  { uri }: Document,
  diagnostics: readonly Diagnostic[],
  client: ClientAbilities,
): CodeAction[] {
  if (!client.asksForReasons) return [];
  return diagnostics.filter(isOurs).map(({ code, range, message }) => {
    const argument: JustifyArgument = {
      uri,
      check: String(code),
      range,
      message: typeof message === 'string' ? message : message.value,
    };
    return commandAction(names.nameJustifying(), justifyCommand, argument);
  });
}

function isOurs({ source, code }: Diagnostic): boolean {
  return source === diagnosticSource && typeof code === 'string' && findCheck(code) !== undefined;
}
