/** Follows the documents that the client opens, edits and closes: reports, and files that define families. */

import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

import { trimChange, type TextChange } from '../annotations/anchoring/follow';
import { isFamilyFile, spell } from './families';
import type { Part, Server } from './part';

/** Takes every message about a document into the session. */
export function followDocuments({ connection, session }: Server): Part {
  connection.onDidOpenTextDocument(({ textDocument }) => {
    const { uri, text } = textDocument;
    if (isFamilyFile(uri)) session.change({ kind: 'family-text', uri: spell(uri), text });
    else session.change({ kind: 'open', ...textDocument });
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const { workspace, familyTexts } = session.read();
    const shown = familyTexts.get(spell(uri));
    const document = workspace.documents.get(uri);
    if (shown !== undefined) {
      session.change({ kind: 'family-text', uri: spell(uri), text: applyChanges(shown, contentChanges).text });
    } else if (document) {
      session.change({ kind: 'edit', uri, version, ...applyChanges(document.source.text, contentChanges) });
    }
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (isFamilyFile(uri)) session.change({ kind: 'family-text', uri: spell(uri), text: undefined });
    else session.change({ kind: 'close', uri });
  });
  return {};
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
  const { start, end } = change.range;
  const [offset, last] = [document.offsetAt(start), document.offsetAt(end)].sort((a, b) => a - b) as [number, number];
  return trimChange(before, { offset, deleted: last - offset, inserted: change.text });
}
