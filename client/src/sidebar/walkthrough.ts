/**
 * Tells the walkthrough that a folder is open. VS Code ticks a step when a context key changes after it has read the
 * manifest, so that its own key, which is set before, never would.
 */

import * as vscode from 'vscode';

/** Keeps the key up to date while the returned object lives. */
export function followFolders(): vscode.Disposable {
  tell();
  return vscode.workspace.onDidChangeWorkspaceFolders(tell);
}

function tell(): void {
  const isOpen = (vscode.workspace.workspaceFolders ?? []).length > 0;
  void vscode.commands.executeCommand('setContext', 'goldenThread.folderOpen', isOpen);
}
