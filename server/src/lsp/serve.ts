/** Serves the protocol over a connection: the handshake, the documents, the settings, and the table of handlers. */

import {
  DidChangeConfigurationNotification,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type CancellationToken,
  type Connection,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

import { setBugSink } from '../base/bug';
import { settingsSection } from '../protocol';
import { fromLspCapabilities } from './abilities';
import { createPublisher, type Publisher, type Timer } from './diagnostics';
import { answerSafely } from './guard';
import { handlers as allHandlers, type Handler } from './handlers';
import { messages } from './messages';
import { createSession, type Session } from './session';
import { parseSettings } from './settings';

/** What the server uses of the world around it; tests bring their own. */
export interface Surroundings {
  readonly timer: Timer;
  readonly handlers?: readonly Handler[];
}

/** Serves `connection` until it closes. The caller has not listened on it yet. */
export function serve(connection: Connection, { timer, handlers = allHandlers }: Surroundings): void {
  const session = createSession();
  const publisher = createPublisher(
    () => session.read(),
    (params) => void connection.sendDiagnostics(params),
    timer,
  );
  setBugSink((message) => connection.console.error(messages.bug(message)));
  shakeHands(connection, session, handlers);
  followDocuments(connection, session, publisher);
  followSettings(connection, session, publisher);
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
  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    session.meet(fromLspCapabilities(capabilities));
    session.configure(parseSettings(initializationOptions));
    return { capabilities: capabilitiesOf(handlers), serverInfo: { name: 'golden-thread' } };
  });
}

/** What the server announces: how it follows documents, and what the handlers answer. */
export function capabilitiesOf(handlers: readonly Handler[]): ServerCapabilities {
  const documents: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  };
  return Object.assign(documents, ...handlers.map((handler) => handler.capability)) as ServerCapabilities;
}

function followDocuments(connection: Connection, session: Session, publisher: Publisher): void {
  const pushes = () => !session.read().client.pullsDiagnostics;
  connection.onDidOpenTextDocument(({ textDocument }) => {
    session.change({ kind: 'open', ...textDocument });
    if (pushes()) publisher.schedule(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = session.read().workspace.documents.get(uri);
    if (!document) return;
    session.change({ kind: 'edit', uri, version, text: applyChanges(document.source.text, contentChanges) });
    if (pushes()) publisher.schedule(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session.change({ kind: 'close', uri });
    if (pushes()) publisher.clear(uri);
  });
}

/** The text after the changes, which refer one to the result of the other. The mutable document does not outlive this. */
export function applyChanges(text: string, changes: readonly TextDocumentContentChangeEvent[]): string {
  const document = TextDocument.create('', '', 0, text);
  return TextDocument.update(document, [...changes], 1).getText();
}

function followSettings(connection: Connection, session: Session, publisher: Publisher): void {
  const take = (sent: unknown) => {
    if (session.configure(parseSettings(sent))) refreshDiagnostics(connection, session, publisher);
  };
  const ask = async () => take(await connection.workspace.getConfiguration(settingsSection));
  connection.onInitialized(async () => {
    const { client } = session.read();
    if (client.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    }
    if (client.answersConfiguration) await ask();
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (session.read().client.answersConfiguration) await ask();
    else take((settings as Record<string, unknown> | undefined)?.[settingsSection]);
  });
}

function refreshDiagnostics(connection: Connection, session: Session, publisher: Publisher): void {
  const { client, workspace } = session.read();
  if (!client.pullsDiagnostics) for (const uri of workspace.documents.keys()) publisher.schedule(uri);
  else if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
}
