/** Hangs annotations on a connection: they are read, moved, kept and told as documents and files come, change and go. */

import {
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  MessageType,
  ShowMessageNotification,
  type Connection,
  type FileEvent,
  type ServerCapabilities,
} from 'vscode-languageserver';

import type { Document } from '../../workspace/document';
import { saveAnnotated } from '../../annotations/live/saved';
import type { Timer } from '../underway';
import type { Handler } from '../handlers';
import type { Session } from '../session';
import { annotationFilePattern, reportOfFile, spell } from '../../disk/addresses';
import { createAnnouncer } from './announcer';
import { commandNames } from './arguments';
import { executeCommand } from './execute';
import { createBlamer } from './fileDiagnostics';
import { createKeeper, type Keeper } from './store/keeper';
import { followMoves, moveCapabilities } from './moves';
import { listRequests } from './requests';
import { makeStamp, type AnnotationWorld } from './world';

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
  /** A document has another text than `before`. */
  edited(before: Document): void;
  closed(document: Document): void;
  /** Files changed on the disk, whatever they hold. */
  watched(changes: readonly FileEvent[]): void;
  /** The requests that are about annotations. */
  readonly handlers: readonly Handler[];
}

/** `onDecided` is called when what people decided about a report may be other than before. */
export function followAnnotations(
  connection: Connection,
  session: Session,
  world: AnnotationWorld,
  { timer, onDecided }: { readonly timer: Timer; readonly onDecided: () => void },
): AnnotationFollower {
  const announcer = createAnnouncer(connection, session, timer);
  const warn = (message: string) =>
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  const keeper = createKeeper(session, world.files, {
    changed: (uri) => {
      announcer.announce(uri);
      onDecided();
    },
    examined: createBlamer(connection),
    warned: warn,
  });
  const saved = followSaves(connection, session, keeper);
  connection.onRequest(ExecuteCommandRequest.type, (params) =>
    executeCommand(
      {
        ...{ session, keeper },
        stamp: (uri) => makeStamp(session, world, uri),
        applyEdit: (edit) => connection.workspace.applyEdit(edit),
      },
      params,
    ),
  );
  followMoves(connection, { session, files: world.files, keeper, warn, onMoving: (uri) => saved.delete(uri) });
  return { ...followDocuments(session, keeper, announcer, saved), handlers: listRequests(keeper), start };

  async function start(): Promise<void> {
    if (!session.read().client.registersWatchers) return;
    const watchers = [{ globPattern: annotationFilePattern }];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

/** The texts of the open reports as they were when they were opened or saved last, by address. */
type SavedTexts = Map<string, string>;

/** Has annotations that are gone looked for, and written as they are, whenever a report is saved. */
function followSaves(connection: Connection, session: Session, keeper: Keeper): SavedTexts {
  const saved: SavedTexts = new Map();
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    const document = session.read().workspace.documents.get(uri);
    if (!document) return;
    const { annotated, source } = document;
    saved.set(uri, source.text);
    const after = saveAnnotated(annotated, source.text);
    if (after !== annotated) keeper.replace(uri, after);
    void keeper.keep(uri, { rewrite: true });
  });
  return saved;
}

function followDocuments(
  session: Session,
  keeper: Keeper,
  announcer: ReturnType<typeof createAnnouncer>,
  saved: SavedTexts,
): Pick<AnnotationFollower, 'opened' | 'edited' | 'closed' | 'watched'> {
  const find = (uri: string) => session.read().workspace.documents.get(uri);
  const unwritten = new Set<string>();
  const writeChanged = (uri: string) => {
    if (unwritten.delete(uri)) void keeper.keep(uri, { rewrite: true });
  };
  return {
    opened: (uri) => {
      const document = find(uri);
      if (document) saved.set(uri, document.source.text);
      void keeper.open(uri);
    },
    edited: ({ uri, annotated: before }) => {
      const annotated = find(uri)?.annotated;
      if (!annotated || annotated.places.size === 0) return;
      if (annotated.set !== before.set) unwritten.add(uri);
      announcer.announceLater(uri, () => writeChanged(uri));
    },
    closed: (document) => {
      const { uri, source } = document;
      announcer.cancel(uri);
      writeChanged(uri);
      void keeper.close(document, saved.get(uri) ?? source.text);
      saved.delete(uri);
    },
    watched: (changes) => {
      const reports = new Set(changes.flatMap(({ uri }) => reportOfFile(uri) ?? []));
      for (const uri of session.read().workspace.documents.keys()) if (reports.has(spell(uri))) void keeper.keep(uri);
    },
  };
}
