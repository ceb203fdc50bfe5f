/** The threads that show the notes of one document. */

import { CommentThreadCollapsibleState, type CommentController, type CommentThread, type Uri } from 'vscode';

import type { NoteView } from '../../../server/src/protocol';
import { listContents, makeComment, updateComment, type NoteComment } from './noteComment';
import { findPlace, updateThread } from './noteThread';

/** A note and the thread that shows it. */
export interface ShownNote {
  readonly note: NoteView;
  readonly thread: CommentThread;
}

/**
 * Stateful object that keeps one thread for each note, by the note's id, for as long as the note is there: a thread
 * that somebody types in is never taken away and made anew.
 */
export class Board {
  readonly #shown = new Map<string, ShownNote>();
  readonly #adopted = new Map<string, CommentThread>();

  constructor(
    private readonly controller: CommentController,
    readonly uri: Uri,
  ) {}

  /** The notes that have a thread, in the order of the text. */
  get shown(): readonly ShownNote[] {
    return [...this.#shown.values()].sort((left, right) => left.thread.range.start.compareTo(right.thread.range.start));
  }

  findByThread(thread: CommentThread): ShownNote | undefined {
    return [...this.#shown.values()].find((shown) => shown.thread === thread);
  }

  /** The comment that shows a note or a reply. */
  findComment(id: string): { readonly comment: NoteComment; readonly thread: CommentThread } | undefined {
    for (const { thread } of this.#shown.values()) {
      const comment = commentsOf(thread).find(({ reference }) => reference.id === id);
      if (comment) return { comment, thread };
    }
    return undefined;
  }

  /** Shows the notes: new ones get a thread if they have a place, those that are gone lose theirs. */
  show(notes: readonly NoteView[]): void {
    const ids = new Set(notes.map(({ id }) => id));
    for (const [id, { thread }] of this.#shown) {
      if (ids.has(id)) continue;
      thread.dispose();
      this.#shown.delete(id);
    }
    for (const note of notes) this.#showNote(note);
  }

  /** Takes the thread in which a note was written for the thread of that note, once the note is shown. */
  adopt(id: string, thread: CommentThread): void {
    this.#adopted.set(id, thread);
  }

  dispose(): void {
    for (const { thread } of this.#shown.values()) thread.dispose();
    this.#shown.clear();
  }

  /** A note that loses its words while its thread is shown keeps the thread where they stood. */
  #showNote(note: NoteView): void {
    const thread = this.#shown.get(note.id)?.thread ?? this.#takeAdopted(note.id) ?? this.#makeThread(note);
    if (!thread) return;
    this.#shown.set(note.id, { note, thread });
    updateThread(thread, note);
    thread.canReply = true;
    updateComments(thread, note, this.uri.toString());
  }

  #takeAdopted(id: string): CommentThread | undefined {
    const thread = this.#adopted.get(id);
    this.#adopted.delete(id);
    return thread;
  }

  #makeThread(note: NoteView): CommentThread | undefined {
    const place = findPlace(note);
    if (!place) return undefined;
    const thread = this.controller.createCommentThread(this.uri, place, []);
    thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    return thread;
  }
}

/** The comments of a thread that show a note or a reply; a note that is being written is not one yet. */
export function commentsOf(thread: CommentThread): readonly NoteComment[] {
  return thread.comments.filter((comment): comment is NoteComment => 'reference' in comment);
}

function updateComments(thread: CommentThread, note: NoteView, uri: string): void {
  const before = new Map(commentsOf(thread).map((comment) => [comment.reference.id, comment]));
  let isOther = false;
  const comments = listContents(note).map((view) => {
    const comment = before.get(view.id);
    if (!comment) return makeComment(uri, view, view.id === note.id ? 'note' : 'reply');
    isOther = updateComment(comment, view) || isOther;
    return comment;
  });
  if (isOther || comments.length !== before.size || comments.some((comment, i) => comment !== thread.comments[i])) {
    thread.comments = comments;
  }
}
