/** Follows the documents that the client opens, edits and closes: reports, and files that define families. */

import type { Connection } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

import { trimChange, type TextChange } from '../annotations/anchoring/follow';
import type { AnnotationFollower } from './annotations/follower';
import type { Publisher } from './checking/diagnostics';
import { isFamilyFile, type FamilyFollower } from './families';
import type { Session } from './session';

/** Takes every message about a document until the connection closes. */
export function followDocuments(
  connection: Connection,
  session: Session,
  publisher: Publisher,
  families: FamilyFollower,
  annotations: AnnotationFollower,
): void {
  const pushes = () => !session.read().client.pullsDiagnostics;
  connection.onDidOpenTextDocument(({ textDocument }) => {
    if (isFamilyFile(textDocument.uri)) return families.show(textDocument.uri, textDocument.text);
    session.change({ kind: 'open', ...textDocument });
    annotations.opened(textDocument.uri);
    if (pushes()) publisher.schedule(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const shown = families.shown(uri);
    if (shown !== undefined) return families.show(uri, applyChanges(shown, contentChanges).text);
    const document = session.read().workspace.documents.get(uri);
    if (!document) return;
    session.change({ kind: 'edit', uri, version, ...applyChanges(document.source.text, contentChanges) });
    annotations.edited(document);
    if (pushes()) publisher.schedule(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (isFamilyFile(uri)) return families.show(uri, undefined);
    const document = session.read().workspace.documents.get(uri);
    session.change({ kind: 'close', uri });
    if (document) annotations.closed(document);
    if (pushes()) publisher.clear(uri);
  });
}

/** A text after changes, and what they were in offsets. */
interface ChangedText {
  readonly text: string;
  readonly changes: readonly TextChange[];
}

/** The text after the changes, which refer one to the result of the other. The mutable document does not outlive this. */
export function applyChanges(text: string, contentChanges: readonly TextDocumentContentChangeEvent[]): ChangedText {
  const document = TextDocument.create('', '', 0, text);
  const changes = contentChanges.map((change) => {
    const offsets = offsetsOf(document, change);
    TextDocument.update(document, [change], 1);
    return offsets;
  });
  return { text: document.getText(), changes };
}

/** What a change takes out and puts in; one without a range replaces the whole text. */
function offsetsOf(document: TextDocument, change: TextDocumentContentChangeEvent): TextChange {
  const before = document.getText();
  if (!('range' in change)) return trimChange(before, { offset: 0, deleted: before.length, inserted: change.text });
  const [offset, end] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  return trimChange(before, { offset, deleted: end - offset, inserted: change.text });
}
