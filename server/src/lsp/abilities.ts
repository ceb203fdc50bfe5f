/** What the client at the other end can do, as far as the server acts on it. */

import type { ClientCapabilities, MarkupKind } from 'vscode-languageserver';

import {
  annotationsChangedMethod,
  changeBaselineCommand,
  checkingMethod,
  chooseLinkCommand,
  decideLifeCommand,
  familiesChangedMethod,
  justifyCommand,
  libraryChangedMethod,
  showReferencesCommand,
  teachCommand,
} from '../protocol';

export interface ClientAbilities {
  /** It asks for diagnostics; otherwise the server sends them unasked. */
  readonly pullsDiagnostics: boolean;
  /** It can be told to ask for diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  /** It answers questions about settings; otherwise it sends them when they change. */
  readonly answersConfiguration: boolean;
  /** It wants to be asked to announce changes of settings. */
  readonly registersConfiguration: boolean;
  /** It shows where a jump starts and what surrounds its target. */
  readonly showsLocationLinks: boolean;
  /** Where it shows Markdown; elsewhere it gets plain text. */
  readonly showsMarkdown: Readonly<Record<'hover' | 'completion', boolean>>;
  /** It shows the outline as a tree. */
  readonly nestsSymbols: boolean;
  /** The kinds of symbols that it knows; undefined for those of the first version of the protocol. */
  readonly symbolKinds: readonly number[] | undefined;
  /** It shows a completion with words beside the label. */
  readonly showsLabelDetails: boolean;
  /** It shows places that belong to a diagnostic, and opens its page. */
  readonly showsRelated: boolean;
  readonly opensPages: boolean;
  /** It asks whether something can be renamed before it renames. */
  readonly preparesRename: boolean;
  /** It takes quick fixes with the edits in them. */
  readonly takesCodeActions: boolean;
  /** It takes edits that say which version of a text they are for. */
  readonly takesVersionedEdits: boolean;
  /** It can be told to ask for the colours of a text again. */
  readonly refreshesTokens: boolean;
  /** It can be told to ask for what folds again. */
  readonly refreshesFolding: boolean;
  /** It can be told to ask for lenses, and for hints, again. */
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  /** It has the command that shows places beside the text: our own client does. */
  readonly showsReferences: boolean;
  /** It says when the folders of the workspace change. */
  readonly changesFolders: boolean;
  /** It wants to be asked to watch files. */
  readonly registersWatchers: boolean;
  /** It wants to be asked to send further kinds of documents. */
  readonly registersDocuments: boolean;
  /** It shows progress that the server begins. */
  readonly showsProgress: boolean;
  /** It wants to hear how far checking the workspace has come: our own client does. */
  readonly hearsOfChecking: boolean;
  /** It has the command that changes the baseline: our own client does. */
  readonly changesBaseline: boolean;
  /** It has the command that teaches a line. */
  readonly teaches: boolean;
  /** It wants to hear when texts may be recognised otherwise than before: our own client does. */
  readonly hearsOfFamilies: boolean;
  /** It applies edits that the server asks for. */
  readonly appliesEdits: boolean;
  /** It moves and deletes files where an edit says so. */
  readonly movesFiles: boolean;
  /** It has the commands that keep what a person decides across reports: our own client does. */
  readonly decidesLives: boolean;
  /** It wants to hear that the library changed: our own client does. */
  readonly hearsOfLibrary: boolean;
  /** It wants to hear when annotations are others than before, or stand elsewhere: our own client does. */
  readonly hearsOfAnnotations: boolean;
  /** It has the commands that ask a person to choose a link, and for a reason: our own client does. */
  readonly choosesLinks: boolean;
  readonly asksForReasons: boolean;
}

/** Reads the abilities from what a client declares in its first message. */
export function fromLspCapabilities({
  textDocument,
  workspace,
  window,
  experimental,
}: ClientCapabilities): ClientAbilities {
  const { publishDiagnostics, diagnostic } = textDocument ?? {};
  const operations = workspace?.workspaceEdit?.resourceOperations ?? [];
  return {
    pullsDiagnostics: diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    showsLocationLinks: textDocument?.definition?.linkSupport === true,
    showsMarkdown: {
      hover: prefersMarkdown(textDocument?.hover?.contentFormat),
      completion: prefersMarkdown(textDocument?.completion?.completionItem?.documentationFormat),
    },
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    symbolKinds: textDocument?.documentSymbol?.symbolKind?.valueSet,
    showsLabelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    showsRelated: [publishDiagnostics, diagnostic].some((each) => each?.relatedInformation === true),
    opensPages: [publishDiagnostics, diagnostic].some((each) => each?.codeDescriptionSupport === true),
    preparesRename: textDocument?.rename?.prepareSupport === true,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesFolding: workspace?.foldingRange?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    showsReferences: knows(experimental, showReferencesCommand),
    changesFolders: workspace?.workspaceFolders === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersDocuments: textDocument?.synchronization?.dynamicRegistration === true,
    showsProgress: window?.workDoneProgress === true,
    hearsOfChecking: knows(experimental, checkingMethod),
    changesBaseline: knows(experimental, changeBaselineCommand),
    teaches: knows(experimental, teachCommand),
    hearsOfFamilies: knows(experimental, familiesChangedMethod),
    appliesEdits: workspace?.applyEdit === true,
    movesFiles: ['rename', 'delete'].every((operation) => operations.some((each) => each === operation)),
    decidesLives: knows(experimental, decideLifeCommand),
    hearsOfLibrary: knows(experimental, libraryChangedMethod),
    hearsOfAnnotations: knows(experimental, annotationsChangedMethod),
    choosesLinks: knows(experimental, chooseLinkCommand),
    asksForReasons: knows(experimental, justifyCommand),
  };
}

/** Whether a client names something with `true` among its experimental capabilities. */
function knows(experimental: unknown, name: string): boolean {
  return (experimental as Record<string, unknown> | undefined)?.[name] === true;
}

/** A client lists the formats that it knows, the one that it likes best first. */
function prefersMarkdown(formats: readonly MarkupKind[] = []): boolean {
  return formats[0] === 'markdown';
}

/** What a client can do that has not said anything yet. */
export const noAbilities: ClientAbilities = fromLspCapabilities({});
