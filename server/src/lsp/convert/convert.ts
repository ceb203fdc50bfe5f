/** The only place where the core's offsets meet the protocol's positions. */

import {
  type Diagnostic as LspDiagnostic,
  DiagnosticSeverity,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type LocationLink,
  type Position,
  type Range as LspRange,
  type SelectionRange,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';

import type { Diagnostic, Severity } from '../../checks/diagnostic';
import { addressOfPage } from '../../checks/pages';
import type { OutlineItem, OutlineKind } from '../../features/documentSymbols';
import type { Definition, Highlight } from '../../features/navigation';
import { type Token, tokenKinds } from '../../features/semanticTokens';
import { positionIn, type LibraryEntry } from '../../library/entry';
import type { TextEdit } from '../../text/edit';
import type { Range } from '../../text/range';
import type { SourceText } from '../../text/sourceText';
import { describeOutlineDetail } from '../../wording/messages';
import type { Document } from '../../workspace/document';
import { gradeValues } from '../../workspace/judgements';
import type { ClientAbilities } from '../abilities';

/** What is shown as the sender of diagnostics. */
export const diagnosticSource = 'Golden Thread';

export function fromLspPosition(document: Document, position: Position): number {
  return document.source.offsetAt(position);
}

export function fromLspRange({ source }: Document, range: LspRange): Range {
  return fromLspRangeIn(source, range);
}

/** A range of a text that is no document, as `toLspRangeIn`. */
export function fromLspRangeIn(source: SourceText, { start, end }: LspRange): Range {
  return { start: source.offsetAt(start), end: source.offsetAt(end) };
}

export function toLspPosition({ source }: Document, offset: number): Position {
  return source.positionAt(offset);
}

export function toLspRange({ source }: Document, range: Range): LspRange {
  return toLspRangeIn(source, range);
}

/** A range of a report that is not open, as the library read it last. */
export function toLspRangeInEntry(entry: Pick<LibraryEntry, 'lineStarts'>, { start, end }: Range): LspRange {
  return { start: positionIn(entry, start), end: positionIn(entry, end) };
}

/** A range of a text that is no document, such as a file that defines a family. */
export function toLspRangeIn(source: SourceText, { start, end }: Range): LspRange {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}

/** The outline: as a tree, or, for a client that knows no trees, as a list in which each names what it lies in. */
export function toLspSymbols(
  document: Document,
  items: readonly OutlineItem[],
  client: Pick<ClientAbilities, 'nestsSymbols' | 'symbolKinds'>,
): DocumentSymbol[] | SymbolInformation[] {
  return client.nestsSymbols
    ? items.map((item) => toLspSymbol(document, item, client))
    : items.flatMap((item) => toLspFlatSymbols(document, item, client));
}

type KnownKinds = Pick<ClientAbilities, 'symbolKinds'>;

function toLspSymbol(document: Document, item: OutlineItem, client: KnownKinds): DocumentSymbol {
  return {
    name: nameOf(item),
    detail: describeOutlineDetail(item.detail, document),
    kind: toLspKind(item.kind, client),
    range: toLspRange(document, item.range),
    selectionRange: toLspRange(document, item.selectionRange),
    children: item.children.map((child) => toLspSymbol(document, child, client)),
  };
}

function toLspFlatSymbols(
  document: Document,
  item: OutlineItem,
  client: KnownKinds,
  containerName?: string,
): SymbolInformation[] {
  const name = nameOf(item);
  const location = { uri: document.uri, range: toLspRange(document, item.range) };
  const kind = toLspKind(item.kind, client);
  return [
    { name, kind, location, ...(containerName !== undefined && { containerName }) },
    ...item.children.flatMap((child) => toLspFlatSymbols(document, child, client, name)),
  ];
}

function nameOf({ name }: OutlineItem): string {
  return name.trim() || '…';
}

/** The first version of the protocol had the kinds up to arrays; a client that lists its kinds copes with any. */
function toLspKind(kind: OutlineKind, { symbolKinds: known }: KnownKinds): SymbolKind {
  const wanted = symbolKinds[kind];
  return known === undefined && wanted > SymbolKind.Array ? SymbolKind.String : wanted;
}

/**
 * The protocol's kinds are those of programs; what counts here is the icon that an editor shows for them: a page for a
 * section, a list for a list, a flash for what is marked, a wrench for what is to be mended.
 */
const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.File,
  'graded-section': SymbolKind.Class,
  list: SymbolKind.Enum,
  finding: SymbolKind.String,
  'marked-finding': SymbolKind.Event,
  recommendation: SymbolKind.Property,
};

export function toLspFoldingRanges(document: Document, ranges: readonly Range[]): FoldingRange[] {
  return ranges.map(({ start, end }) => ({
    startLine: document.source.lineAt(start),
    endLine: document.source.lineAt(end),
  }));
}

/** The innermost range with the next larger one as its parent, and so on; `ranges` has at least one. */
export function toLspSelectionRange(document: Document, ranges: readonly Range[]): SelectionRange {
  const [innermost, ...others] = ranges;
  const range = toLspRange(document, innermost!);
  return others.length > 0 ? { range, parent: toLspSelectionRange(document, others) } : { range };
}

export function toLspLocationLinks(document: Document, { origin, targets }: Definition): LocationLink[] {
  return targets.map(({ nameRange, fullRange }) => ({
    originSelectionRange: toLspRange(document, origin),
    targetUri: document.uri,
    targetRange: toLspRange(document, fullRange),
    targetSelectionRange: toLspRange(document, nameRange),
  }));
}

export function toLspLocations(document: Document, ranges: readonly Range[]): Location[] {
  return ranges.map((range) => ({ uri: document.uri, range: toLspRange(document, range) }));
}

/** A place in a report of the library. */
export interface PlaceAcross {
  readonly entry: Pick<LibraryEntry, 'file' | 'lineStarts'>;
  readonly range: Range;
}

export function toLspLocationAcross({ entry, range }: PlaceAcross): Location {
  return { uri: entry.file, range: toLspRangeInEntry(entry, range) };
}

export function toLspLinkAcross(document: Document, origin: Range, place: PlaceAcross): LocationLink {
  const { uri: targetUri, range: targetRange } = toLspLocationAcross(place);
  const originSelectionRange = toLspRange(document, origin);
  return { originSelectionRange, targetUri, targetRange, targetSelectionRange: targetRange };
}

export function toLspHighlights(document: Document, highlights: readonly Highlight[]): DocumentHighlight[] {
  return highlights.map(({ kind, range }) => ({
    range: toLspRange(document, range),
    kind: kind === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** What the numbers in the tokens stand for. */
export const tokenLegend: SemanticTokensLegend = { tokenTypes: [...tokenKinds], tokenModifiers: [...gradeValues] };

export function toLspTokens({ source }: Document, tokens: readonly Token[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { kind, range, value } of tokens) {
    const { line, character } = source.positionAt(range.start);
    const modifiers = value ? 1 << gradeValues.indexOf(value) : 0;
    builder.push(line, character, range.end - range.start, tokenKinds.indexOf(kind), modifiers);
  }
  return { data: builder.build().data };
}

export function toLspDiagnostics(document: Document, diagnostics: readonly Diagnostic[]): LspDiagnostic[] {
  return diagnostics.map(({ code, severity, message, range, related }) => ({
    code,
    codeDescription: { href: addressOfPage(code) },
    source: diagnosticSource,
    severity: lspSeverities[severity],
    message,
    range: toLspRange(document, range),
    relatedInformation: related.map((place) => ({
      location: place.in
        ? { uri: place.in.file, range: toLspRangeInEntry(place.in, place.range) }
        : { uri: document.uri, range: toLspRange(document, place.range) },
      message: place.message,
    })),
  }));
}

/** The diagnostics without what the client has not asked for. */
export function fitDiagnostics(diagnostics: readonly LspDiagnostic[], client: ClientAbilities): LspDiagnostic[] {
  return diagnostics.map(({ relatedInformation, codeDescription, ...diagnostic }) => ({
    ...diagnostic,
    ...(client.showsRelated && relatedInformation && { relatedInformation }),
    ...(client.opensPages && codeDescription && { codeDescription }),
  }));
}

export const lspSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The edits with the version that they are for, if the client knows versions: they fit no other text. */
export function toWorkspaceEdit(
  document: Document,
  edits: readonly TextEdit[],
  client: ClientAbilities,
): WorkspaceEdit {
  const { uri, version } = document;
  const lspEdits = edits.map(({ range, newText }) => ({ range: toLspRange(document, range), newText }));
  if (!client.takesVersionedEdits) return { changes: { [uri]: lspEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: lspEdits }] };
}
