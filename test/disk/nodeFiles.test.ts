/** Files on the disk: written wholly or not at all, never over what somebody else wrote, and refused in plain words. */

import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { URI } from 'vscode-uri';

import { nodeFiles } from '../../server/src/disk/nodeFiles';

describe('the files that annotations are kept in', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const uriOf = (name: string) => URI.file(at(name)).toString();
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  afterEach(() => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true });
  });

  it('are read as they are, and their absence is told from everything that goes wrong', async () => {
    writeFileSync(at('a'), '\ufeffé\r\n');
    writeFileSync(at('latin'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    assert.deepEqual(await nodeFiles.read(uriOf('a')), { kind: 'text', text: '\ufeffé\r\n' });
    assert.deepEqual(await nodeFiles.read(uriOf('none')), { kind: 'missing' });
    assert.deepEqual(await nodeFiles.read(uriOf('latin')), {
      kind: 'unreadable',
      reason: 'it is not a text in UTF-8',
    });
    assert.equal((await nodeFiles.read(URI.file(folder).toString())).kind, 'unreadable');
  });

  it('are made anew or replaced, and nothing else is left in the folder', async () => {
    assert.deepEqual(await nodeFiles.write(uriOf('a'), 'one', undefined), { kind: 'done' });
    assert.deepEqual(await nodeFiles.write(uriOf('a'), 'two', 'one'), { kind: 'done' });
    assert.equal(readFileSync(at('a'), 'utf8'), 'two');
    assert.deepEqual(readdirSync(folder), ['a']);
  });

  it('are left alone when they are not what was read, appeared, or went', async () => {
    writeFileSync(at('a'), 'theirs');
    assert.deepEqual(await nodeFiles.write(uriOf('a'), 'ours', 'before'), { kind: 'changed' });
    assert.deepEqual(await nodeFiles.write(uriOf('a'), 'ours', undefined), { kind: 'changed' });
    assert.deepEqual(await nodeFiles.write(uriOf('b'), 'ours', 'before'), { kind: 'changed' });
    assert.deepEqual(await nodeFiles.remove(uriOf('a'), 'before'), { kind: 'changed' });
    assert.equal(readFileSync(at('a'), 'utf8'), 'theirs');
    assert.deepEqual(readdirSync(folder), ['a']);
  });

  it('keep their permissions, and a link goes on leading to the file', async function () {
    if (process.platform === 'win32') return this.skip();
    writeFileSync(at('a'), 'one');
    chmodSync(at('a'), 0o640);
    symlinkSync(at('a'), at('link'));
    assert.deepEqual(await nodeFiles.write(uriOf('link'), 'two', 'one'), { kind: 'done' });
    assert.equal(statSync(at('a')).mode & 0o777, 0o640);
    assert.equal(readFileSync(at('a'), 'utf8'), 'two');
    assert.equal(lstatSync(at('link')).isSymbolicLink(), true);
  });

  it('are not written in a folder or over a file that may not be written', async function () {
    if (process.platform === 'win32') return this.skip();
    writeFileSync(at('locked'), 'one');
    chmodSync(at('locked'), 0o444);
    const refused = { kind: 'failed', reason: 'you have no permission to write there' };
    chmodSync(folder, 0o777);
    await withoutPower(async () => {
      assert.deepEqual(await nodeFiles.write(uriOf('locked'), 'two', 'one'), refused);
    });
    chmodSync(folder, 0o555);
    await withoutPower(async () => {
      assert.deepEqual(await nodeFiles.write(uriOf('a'), 'one', undefined), refused);
      assert.deepEqual(await nodeFiles.remove(uriOf('locked'), 'one'), refused);
    });
    chmodSync(folder, 0o755);
    assert.deepEqual(readdirSync(folder), ['locked']);
    assert.deepEqual(await nodeFiles.write(uriOf('none/a'), 'one', undefined), {
      kind: 'failed',
      reason: 'there is no such folder',
    });
  });

  it('move to where there is no file, and to nowhere else', async () => {
    writeFileSync(at('a'), 'a');
    writeFileSync(at('b'), 'b');
    assert.deepEqual(await nodeFiles.rename(uriOf('a'), uriOf('b')), {
      kind: 'failed',
      reason: 'there is a file of that name already',
    });
    assert.deepEqual(await nodeFiles.rename(uriOf('a'), uriOf('c')), { kind: 'done' });
    assert.deepEqual(
      [existsSync(at('a')), readFileSync(at('b'), 'utf8'), readFileSync(at('c'), 'utf8')],
      [false, 'b', 'a'],
    );
    assert.deepEqual(await nodeFiles.remove(uriOf('c'), 'a'), { kind: 'done' });
    assert.deepEqual(readdirSync(folder), ['b']);
  });

  it('are those of this machine, not texts that were never saved', () => {
    assert.equal(nodeFiles.reaches('file:///a'), true);
    assert.equal(nodeFiles.reaches('untitled:Untitled-1'), false);
  });
});

/** The superuser may write anywhere; the test then goes on as nobody. */
async function withoutPower(run: () => Promise<void>): Promise<void> {
  const isSuperuser = process.geteuid?.() === 0;
  if (isSuperuser) process.seteuid!(65534);
  try {
    await run();
  } finally {
    if (isSuperuser) process.seteuid!(0);
  }
}
