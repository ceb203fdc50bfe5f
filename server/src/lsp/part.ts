/** What the server is put together of: parts that each follow one thing, and know nothing of each other. */

import type { CancellationToken, Connection, FileEvent, ServerCapabilities } from 'vscode-languageserver';

import type { ClientAbilities } from './abilities';
import type { Session, State } from './session';

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

/** How one request is answered. */
export interface Handler {
  readonly method: string;
  /** What is announced to a client, where it depends on what the client can do as a function of that. */
  readonly capability: ServerCapabilities | ((client: ClientAbilities) => ServerCapabilities);
  /** The answer when there is nothing to say, and when the feature fails. */
  readonly fallback: unknown;
  /** Whether the answer follows from the state alone and changes nothing: then it may wait, and be given twice. */
  readonly isPure?: true;
  answer(state: State, params: unknown, token: CancellationToken): unknown;
}
