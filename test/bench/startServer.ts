/** The server started on a folder until it has told what is wrong in all its files, and ended: run by `npm run bench`. */

import { spawn } from 'node:child_process';
import path from 'node:path';

import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';

import { root } from '../support/repository';

/** `flags` are for Node; what is found is kept in the folder `cache` for the next start. */
export async function startOnFolder(folder: string, cache: string, flags: readonly string[], env: NodeJS.ProcessEnv) {
  const program = path.join(root, 'out/server/src/cli/main.js');
  const server = spawn(process.execPath, [...flags, program, 'lsp', '--stdio', '--cache', cache], { env });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.listen();
  const capabilities = { textDocument: { diagnostic: {} } };
  const initializationOptions = { checks: { workspaceLimit: 10_000 } };
  const rootUri = URI.file(folder).toString();
  await client.sendRequest('initialize', { processId: null, rootUri, capabilities, initializationOptions });
  await client.sendNotification('initialized', {});
  await client.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  await ended;
  client.dispose();
}
