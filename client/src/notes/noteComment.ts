/** One note or reply as VS Code shows it: a comment of a thread, which lives as long as the annotation. */

import { CommentMode, MarkdownString, type Comment } from 'vscode';

import type { AnnotationReference } from '../annotations';
import type { NoteView, ReplyView } from '../../../server/src/protocol';
import { messages } from './messages';

/** VS Code tells comments apart by identity, so this one is changed in place and never made anew. */
export interface NoteComment extends Comment {
  readonly reference: AnnotationReference;
  /** What it shows: a note, which is the first of its thread, or a reply. */
  view: ReplyView;
}

/** The note and its replies, in the order of the thread. */
export function listContents(note: NoteView): readonly ReplyView[] {
  return [note, ...note.replies];
}

/** A comment that shows the note or reply of a document. */
export function makeComment(uri: string, view: ReplyView, contextValue: 'note' | 'reply'): NoteComment {
  const reference = { uri, id: view.id };
  return { reference, contextValue, mode: CommentMode.Preview, view, ...render(view), body: renderBody(view) };
}

/** Makes the comment show what the server says now, and returns whether that differs. A text being edited is left. */
export function updateComment(comment: NoteComment, view: ReplyView): boolean {
  const isTyped = comment.mode === CommentMode.Preview && typeof comment.body === 'string';
  if (sameContents(comment.view, view) && !isTyped) return false;
  Object.assign(comment, { view, ...render(view) });
  if (comment.mode === CommentMode.Preview) comment.body = renderBody(view);
  return true;
}

/** Turns the comment into an editor of its own text. */
export function startEditing(comment: NoteComment): void {
  comment.body = comment.view.text;
  comment.mode = CommentMode.Editing;
}

/** Turns the editor back into what shows the note, or into `text`, which the server has not seen yet. */
export function endEditing(comment: NoteComment, text?: string): void {
  comment.body = text ?? renderBody(comment.view);
  comment.mode = CommentMode.Preview;
}

/** The Markdown that the server made safe. Text that it has not seen yet is shown as it was typed. */
function renderBody({ markdown }: ReplyView): MarkdownString {
  return new MarkdownString(markdown);
}

/** Who wrote it and when, and whether in these words from the start: resolving a note or giving it tags edits none. */
function render({ creator, created, modified, rewritten }: ReplyView): Pick<Comment, 'author' | 'label' | 'timestamp'> {
  const timestamp = parseTime(created ?? modified);
  return {
    author: { name: creator ?? messages.unknownAuthor() },
    label: rewritten === undefined ? '' : messages.edited(),
    ...(timestamp ? { timestamp } : {}),
  };
}

/** The time; undefined for what is none, as another program may have written. */
function parseTime(time: string | undefined): Date | undefined {
  const date = new Date(time ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function sameContents(left: ReplyView, right: ReplyView): boolean {
  return (['creator', 'created', 'modified', 'rewritten', 'text'] as const).every(
    (field) => left[field] === right[field],
  );
}
