/** Hangs annotations on a connection: they are read, moved, kept and told as documents and files come, change and go. */

import {
  type ApplyWorkspaceEditParams,
  type Connection,
  DidChangeWatchedFilesNotification,
  type ExecuteCommandParams,
  ExecuteCommandRequest,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';

import { annotationFilePattern, reportOfFile, spell } from '../../disk/annotationFiles';
import { annotationsChangedMethod, type AnnotationsParams } from '../../protocol';
import type { Document } from '../../workspace/document';
import { protocolMessages as messages } from '../../wording/protocolMessages';
import type { Part, Server } from '../part';
import { refuse } from '../refusal';
import { onRequest } from '../rows';
import type { Session } from '../session';
import { commandNames } from './arguments';
import { executeCommand } from './execute';
import { createBlamer } from './fileDiagnostics';
import { followMoves, moveCapabilities } from './moves';
import { type AnnotationStore, createAnnotationStore } from './store/store';
import { viewingAnnotations } from './views';
import { type AnnotationWorld, makeStamp } from './world';

/** Has the annotations of open documents follow them. `onDecided` is called when what people decided may be other. */
export function followAnnotations(server: Server, world: AnnotationWorld, onDecided: () => void): Part {
  const { connection, session } = server;
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
  const executing = {
    ...{ session, store },
    stamp: (uri: string) => makeStamp(session, world, uri),
    applyEdit: (edit: ApplyWorkspaceEditParams) => connection.workspace.applyEdit(edit),
  };
  followDocuments(server, store, announcer);
  return {
    capabilities: { executeCommandProvider: { commands: [...commandNames] }, ...moveCapabilities },
    handlers: [
      onRequest(
        ExecuteCommandRequest.method,
        refuse(messages.commandFailed()),
        (_state, params: ExecuteCommandParams) => executeCommand(executing, params),
      ),
      ...followMoves(connection, { session, files: world.files, store, warn }),
      viewingAnnotations(store),
    ],
    start: () => askForNews(server),
    filesChanged: (changes) => {
      const reports = new Set(changes.flatMap(({ uri }) => reportOfFile(uri) ?? []));
      for (const uri of session.read().workspace.documents.keys()) if (reports.has(spell(uri))) void store.refresh(uri);
    },
  };
}

async function askForNews({ connection, session }: Server): Promise<void> {
  if (!session.read().client.registersWatchers) return;
  const watchers = [{ globPattern: annotationFilePattern }];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Annotations are read when a document is opened, move with its edits, and are written when it is saved or closed. */
function followDocuments({ connection, session }: Server, store: AnnotationStore, announcer: Announcer): void {
  connection.onDidSaveTextDocument(({ textDocument }) => void store.save(textDocument.uri));
  session.watch((_now, before, change) => {
    if (change.kind === 'open') void store.open(change.uri);
    const document = 'uri' in change ? before.workspace.documents.get(change.uri) : undefined;
    if (document && change.kind === 'edit') followEdit(document);
    if (document && change.kind === 'close') {
      announcer.cancel(document.uri);
      void store.close(document);
    }
  });

  function followEdit({ uri, annotated: before }: Document): void {
    const annotated = session.read().workspace.documents.get(uri)?.annotated;
    if (!annotated || annotated.places.size === 0) return;
    if (annotated.set !== before.set) store.edit(uri);
    announcer.announceLater(uri, () => void store.keepMoved(uri));
  }
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
