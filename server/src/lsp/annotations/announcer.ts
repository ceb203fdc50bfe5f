/** Tells the client that the annotations of a report are others or stand elsewhere: at once, or after a pause in typing. */

import type { Connection } from 'vscode-languageserver';

import { annotationsChangedMethod, type AnnotationsParams } from '../../protocol';
import type { Timer } from '../underway';
import type { Session } from '../session';

/** How long a person may go on typing before a client is told where annotations have moved. */
const pause = 300;

/** Stateful object that waits for pauses, one per report. */
export interface Announcer {
  /** Tells it now; a pause that was waited for is over. */
  announce(uri: string): void;
  /** Tells it after a pause, and does `first` before. */
  announceLater(uri: string, first: () => void): void;
  /** Nobody needs to be told any more. */
  cancel(uri: string): void;
}

export function createAnnouncer(connection: Connection, session: Session, timer: Timer): Announcer {
  const waiting = new Map<string, () => void>();
  const announcer: Announcer = {
    cancel: (uri) => {
      waiting.get(uri)?.();
      waiting.delete(uri);
    },
    announce: (uri) => {
      announcer.cancel(uri);
      const params: AnnotationsParams = { uri };
      if (session.read().client.hearsOfAnnotations) void connection.sendNotification(annotationsChangedMethod, params);
    },
    announceLater: (uri, first) => {
      announcer.cancel(uri);
      const tell = () => {
        first();
        announcer.announce(uri);
      };
      waiting.set(uri, timer(tell, pause));
    },
  };
  return announcer;
}
