/** Serves the protocol over a connection: the handshake, the parts of the server, and the table of what it answers. */

import {
  CodeLensRefreshRequest,
  type Connection,
  type ConnectionOptions,
  DidChangeConfigurationNotification,
  type InitializeParams,
  MessageType,
  type ServerCapabilities,
  ShowMessageNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';

import { setBugSink } from '../base/bug';
import type { WatchFamilyFolders } from '../disk/familyFiles';
import type { ReportFiles } from '../disk/reportFiles';
import { settingsSection } from '../protocol';
import { protocolMessages as messages } from '../wording/protocolMessages';
import { type ClientAbilities, fromLspCapabilities } from './abilities';
import { followAnnotations } from './annotations/follower';
import type { AnnotationWorld } from './annotations/world';
import { offerTags, type ReadScheme } from './annotations/tagChoices';
import { answerRequests } from './answering';
import { followDiagnostics, refreshDiagnostics } from './checking/diagnostics';
import type { FileChecker } from './checking/fileChecker';
import { followWorkspace } from './checking/workspaceDiagnostics';
import { followDocuments } from './documents';
import { type ChangeFamilyFile, followFamilies, type ReadFamilyFolder } from './families';
import { answerRefused, createGate } from './gate';
import { handlers as pureHandlers } from './handlers';
import { serveMatrices } from './matrices';
import { serveOfficeDocuments } from './officeDocuments';
import { followLibrary } from './library/followLibrary';
import type { Handler, Part, Server } from './part';
import { createSession, judgesOtherwise, type Session, type State } from './session';
import { parseSettings } from './settings';
import type { Timer } from './underway';

/** What the server uses of the world around it; tests bring their own. */
export interface Surroundings {
  readonly timer: Timer;
  readonly readFamilyFolder: ReadFamilyFolder;
  readonly changeFamilyFile: ChangeFamilyFile;
  readonly watchFamilyFolders: WatchFamilyFolders;
  readonly annotations: AnnotationWorld;
  readonly readScheme: ReadScheme;
  readonly reportFiles: ReportFiles;
  /** Makes what checks files that are not open; `log` is told what it had to leave out. */
  createChecker(log: (message: string) => void): FileChecker;
  readonly handlers?: readonly Handler[];
}

/** Serves the connection that `open` makes, until it closes. */
export function serve(open: (options: ConnectionOptions) => Connection, surroundings: Surroundings): void {
  const { handlers: given = pureHandlers } = surroundings;
  const session = createSession({
    id: surroundings.annotations.newId(),
    timer: surroundings.timer,
    log: (trace) => connection.console.error(messages.watcherFailed(trace)),
  });
  const questions = new Set(given.filter(({ isPure }) => isPure).map(({ method }) => method));
  const connection = open({ messageStrategy: createGate(session, (method) => questions.has(method)) });
  setBugSink((message) => connection.console.error(messages.bug(message)));
  const server = { connection, session };
  const parts = createParts(server, surroundings);
  const handlers = [...given, ...parts.flatMap((part) => part.handlers ?? [])];
  answerRequests(connection, session, handlers);
  answerRefused(connection);
  connection.onInitialize((params) => {
    meet(session, params);
    return {
      capabilities: capabilitiesOf(parts, handlers, session.read().client),
      serverInfo: { name: 'golden-thread' },
    };
  });
  connection.onInitialized(async () => {
    await Promise.all(parts.map(async (part) => part.start?.()));
    session.change({ kind: 'ready' });
  });
  connection.onShutdown(() => session.change({ kind: 'shut-down' }));
  connection.onDidChangeWatchedFiles(({ changes }) => parts.forEach((part) => part.filesChanged?.(changes)));
  connection.listen();
}

/** What the server is put together of. */
function createParts(server: Server, surroundings: Surroundings): readonly Part[] {
  const { readFamilyFolder, changeFamilyFile, watchFamilyFolders, reportFiles: files } = surroundings;
  const disk = { readFolder: readFamilyFolder, changeFile: changeFamilyFile, watchFolders: watchFamilyFolders };
  const log = (message: string) => server.connection.console.warn(message);
  const checker = surroundings.createChecker(log);
  return [
    followDocuments(server),
    followSettings(server),
    followFolders(server),
    followFamilies(server, disk),
    followAnnotations(server, surroundings.annotations, () => refreshDecided(server)),
    followDiagnostics(server),
    followWorkspace(server, { files, checker }),
    serveOfficeDocuments(server),
    serveMatrices(files, surroundings.readScheme),
    offerTags(surroundings.readScheme),
    followLibrary(server, { files, checker, log }),
    followViews(server),
    warnOfUnusable(server),
  ];
}

function meet(session: Session, params: InitializeParams): void {
  const { capabilities, workspaceFolders, rootUri } = params;
  session.change({ kind: 'meet', client: fromLspCapabilities(capabilities) });
  session.change({ kind: 'folders', folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []) });
  session.change({ kind: 'settings', settings: parseSettings(params.initializationOptions) });
}

/** What the server announces to a client: how it follows documents, and what the handlers answer. */
function capabilitiesOf(
  parts: readonly Part[],
  handlers: readonly Handler[],
  client: ClientAbilities,
): ServerCapabilities {
  const documents: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  };
  const announced = [
    ...parts.map(({ capabilities = {} }) => capabilities),
    ...handlers.map(({ capability }) => (typeof capability === 'function' ? capability(client) : capability)),
  ];
  const workspace: NonNullable<ServerCapabilities['workspace']> = {};
  for (const { workspace: own } of announced) Object.assign(workspace, own);
  return { ...(Object.assign(documents, ...announced) as ServerCapabilities), workspace };
}

/** Takes the user's settings from the client: it sends them, or is asked for them. */
function followSettings({ connection, session }: Server): Part {
  const take = (sent: unknown) => session.change({ kind: 'settings', settings: parseSettings(sent) });
  const ask = async () => take(await connection.workspace.getConfiguration(settingsSection));
  connection.onDidChangeConfiguration(async (params) => {
    if (session.read().client.answersConfiguration) await ask();
    else take((params?.settings as Record<string, unknown> | null | undefined)?.[settingsSection]);
  });
  return {
    start: async () => {
      const { client } = session.read();
      if (client.registersConfiguration)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
      if (client.answersConfiguration) await ask();
    },
  };
}

/** Follows which folders the workspace consists of. */
function followFolders({ connection, session }: Server): Part {
  return {
    capabilities: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
    start: () => {
      if (session.read().client.changesFolders)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri));
          const kept = session.read().folders.filter((folder) => !gone.has(folder));
          session.change({ kind: 'folders', folders: [...kept, ...added.map(({ uri }) => uri)] });
        });
      return Promise.resolve();
    },
  };
}

/** Has what stands in texts asked for again when settings or families change. */
function followViews({ connection, session }: Server): Part {
  session.watch((now, before) => {
    if (judgesOtherwise(now, before)) refreshThread(connection, now);
  });
  return {};
}

/** Has asked for again what shows decisions of people. */
function refreshDecided({ connection, session }: Server): void {
  refreshDiagnostics(connection, session.read());
  refreshThread(connection, session.read());
}

function refreshThread(connection: Connection, { client }: State): void {
  if (client.refreshesCodeLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
  if (client.refreshesInlayHints) void connection.languages.inlayHint.refresh();
}

/** Tells the person what cannot be used, once until it is mended. */
function warnOfUnusable({ connection, session }: Server): Part {
  session.watch((now, before) => {
    for (const of of ['baselines', 'decisions', 'families', 'files'] as const)
      for (const message of now.unusable[of].filter((sentence) => !before.unusable[of].includes(sentence)))
        void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  });
  return {};
}
