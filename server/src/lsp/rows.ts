/** The kinds of rows that the tables of what the server answers consist of, by what a request is about. */

import type { CallHierarchyItem, TextDocumentIdentifier } from 'vscode-languageserver';

import type { Document } from '../workspace/document';
import type { Handler } from './part';
import type { State } from './session';

interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** A row about one open document; a document that is not open is answered with the fallback. */
export function onDocument<Params extends DocumentParams, Result>(
  method: string,
  capability: Handler['capability'],
  fallback: Result,
  answer: (document: Document, params: Params, state: State) => Result,
): Handler {
  return {
    ...{ method, capability, fallback, isPure: true },
    answer: (state, params) => {
      const asked = params as Params;
      const document = state.workspace.documents.get(asked.textDocument.uri);
      return document ? answer(document, asked, state) : fallback;
    },
  };
}

/** The row again, as one whose answer follows from the state alone and changes nothing. */
export function fromState(row: Handler): Handler {
  return { ...row, isPure: true };
}

/** A row about one open document of which our own messages say only the address. */
export function onAddress<Params extends { readonly uri: string }, Result>(
  method: string,
  fallback: Result,
  answer: (document: Document, params: Params, state: State) => Result,
): Handler {
  return {
    ...{ method, capability: {}, fallback },
    answer: (state, params) => {
      const document = state.workspace.documents.get((params as Params).uri);
      return document ? answer(document, params as Params, state) : fallback;
    },
  };
}

/** A row about an item of the call hierarchy, which the prepared capability announces. */
export function onItem(method: string, answer: (document: Document, item: CallHierarchyItem) => unknown[]): Handler {
  return {
    ...{ method, capability: {}, fallback: [], isPure: true },
    answer: ({ workspace }, params) => {
      const { item } = params as { readonly item: CallHierarchyItem };
      const document = workspace.documents.get(item.uri);
      return document ? answer(document, item) : [];
    },
  };
}

/** A row about a text that need not be open. */
export function onText<Params, Result>(
  method: string,
  fallback: Result,
  answer: (state: State, params: Params) => Result,
): Handler {
  return { method, capability: {}, fallback, answer: (state, params) => answer(state, params as Params) };
}
