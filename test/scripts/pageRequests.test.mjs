// Checks that requests of the tests reach the page, and that answers and errors come back.

import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { servePageRequests, watchAddresses } from '../../scripts/suite/pageRequests.mjs';
import { withScratchFolder } from '../../scripts/suite/workspace.mjs';

describe('requests to the page', () => {
  it('are done and answered', async () => {
    const pressed = [];
    const page = { keyboard: { press: async (keys) => void pressed.push(keys) } };
    assert.deepEqual(await ask(page, { kind: 'press', keys: 'F12' }), {});
    assert.deepEqual(pressed, ['F12']);
  });

  it('give the window another size', async () => {
    const sizes = [];
    const page = { setViewportSize: async (size) => void sizes.push(size) };
    assert.deepEqual(await ask(page, { kind: 'resize', width: '700', height: '450' }), {});
    assert.deepEqual(sizes, [{ width: 700, height: 450 }]);
  });

  it('bring back what was read', async () => {
    const page = { locator: (selector) => ({ allInnerTexts: async () => [`text of ${selector}`] }) };
    assert.deepEqual(await ask(page, { kind: 'readTexts', selector: '.tab' }), { result: ['text of .tab'] });
  });

  it('tell what the network was asked for', async () => {
    const context = new EventEmitter();
    const page = { context: () => context };
    assert.deepEqual(await ask(page, { kind: 'listAddresses' }), { result: [] });
    watchAddresses(context);
    context.emit('request', { url: () => 'https://example.org/' });
    assert.deepEqual(await ask(page, { kind: 'listAddresses' }), { result: ['https://example.org/'] });
  });

  it('bring back what went wrong', async () => {
    const page = { keyboard: { type: () => Promise.reject(new Error('The page is gone.')) } };
    assert.deepEqual(await ask(page, { kind: 'type', text: 'a' }), { error: 'The page is gone.' });
    assert.deepEqual(await ask(page, { kind: 'dance' }), { error: 'The page knows no request "dance".' });
  });
});

/** Puts one request into a folder that is being served and returns its answer. */
function ask(page, request) {
  return withScratchFolder(async (folder) => {
    const ending = new AbortController();
    const serving = servePageRequests(page, folder, ending.signal);
    await writeFile(path.join(folder, '1.partial'), JSON.stringify(request));
    await rename(path.join(folder, '1.partial'), path.join(folder, '1.request.json'));
    const answer = path.join(folder, '1.answer.json');
    while (!existsSync(answer)) await nextTurn();
    ending.abort();
    await serving;
    return JSON.parse(await readFile(answer, 'utf8'));
  });
}
