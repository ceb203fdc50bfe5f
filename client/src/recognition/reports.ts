/**
 * Which open documents are reports: those in our own language, and Markdown files that are recognised. Markdown stays
 * Markdown, with its preview, colours and list editing; what is ours is added to it.
 */

import * as vscode from 'vscode';

import { languageId } from '../../../server/src/protocol';

/** The one place that remembers of the documents that were examined whether they are reports, by address. */
const recognised = new Map<string, boolean>();
const changed = new vscode.EventEmitter<vscode.TextDocument>();

/** Fires when it is known of a document whether it is a report, and when that changes. */
export const onReportsChange = changed.event;

/** Whether the document is read as a report. */
export function isReport(document: vscode.TextDocument): boolean {
  return (
    document.languageId === languageId || (isMarkdown(document) && recognised.get(document.uri.toString()) === true)
  );
}

export function isMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown';
}

/** Whether the document was examined. */
export function isExamined(document: vscode.TextDocument): boolean {
  return recognised.has(document.uri.toString());
}

/** Remembers whether a document is a report: a Markdown document becomes one by that. */
export function setReport(document: vscode.TextDocument, isOne: boolean): void {
  const key = document.uri.toString();
  if (recognised.get(key) === isOne) return;
  recognised.set(key, isOne);
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
      if (document.isClosed) recognised.delete(document.uri.toString());
      tell();
    }),
  );
}
