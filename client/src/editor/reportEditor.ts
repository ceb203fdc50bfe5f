/** The editor of the report that a person is working on, also while they type into a note in its text. */

import { TabInputText, window, type TextEditor } from 'vscode';

import { isReport } from '../recognition/reports';

/** The editor in front, if it shows a report. VS Code takes the input of a note for an active editor of its own. */
export function findReportEditor(): TextEditor | undefined {
  const active = window.activeTextEditor;
  const editor = active?.document.uri.scheme === 'comment' ? findEditorOfTab() : active;
  return editor && isReport(editor.document) ? editor : undefined;
}

function findEditorOfTab(): TextEditor | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof TabInputText)) return undefined;
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === input.uri.toString());
}
