/** Going from note to note through the text of a report. */

import { CommentThreadCollapsibleState, Selection, TextEditorRevealType, type Position } from 'vscode';

import { findReportEditor } from '../reportEditor';
import type { ShownNote } from './board';
import { noteMessages } from './noteMessages';
import type { Notes } from './notes';

/** Puts the cursor on the next note, or the one before, and opens it; after the last comes the first. */
export function goToNote(notes: Notes, direction: 'next' | 'previous'): void {
  const editor = findReportEditor();
  const report = editor && notes.find(editor.document.uri);
  if (!report) throw new Error(noteMessages.noReport());
  const found = findNext(report.board.shown, editor.selection.active, direction);
  if (!found) throw new Error(noteMessages.noNotes());
  const { thread } = found;
  editor.selection = new Selection(thread.range.start, thread.range.start);
  editor.revealRange(thread.range, TextEditorRevealType.InCenterIfOutsideViewport);
  thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
}

function findNext(
  shown: readonly ShownNote[],
  cursor: Position,
  direction: 'next' | 'previous',
): ShownNote | undefined {
  if (direction === 'next') return shown.find(({ thread }) => thread.range.start.isAfter(cursor)) ?? shown[0];
  return shown.filter(({ thread }) => thread.range.start.isBefore(cursor)).at(-1) ?? shown.at(-1);
}
