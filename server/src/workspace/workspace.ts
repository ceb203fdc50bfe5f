/**
 * Everything that is open, as one immutable value. A change gives a new value at once and derives nothing; whoever
 * holds the old value goes on reading the old texts.
 */

import { builtInFamilies } from '../report/families';
import type { Family } from '../report/family';
import { SourceText } from '../text/sourceText';
import type { Document } from './document';
import { joinFamilies } from './ownFamilies';

export interface Workspace {
  /** Grows by one with each change. */
  readonly revision: number;
  readonly documents: ReadonlyMap<string, Document>;
  /** The families that documents are tried on: the user's own, then the built-in ones. */
  readonly families: readonly Family[];
}

export type Change = DocumentChange | { readonly kind: 'families'; readonly own: readonly Family[] };

type DocumentChange =
  | ({ readonly kind: 'open' } & DocumentText)
  | { readonly kind: 'edit'; readonly uri: string; readonly version: number; readonly text: string }
  | { readonly kind: 'close'; readonly uri: string };

export const emptyWorkspace: Workspace = { revision: 0, documents: new Map(), families: builtInFamilies };

/** The workspace after `change`. An edit of a document that is not open changes nothing but the revision. */
export function apply(workspace: Workspace, change: Change): Workspace {
  const revision = workspace.revision + 1;
  if (change.kind === 'families') return replaceFamilies(workspace, joinFamilies(change.own), revision);
  const { families } = workspace;
  const documents = new Map(workspace.documents);
  const text = changeText(workspace.documents.get(change.uri), change);
  if (text) documents.set(change.uri, openDocument(text, { revision, families }));
  else documents.delete(change.uri);
  return { revision, documents, families };
}

/** Every document is a new one, since what is derived from it may have changed. */
function replaceFamilies({ documents }: Workspace, families: readonly Family[], revision: number): Workspace {
  const renewed = [...documents].map(([uri, document]): [string, Document] => [
    uri,
    { ...document, families, revision },
  ]);
  return { revision, documents: new Map(renewed), families };
}

function changeText(document: Document | undefined, change: DocumentChange): DocumentText | undefined {
  switch (change.kind) {
    case 'open':
      return change;
    case 'edit':
      return document && { ...change, languageId: document.languageId };
    case 'close':
      return undefined;
  }
}

/** What a document is made of when it comes from outside. */
export interface DocumentText {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  readonly text: string;
}

/** The document with this text. `revision` tells it from every other text of the session. */
export function openDocument(
  { uri, version, languageId, text }: DocumentText,
  { revision, families }: Pick<Document, 'revision' | 'families'> = { revision: 0, families: builtInFamilies },
): Document {
  return { uri, version, revision, languageId, families, source: new SourceText(text) };
}
