/** Justifying what a check reports: the person says why it is fine, and the check reports it no more. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import type { JustifyArgument } from '../../../server/src/protocol';
import { perform } from '../annotations';
import { asLabel, asPickItem } from '../editor/labels';
import { toPlainRange } from '../editor/plain';
import { findReportEditor } from '../editor/reportEditor';
import { messages } from './messages';

/** What the checks' complaints name as their source. */
const source = 'Golden Thread';

/** Asks for the reason and records it; without an argument, for what a check reports at the cursor. */
export async function justify(client: LanguageClient, given: JustifyArgument | undefined): Promise<void> {
  const problem = given ?? (await pickProblem());
  if (!problem) return;
  const reason = await askReason(problem.message);
  if (reason === undefined) return;
  const { uri, check, range } = problem;
  await perform(client, 'goldenThread.server.justify', { uri, check, range, reason });
}

/** The reason without space around it; undefined when the person thinks better of it. */
async function askReason(message: string): Promise<string | undefined> {
  const reason = await vscode.window.showInputBox({
    title: messages.justifyTitle(),
    prompt: asLabel(message),
    placeHolder: messages.justifyPlaceholder(),
    ignoreFocusOut: true,
    validateInput: (typed) => (typed.trim() === '' ? messages.reasonNeeded() : undefined),
  });
  return reason?.trim();
}

async function pickProblem(): Promise<JustifyArgument | undefined> {
  const problems = listProblemsAtCursor();
  if (problems.length === 0) throw new Error(messages.nothingToJustify());
  if (problems.length === 1) return problems[0];
  const items = problems.map((problem) => asPickItem({ label: problem.message, problem }));
  return (await vscode.window.showQuickPick(items, { title: messages.whichProblem() }))?.problem;
}

/** Those that the cursor is in, else those on its line. */
function listProblemsAtCursor(): readonly JustifyArgument[] {
  const editor = findReportEditor();
  if (!editor) return [];
  const { active } = editor.selection;
  const ours = vscode.languages.getDiagnostics(editor.document.uri).filter((each) => each.source === source);
  const here = ours.filter(({ range }) => range.contains(active));
  const onLine = ours.filter(({ range }) => range.start.line <= active.line && active.line <= range.end.line);
  return (here.length > 0 ? here : onLine).flatMap((diagnostic) => toProblem(editor.document.uri, diagnostic));
}

function toProblem(uri: vscode.Uri, { code, range, message }: vscode.Diagnostic): readonly JustifyArgument[] {
  const check = typeof code === 'object' ? code.value : code;
  return check === undefined
    ? []
    : [{ uri: uri.toString(), check: String(check), range: toPlainRange(range), message }];
}
