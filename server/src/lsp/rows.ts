/** The kinds of rows that the tables of what the server answers consist of, by what a request is about. */

import type { CallHierarchyItem, CancellationToken, TextDocumentIdentifier } from 'vscode-languageserver';

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

/** A row about one open document of which our own messages say only the address. */
export function onAddress<Params extends { readonly uri: string }, Result>(
  method: string,
  fallback: Result,
  answer: (document: Document, params: Params, state: State) => Result | Promise<Result>,
): Handler {
  return fromState(method, fallback, (state, params: Params) => {
    const document = state.workspace.documents.get(params.uri);
    return document ? answer(document, params, state) : fallback;
  });
}

/** A row about an item of the call hierarchy, which the prepared capability announces. */
export function onItem(method: string, answer: (document: Document, item: CallHierarchyItem) => unknown[]): Handler {
  return fromState(method, [], ({ workspace }, { item }: { readonly item: CallHierarchyItem }) => {
    const document = workspace.documents.get(item.uri);
    return document ? answer(document, item) : [];
  });
}

/** A row whose answer follows from the state alone and changes nothing. */
export function fromState<Params, Result>(
  method: string,
  fallback: Result,
  answer: (state: State, params: Params) => Result | Promise<Result>,
): Handler {
  return { ...onRequest(method, fallback, answer), isPure: true };
}

/** A row whose answer changes something, waits for something, or is about a text that need not be open. */
export function onRequest<Params, Result>(
  method: string,
  fallback: Result,
  answer: (state: State, params: Params, token: CancellationToken) => Result | Promise<Result>,
): Handler {
  return {
    ...{ method, capability: {}, fallback },
    answer: (state, params, token) => answer(state, params as Params, token),
  };
}
