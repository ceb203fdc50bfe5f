/** The connection to the language server, which runs as a process of its own. */

import * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  type StaticFeature,
  TransportKind,
} from 'vscode-languageclient/node';

import {
  annotationsChangedMethod,
  type AnnotationsParams,
  changeBaselineCommand,
  checkingMethod,
  chooseLinkCommand,
  decideLifeCommand,
  draftFamilyMethod,
  type DraftFamilyParams,
  type DraftFamilyResult,
  familiesChangedMethod,
  justifyCommand,
  languageId,
  libraryChangedMethod,
  recogniseMethod,
  type RecogniseParams,
  type RecogniseResult,
  settingsSection,
  showReferencesCommand,
  teachCommand,
} from '../../server/src/protocol';
import { hearPerformed } from './annotations';
import { documentAddresses, toServer, toText } from './documents/addresses';
import { labelling } from './editor/labels';
import { messages } from './messages';
import { showError, showServerMessages } from './editor/toasts';

/** The client for the server that the extension ships; not started yet. A server that dies is started again by itself. */
export function createClient(context: vscode.ExtensionContext): LanguageClient {
  const cache = vscode.Uri.joinPath(context.globalStorageUri, 'answers').fsPath;
  const args = ['lsp', '--cache', cache];
  const program = { module: context.asAbsolutePath('dist/cli.js'), args, transport: TransportKind.ipc };
  const server: ServerOptions = {
    run: program,
    debug: { ...program, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const isDetecting = vscode.workspace.getConfiguration(settingsSection).get<boolean>('autoDetect', true);
  const documentSelector = [{ language: languageId }, ...(isDetecting ? [{ language: 'markdown' }] : [])];
  const options: LanguageClientOptions = {
    documentSelector,
    middleware: {
      ...labelling,
      sendRequest: (type, param, token, next) => hearPerformed(type, toServer(param), token, next),
    },
    uriConverters: documentAddresses,
    // What the server writes escapes all that reports say, so that its links are its own.
    markdown: { isTrusted: { enabledCommands: [decideLifeCommand] } },
  };
  const client = new LanguageClient(settingsSection, 'Golden Thread', server, options);
  client.registerFeature(ownAbilities);
  showServerMessages(client);
  return client;
}

/** What this client hears of, and the commands of its own that the server may put on lenses and quick fixes. */
const abilities = [
  familiesChangedMethod,
  checkingMethod,
  changeBaselineCommand,
  annotationsChangedMethod,
  showReferencesCommand,
  chooseLinkCommand,
  justifyCommand,
  teachCommand,
  libraryChangedMethod,
  decideLifeCommand,
];

/** Tells the server what this client can do beyond the protocol. */
const ownAbilities: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    const ours = Object.fromEntries(abilities.map((name) => [name, true]));
    capabilities.experimental = { ...(capabilities.experimental as object), ...ours };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

/** Starts the client; a failure is announced, and never thrown, so that the commands that help remain. */
export async function startClient(client: LanguageClient): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    void announceFailure(client, error instanceof Error ? error.message : String(error));
  }
}

/** Stops the server, if it runs, and starts it anew. */
export async function restartClient(client: LanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await startClient(client);
}

/** A first version of a family that fits the text; null when there is none. Rejects when the server does not answer. */
export function requestDraft(client: LanguageClient, document: vscode.TextDocument): Promise<DraftFamilyResult | null> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const params: DraftFamilyParams = { text: document.getText(), uri };
  return client.sendRequest<DraftFamilyResult | null>(draftFamilyMethod, params);
}

/** Whether the text of a document is a report, and why. Rejects when the server does not answer. */
export function recognise(client: LanguageClient, document: vscode.TextDocument): Promise<RecogniseResult> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const params: RecogniseParams = { text: document.getText(), uri };
  return client.sendRequest<RecogniseResult>(recogniseMethod, params);
}

async function announceFailure(client: LanguageClient, reason: string): Promise<void> {
  const [show, restart] = [messages.showOutput(), messages.restart()];
  const choice = await showError(messages.startFailed(reason), show, restart);
  if (choice === show) client.outputChannel.show();
  if (choice === restart) await restartClient(client);
}

/** What the server announces, as events that live as long as this. */
export interface News extends vscode.Disposable {
  /** With the address of the report whose annotations are others than before. */
  readonly onAnnotationsChanged: vscode.Event<string>;
  /** The library is another one than before. */
  readonly onLibraryChanged: vscode.Event<void>;
  /** Texts may be recognised otherwise than before. */
  readonly onFamiliesChanged: vscode.Event<void>;
}

/**
 * What the server announces, for everyone who wants to hear it. The language client tells an announcement only to the
 * one who asked for it last, so it is asked here, once.
 */
export function listenTo(client: LanguageClient): News {
  const annotations = new vscode.EventEmitter<string>();
  const families = new vscode.EventEmitter<void>();
  const library = new vscode.EventEmitter<void>();
  const subscriptions = vscode.Disposable.from(
    client.onNotification(annotationsChangedMethod, ({ uri }: AnnotationsParams) =>
      annotations.fire(toText(vscode.Uri.parse(uri)).toString()),
    ),
    client.onNotification(familiesChangedMethod, () => families.fire()),
    client.onNotification(libraryChangedMethod, () => library.fire()),
    annotations,
    families,
    library,
  );
  return {
    onAnnotationsChanged: annotations.event,
    onFamiliesChanged: families.event,
    onLibraryChanged: library.event,
    dispose: () => void subscriptions.dispose(),
  };
}
