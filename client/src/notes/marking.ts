/** Marks the words that have a note, also while its thread is closed: with a line below them, and in the overview ruler. */

import * as vscode from 'vscode';

import type { Notes } from './notes';

const color = new vscode.ThemeColor('goldenThread.notedWords');

/** Keeps the marks up to date in all editors that show a report, while the returned object lives. */
export function markNotedWords(notes: Notes): vscode.Disposable {
  const decoration = vscode.window.createTextEditorDecorationType({
    // A border below, where problems have their own kind of line, so that both can be seen on the same words.
    borderColor: color,
    borderStyle: 'none none dotted none',
    borderWidth: '2px',
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const mark = (editor: vscode.TextEditor) => {
    const shown = notes.find(editor.document.uri)?.board.shown ?? [];
    const open = shown.filter(({ note }) => !note.resolved && note.range !== undefined);
    editor.setDecorations(
      decoration,
      open.map(({ thread }) => thread.range),
    );
  };
  const markAll = () => vscode.window.visibleTextEditors.forEach(mark);
  markAll();
  return vscode.Disposable.from(
    decoration,
    notes.onDidShow(markAll),
    vscode.window.onDidChangeVisibleTextEditors(markAll),
  );
}
