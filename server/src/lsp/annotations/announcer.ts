/** Tells the client that the annotations of a report are others or stand elsewhere: at once, or after a pause in typing. */

import type { Connection } from 'vscode-languageserver';

import { annotationsChangedMethod, type AnnotationsParams } from '../../protocol';
import type { Session } from '../session';

/** How long a person may go on typing before a client is told where annotations have moved. */
const pause = 300;

/** Tells what concerns one report after another. */
export interface Announcer {
  /** Tells it now; a pause that was waited for is over. */
  announce(uri: string): void;
  /** Tells it after a pause, and does `first` before. */
  announceLater(uri: string, first: () => void): void;
  /** Nobody needs to be told any more. */
  cancel(uri: string): void;
}

export function createAnnouncer(connection: Connection, session: Session): Announcer {
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
