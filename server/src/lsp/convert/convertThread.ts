/** The thread in the protocol's words. What is positions and offsets is left to `convert.ts`. */

import {
  CompletionItemKind,
  MarkupKind,
  SymbolKind,
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CodeLens,
  type Command,
  type CompletionItem as LspCompletionItem,
  type InlayHint,
  type MarkupContent,
  type Range as LspRange,
} from 'vscode-languageserver';

import { firstWords, numberedWords } from '../../checks/words';
import type { ThreadStep } from '../../features/callHierarchy';
import type { Lens } from '../../features/codeLenses';
import type { Completion, CompletionItem } from '../../features/completion';
import type { NextPart, NextParts } from '../../features/nextPart';
import type { MarkerHint } from '../../features/inlayHints';
import { showReferencesCommand, type ShowReferencesArguments } from '../../protocol';
import type { Document } from '../../workspace/document';
import { keyOf, type ThreadKey, type ThreadNode } from '../../workspace/thing';
import type { ClientAbilities } from '../abilities';
import { toLspLocations, toLspPosition, toLspRange } from './convert';
import { escape, paragraphs, quote, toPlainText, type Markdown } from '../../wording/markdown';
import { renderHover } from '../../wording/renderHover';
import { describeHint, describeLens, describeLink, threadMessages } from '../../wording/threadMessages';

/** The lenses; one that leads nowhere has a command without a name, which our client shows as plain words. */
export function toLspCodeLenses(document: Document, lenses: readonly Lens[]): CodeLens[] {
  return lenses.map((lens) => {
    const title = describeLens(lens);
    return {
      range: toLspRange(document, lens.range),
      command: lens.targets.length > 0 ? toLspCommand(document, title, lens) : { title, command: '' },
    };
  });
}

function toLspCommand(document: Document, title: string, { range, targets }: Lens): Command {
  const { start } = toLspRange(document, range);
  const given: ShowReferencesArguments = [document.uri, start, toLspLocations(document, targets)];
  return { title, command: showReferencesCommand, arguments: [...given] };
}

export function toLspInlayHints(document: Document, hints: readonly MarkerHint[]): InlayHint[] {
  return hints.map((hint) => ({
    position: toLspPosition(document, hint.offset),
    label: describeHint(hint),
    ...(hint.linked.length > 0
      ? { tooltip: toLspMarkdown(renderHover(document, { kind: 'linked', linked: hint.linked })) }
      : {}),
    paddingLeft: true,
  }));
}

/** How many characters of a recommendation or finding stand beside its number. */
const excerptLength = 60;

export function toLspCompletionItems(
  document: Document,
  { replaces, items }: Completion,
  client: ClientAbilities,
): LspCompletionItem[] {
  const range = toLspRange(document, replaces);
  return items.map((item, index) => ({
    ...toLspCompletionItem(item, client),
    sortText: String(index).padStart(6, '0'),
    textEdit: { range, newText: labelOf(item) },
  }));
}

/** What may be written next, in its order. */
export function toLspNextParts(document: Document, { replaces, items }: NextParts): LspCompletionItem[] {
  const range = toLspRange(document, replaces);
  return items.map(({ kind, text }, index) => ({
    label: text.trim(),
    kind: nextKinds[kind],
    detail: threadMessages.nextPart(kind),
    sortText: String(index).padStart(6, '0'),
    filterText: text,
    textEdit: { range, newText: text },
  }));
}

const nextKinds: Readonly<Record<NextPart['kind'], CompletionItemKind>> = {
  number: CompletionItemKind.Value,
  heading: CompletionItemKind.Module,
  grade: CompletionItemKind.EnumMember,
};

function toLspCompletionItem(item: CompletionItem, client: ClientAbilities): LspCompletionItem {
  const label = labelOf(item);
  const text = textOf(item);
  const excerpt = firstWords(text, excerptLength);
  const remark = item.kind !== 'recommendation' || item.hasSupport ? '' : threadMessages.noSupport();
  return {
    label,
    ...(client.showsLabelDetails && { labelDetails: { description: excerpt } }),
    kind: CompletionItemKind.Reference,
    detail: excerpt,
    documentation: toLspText(paragraphs([quote(escape(text)), escape(remark)]), client.showsMarkdown.completion),
    filterText: `${label} ${text}`,
  };
}

function labelOf(item: CompletionItem): string {
  return item.kind === 'part' ? item.label : String(item.number);
}

function textOf(item: CompletionItem): string {
  if (item.kind === 'part') return item.text;
  return (item.kind === 'finding' ? item.finding : item.recommendation).text.text.trim();
}

/** How many characters of a paragraph an entry of the call hierarchy shows: so few that what follows fits beside it. */
const nameLength = 30;

/** As in the outline, what counts is the icon. */
const nodeKinds: Readonly<Record<ThreadNode['kind'], SymbolKind>> = {
  section: SymbolKind.File,
  finding: SymbolKind.String,
  recommendation: SymbolKind.Property,
};

export function toLspCallHierarchyItem(document: Document, node: ThreadNode): CallHierarchyItem {
  const { nameRange, fullRange } = node;
  return {
    name: nameNode(node) || '…',
    kind: nodeKinds[node.kind],
    uri: document.uri,
    range: toLspRange(document, fullRange),
    selectionRange: toLspRange(document, nameRange),
    data: keyOf(node) satisfies ThreadKey,
  };
}

/** The key that an item was given; undefined when a client sends something else. */
export function fromLspCallHierarchyItem({ data }: CallHierarchyItem): ThreadKey | undefined {
  const { kind, id } = (data ?? {}) as Partial<ThreadKey>;
  return kind !== undefined && kind in nodeKinds && typeof id === 'string' ? { kind, id } : undefined;
}

export function toLspIncomingCall(document: Document, step: ThreadStep): CallHierarchyIncomingCall {
  return { from: toLspStepItem(document, step), fromRanges: toLspRanges(document, step) };
}

export function toLspOutgoingCall(document: Document, step: ThreadStep): CallHierarchyOutgoingCall {
  return { to: toLspStepItem(document, step), fromRanges: toLspRanges(document, step) };
}

function toLspStepItem(document: Document, { node, link }: ThreadStep): CallHierarchyItem {
  const item = toLspCallHierarchyItem(document, node);
  return link ? { ...item, detail: describeLink(link) } : item;
}

function toLspRanges(document: Document, { ranges }: ThreadStep): LspRange[] {
  return ranges.map((range) => toLspRange(document, range));
}

function nameNode(node: ThreadNode): string {
  if (node.kind === 'section') return node.section.title.trim();
  return numberedWords(node.kind === 'finding' ? node.finding : node.recommendation, nameLength);
}

function toLspMarkdown(value: Markdown): MarkupContent {
  return toLspText(value, true);
}

/** Our Markdown, or its words alone for a client that shows none. */
export function toLspText(value: Markdown, asMarkdown: boolean): MarkupContent {
  if (asMarkdown) return { kind: MarkupKind.Markdown, value };
  return { kind: MarkupKind.PlainText, value: toPlainText(value) };
}
