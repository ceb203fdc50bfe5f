/** Answers to requests about the thread: lenses, hints, completion and call hierarchy. `handlers.ts` lists them. */

import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  CompletionItem,
  InlayHint,
  InlayHintParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver';

import { listIncoming, listOutgoing } from '../../features/callHierarchy';
import { listCodeLenses } from '../../features/codeLenses';
import { findCompletion } from '../../features/completion';
import { listInlayHints } from '../../features/inlayHints';
import type { Document } from '../../workspace/document';
import { listThreadNodes } from '../../workspace/referents';
import { fromLspPosition, fromLspRange } from '../convert/convert';
import * as convert from '../convert/convertThread';
import type { State } from '../session';

/** Lenses need a command, which our own client has; the same is told by hints and hovers. */
export function answerCodeLenses(document: Document, _params: unknown, { settings, client }: State): CodeLens[] {
  if (!settings.codeLens || !client.showsReferences) return [];
  return convert.toLspCodeLenses(document, listCodeLenses(document));
}

export function answerInlayHints(document: Document, { range }: InlayHintParams, { settings }: State): InlayHint[] {
  if (!settings.inlayHints) return [];
  return convert.toLspInlayHints(document, listInlayHints(document, fromLspRange(document, range)));
}

export function answerCompletion(
  document: Document,
  { position }: TextDocumentPositionParams,
  { client }: State,
): CompletionItem[] | null {
  const completion = findCompletion(document, fromLspPosition(document, position));
  return completion ? convert.toLspCompletionItems(document, completion, client) : null;
}

export function answerCallHierarchy(
  document: Document,
  { position }: TextDocumentPositionParams,
): CallHierarchyItem[] | null {
  const nodes = listThreadNodes(document, fromLspPosition(document, position));
  return nodes.length > 0 ? nodes.map((node) => convert.toLspCallHierarchyItem(document, node)) : null;
}

export function answerIncomingCalls(document: Document, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const key = convert.fromLspCallHierarchyItem(item);
  return key ? listIncoming(document, key).map((step) => convert.toLspIncomingCall(document, step)) : [];
}

export function answerOutgoingCalls(document: Document, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const key = convert.fromLspCallHierarchyItem(item);
  return key ? listOutgoing(document, key).map((step) => convert.toLspOutgoingCall(document, step)) : [];
}
