/**
 * Words of reports, notes and files where VS Code reads signs in them: labels turn "$(bug)" into an icon, and messages
 * turn "[words](command:…)" into a link that runs the command. Here such signs stay what they are: text.
 */

import {
  type CallHierarchyItem,
  type CodeLens,
  type CompletionItem,
  type DocumentLink,
  type DocumentSymbol,
  type QuickPickItem,
  type TextDocument,
  MarkdownString,
  SymbolInformation,
  SymbolKind,
} from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';

import { isMarkdown } from '../recognition/reports';

/** Has no width and is no sign: it parts what would be read as one. */
const nothing = '\u200b';

/** The text so that VS Code shows it as it is in labels, pick lists, the status bar, prompts and messages. */
export function asLabel(text: string): string {
  return text.replaceAll('$(', `$${nothing}(`).replaceAll('](', `]${nothing}(`);
}

/** The entry of a pick list with words that stay text. */
export function asPickItem<Item extends QuickPickItem>(item: Item): Item {
  const { label, description, detail } = item;
  return {
    ...item,
    label: asLabel(label),
    ...(description === undefined ? {} : { description: asLabel(description) }),
    ...(detail === undefined ? {} : { detail: asLabel(detail) }),
  };
}

/** Keeps words that the server sends from being read as signs wherever VS Code shows them as labels. */
export const labelling: Middleware = {
  provideCodeLenses: async (document, token, next) => (await next(document, token))?.map(labelLens),
  resolveCodeLens: async (lens, token, next) => {
    const resolved = await next(lens, token);
    return resolved && labelLens(resolved);
  },
  provideCompletionItem: async (document, position, context, token, next) => {
    const answer = await next(document, position, context, token);
    for (const item of Array.isArray(answer) ? answer : (answer?.items ?? [])) labelCompletion(item);
    return answer;
  },
  /** VS Code shows why a command failed that a lens or a quick fix ran. */
  executeCommand: async (command, given, next) => {
    try {
      return await (next(command, given) as Promise<unknown>);
    } catch (error) {
      throw error instanceof Error ? Object.assign(error, { message: asLabel(error.message) }) : error;
    }
  },
  provideDocumentSymbols: async (document, token, next) => {
    const symbols = await next(document, token);
    symbols?.forEach(labelSymbol);
    return symbols && isMarkdown(document) ? listItems(document, symbols) : symbols;
  },
  provideDocumentLinks: async (document, token, next) => {
    const links = await next(document, token);
    links?.forEach(labelLink);
    return links;
  },
  resolveDocumentLink: async (link, token, next) => {
    const resolved = await next(link, token);
    if (resolved) labelLink(resolved);
    return resolved;
  },
  /** The list behind Ctrl+T. */
  provideWorkspaceSymbols: async (query, token, next) => {
    const symbols = await next(query, token);
    symbols?.forEach(labelFound);
    return symbols;
  },
  resolveWorkspaceSymbol: async (symbol, token, next) => {
    const resolved = await next(symbol, token);
    if (resolved) labelFound(resolved);
    return resolved;
  },
  prepareCallHierarchy: async (document, position, token, next) => {
    const answer = await next(document, position, token);
    for (const item of Array.isArray(answer) ? answer : answer ? [answer] : []) labelCall(item);
    return answer;
  },
  provideCallHierarchyIncomingCalls: async (item, token, next) => {
    const calls = await next(item, token);
    calls?.forEach(({ from }) => labelCall(from));
    return calls;
  },
  provideCallHierarchyOutgoingCalls: async (item, token, next) => {
    const calls = await next(item, token);
    calls?.forEach(({ to }) => labelCall(to));
    return calls;
  },
};

function labelLens(lens: CodeLens): CodeLens {
  if (lens.command) lens.command = { ...lens.command, title: asLabel(lens.command.title) };
  return lens;
}

/** What is typed, filtered and sorted by stays the words themselves. */
function labelCompletion(item: CompletionItem): void {
  const { label } = item;
  const words = typeof label === 'string' ? label : label.label;
  if (asLabel(words) === words) return;
  item.filterText ??= words;
  item.sortText ??= words;
  item.insertText ??= words;
  item.label = typeof label === 'string' ? asLabel(label) : { ...label, label: asLabel(words) };
}

function labelSymbol(symbol: DocumentSymbol | SymbolInformation): void {
  symbol.name = asLabel(symbol.name);
  if (!(symbol instanceof SymbolInformation)) symbol.children.forEach(labelSymbol);
}

/** VS Code puts what a link says on hover into Markdown that it trusts to run commands. */
function labelLink(link: DocumentLink): void {
  if (link.tooltip !== undefined) link.tooltip = new MarkdownString().appendText(asLabel(link.tooltip)).value;
}

function labelFound(symbol: SymbolInformation): void {
  symbol.name = asLabel(symbol.name);
  symbol.containerName = asLabel(symbol.containerName);
}

function labelCall(item: CallHierarchyItem): void {
  item.name = asLabel(item.name);
  if (item.detail !== undefined) item.detail = asLabel(item.detail);
}

/** Markdown has its headings in the outline already: what is ours to add are the items that are no headings. */
function listItems(document: TextDocument, symbols: readonly (DocumentSymbol | SymbolInformation)[]): DocumentSymbol[] {
  return symbols.flatMap((symbol): DocumentSymbol[] => {
    if (symbol instanceof SymbolInformation) return [];
    const below = listItems(document, symbol.children);
    const isHeading = /^\s*#/.test(document.lineAt(symbol.selectionRange.start.line).text);
    symbol.children = [];
    return itemKinds.has(symbol.kind) && !isHeading ? [symbol, ...below] : below;
  });
}

/** What findings and recommendations are in the outline. */
const itemKinds: ReadonlySet<SymbolKind> = new Set([SymbolKind.String, SymbolKind.Event, SymbolKind.Property]);
