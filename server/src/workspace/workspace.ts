/**
 * Everything that is open, as one immutable value. A change gives a new value at once and derives nothing; whoever
 * holds the old value goes on reading the old texts.
 */

import type { TextChange } from '../annotations/anchoring/follow';
import type { WordTable } from '../links/associations/associations';
import { LinkMemory } from '../links/passages/memory';
import { ReadingMemory } from '../report/reading/memory';
import { builtInFamilies } from '../report/families';
import type { Family } from '../report/family';
import { SourceText } from '../text/sourceText';
import { nothingAnnotated, type Annotated } from '../annotations/live/annotated';
import { followChanges } from '../annotations/live/followedChanges';
import type { Document } from './document';
import { joinFamilies } from './ownFamilies';

export interface Workspace {
  /** Grows by one with each change. */
  readonly revision: number;
  readonly documents: ReadonlyMap<string, Document>;
  /** The families that documents are tried on: the user's own, then the built-in ones. */
  readonly families: readonly Family[];
  /** What the user's own reports taught of words; undefined where they taught nothing. */
  readonly ownWords: WordTable | undefined;
}

export type Change =
  | DocumentChange
  /** Other annotations of a document, at their places in the text that it has now. */
  | { readonly kind: 'annotate'; readonly uri: string; readonly annotated: Annotated }
  | { readonly kind: 'families'; readonly own: readonly Family[]; readonly ownWords?: WordTable | undefined };

type DocumentChange =
  | ({ readonly kind: 'open' } & DocumentText)
  | ({ readonly kind: 'edit'; readonly uri: string } & Edit)
  | { readonly kind: 'close'; readonly uri: string };

/** Another text of a document, and how it came about: each change is given in the text that the one before it left. */
interface Edit {
  readonly version: number;
  readonly source: SourceText;
  readonly changes: readonly TextChange[];
}

export const emptyWorkspace: Workspace = {
  revision: 0,
  documents: new Map(),
  families: builtInFamilies,
  ownWords: undefined,
};

/** The workspace after `change`. What is said of a document that is not open changes nothing but the revision. */
export function apply(workspace: Workspace, change: Change): Workspace {
  const revision = workspace.revision + 1;
  if (change.kind === 'families')
    return replaceFamilies(workspace, { families: joinFamilies(change.own), ownWords: change.ownWords }, revision);
  const documents = new Map(workspace.documents);
  const document = changeDocument(workspace, change, revision);
  if (document) documents.set(change.uri, document);
  else documents.delete(change.uri);
  return { ...workspace, revision, documents };
}

/** Every document is a new one, since what is derived from it may have changed. */
function replaceFamilies(
  { documents }: Workspace,
  own: Pick<Workspace, 'families' | 'ownWords'>,
  revision: number,
): Workspace {
  const renewed = [...documents].map(([uri, document]): [string, Document] => [uri, { ...document, ...own, revision }]);
  return { revision, documents: new Map(renewed), ...own };
}

/** The document after the change; undefined when it is not open, or no more. */
function changeDocument(
  { documents, families, ownWords }: Workspace,
  change: Exclude<Change, { readonly kind: 'families' }>,
  revision: number,
): Document | undefined {
  const document = documents.get(change.uri);
  switch (change.kind) {
    case 'open':
      return openDocument(change, { revision, families, ownWords });
    case 'edit':
      return document && editDocument(document, change, revision);
    case 'annotate':
      return document && { ...document, annotated: change.annotated, revision };
    case 'close':
      return undefined;
  }
}

function editDocument(document: Document, { version, source, changes }: Edit, revision: number): Document {
  const texts = { before: document.source.text, after: source.text };
  const annotated = followChanges(document.annotated, changes, texts);
  return { ...document, version, revision, source, annotated };
}

/** What a document is made of when it comes from outside. */
interface DocumentText {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  readonly text: string;
}

/** What a text is read with: the families that it is tried on, and what the user's own reports taught of words. */
export interface ReadWith extends Pick<Document, 'families'> {
  readonly ownWords?: WordTable | undefined;
}

/** A text that is not open, such as that of a file on the disk, as a document. */
export function documentOfText(uri: string, text: string, readWith: ReadWith): Document {
  return openDocument({ uri, version: 0, languageId: '', text }, { revision: 0, ...readWith });
}

/** The document with this text. `revision` tells it from every other text of the session. */
export function openDocument(
  { uri, version, languageId, text }: DocumentText,
  { revision, families, ownWords }: Pick<Document, 'revision'> & ReadWith = { revision: 0, families: builtInFamilies },
): Document {
  const source = new SourceText(text);
  const memory = { reading: new ReadingMemory(), links: new LinkMemory() };
  return { uri, version, revision, languageId, families, ownWords, source, annotated: nothingAnnotated, memory };
}
