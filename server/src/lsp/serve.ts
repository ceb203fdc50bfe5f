/** Serves the protocol over a connection: the handshake, the documents, the settings, and the table of handlers. */

import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type CancellationToken,
  type Connection,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';

import { setBugSink } from '../base/bug';
import { settingsSection } from '../protocol';
import { fromLspCapabilities } from './abilities';
import { annotationCapabilities, followAnnotations, type AnnotationFollower } from './annotations/follower';
import type { AnnotationWorld } from './annotations/world';
import { createPublisher, type Publisher, type Timer } from './checking/diagnostics';
import { followDocuments } from './documents';
import {
  announceFamilies,
  concernsFamilies,
  createFamilyFollower,
  type FamilyFollower,
  type ReadFamilyFolder,
} from './families';
import { answerSafely } from './guard';
import { handlers as allHandlers, type Handler } from './handlers';
import { messages } from '../wording/messages';
import { createSession, type Session, type State } from './session';
import type { ReportFiles } from '../disk/reportFiles';
import { parseSettings } from './settings';
import { followWorkspace, type WorkspaceFollower } from './checking/workspaceDiagnostics';

/** What the server uses of the world around it; tests bring their own. */
export interface Surroundings {
  readonly timer: Timer;
  readonly readFamilyFolder: ReadFamilyFolder;
  readonly annotations: AnnotationWorld;
  readonly reportFiles: ReportFiles;
  readonly handlers?: readonly Handler[];
}

/** Serves `connection` until it closes. The caller has not listened on it yet. */
export function serve(connection: Connection, surroundings: Surroundings): void {
  const { timer, readFamilyFolder, reportFiles, handlers: given = allHandlers } = surroundings;
  const session = createSession();
  const publisher = createPublisher(
    () => session.read(),
    (params) => void connection.sendDiagnostics(params),
    timer,
  );
  const refresh = () => refreshDiagnostics(connection, session, publisher);
  const workspace = followWorkspace(connection, session, reportFiles, refresh);
  const families = createFamilyFollower(connection, session, readFamilyFolder, () => {
    refresh();
    workspace.checkAll();
    announceFamilies(connection, session.read());
    refreshThread(connection, session.read());
  });
  const annotations = followAnnotations(connection, session, surroundings.annotations, {
    timer,
    onDecided: () => {
      refreshDiagnostics(connection, session, publisher);
      refreshThread(connection, session.read());
    },
  });
  const handlers = [...given, ...annotations.handlers];
  setBugSink((message) => connection.console.error(messages.bug(message)));
  shakeHands(connection, session, handlers);
  followDocuments(connection, workspace.session, publisher, families, annotations);
  const askSettings = followSettings(connection, session, () => {
    refresh();
    workspace.checkAll();
  });
  connection.onInitialized(async () => {
    followFolders(connection, session, { families, annotations, workspace });
    await Promise.all([askSettings(), families.start().then(() => annotations.start())]);
    await workspace.start();
  });
  for (const handler of handlers) {
    connection.onRequest(handler.method, (params: unknown, token: CancellationToken) =>
      token.isCancellationRequested
        ? new ResponseError(LSPErrorCodes.RequestCancelled, messages.cancelled())
        : answerSafely(handler, session.read(), params, (message) => connection.console.error(message)),
    );
  }
  connection.listen();
}

function shakeHands(connection: Connection, session: Session, handlers: readonly Handler[]): void {
  connection.onInitialize(({ capabilities, initializationOptions, workspaceFolders, rootUri }): InitializeResult => {
    session.meet(fromLspCapabilities(capabilities));
    session.moveTo(workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]));
    session.configure(parseSettings(initializationOptions));
    return { capabilities: capabilitiesOf(handlers), serverInfo: { name: 'golden-thread' } };
  });
}

/** What the server announces: how it follows documents, and what the handlers answer. */
export function capabilitiesOf(handlers: readonly Handler[]): ServerCapabilities {
  const documents: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...annotationCapabilities,
    workspace: {
      ...annotationCapabilities.workspace,
      workspaceFolders: { supported: true, changeNotifications: true },
    },
  };
  return Object.assign(documents, ...handlers.map((handler) => handler.capability)) as ServerCapabilities;
}

/** Who wants to know of files that change. */
interface FileFollowers {
  readonly families: FamilyFollower;
  readonly annotations: AnnotationFollower;
  readonly workspace: WorkspaceFollower;
}

/** Takes news of files, and of the folders of the workspace. */
function followFolders(
  connection: Connection,
  session: Session,
  { families, annotations, workspace }: FileFollowers,
): void {
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    annotations.watched(changes);
    if (changes.some(({ uri }) => concernsFamilies(uri))) await families.read();
    workspace.filesChanged(changes);
  });
  if (!session.read().client.changesFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    const kept = session.read().folders.filter((folder) => !gone.has(folder));
    session.moveTo([...kept, ...added.map(({ uri }) => uri)]);
    void families.read();
    void workspace.readBaselines().then(() => workspace.checkAll());
  });
}

/** Takes the settings when they change. What comes back asks for them for the first time. */
function followSettings(connection: Connection, session: Session, onChanged: () => void): () => Promise<void> {
  const take = (sent: unknown) => {
    if (!session.configure(parseSettings(sent))) return;
    onChanged();
    refreshThread(connection, session.read());
  };
  const ask = async () => take(await connection.workspace.getConfiguration(settingsSection));
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (session.read().client.answersConfiguration) await ask();
    else take((settings as Record<string, unknown> | undefined)?.[settingsSection]);
  });
  return async () => {
    const { client } = session.read();
    if (client.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    }
    if (client.answersConfiguration) await ask();
  };
}

function refreshDiagnostics(connection: Connection, session: Session, publisher: Publisher): void {
  const { client, workspace } = session.read();
  if (!client.pullsDiagnostics) for (const uri of workspace.documents.keys()) publisher.schedule(uri);
  else if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
}

/** Has what stands in the text about the thread asked for again. */
function refreshThread(connection: Connection, { client }: State): void {
  if (client.refreshesCodeLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
  if (client.refreshesInlayHints) void connection.languages.inlayHint.refresh();
}
