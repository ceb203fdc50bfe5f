/** What a command about notes is given, by menus, trees or keys, and which note that means. */

import type { Comment, CommentReply, CommentThread, Position } from 'vscode';

import type { AnnotationView, NoteView } from '../../../server/src/protocol';
import type { AnnotationReference } from '../annotations';
import { findReportEditor } from '../editor/reportEditor';
import type { ShownNote } from './board';
import type { NoteComment } from './noteComment';
import { messages } from './messages';
import type { Notes } from './notes';
import type { ReportNotes } from './reportNotes';

/** A thread from its title, a thread with typed text, one of its comments, a reference; nothing from a key. */
export type Given = CommentThread | CommentReply | Comment | AnnotationReference | undefined;

/** A note of an open report. */
interface FoundNote {
  readonly note: NoteView;
  readonly report: ReportNotes;
  readonly reference: AnnotationReference;
}

/** The note that is meant, for a reply the one it answers: what was given, else at the cursor. Throws a sentence. */
export function needNote(notes: Notes, given: Given): FoundNote {
  const { uri, id } = findReference(notes, given) ?? findAtCursor(notes) ?? { uri: '', id: '' };
  const report = notes.find(uri);
  const note = report?.annotations.find((annotation): annotation is NoteView => isPartOf(annotation, id));
  if (!report || !note) throw new Error(messages.noNoteHere());
  return { note, report, reference: { uri, id: note.id } };
}

/** The comment of the note or reply that is meant. Throws a sentence where none is shown. */
export function needComment(
  notes: Notes,
  given: Given,
): FoundNote & { readonly comment: NoteComment; readonly thread: CommentThread } {
  const found = needNote(notes, given);
  const shown = found.report.board.findComment(findReference(notes, given)?.id ?? found.note.id);
  if (!shown) throw new Error(messages.noNoteHere());
  return { ...found, ...shown };
}

/** The annotation that was given, which may be a reply; undefined when nothing was. */
export function findReference(notes: Notes, given: Given): AnnotationReference | undefined {
  if (!given) return undefined;
  if ('reference' in given) return (given as NoteComment).reference;
  if ('id' in given) return given;
  const thread = 'thread' in given ? given.thread : (given as CommentThread);
  const shown = notes.find(thread.uri)?.board.findByThread(thread);
  return shown && { uri: thread.uri.toString(), id: shown.note.id };
}

function findAtCursor(notes: Notes): AnnotationReference | undefined {
  const editor = findReportEditor();
  const report = editor && notes.find(editor.document.uri);
  const shown = report && findAround(report.board.shown, editor.selection.active);
  return shown && { uri: editor.document.uri.toString(), id: shown.note.id };
}

function isPartOf(annotation: AnnotationView, id: string): boolean {
  if (annotation.kind !== 'note') return false;
  return annotation.id === id || annotation.replies.some((reply) => reply.id === id);
}

/** The innermost note that the position is in, else the first on its line. */
function findAround(shown: readonly ShownNote[], position: Position): ShownNote | undefined {
  const onLine = shown.filter(
    ({ thread: { range } }) => range.start.line <= position.line && position.line <= range.end.line,
  );
  const around = onLine.filter(({ thread: { range } }) => range.contains(position));
  const inner = around.find(({ thread }) => around.every((other) => other.thread.range.contains(thread.range)));
  return inner ?? around.at(-1) ?? onLine[0];
}
