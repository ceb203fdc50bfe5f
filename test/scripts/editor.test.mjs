// Checks the addresses that the editor is opened at, and what stands in for its native modules.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { addressOf, remoteUri } from '../../scripts/editor/server.mjs';
import { withScratchFolder } from '../../scripts/suite/workspace.mjs';
import { within } from '../../scripts/tools/folders.mjs';
import { startGroup } from '../../scripts/tools/processes.mjs';

const server = { port: 8080, token: 'secret' };

describe('the address of the editor', () => {
  it('carries the token and the folder', () => {
    const { searchParams, origin } = new URL(addressOf(server, '/home/a b/reports'));
    assert.equal(origin, 'http://localhost:8080');
    assert.deepEqual(Object.fromEntries(searchParams), { tkn: 'secret', folder: '/home/a b/reports' });
  });

  it('writes a Windows path as VS Code does', () => {
    assert.equal(new URL(addressOf(server, 'C:\\reports')).searchParams.get('folder'), '/C:/reports');
    assert.equal(remoteUri(server, 'C:\\my reports'), 'vscode-remote://localhost:8080/C:/my%20reports');
  });
});

describe('the stand-in for spdlog', () => {
  const { Logger, createRotatingLogger } = createRequire(import.meta.url)(within('scripts/editor/standIns/spdlog.cjs'));

  it('writes what is at or above its level, in VS Code’s own layout', () =>
    withScratchFolder(async (folder) => {
      const file = path.join(folder, 'logs/editor.log');
      const logger = await createRotatingLogger('editor', file);
      assert.ok(logger instanceof Logger);
      logger.clearFormatters();
      logger.debug('not this');
      logger.info('this\n');
      logger.setLevel(4);
      logger.warn('nor this');
      assert.equal(await readFile(file, 'utf8'), 'this\n');
    }));

  it('puts a time and a level before a bare message', () =>
    withScratchFolder(async (folder) => {
      const file = path.join(folder, 'editor.log');
      new Logger('rotating', 'editor', file).error('broken');
      assert.match(await readFile(file, 'utf8'), /^\d{4}-\S+Z \[error\] broken\n$/);
    }));
});

describe('the stand-in for native-watchdog', () => {
  it('ends a process whose parent is gone', async () => {
    const watchdog = JSON.stringify(within('scripts/editor/standIns/nativeWatchdog.cjs'));
    const parent = startGroup(process.execPath, ['-e', ''], { stdio: 'ignore' });
    await once(parent, 'exit');
    const code = `require(${watchdog}).start(${parent.pid}); setInterval(() => {}, 1000)`;
    const orphan = startGroup(process.execPath, ['-e', code], { stdio: 'ignore' });
    assert.deepEqual(await once(orphan, 'exit'), [87, null]);
  });
});
