/**
 * What the server answers, as a table: the request, the capability that announces it, the feature that answers it,
 * and the answer when the feature fails. To add a feature is to add a row.
 */

import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionKind,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  MarkupKind,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
  type CallHierarchyItem,
  type CodeActionParams,
  type DefinitionParams,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type DocumentHighlightParams,
  type Hover,
  type Location,
  type LocationLink,
  type ReferenceParams,
  type SelectionRange,
  type SelectionRangeParams,
  type ServerCapabilities,
  type TextDocumentIdentifier,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';

import { findDefinition, listDocumentHighlights, listReferences } from '../features/navigation';
import { listDocumentSymbols } from '../features/documentSymbols';
import { listFoldingRanges } from '../features/foldingRanges';
import { findHover, type Hover as FoundHover } from '../features/hover';
import { explainRecognition, findLineRole } from '../features/recognition';
import { listTokens } from '../features/semanticTokens';
import { listSelectionRanges } from '../features/selectionRanges';
import {
  draftFamilyMethod,
  overviewMethod,
  linkChoicesMethod,
  recogniseMethod,
  reportStatusMethod,
  type DraftFamilyParams,
  type DraftFamilyResult,
  type OverviewParams,
  type OverviewResult,
  type LinkChoicesParams,
  type RecogniseParams,
  type RecogniseResult,
  type ReportStatusParams,
} from '../protocol';
import { draftFamily } from '../report/families/own/draftFamily';
import { range, type Range } from '../text/range';
import { SourceText } from '../text/sourceText';
import type { Document } from '../workspace/document';
import { openDocument } from '../workspace/workspace';
import { answerReportStatus, listBaselineActions } from './answers/answerBaseline';
import { fixAllKind } from './answers/answerCorrections';
import { answerCodeActions } from './answers/answerFixes';
import { answerLinkChoices } from './answers/answerLinkChoices';
import { answerOverview } from './answers/answerOverview';
import { answerPrepareRename, answerRename } from './answers/answerRenumber';
import * as thread from './answers/answerThread';
import * as convert from './convert/convert';
import { reportDiagnostics } from './checking/diagnostics';
import { paragraphs } from '../wording/markdown';
import { renderHover, renderJustifications, renderLineRole } from '../wording/renderHover';
import { renderRecognition } from '../wording/renderRecognition';
import type { State } from './session';

export interface Handler {
  readonly method: string;
  readonly capability: ServerCapabilities;
  /** The answer when there is nothing to say, and when the feature fails. */
  readonly fallback: unknown;
  answer(state: State, params: unknown): unknown;
}

export const handlers: readonly Handler[] = [
  onDocument(DocumentSymbolRequest.method, { documentSymbolProvider: true }, [], (document) =>
    convert.toLspSymbols(document, listDocumentSymbols(document)),
  ),
  onDocument(FoldingRangeRequest.method, { foldingRangeProvider: true }, [], (document) =>
    convert.toLspFoldingRanges(document, listFoldingRanges(document)),
  ),
  onDocument(SelectionRangeRequest.method, { selectionRangeProvider: true }, [], answerSelectionRanges),
  onDocument(HoverRequest.method, { hoverProvider: true }, null, answerHover),
  onDocument(DefinitionRequest.method, { definitionProvider: true }, null, answerDefinition),
  onDocument(ReferencesRequest.method, { referencesProvider: true }, [], answerReferences),
  onDocument(DocumentHighlightRequest.method, { documentHighlightProvider: true }, [], answerHighlights),
  onDocument(
    SemanticTokensRequest.method,
    { semanticTokensProvider: { legend: convert.tokenLegend, full: true } },
    { data: [] },
    (document) => convert.toLspTokens(document, listTokens(document)),
  ),
  onDocument(
    DocumentDiagnosticRequest.method,
    { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true } },
    { kind: 'full', items: [] },
    answerDiagnostics,
  ),
  onDocument(
    CodeActionRequest.method,
    { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind] } },
    [],
    (document, params: CodeActionParams, state) => [
      ...answerCodeActions(document, params, state),
      ...listBaselineActions(document, params, state),
    ],
  ),
  onDocument(PrepareRenameRequest.method, {}, null, answerPrepareRename),
  onDocument(RenameRequest.method, { renameProvider: { prepareProvider: true } }, null, answerRename),
  onDocument(CodeLensRequest.method, { codeLensProvider: {} }, [], thread.answerCodeLenses),
  onDocument(InlayHintRequest.method, { inlayHintProvider: true }, [], thread.answerInlayHints),
  onDocument(
    CompletionRequest.method,
    { completionProvider: { triggerCharacters: [' '] } },
    null,
    thread.answerCompletion,
  ),
  onDocument(CallHierarchyPrepareRequest.method, { callHierarchyProvider: true }, null, thread.answerCallHierarchy),
  onItem(CallHierarchyIncomingCallsRequest.method, thread.answerIncomingCalls),
  onItem(CallHierarchyOutgoingCallsRequest.method, thread.answerOutgoingCalls),
  onDocument<OverviewParams, OverviewResult | null>(overviewMethod, {}, null, answerOverview),
  {
    method: linkChoicesMethod,
    capability: {},
    fallback: null,
    answer: (state, params) => answerLinkChoices(state, params as LinkChoicesParams),
  },
  {
    method: recogniseMethod,
    capability: {},
    fallback: { recognised: false, explanation: '' } satisfies RecogniseResult,
    answer: (state, params) => answerRecognise(state, params as RecogniseParams),
  },
  {
    method: reportStatusMethod,
    capability: {},
    fallback: null,
    answer: (state, params) => {
      const document = state.workspace.documents.get((params as ReportStatusParams).uri);
      return document ? answerReportStatus(state, document) : null;
    },
  },
  {
    method: draftFamilyMethod,
    capability: {},
    fallback: null,
    answer: (state, params) => answerDraftFamily(state, params as DraftFamilyParams),
  },
];

interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** A row about one open document; a document that is not open is answered with the fallback. */
function onDocument<Params extends DocumentParams, Result>(
  method: string,
  capability: ServerCapabilities,
  fallback: Result,
  answer: (document: Document, params: Params, state: State) => Result,
): Handler {
  return {
    method,
    capability,
    fallback,
    answer: (state, params) => {
      const asked = params as Params;
      const document = state.workspace.documents.get(asked.textDocument.uri);
      return document ? answer(document, asked, state) : fallback;
    },
  };
}

/** A row about an item of the call hierarchy, which the prepared capability announces. */
function onItem(method: string, answer: (document: Document, item: CallHierarchyItem) => unknown[]): Handler {
  return {
    method,
    capability: {},
    fallback: [],
    answer: ({ workspace }, params) => {
      const { item } = params as { readonly item: CallHierarchyItem };
      const document = workspace.documents.get(item.uri);
      return document ? answer(document, item) : [];
    },
  };
}

function answerSelectionRanges(document: Document, { positions }: SelectionRangeParams): SelectionRange[] {
  return positions.map((position) => {
    const offset = convert.fromLspPosition(document, position);
    return convert.toLspSelectionRange(document, listSelectionRanges(document, offset));
  });
}

function answerHover(document: Document, { position }: TextDocumentPositionParams, { settings }: State): Hover | null {
  const offset = convert.fromLspPosition(document, position);
  const hover = findHover(document, offset);
  const role = settings.explainLines ? findLineRole(document, offset) : undefined;
  const reasons = renderJustifications(document, placeOfReasons(hover, offset));
  if (!hover && !role && reasons.length === 0) return null;
  const content = hover ? [renderHover(document, hover.content)] : [];
  const parts = [...content, ...reasons, ...(role ? [renderLineRole(role)] : [])];
  const contents = { kind: MarkupKind.Markdown, value: paragraphs(parts) };
  return hover?.range ? { contents, range: convert.toLspRange(document, hover.range) } : { contents };
}

/** What is said of a recommendation is told wherever in it the cursor is. */
function placeOfReasons(hover: FoundHover | undefined, offset: number): Range {
  const content = hover?.content;
  return content?.kind === 'recommendation' ? content.recommendation.range : range(offset, offset);
}

function answerDefinition(
  document: Document,
  { position }: DefinitionParams,
  { client }: State,
): LocationLink[] | Location[] | null {
  const definition = findDefinition(document, convert.fromLspPosition(document, position));
  if (!definition) return null;
  if (client.showsLocationLinks) return convert.toLspLocationLinks(document, definition);
  return convert.toLspLocations(
    document,
    definition.targets.map((target) => target.nameRange),
  );
}

function answerReferences(document: Document, { position, context }: ReferenceParams): Location[] {
  const offset = convert.fromLspPosition(document, position);
  return convert.toLspLocations(document, listReferences(document, offset, context.includeDeclaration));
}

function answerHighlights(document: Document, { position }: DocumentHighlightParams) {
  return convert.toLspHighlights(
    document,
    listDocumentHighlights(document, convert.fromLspPosition(document, position)),
  );
}

function answerDiagnostics(
  document: Document,
  { previousResultId }: DocumentDiagnosticParams,
  state: State,
): DocumentDiagnosticReport {
  return reportDiagnostics(state, document, previousResultId);
}

function answerRecognise({ workspace, familyFiles }: State, { text }: RecogniseParams): RecogniseResult {
  const { revision, families } = workspace;
  const document = openDocument({ uri: '', version: 0, languageId: '', text }, { revision, families });
  const explanation = explainRecognition(document);
  return { recognised: explanation.recognised, explanation: renderRecognition(explanation, familyFiles) };
}

function answerDraftFamily({ workspace }: State, { text }: DraftFamilyParams): DraftFamilyResult {
  return draftFamily(new SourceText(text), new Set(workspace.families.map(({ id }) => id)));
}
