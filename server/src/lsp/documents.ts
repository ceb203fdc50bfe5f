/** Follows the documents that the client opens, edits and closes: reports, and files that define families. */

import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';

import { trimChange, type TextChange } from '../annotations/anchoring/follow';
import { SourceText } from '../text/sourceText';
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
      const changed = applyChanges(new SourceText(shown), contentChanges);
      session.change({ kind: 'family-text', uri: spell(uri), text: changed.source.text });
    } else if (document) {
      session.change({ kind: 'edit', uri, version, ...applyChanges(document.source, contentChanges) });
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
  readonly source: SourceText;
  readonly changes: readonly TextChange[];
}

/** The text after the changes, which refer one to the result of the other. */
export function applyChanges(
  before: SourceText,
  contentChanges: readonly TextDocumentContentChangeEvent[],
): ChangedText {
  let source = before;
  const changes = contentChanges.map((contentChange) => {
    const change = trimChange(source.text, offsetsOf(source, contentChange));
    source = source.edit(change.offset, change.deleted, change.inserted);
    return change;
  });
  return { source, changes };
}

/** What a change takes out and puts in; one without a range replaces the whole text. */
function offsetsOf(source: SourceText, change: TextDocumentContentChangeEvent): TextChange {
  if (!('range' in change)) return { offset: 0, deleted: source.text.length, inserted: change.text };
  const { start, end } = change.range;
  const [offset, last] = [source.offsetAt(start), source.offsetAt(end)].sort((a, b) => a - b) as [number, number];
  return { offset, deleted: last - offset, inserted: change.text };
}
