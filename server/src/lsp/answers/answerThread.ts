/** Answers to requests about the thread: lenses, hints, completion, call hierarchy, links to choose. */

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

import { firstWords, nameFinding, nameRecommendation } from '../../checks/words';
import { listIncoming, listOutgoing } from '../../features/callHierarchy';
import { listCodeLenses } from '../../features/codeLenses';
import { findCompletion } from '../../features/completion';
import { listInlayHints } from '../../features/inlayHints';
import { findLinkChoices, type LinkChoice } from '../../features/linkChoices';
import { findNextParts } from '../../features/nextPart';
import type { Library } from '../../library/library';
import { findInLibrary } from '../../library/lives';
import { type LinkChoicesParams, type LinkChoicesResult, showLifeCommand } from '../../protocol';
import type { Finding, Recommendation } from '../../report/model';
import { type Document, reportOf } from '../../workspace/document';
import { lookupOf } from '../../workspace/lookup';
import { listThreadNodes } from '../../workspace/referents';
import type { ThreadEnd } from '../../workspace/thing';
import { describeLife } from '../../wording/libraryMessages';
import { fromLspPosition, fromLspRange, toLspRange } from '../convert/convert';
import * as convert from '../convert/convertThread';
import type { State } from '../session';

/** Lenses need a command, which our own client has; the same is told by hints and hovers. */
export function answerCodeLenses(
  document: Document,
  _params: unknown,
  { settings, client, library }: State,
): CodeLens[] {
  if (!settings.codeLens || !client.showsReferences) return [];
  return [...convert.toLspCodeLenses(document, listCodeLenses(document)), ...listLifeLenses(document, library)];
}

/** "2018: partly (12, 45) · asked again as 3", above each recommendation that the library knows more of. */
function listLifeLenses(document: Document, library: Library): CodeLens[] {
  return reportOf(document).recommendations.flatMap(({ text, range: { start } }) => {
    const found = findInLibrary(library, document.uri, text.text);
    const title = found ? describeLife(found) : '';
    if (title === '') return [];
    const command = { title, command: showLifeCommand, arguments: [document.uri] };
    return [{ range: toLspRange(document, { start, end: start }), command }];
  });
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
  const offset = fromLspPosition(document, position);
  const next = findNextParts(document, offset);
  if (next) return convert.toLspNextParts(document, next);
  const completion = findCompletion(document, offset);
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

/** How many characters of a text a person chooses by. */
const previewLength = 200;

export function answerLinkChoices(document: Document, { position }: LinkChoicesParams): LinkChoicesResult | null {
  const found = findLinkChoices(document, fromLspPosition(document, position));
  if (!found) return null;
  return { name: nameEnd(document, found.end), choices: found.choices.map((choice) => toLspChoice(document, choice)) };
}

/** A marker is called by its finding, which is what people speak of. */
function nameEnd(document: Document, end: ThreadEnd): string {
  if (end.kind !== 'marker') return nameThing(end.kind === 'finding' ? end.finding : end.recommendation);
  const finding = lookupOf(reportOf(document)).findingById.get(end.marker.finding ?? '');
  return finding ? nameThing(finding) : document.source.slice(end.marker.range);
}

function nameThing(thing: Finding | Recommendation): string {
  const name = 'cites' in thing ? nameRecommendation(thing) : nameFinding(thing);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function toLspChoice(document: Document, { from, recommendation, other, ...known }: LinkChoice) {
  const { probability, source, sharedTerms } = known;
  return {
    from,
    recommendation: recommendation.id,
    label: nameThing(other),
    preview: firstWords(other.text.text.trim(), previewLength),
    ...{ probability, source, sharedTerms },
    range: toLspRange(document, other.range),
  };
}
