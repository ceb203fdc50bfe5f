/** A new note while it is being written: a thread with one comment, open for typing, on words that may shift meanwhile. */

import {
  CommentMode,
  CommentThreadCollapsibleState,
  type Comment,
  type CommentController,
  type CommentThread,
  type Disposable,
  type Range,
  type TextDocument,
  type TextDocumentContentChangeEvent,
} from 'vscode';

import { noteMessages } from './noteMessages';
import { quote } from './noteThread';
import { shiftRange } from './shift';

/** Stateful object: it ends when its text has become a note, or the person gives it up. */
export class Draft implements Disposable {
  readonly thread: CommentThread;
  readonly comment: Comment = {
    body: '',
    mode: CommentMode.Editing,
    author: { name: noteMessages.draft() },
    contextValue: 'draft',
  };

  constructor(controller: CommentController, document: TextDocument, passage: Range) {
    this.thread = controller.createCommentThread(document.uri, passage, [this.comment]);
    this.thread.label = noteMessages.newNote(quote(document.getText(passage)));
    this.thread.contextValue = 'draft';
    this.thread.canReply = false;
    // Only a thread that opens after it was made puts the cursor where the person types.
    this.thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  follow(changes: readonly TextDocumentContentChangeEvent[]): void {
    this.thread.range = changes.reduce(shiftRange, this.thread.range);
  }

  /** Shows what was typed, which VS Code has closed; `edit` opens it again. */
  keep(text: string): void {
    this.comment.body = text;
    this.#switchTo(CommentMode.Preview);
  }

  edit(): void {
    this.#switchTo(CommentMode.Editing);
  }

  #switchTo(mode: CommentMode): void {
    this.comment.mode = mode;
    this.thread.comments = [this.comment];
  }

  dispose(): void {
    this.thread.dispose();
  }
}
