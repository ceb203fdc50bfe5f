/** The comments that a Word file brings along, as threads beside its text: to read, since only Word changes them. */

import * as vscode from 'vscode';

import { asLabel } from '../editor/labels';
import { fromPlainRange } from '../editor/plain';
import type { DocumentComment } from '../../../server/src/protocol';
import type { DocumentFiles } from './files';
import { messages } from './messages';

/** Shows the comments of each text that is read, while the returned object lives. */
export function showDocumentComments(files: DocumentFiles): vscode.Disposable {
  const controller = vscode.comments.createCommentController('goldenThread.documentComments', messages.commentsName());
  const threads = new Map<string, readonly vscode.CommentThread[]>();
  const clear = (key: string) => {
    threads.get(key)?.forEach((thread) => thread.dispose());
    threads.delete(key);
  };
  return vscode.Disposable.from(
    controller,
    files.onDidRead(({ uri, result }) => {
      clear(uri.toString());
      const first = result.comments.filter(({ answers }) => answers === undefined);
      threads.set(
        uri.toString(),
        first.map((comment) => createThread(controller, uri, comment, result.comments)),
      );
    }),
    vscode.workspace.onDidCloseTextDocument((document) => clear(document.uri.toString())),
  );
}

function createThread(
  controller: vscode.CommentController,
  uri: vscode.Uri,
  comment: DocumentComment,
  all: readonly DocumentComment[],
): vscode.CommentThread {
  const said = [comment, ...all.filter(({ answers }) => answers === comment.id)];
  const thread = controller.createCommentThread(uri, fromPlainRange(comment.range), said.map(toComment));
  thread.label = comment.isResolved ? messages.resolvedInWord() : messages.inWord();
  thread.canReply = false;
  thread.state = comment.isResolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
  thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  return thread;
}

/** The words of a comment are plain: nothing in them is a link or a picture. */
function toComment({ author, date, text }: DocumentComment): vscode.Comment {
  const body = new vscode.MarkdownString();
  body.appendText(text);
  const when = date === undefined ? undefined : new Date(date);
  return {
    body,
    mode: vscode.CommentMode.Preview,
    author: { name: asLabel(author ?? messages.unnamed()) },
    ...(when && !Number.isNaN(when.getTime()) ? { timestamp: when } : {}),
  };
}
