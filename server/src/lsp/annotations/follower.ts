/** Hangs annotations on a connection: they are read, moved, kept and told as documents and files come, change and go. */

import {
  type Connection,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  type FileEvent,
  MessageType,
  type ServerCapabilities,
  ShowMessageNotification,
} from 'vscode-languageserver';

import { annotationFilePattern, reportOfFile, spell } from '../../disk/annotationFiles';
import { annotationsChangedMethod, type AnnotationsParams } from '../../protocol';
import type { Document } from '../../workspace/document';
import type { Handler } from '../part';
import type { Session } from '../session';
import { commandNames } from './arguments';
import { executeCommand } from './execute';
import { createBlamer } from './fileDiagnostics';
import { followMoves, moveCapabilities } from './moves';
import { type AnnotationStore, createAnnotationStore } from './store/store';
import { listRequests } from './views';
import { type AnnotationWorld, makeStamp } from './world';

/** What is announced to clients. */
export const annotationCapabilities: ServerCapabilities = {
  executeCommandProvider: { commands: [...commandNames] },
  ...moveCapabilities,
};

/** Stateful object that follows the annotations of all open documents. */
interface AnnotationFollower {
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
  onDecided: () => void,
): AnnotationFollower {
  const announcer = createAnnouncer(connection, session);
  const warn = (message: string) =>
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  const store = createAnnotationStore(session, world, {
    changed: (uri) => {
      announcer.announce(uri);
      onDecided();
    },
    examined: createBlamer(connection),
    warned: warn,
  });
  connection.onRequest(ExecuteCommandRequest.type, (params) =>
    executeCommand(
      {
        ...{ session, store },
        stamp: (uri) => makeStamp(session, world, uri),
        applyEdit: (edit) => connection.workspace.applyEdit(edit),
      },
      params,
    ),
  );
  followMoves(connection, { session, files: world.files, store, warn });
  return { ...followDocuments(connection, session, store, announcer), handlers: listRequests(store), start };

  async function start(): Promise<void> {
    if (!session.read().client.registersWatchers) return;
    const watchers = [{ globPattern: annotationFilePattern }];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

function followDocuments(
  connection: Connection,
  session: Session,
  store: AnnotationStore,
  announcer: ReturnType<typeof createAnnouncer>,
): Pick<AnnotationFollower, 'opened' | 'edited' | 'closed' | 'watched'> {
  const documents = () => session.read().workspace.documents;
  connection.onDidSaveTextDocument(({ textDocument }) => void store.save(textDocument.uri));
  return {
    opened: (uri) => void store.open(uri),
    edited: ({ uri, annotated: before }) => {
      const annotated = documents().get(uri)?.annotated;
      if (!annotated || annotated.places.size === 0) return;
      if (annotated.set !== before.set) store.edit(uri);
      announcer.announceLater(uri, () => void store.keepMoved(uri));
    },
    closed: (document) => {
      announcer.cancel(document.uri);
      void store.close(document);
    },
    watched: (changes) => {
      const reports = new Set(changes.flatMap(({ uri }) => reportOfFile(uri) ?? []));
      for (const uri of documents().keys()) if (reports.has(spell(uri))) void store.refresh(uri);
    },
  };
}

/** How long a person may go on typing before a client is told where annotations have moved. */
const pause = 300;

/** Tells what concerns one report after another. */
interface Announcer {
  /** Tells it now; a pause that was waited for is over. */
  announce(uri: string): void;
  /** Tells it after a pause, and does `first` before. */
  announceLater(uri: string, first: () => void): void;
  /** Nobody needs to be told any more. */
  cancel(uri: string): void;
}

function createAnnouncer(connection: Connection, session: Session): Announcer {
  const { underway } = session;
  const nameOf = (uri: string) => `annotations of ${uri}`;
  const announcer: Announcer = {
    cancel: (uri) => underway.cancel(nameOf(uri)),
    announce: (uri) => {
      announcer.cancel(uri);
      const params: AnnotationsParams = { uri };
      if (session.read().client.hearsOfAnnotations) void connection.sendNotification(annotationsChangedMethod, params);
    },
    announceLater: (uri, first) =>
      underway.pause(nameOf(uri), pause, () => {
        first();
        announcer.announce(uri);
      }),
  };
  return announcer;
}
