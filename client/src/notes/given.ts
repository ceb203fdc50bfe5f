/** What a command about notes is given, by menus, trees or keys, and which note that means. */

import type { Comment, CommentReply, CommentThread } from 'vscode';

import type { AnnotationReference } from '../annotations';
import { findReportEditor } from '../reportEditor';
import type { ShownNote } from './board';
import type { NoteComment } from './noteComment';
import { noteMessages } from './noteMessages';
import type { Notes } from './notes';
import type { ReportNotes } from './reportNotes';

/** A thread from its title, a thread with typed text, one of its comments, a reference; nothing from a key. */
export type Given = CommentThread | CommentReply | Comment | AnnotationReference | undefined;

/** A note with its thread and its report. */
export interface FoundNote extends ShownNote {
  readonly report: ReportNotes;
  readonly reference: AnnotationReference;
}

/** The note that is meant: the one given, else the one at the cursor. Throws a sentence when there is none. */
export function needNote(notes: Notes, given: Given): FoundNote {
  const found = given ? findGiven(notes, given) : findAtCursor(notes);
  if (!found) throw new Error(noteMessages.noNoteHere());
  return found;
}

/** Which annotation is meant; undefined when nothing was given. */
export function findReference(notes: Notes, given: Given): AnnotationReference | undefined {
  if (given && 'id' in given) return given;
  return given && needNote(notes, given).reference;
}

/** The note or reply that is meant, with the comment that shows it. */
export function needComment(notes: Notes, given: Given): FoundNote & { readonly comment: NoteComment } {
  const found = needNote(notes, given);
  const id = given && 'reference' in given ? (given as NoteComment).reference.id : found.note.id;
  const shown = found.report.board.findComment(id);
  if (!shown) throw new Error(noteMessages.noNoteHere());
  return { ...found, comment: shown.comment };
}

function findGiven(notes: Notes, given: NonNullable<Given>): FoundNote | undefined {
  if ('reference' in given) return findByReference(notes, (given as NoteComment).reference);
  if ('id' in given) return findByReference(notes, given);
  return 'thread' in given ? findByThread(notes, given.thread) : findByThread(notes, given as CommentThread);
}

/** Also the note that a reply belongs to. */
function findByReference(notes: Notes, { uri, id }: AnnotationReference): FoundNote | undefined {
  const report = notes.find(uri);
  const comment = report?.board.findComment(id);
  return report && comment ? complete(report, report.board.findByThread(comment.thread)) : undefined;
}

function findByThread(notes: Notes, thread: CommentThread): FoundNote | undefined {
  const report = notes.find(thread.uri);
  return report && complete(report, report.board.findByThread(thread));
}

/** The shortest note that the cursor is in, else the first on its line. */
function findAtCursor(notes: Notes): FoundNote | undefined {
  const editor = findReportEditor();
  const report = editor && notes.find(editor.document.uri);
  if (!report) return undefined;
  const { active } = editor.selection;
  const onLine = report.board.shown.filter(
    ({ thread: { range } }) => range.start.line <= active.line && active.line <= range.end.line,
  );
  const around = onLine.filter(({ thread: { range } }) => range.contains(active));
  const length = ({ thread: { range } }: ShownNote) =>
    editor.document.offsetAt(range.end) - editor.document.offsetAt(range.start);
  const [shortest] = around.sort((left, right) => length(left) - length(right));
  return complete(report, shortest ?? onLine[0]);
}

function complete(report: ReportNotes, shown: ShownNote | undefined): FoundNote | undefined {
  if (!shown) return undefined;
  return { ...shown, report, reference: { uri: report.document.uri.toString(), id: shown.note.id } };
}
