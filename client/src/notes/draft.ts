/** A new note while it is being written: a thread with one comment, open for typing, on words that may shift meanwhile. */

import {
  CommentMode,
  CommentThreadCollapsibleState,
  Position,
  Range,
  type Comment,
  type CommentController,
  type CommentThread,
  type Disposable,
  type TextDocument,
  type TextDocumentContentChangeEvent,
} from 'vscode';

import { messages } from './messages';
import { quote } from './noteThread';

/** Stateful object: it ends when its text has become a note, or the person gives it up. */
export class Draft implements Disposable {
  readonly thread: CommentThread;
  readonly comment: Comment = {
    body: '',
    mode: CommentMode.Editing,
    author: { name: messages.draft() },
    contextValue: 'draft',
  };

  constructor(controller: CommentController, document: TextDocument, passage: Range) {
    this.thread = controller.createCommentThread(document.uri, passage, [this.comment]);
    this.thread.label = messages.newNote(quote(document.getText(passage)));
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

/** The range after the change; what the change covers shrinks away. */
function shiftRange(range: Range, change: TextDocumentContentChangeEvent): Range {
  return new Range(shiftPosition(range.start, change), shiftPosition(range.end, change));
}

function shiftPosition(position: Position, { range: { start, end }, text }: TextDocumentContentChangeEvent): Position {
  if (position.isBefore(start)) return position;
  if (position.isBefore(end)) return start;
  const lines = text.split(/\r\n|\r|\n/);
  const line = position.line - end.line + start.line + lines.length - 1;
  if (position.line > end.line) return new Position(line, position.character);
  const last = (lines.at(-1) ?? '').length + (lines.length === 1 ? start.character : 0);
  return new Position(line, position.character - end.character + last);
}
