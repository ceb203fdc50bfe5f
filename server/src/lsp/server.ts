/** The language server as a Node process: over IPC for VS Code, over the standard streams for other editors. */

import { createConnection } from 'vscode-languageserver/node';

import { readFamilyFolder } from './familyFolder';
import { serve } from './serve';

/** Starts the server on the connection that the command line names: `--node-ipc`, `--stdio` or `--socket=N`. */
export function startServer(): void {
  serve(createConnection(), { timer: setTimer, readFamilyFolder });
}

function setTimer(run: () => void, milliseconds: number): () => void {
  const timeout = setTimeout(run, milliseconds);
  return () => clearTimeout(timeout);
}
