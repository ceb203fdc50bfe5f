/** The server's life in the real editor: killed, it is started again, and the features come back. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { ask, openReport } from './support/report';

describe('the server', () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await openReport('south-tyneside-2024-monitoring-visit');
  });

  it('comes back after it was killed, with what it gave before', async function () {
    if (process.platform === 'win32') this.skip();
    await eventually(() => needOutline(document));
    const killed = findServer();
    process.kill(killed, 'SIGKILL');
    await eventually(() => assert.notEqual(findServer(), killed));
    await eventually(() => needOutline(document));
  });

  it('is started anew by the command, with what it gave before', async () => {
    const before = findServer();
    await vscode.commands.executeCommand('goldenThread.restartServer');
    assert.notEqual(findServer(), before);
    await eventually(() => needOutline(document));
  });
});

/** The process of the server: the child of this extension host that runs its bundle. Throws when there is none. */
function findServer(): number {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const servers = processes.filter((line) => /dist[\\/]cli\.js lsp/.test(line) && parentOf(line) === process.pid);
  assert.equal(servers.length, 1, 'there is not one server');
  return Number(servers[0]!.trim().split(/\s+/)[0]);
}

function parentOf(line: string): number {
  return Number(line.trim().split(/\s+/)[1]);
}

async function needOutline(document: vscode.TextDocument): Promise<void> {
  const symbols = await ask<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document);
  assert.ok(symbols && symbols.length > 0, 'there is no outline');
}
