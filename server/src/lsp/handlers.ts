/**
 * What the server answers, as a table: the request, the capability that announces it, the feature that answers it,
 * and the answer when the feature fails. To add a feature is to add a row; `params.ts` says what it is asked with.
 */

import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  type DocumentDiagnosticParams,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';

import { listDocumentSymbols } from '../features/documentSymbols';
import { listFoldingRanges } from '../features/foldingRanges';
import { listTokens } from '../features/semanticTokens';
import * as own from '../protocol';
import type { ClientAbilities } from './abilities';
import { exportAnnotations } from './annotations/views';
import { answerAgreement } from './answers/answerAgreement';
import { answerReportStatus, listBaselineActions } from './answers/answerBaseline';
import { fixAllKind } from './answers/answerCorrections';
import { answerCodeActions } from './answers/answerFixes';
import * as places from './answers/answerPlaces';
import { answerPrepareRename, answerRename } from './answers/answerRenumber';
import {
  answerDraftFamily,
  answerFamilyChoices,
  answerNewReport,
  answerOverview,
  answerRecognise,
} from './answers/answerReport';
import * as thread from './answers/answerThread';
import { reportDiagnostics } from './checking/diagnostics';
import * as convert from './convert/convert';
import { listDecisionActions } from './library/decide';
import { answerDocumentLinks } from './library/earlierPlaces';
import type { Handler } from './part';
import { onAddress, onDocument, onItem, onRequest } from './rows';

/** What is answered from the state alone. What also changes something is listed by who changes it; see `part.ts`. */
export const handlers: readonly Handler[] = [
  onDocument(DocumentSymbolRequest.method, { documentSymbolProvider: true }, [], (document, _params, { client }) =>
    convert.toLspSymbols(document, listDocumentSymbols(document), client),
  ),
  onDocument(FoldingRangeRequest.method, { foldingRangeProvider: true }, [], (document) =>
    convert.toLspFoldingRanges(document, listFoldingRanges(document)),
  ),
  onDocument(SelectionRangeRequest.method, { selectionRangeProvider: true }, [], places.answerSelectionRanges),
  onDocument(HoverRequest.method, { hoverProvider: true }, null, places.answerHover),
  onDocument(DefinitionRequest.method, { definitionProvider: true }, null, places.answerDefinition),
  onDocument(DocumentLinkRequest.method, { documentLinkProvider: {} }, [], answerDocumentLinks),
  onDocument(ReferencesRequest.method, { referencesProvider: true }, [], places.answerReferences),
  onDocument(DocumentHighlightRequest.method, { documentHighlightProvider: true }, [], places.answerHighlights),
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
    (document, { previousResultId }: DocumentDiagnosticParams, state) =>
      reportDiagnostics(state, document, previousResultId),
  ),
  onDocument(CodeActionRequest.method, announceCodeActions, [], (document, params: CodeActionParams, state) => [
    ...answerCodeActions(document, params, state),
    ...listBaselineActions(document, params, state),
    ...listDecisionActions(document, params, state),
  ]),
  onDocument(PrepareRenameRequest.method, {}, null, answerPrepareRename),
  onDocument(
    RenameRequest.method,
    ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
    null,
    answerRename,
  ),
  onDocument(
    CodeLensRequest.method,
    ({ showsReferences }) => (showsReferences ? { codeLensProvider: {} } : {}),
    [],
    thread.answerCodeLenses,
  ),
  onDocument(InlayHintRequest.method, { inlayHintProvider: true }, [], thread.answerInlayHints),
  onDocument(
    CompletionRequest.method,
    { completionProvider: { triggerCharacters: [' ', '(', '[', '-'] } },
    null,
    thread.answerCompletion,
  ),
  onDocument(CallHierarchyPrepareRequest.method, { callHierarchyProvider: true }, null, thread.answerCallHierarchy),
  onItem(CallHierarchyIncomingCallsRequest.method, thread.answerIncomingCalls),
  onItem(CallHierarchyOutgoingCallsRequest.method, thread.answerOutgoingCalls),
  onDocument(own.overviewMethod, {}, null, answerOverview),
  onAddress(own.linkChoicesMethod, null, thread.answerLinkChoices),
  onAddress(own.agreementMethod, null, answerAgreement),
  onAddress(own.exportAnnotationsMethod, null, exportAnnotations),
  onAddress(own.reportStatusMethod, null, (document, _params, state) => answerReportStatus(state, document)),
  onRequest(own.recogniseMethod, { recognised: false, explanation: '' }, answerRecognise),
  onRequest(own.familyChoicesMethod, { choices: [], chosen: undefined }, answerFamilyChoices),
  onRequest(own.newReportMethod, null, answerNewReport),
  onRequest(own.draftFamilyMethod, null, answerDraftFamily),
];

/** Kinds may be named only to a client that knows actions with edits in them. */
function announceCodeActions({ takesCodeActions }: ClientAbilities): ServerCapabilities {
  const codeActionKinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind];
  return { codeActionProvider: takesCodeActions ? { codeActionKinds } : true };
}
