/** Begins a report on an empty page: asks what it is and whom it is about, and opens what every report of the kind has. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  familyChoicesMethod,
  newReportMethod,
  type FamilyChoicesResult,
  type NewReportParams,
  type NewReportResult,
} from '../../../server/src/protocol';
import { pickFamily } from '../recognition/teaching';
import { messages } from '../recognition/messages';

export async function newReport(client: LanguageClient): Promise<void> {
  const { choices } = await client.sendRequest<FamilyChoicesResult>(familyChoicesMethod, { text: '' });
  const offered = choices.filter(({ kind, id }) => kind !== 'none' && id !== 'general');
  const title = messages.newReport();
  const choice = await pickFamily(
    offered.map((each) => ({ ...each, score: undefined })),
    { title, chosen: undefined },
  );
  if (!choice) return;
  const subject = await vscode.window.showInputBox({ title, prompt: messages.askSubject() });
  if (subject === undefined) return;
  const dates = await vscode.window.showInputBox({ title, prompt: messages.askDates() });
  if (dates === undefined) return;
  const params: NewReportParams = { family: choice.id, subject: oneLine(subject), dates: oneLine(dates) };
  const begun = await client.sendRequest<NewReportResult | null>(newReportMethod, params);
  if (!begun) return;
  const document = await vscode.workspace.openTextDocument({ language: begun.languageId, content: begun.text });
  const editor = await vscode.window.showTextDocument(document);
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
