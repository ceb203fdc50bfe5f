/** Hangs annotations on a connection: they are read, moved, kept and told as documents and files come, change and go. */

import {
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  MessageType,
  ShowMessageNotification,
  type Connection,
  type Diagnostic,
  type FileEvent,
  type ServerCapabilities,
} from 'vscode-languageserver';

import {
  annotationsChangedMethod,
  annotationsMethod,
  exportAnnotationsMethod,
  type AnnotationsParams,
} from '../../protocol';
import { SourceText } from '../../text/sourceText';
import { findLostAgain } from '../../workspace/annotated';
import type { Document } from '../../workspace/document';
import { diagnosticSource, toLspRangeIn } from '../convert';
import type { Timer } from '../diagnostics';
import type { Handler } from '../handlers';
import type { Session } from '../session';
import { annotationFileOf, annotationFilePattern, reportOfFile, spell } from './addresses';
import { commandNames } from './arguments';
import type { FindAuthor } from './author';
import { exportFrom } from './exchangeCommands';
import { executeCommand } from './execute';
import type { FileAccess } from './fileAccess';
import { createKeeper } from './keeper';
import { annotationMessages as messages } from './messages';
import { followMoves, moveCapabilities } from './moves';
import type { KnownFile } from './shelf';
import { viewAnnotations } from './views';

/** What annotations need of the world; tests bring their own. */
export interface AnnotationWorld {
  readonly files: FileAccess;
  readonly findAuthor: FindAuthor;
  readonly now: () => Date;
  /** An id that nothing else has. */
  readonly newId: () => string;
}

/** What is announced to clients. */
export const annotationCapabilities: ServerCapabilities = {
  executeCommandProvider: { commands: [...commandNames] },
  ...moveCapabilities,
};

/** Stateful object that follows the annotations of all open documents. */
export interface AnnotationFollower {
  /** Asks the client for news of annotation files. */
  start(): Promise<void>;
  opened(uri: string): void;
  edited(uri: string): void;
  closed(document: Document): void;
  /** Files changed on the disk, whatever they hold. */
  watched(changes: readonly FileEvent[]): void;
  /** The requests that are about annotations. */
  readonly handlers: readonly Handler[];
}

/** How long a person may go on typing before a client is told where annotations have moved. */
const pause = 300;

/** `onDecided` is called when what people decided about a report may be other than before. */
export function followAnnotations(
  connection: Connection,
  session: Session,
  world: AnnotationWorld,
  { timer, onDecided }: { readonly timer: Timer; readonly onDecided: () => void },
): AnnotationFollower {
  const blamed = new Set<string>();
  const waiting = new Map<string, () => void>();

  const announce = (uri: string): void => {
    waiting.get(uri)?.();
    waiting.delete(uri);
    const params: AnnotationsParams = { uri };
    if (session.read().client.hearsOfAnnotations) void connection.sendNotification(annotationsChangedMethod, params);
  };

  const blame = (uri: string, file: KnownFile): void => {
    const address = annotationFileOf(uri);
    const diagnostics = toLspFileProblems(file);
    if (diagnostics.length === 0 && !blamed.delete(address)) return;
    if (diagnostics.length > 0) blamed.add(address);
    void connection.sendDiagnostics({ uri: address, diagnostics });
  };

  const keeper = createKeeper(session, world.files, {
    changed: (uri) => {
      announce(uri);
      onDecided();
    },
    examined: blame,
    warned: (message) =>
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
  });

  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    const document = session.read().workspace.documents.get(uri);
    if (!document) return;
    const found = findLostAgain(document.annotated, document.source.text);
    if (found.places !== document.annotated.places) keeper.replace(uri, found);
    void keeper.keep(uri, { rewrite: true });
  });

  connection.onRequest(ExecuteCommandRequest.type, (params) =>
    executeCommand(
      {
        session,
        keeper,
        stamp: async (uri) => ({ ...makeStamp(world), author: await authorOf(session, world, uri) }),
        applyEdit: (edit) => connection.workspace.applyEdit(edit),
      },
      params,
    ),
  );

  followMoves(connection, session, world.files, keeper);

  return {
    start: async () => {
      if (!session.read().client.registersWatchers) return;
      const watchers = [{ globPattern: annotationFilePattern }];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    },
    opened: (uri) => void keeper.open(uri),
    edited: (uri) => {
      if (session.read().workspace.documents.get(uri)?.annotated.places.size === 0) return;
      waiting.get(uri)?.();
      waiting.set(
        uri,
        timer(() => announce(uri), pause),
      );
    },
    closed: (document) => {
      waiting.get(document.uri)?.();
      waiting.delete(document.uri);
      void keeper.close(document);
    },
    watched: (changes) => {
      const reports = new Set(changes.flatMap(({ uri }) => reportOfFile(uri) ?? []));
      for (const uri of session.read().workspace.documents.keys()) if (reports.has(spell(uri))) void keeper.keep(uri);
    },
    handlers: [
      onAddress(annotationsMethod, (document) => viewAnnotations(document, keeper.keeping(document.uri))),
      onAddress(exportAnnotationsMethod, exportFrom),
    ],
  };
}

/** A row about one open document; null for one that is not open. */
function onAddress(method: string, answer: (document: Document) => unknown): Handler {
  return {
    method,
    capability: {},
    fallback: null,
    answer: ({ workspace }, params) => {
      const document = workspace.documents.get((params as AnnotationsParams).uri);
      return document ? answer(document) : null;
    },
  };
}

function makeStamp({ now, newId }: AnnotationWorld) {
  return {
    id: `urn:uuid:${newId()}`,
    now: now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z'),
  };
}

async function authorOf(session: Session, { findAuthor }: AnnotationWorld, uri: string): Promise<string | undefined> {
  return session.read().settings.author || (await findAuthor(uri));
}

function toLspFileProblems({ text = '', problems, unreadable }: KnownFile): Diagnostic[] {
  const source = new SourceText(text);
  const all = [
    ...problems,
    ...(unreadable === undefined
      ? []
      : [{ message: messages.fileUnreadable(unreadable), range: { start: 0, end: 0 } }]),
  ];
  return all.map(({ message, range }) => ({
    message,
    range: toLspRangeIn(source, range),
    severity: DiagnosticSeverity.Error,
    source: diagnosticSource,
    code: 'annotation-file',
  }));
}
