/** The bar that says how far checking has come. */

import assert from 'node:assert/strict';

import { choosePaint, createProgress, renderBar } from '../../server/src/cli/terminal';

/** A stream that keeps what is written to it. */
function createStream(isTTY: boolean): { readonly stream: NodeJS.WriteStream; readonly written: string[] } {
  const written: string[] = [];
  return { written, stream: { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream };
}

describe('the progress bar', () => {
  it('fills from nothing to everything', () => {
    assert.equal(renderBar(0, 8), `[${' '.repeat(24)}] 0 % of 8 files`);
    assert.equal(renderBar(2, 8), `[${'#'.repeat(6)}${' '.repeat(18)}] 25 % of 8 files`);
    assert.equal(renderBar(8, 8), `[${'#'.repeat(24)}] 100 % of 8 files`);
    assert.match(renderBar(0, 0), /100 %/);
  });

  it('is drawn when it looks other than before, and taken away at the end', () => {
    const { stream, written } = createStream(true);
    const progress = createProgress(1000, stream);
    for (let step = 0; step < 1000; step++) progress.step();
    progress.end();
    assert.ok(written.length > 100 && written.length < 130, `${written.length} times`);
    assert.equal(written.at(-1), '\r\u001b[K');
  });

  it('is silent elsewhere than on a terminal', () => {
    const { stream, written } = createStream(false);
    const progress = createProgress(3, stream);
    progress.step();
    progress.end();
    assert.deepEqual(written, []);
  });
});

describe('colours', () => {
  it('are for terminals', () => {
    assert.equal(choosePaint(createStream(false).stream)('error', 'words'), 'words');
    const before = process.env['NO_COLOR'];
    delete process.env['NO_COLOR'];
    assert.equal(choosePaint(createStream(true).stream)('error', 'words'), '\u001b[31mwords\u001b[0m');
    process.env['NO_COLOR'] = '1';
    assert.equal(choosePaint(createStream(true).stream)('error', 'words'), 'words');
    if (before === undefined) delete process.env['NO_COLOR'];
    else process.env['NO_COLOR'] = before;
  });
});
