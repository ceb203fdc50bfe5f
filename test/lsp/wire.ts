/** A server and a client in one process, talking over streams in memory, with time that passes only when told to. */

import { PassThrough } from 'node:stream';

import {
  createConnection,
  createProtocolConnection,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  SymbolKind,
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';

import type { AnnotationFiles } from '../../server/src/disk/annotationFiles';
import type { WatchFamilyFolders } from '../../server/src/disk/familyFiles';
import type { AnnotationWorld } from '../../server/src/lsp/annotations/world';
import { createCheckerHere } from '../../server/src/lsp/checking/fileChecker';
import type { ChangeFamilyFile, ReadFamilyFolder } from '../../server/src/lsp/families';
import type { ReportFiles } from '../../server/src/disk/reportFiles';
import { serve, type Surroundings } from '../../server/src/lsp/serve';
import type { Timer } from '../../server/src/lsp/underway';
import { createFilesInMemory } from './filesInMemory';

export interface Wire {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the server logged, line by line, since the start. */
  readonly log: readonly string[];
  /** The diagnostics that the server sent unasked. */
  readonly published: Inbox<PublishDiagnosticsParams>;
  /** Lets the pauses that the server waits for pass; how many there were. */
  readonly elapse: () => number;
}

export interface WireOptions {
  readonly capabilities?: ClientCapabilities;
  /** The folder of the workspace, as an address. */
  readonly folder?: string;
  /** Reads the folders of families; there are none when it is left out. */
  readonly readFamilyFolder?: ReadFamilyFolder;
  readonly changeFamilyFile?: ChangeFamilyFile;
  readonly watchFamilyFolders?: WatchFamilyFolders;
  /** What annotations use of the world; without it no report has a file. */
  readonly annotations?: Partial<AnnotationWorld>;
  /** What the client sends as its settings in the handshake. */
  readonly settings?: object;
  /** The files of the workspace; there are none when it is left out. */
  readonly reportFiles?: ReportFiles;
  /** Reads the coding scheme of a folder; there is none when it is left out. */
  readonly readScheme?: Surroundings['readScheme'];
  readonly handlers?: NonNullable<Surroundings['handlers']>;
  /** Given the client before the handshake, to answer what the server may ask during it. */
  readonly prepare?: (client: ProtocolConnection) => void;
}

/** A server that nobody has spoken to yet, and who may. */
export function plugIn({
  handlers,
  prepare,
  readFamilyFolder = noFamilies,
  changeFamilyFile = () => Promise.resolve({ kind: 'done' }),
  watchFamilyFolders = () => undefined,
  annotations,
  reportFiles = createFilesInMemory().files,
  readScheme = () => Promise.resolve({ kind: 'missing' }),
}: WireOptions = {}): Omit<Wire, 'initialized'> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const clock = createClock();
  serve((options) => createConnection(toServer, toClient, options), {
    timer: clock.timer,
    readFamilyFolder,
    changeFamilyFile,
    watchFamilyFolders,
    reportFiles,
    readScheme,
    createChecker: () => createCheckerHere(reportFiles),
    annotations: {
      files: noFiles,
      findAuthor: () => Promise.resolve('Ann'),
      now: () => new Date(noon),
      newId,
      ...annotations,
    },
    ...(handlers && { handlers }),
  });
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const log: string[] = [];
  const published = createInbox<PublishDiagnosticsParams>();
  client.onNotification(LogMessageNotification.type, ({ message }) => void log.push(message));
  client.onNotification(PublishDiagnosticsNotification.type, (params) => published.put(params));
  prepare?.(client);
  client.listen();
  return { client, log, published, elapse: clock.elapse };
}

/** A server that has shaken hands with a client of these capabilities. */
export async function connect(options: WireOptions = {}): Promise<Wire> {
  const { capabilities = {}, folder, settings } = options;
  const wire = plugIn(options);
  const initialized = await wire.client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: folder ?? null,
    initializationOptions: settings,
    capabilities: { ...capabilities, textDocument: { ...showing, ...capabilities.textDocument } },
  });
  await wire.client.sendNotification('initialized', {});
  return { ...wire, initialized };
}

/** What any editor of today can show. */
export const showing: NonNullable<ClientCapabilities['textDocument']> = {
  documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: [SymbolKind.Event] } },
  hover: { contentFormat: ['markdown', 'plaintext'] },
  completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'], labelDetailsSupport: true } },
  publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
  rename: { prepareSupport: true },
};

/** When everything happens. */
export const noon = '2026-03-01T12:00:00Z';

const done = Promise.resolve({ kind: 'done' } as const);
const noFiles: AnnotationFiles = {
  reaches: () => false,
  read: () => Promise.resolve({ kind: 'missing' }),
  change: () => done,
  recover: () => done,
  move: () => done,
};

let lastId = 0;

function newId(): string {
  return String(++lastId).padStart(8, '0');
}

const noFamilies: ReadFamilyFolder = () => Promise.resolve({ files: [], failure: undefined });

/** Messages that come in by themselves, to be taken one after the other. */
export interface Inbox<Message> {
  put(message: Message): void;
  /** The next message; waits for it when there is none yet. */
  take(): Promise<Message>;
  /** How many messages wait to be taken. */
  count(): number;
}

export function createInbox<Message>(): Inbox<Message> {
  const messages: Message[] = [];
  const takers: ((message: Message) => void)[] = [];
  return {
    put: (message) => {
      const taker = takers.shift();
      if (taker) taker(message);
      else messages.push(message);
    },
    take: () => {
      const message = messages.shift();
      return message === undefined ? new Promise((resolve) => takers.push(resolve)) : Promise.resolve(message);
    },
    count: () => messages.length,
  };
}

interface Clock {
  readonly timer: Timer;
  readonly elapse: () => number;
}

function createClock(): Clock {
  const waiting = new Set<() => void>();
  return {
    timer: (run) => {
      waiting.add(run);
      return () => void waiting.delete(run);
    },
    elapse: () => {
      const due = [...waiting];
      waiting.clear();
      due.forEach((run) => run());
      return due.length;
    },
  };
}
