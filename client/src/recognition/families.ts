/** Drafts a report family from the active file, and puts the draft where the workspace keeps its families. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { familyFolder, type DraftFamilyResult } from '../../../server/src/protocol';
import { requestDraft } from '../client';
import { messages } from '../messages';
import { confirm, showError, showInformation } from '../editor/toasts';

/**
 * Writes and opens the draft, and says what it changes and what to do next; asks first where it would take the place of a
 * family that the product knows. Without a workspace folder it is opened unsaved.
 */
export async function draftFamily(client: LanguageClient): Promise<void> {
  const report = vscode.window.activeTextEditor?.document;
  if (!report) {
    void showInformation(messages.noReportToDraftFrom());
    return;
  }
  try {
    const draft = await request(client, report);
    const { before, after, outranks } = draft;
    const change = messages.draftChanges(before, after);
    if (outranks !== undefined && !(await confirm(messages.draftOutranks(outranks), messages.draftAnyway(), change)))
      return;
    await vscode.window.showTextDocument(await openDraft(draft, report.uri));
    void showInformation(messages.familyDrafted(change));
  } catch (error) {
    void showError(messages.draftFailed(error instanceof Error ? error.message : String(error)));
  }
}

async function request(client: LanguageClient, report: vscode.TextDocument): Promise<DraftFamilyResult> {
  const draft = await requestDraft(client, report).catch(() => null);
  if (!draft) throw new Error(messages.serverSilent());
  return draft;
}

async function openDraft({ id, text }: DraftFamilyResult, report: vscode.Uri): Promise<vscode.TextDocument> {
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(report) ?? vscode.workspace.workspaceFolders?.[0];
  if (!workspaceFolder) return vscode.workspace.openTextDocument({ language: 'json', content: text });
  const folder = vscode.Uri.joinPath(workspaceFolder.uri, familyFolder);
  await vscode.workspace.fs.createDirectory(folder);
  const file = await findFreeFile(folder, id);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return vscode.workspace.openTextDocument(file);
}

/** The file of that name, or with the first number behind it for which there is no file yet. */
async function findFreeFile(folder: vscode.Uri, id: string): Promise<vscode.Uri> {
  const names = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  for (let count = 2, name = `${id}.json`; ; count++) {
    if (!names.has(name)) return vscode.Uri.joinPath(folder, name);
    name = `${id}-${count}.json`;
  }
}
