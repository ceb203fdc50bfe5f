/**
 * Everything that is open, as one immutable value. A change gives a new value at once and derives nothing; whoever
 * holds the old value goes on reading the old texts.
 */

import { SourceText } from '../text/sourceText';
import type { Document } from './document';

export interface Workspace {
  /** Grows by one with each change. */
  readonly revision: number;
  readonly documents: ReadonlyMap<string, Document>;
}

export type Change =
  | ({ readonly kind: 'open' } & DocumentText)
  | { readonly kind: 'edit'; readonly uri: string; readonly version: number; readonly text: string }
  | { readonly kind: 'close'; readonly uri: string };

export const emptyWorkspace: Workspace = { revision: 0, documents: new Map() };

/** The workspace after `change`. An edit of a document that is not open changes nothing but the revision. */
export function apply(workspace: Workspace, change: Change): Workspace {
  const revision = workspace.revision + 1;
  const documents = new Map(workspace.documents);
  const changed = changeDocument(workspace.documents.get(change.uri), change, revision);
  if (changed) documents.set(change.uri, changed);
  else documents.delete(change.uri);
  return { revision, documents };
}

function changeDocument(document: Document | undefined, change: Change, revision: number): Document | undefined {
  switch (change.kind) {
    case 'open':
      return openDocument(change, revision);
    case 'edit':
      return document && openDocument({ ...change, languageId: document.languageId }, revision);
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
export function openDocument({ uri, version, languageId, text }: DocumentText, revision = 0): Document {
  return { uri, version, revision, languageId, source: new SourceText(text) };
}
