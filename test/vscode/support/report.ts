/** The sample reports as the suite finds them in the editor: opened, recognised, and searched for words. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './eventually';

/** Opens a sample report and waits until it is known as one. `name` is the file name without its ending. */
export async function openReport(name: string): Promise<vscode.TextDocument> {
  const [uri] = await vscode.workspace.findFiles(`${name}.txt`);
  assert.ok(uri, `the workspace has no ${name}.txt`);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  await eventually(() => assert.equal(document.languageId, 'inspection-report'));
  return document;
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
