/** Writing notes: a new one on words, replies, editing in place, resolving and deleting. */

import * as vscode from 'vscode';

import { perform } from '../annotations';
import { asLabel } from '../editor/labels';
import { confirm, showError } from '../editor/toasts';
import { findReportEditor } from '../editor/reportEditor';
import { commentsOf } from './board';
import { findReference, type Given, needComment, needNote } from './given';
import { endEditing, type NoteComment, startEditing } from './noteComment';
import { messages } from './messages';
import { quote } from './noteThread';
import type { Notes } from './notes';
import { findPassage } from './placing';
import type { ReportNotes } from './reportNotes';

/** Opens a new note on the words that are selected, or on the line of the cursor, to be typed there. */
export function addNote(notes: Notes): void {
  const editor = findReportEditor();
  const report = editor && notes.find(editor.document.uri);
  if (!report) throw new Error(messages.noReport());
  const passage = findPassage(report.document, editor.selection);
  if (!passage) throw new Error(messages.noWords());
  report.startDraft(passage);
}

/** Keeps what was typed behind the "+" of a line as a note. What cannot be kept is not lost: it can be copied. */
export async function createNote(notes: Notes, { thread, text }: vscode.CommentReply): Promise<void> {
  await keepText(text, async () => {
    const report = notes.find(thread.uri);
    const passage = report && findPassage(report.document, thread.range);
    if (!passage) throw new Error(messages.noWords());
    await report.add(thread, passage, text);
  });
  if (thread.comments.length === 0) thread.dispose();
}

/** Adds what was typed below a note to its thread; from a key, asks for the words. */
export async function replyToNote(notes: Notes, given: Given): Promise<void> {
  const { note, reference, report } = needNote(notes, given);
  const text =
    given && 'text' in given
      ? given.text
      : await vscode.window.showInputBox({ title: asLabel(messages.replyTo(quote(note.quote))) });
  if (text === undefined || text.trim() === '') return;
  await keepText(text, async () => {
    await perform(notes.client, 'goldenThread.server.replyToNote', { uri: reference.uri, to: reference.id, text });
    await report.refresh();
  });
}

/** Turns a note or a reply into an editor of its text. */
export function editNote(notes: Notes, given: Given): void {
  const found = notes.findDraft(given);
  if (found) return found.draft.edit();
  const { comment, thread, report } = needComment(notes, given);
  if (given && 'id' in given) void reveal(report, thread);
  startEditing(comment);
  thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  redraw(thread);
}

/** Keeps the text of a new note, or the edited text of an old one. VS Code has put it into the comment. */
export async function saveNote(notes: Notes, edited: vscode.Comment): Promise<void> {
  const found = notes.findDraft(edited);
  if (found) await found.report.keepDraft(found.draft, textOf(edited));
  else await saveEdited(notes, edited as NoteComment);
}

async function saveEdited(notes: Notes, edited: NoteComment): Promise<void> {
  const { report, reference, thread, comment } = needComment(notes, edited);
  const text = textOf(comment);
  const { uri, id } = comment.reference;
  endEditing(comment, text);
  redraw(thread);
  const isNote = id === reference.id;
  await keepText(text, async () => {
    if (isNote) await perform(notes.client, 'goldenThread.server.editNote', { uri, id, text });
    else await perform(notes.client, 'goldenThread.server.editReply', { uri, id, text });
  });
  await report.refresh();
}

/** Gives up a new note, or shows an old one as it is kept. */
export function cancelEditing(notes: Notes, edited: vscode.Comment): void {
  const found = notes.findDraft(edited);
  if (found) found.report.dropDraft(found.draft);
  else cancelEdited(notes, edited as NoteComment);
}

function cancelEdited(notes: Notes, edited: NoteComment): void {
  const { comment, thread } = needComment(notes, edited);
  endEditing(comment);
  redraw(thread);
}

/** Deletes a note with its replies, or one reply, when the person says so. */
export async function deleteNote(notes: Notes, given: Given): Promise<void> {
  const found = notes.findDraft(given);
  if (found) return found.report.dropDraft(found.draft);
  const { note, report, reference } = needNote(notes, given);
  const { uri, id } = findReference(notes, given) ?? reference;
  const isNote = id === note.id;
  const question = isNote ? messages.deleteNote(quote(note.quote)) : messages.deleteReply();
  const detail = isNote && note.replies.length > 0 ? messages.deletesReplies() : messages.deletesForGood();
  if (!(await confirm(question, messages.delete(), detail))) return;
  await perform(notes.client, 'goldenThread.server.removeAnnotation', { uri, id });
  await report.refresh();
}

/** Marks the note as settled, or as open again. */
export async function resolveNote(notes: Notes, given: Given, resolved: boolean): Promise<void> {
  const { reference, report } = needNote(notes, given);
  await perform(notes.client, 'goldenThread.server.editNote', { ...reference, resolved });
  await report.refresh();
}

function textOf({ body }: vscode.Comment): string {
  return typeof body === 'string' ? body : body.value;
}

/** Shows the thread of a note that was chosen elsewhere than in the text. */
async function reveal(report: ReportNotes, { range }: vscode.CommentThread): Promise<void> {
  const editor = await vscode.window.showTextDocument(report.document);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** VS Code looks at the comments of a thread again when they are set again. */
function redraw(thread: vscode.CommentThread): void {
  thread.comments = [...commentsOf(thread)];
}

/** Does what keeps a typed text; when that fails, says why and offers the text, which VS Code has cleared away. */
async function keepText(text: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    void offerText(text, error instanceof Error ? error.message : String(error));
  }
}

async function offerText(text: string, reason: string): Promise<void> {
  const copy = messages.copyText();
  const answer = await showError(messages.notSaved(reason), copy);
  if (answer === copy) await vscode.env.clipboard.writeText(text);
}
