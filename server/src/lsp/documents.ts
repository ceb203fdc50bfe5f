/** Follows the documents that the client opens, edits and closes: reports, and files that define families. */

import type { Connection } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

import type { Publisher } from './diagnostics';
import { isFamilyFile, type FamilyFollower } from './families';
import type { Session } from './session';

/** Takes every message about a document until the connection closes. */
export function followDocuments(
  connection: Connection,
  session: Session,
  publisher: Publisher,
  families: FamilyFollower,
): void {
  const pushes = () => !session.read().client.pullsDiagnostics;
  connection.onDidOpenTextDocument(({ textDocument }) => {
    if (isFamilyFile(textDocument.uri)) return families.show(textDocument.uri, textDocument.text);
    session.change({ kind: 'open', ...textDocument });
    if (pushes()) publisher.schedule(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const shown = families.shown(uri);
    if (shown !== undefined) return families.show(uri, applyChanges(shown, contentChanges));
    const document = session.read().workspace.documents.get(uri);
    if (!document) return;
    session.change({ kind: 'edit', uri, version, text: applyChanges(document.source.text, contentChanges) });
    if (pushes()) publisher.schedule(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (isFamilyFile(uri)) return families.show(uri, undefined);
    session.change({ kind: 'close', uri });
    if (pushes()) publisher.clear(uri);
  });
}

/** The text after the changes, which refer one to the result of the other. The mutable document does not outlive this. */
export function applyChanges(text: string, changes: readonly TextDocumentContentChangeEvent[]): string {
  const document = TextDocument.create('', '', 0, text);
  return TextDocument.update(document, [...changes], 1).getText();
}
