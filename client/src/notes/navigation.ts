/** Going from note to note through the text of a report. */

import { CommentThreadCollapsibleState, Selection, TextEditorRevealType } from 'vscode';

import { findNext, type Direction } from '../moving';
import { findReportEditor } from '../reportEditor';
import { noteMessages } from './noteMessages';
import type { Notes } from './notes';

/** Puts the cursor on the next note, or the one before, and opens it; after the last comes the first. */
export function goToNote(notes: Notes, direction: Direction): void {
  const editor = findReportEditor();
  const report = editor && notes.find(editor.document.uri);
  if (!report) throw new Error(noteMessages.noReport());
  const found = findNext(report.board.shown, ({ thread }) => thread.range.start, editor.selection.active, direction);
  if (!found) throw new Error(noteMessages.noNotes());
  const { thread } = found;
  editor.selection = new Selection(thread.range.start, thread.range.start);
  editor.revealRange(thread.range, TextEditorRevealType.InCenterIfOutsideViewport);
  thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
}
