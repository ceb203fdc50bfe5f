/** `golden-thread lsp --stdio` as a process: it speaks the protocol and ends when it is told to. */

import assert from 'node:assert/strict';
import { once } from 'node:events';

import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

import { start } from './run';

describe('golden-thread lsp --stdio', () => {
  it('shakes hands, shuts down and exits with 0', async () => {
    const server = start('lsp', '--stdio');
    const exit = once(server, 'exit');
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    assert.ok(capabilities['documentSymbolProvider']);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.deepEqual(await exit, [0, null]);
    connection.dispose();
  });
});
