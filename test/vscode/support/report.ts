/** The sample reports as the suite finds them in the editor: opened, recognised, and searched for words. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './eventually';

/**
 * Opens a sample report as it is on disk, without what another suite may have left in it, and waits until it is known
 * as one. `name` is the file name without its ending.
 */
export async function openReport(name: string): Promise<vscode.TextDocument> {
  const [uri] = await vscode.workspace.findFiles(`${name}.txt`);
  assert.ok(uri, `the workspace has no ${name}.txt`);
  const document = await vscode.workspace.openTextDocument(uri);
  await revert(document);
  await eventually(() => assert.equal(document.languageId, 'inspection-report'));
  return document;
}

/** Shows a document as it is on disk. The editor's own command reverts only what is in front. */
export async function revert(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  if (document.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert');
  await eventually(() => assert.ok(!document.isDirty, 'the document still holds unsaved changes'));
}

/** Where words stand for the first time after other words. */
export function placeOf(document: vscode.TextDocument, words: string, after = ''): vscode.Position {
  const text = document.getText();
  const start = text.indexOf(words, text.indexOf(after));
  assert.ok(start >= 0, `the document does not hold “${words}”`);
  return document.positionAt(start);
}

/** Puts the cursor somewhere and brings it to the middle of the editor. */
export function putCursor(editor: vscode.TextEditor, position: vscode.Position): void {
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
}

/** Runs one of the editor's own `vscode.execute…Provider` commands at a place of a document. */
export async function ask<Answer>(
  command: string,
  document: vscode.TextDocument,
  ...more: readonly unknown[]
): Promise<Answer> {
  return vscode.commands.executeCommand<Answer>(command, document.uri, ...more);
}

/** Runs the command on a document and returns the page; the server has then answered everything asked before. */
export async function whyIs(document: vscode.TextDocument): Promise<string> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('goldenThread.whyRecognised');
  return eventually(() => {
    const shown = vscode.workspace.textDocuments.find(
      ({ uri }) => uri.scheme === 'golden-thread' && uri.query === document.uri.toString(),
    );
    assert.ok(shown && shown.getText().length > 0, 'the page is not there yet');
    return shown.getText();
  });
}
