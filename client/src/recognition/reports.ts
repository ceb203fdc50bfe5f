/**
 * Which open documents are reports: those in our own language, and Markdown files that are recognised. Markdown stays
 * Markdown, with its preview, colours and list editing; what is ours is added to it.
 */

import * as vscode from 'vscode';

import { languageId } from '../../../server/src/protocol';

/** The one place that remembers which Markdown documents are reports, by address. */
const recognised = new Set<string>();
const changed = new vscode.EventEmitter<vscode.TextDocument>();

/** Fires when a Markdown document becomes a report, or is one no more. */
export const onReportsChange = changed.event;

/** Whether the document is read as a report. */
export function isReport(document: vscode.TextDocument): boolean {
  return document.languageId === languageId || (isMarkdown(document) && recognised.has(document.uri.toString()));
}

export function isMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown';
}

/** Remembers whether a Markdown document is a report. */
export function setReport(document: vscode.TextDocument, isOne: boolean): void {
  const key = document.uri.toString();
  if (recognised.has(key) === isOne) return;
  if (isOne) recognised.add(key);
  else recognised.delete(key);
  changed.fire(document);
}

/** Keeps the context key by which menus and keys know that a report has the focus, while the returned object lives. */
export function followReports(): vscode.Disposable {
  const tell = () => {
    const document = vscode.window.activeTextEditor?.document;
    const isOne = document !== undefined && isReport(document);
    void vscode.commands.executeCommand('setContext', 'goldenThread.inReport', isOne);
  };
  tell();
  return vscode.Disposable.from(
    onReportsChange(tell),
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.workspace.onDidOpenTextDocument(tell),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document.isClosed || !isMarkdown(document)) setReport(document, false);
      tell();
    }),
  );
}
