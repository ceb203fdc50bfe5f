/** What the server is put together of: parts that each follow one thing, and know nothing of each other. */

import type { Connection, FileEvent, ServerCapabilities } from 'vscode-languageserver';

import type { Handler } from './handlers';
import type { Session } from './session';

/** What every part works with. */
export interface Server {
  readonly connection: Connection;
  readonly session: Session;
}

/** A part of the server. Making one may watch the session and listen to notifications; the order makes no difference. */
export interface Part {
  readonly capabilities?: ServerCapabilities;
  /** Requests that change something, or wait for something; what is answered from the state is in `handlers.ts`. */
  readonly handlers?: readonly Handler[];
  /** Asks the client for news, and reads what has to be known before anything is checked. */
  start?(): Promise<void>;
  /** Files changed on the disk, whatever they hold. */
  filesChanged?(changes: readonly FileEvent[]): void;
}
