/** Files on the disk: written wholly or not at all, never over what somebody else wrote, and refused in plain words. */

import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
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

import { changeFiles, moveFile, readFileText, recoverFiles, type Writing } from '../../server/src/disk/files';
import { dieHolding } from './dead';

describe('files that several processes write', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  afterEach(() => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true });
  });

  const filesAt = (name: string, folders = [folder]) => ({
    paths: [at(name)],
    folders,
    finish: ({ before = '', after }: { before: string | undefined; after: string }, now = '') =>
      now === before ? after : `${after}+${now}`,
  });
  const write = (name: string, text: string, expected: string | undefined): Promise<Writing> =>
    changeFiles(filesAt(name), (changer) => changer.write(at(name), text, expected));
  const remove = (name: string, expected: string): Promise<Writing> =>
    changeFiles(filesAt(name), (changer) => changer.remove(at(name), expected));

  it('are read as they are, and their absence is told from everything that goes wrong', async () => {
    writeFileSync(at('a'), '\ufeffé\r\n');
    writeFileSync(at('latin'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    assert.deepEqual(await readFileText(at('a')), { kind: 'text', text: '\ufeffé\r\n' });
    assert.deepEqual(await readFileText(at('none')), { kind: 'missing' });
    assert.deepEqual(await readFileText(at('latin')), { kind: 'unreadable', reason: 'it is not a text in UTF-8' });
    assert.equal((await readFileText(folder)).kind, 'unreadable');
  });

  it('are made anew or replaced, and nothing else is left in the folder', async () => {
    assert.deepEqual(await write('a', 'one', undefined), { kind: 'done' });
    assert.deepEqual(await write('a', 'two', 'one'), { kind: 'done' });
    assert.equal(readFileSync(at('a'), 'utf8'), 'two');
    assert.deepEqual(readdirSync(folder), ['a']);
  });

  it('are left alone when they are not what was read, appeared, or went', async () => {
    writeFileSync(at('a'), 'theirs');
    assert.deepEqual(await write('a', 'ours', 'before'), { kind: 'changed' });
    assert.deepEqual(await write('a', 'ours', undefined), { kind: 'changed' });
    assert.deepEqual(await write('b', 'ours', 'before'), { kind: 'changed' });
    assert.deepEqual(await remove('a', 'before'), { kind: 'changed' });
    assert.equal(readFileSync(at('a'), 'utf8'), 'theirs');
    assert.deepEqual(readdirSync(folder), ['a']);
  });

  it('keep their permissions, and a link goes on leading to the file', async function () {
    if (process.platform === 'win32') return this.skip();
    writeFileSync(at('a'), 'one');
    chmodSync(at('a'), 0o640);
    symlinkSync(at('a'), at('link'));
    assert.deepEqual(await write('link', 'two', 'one'), { kind: 'done' });
    assert.equal(statSync(at('a')).mode & 0o777, 0o640);
    assert.equal(readFileSync(at('a'), 'utf8'), 'two');
    assert.equal(lstatSync(at('link')).isSymbolicLink(), true);
  });

  it('are not written through a link that leads out of the workspace', async function () {
    if (process.platform === 'win32') return this.skip();
    const refused = { kind: 'failed', reason: 'it lies behind a link that leads out of the workspace' };
    mkdirSync(at('workspace'));
    mkdirSync(at('other'));
    writeFileSync(at('other/secret'), 'one');
    symlinkSync(at('other/secret'), at('workspace/file'));
    symlinkSync(at('other/none'), at('workspace/dangling'));
    symlinkSync(at('other'), at('workspace/folder'));
    for (const name of ['workspace/file', 'workspace/dangling', 'workspace/folder/secret', 'workspace/folder/new']) {
      const files = filesAt(name, [at('workspace')]);
      const expected = name.endsWith('file') || name.endsWith('secret') ? 'one' : undefined;
      assert.deepEqual(await changeFiles(files, (changer) => changer.write(at(name), 'two', expected)), refused, name);
    }
    assert.deepEqual(readdirSync(at('other')), ['secret']);
    assert.equal(readFileSync(at('other/secret'), 'utf8'), 'one');
  });

  it('are not written in a folder or over a file that may not be written', async function () {
    if (process.platform === 'win32') return this.skip();
    writeFileSync(at('locked'), 'one');
    chmodSync(at('locked'), 0o444);
    const refused = { kind: 'failed', reason: 'you have no permission to write there' };
    chmodSync(folder, 0o777);
    await withoutPower(async () => assert.deepEqual(await write('locked', 'two', 'one'), refused));
    chmodSync(folder, 0o555);
    await withoutPower(async () => {
      assert.deepEqual(await write('a', 'one', undefined), refused);
      assert.deepEqual(await remove('locked', 'one'), refused);
    });
    chmodSync(folder, 0o755);
    assert.deepEqual(readdirSync(folder), ['locked']);
    assert.deepEqual(await write('none/a', 'one', undefined), { kind: 'failed', reason: 'there is no such folder' });
  });

  it('move to where there is no file, and to nowhere else', async () => {
    writeFileSync(at('a'), 'a');
    writeFileSync(at('b'), 'b');
    assert.deepEqual(await moveFile(at('a'), at('b')), {
      kind: 'failed',
      reason: 'there is a file of that name already',
    });
    assert.deepEqual(await moveFile(at('a'), at('c')), { kind: 'done' });
    assert.deepEqual(
      [existsSync(at('a')), readFileSync(at('b'), 'utf8'), readFileSync(at('c'), 'utf8')],
      [false, 'b', 'a'],
    );
    assert.deepEqual(await remove('c', 'a'), { kind: 'done' });
    assert.deepEqual(readdirSync(folder), ['b']);
  });

  it('are finished by the next one when a process died just before its text had its name', async () => {
    writeFileSync(at('a'), 'one');
    dieHolding(at('a'), { before: 'one', after: 'two' });
    assert.deepEqual(await recoverFiles(filesAt('a')), { kind: 'done' });
    assert.equal(readFileSync(at('a'), 'utf8'), 'two');
    assert.deepEqual(readdirSync(folder), ['a']);
  });

  it('are put together where another program wrote after the process had died', async () => {
    writeFileSync(at('a'), 'three');
    dieHolding(at('a'), { before: 'one', after: 'two' });
    assert.deepEqual(await write('a', 'four', 'two+three'), { kind: 'done' });
    assert.equal(readFileSync(at('a'), 'utf8'), 'four');
  });

  it('are not finished with a text that was not whole yet', async () => {
    writeFileSync(at('a'), 'one');
    dieHolding(at('a'), { before: 'one', part: 'tw' });
    await recoverFiles(filesAt('a'));
    assert.equal(readFileSync(at('a'), 'utf8'), 'one');
    assert.deepEqual(readdirSync(folder), ['a']);
  });

  it('are freed of what processes left that died while they waited', async () => {
    const [lock] = dieHolding(at('a'), {});
    rmSync(lock, { recursive: true });
    mkdirSync(`${lock}-999999999-abcdefabcdef`);
    mkdirSync(`${lock}-${process.pid}-abcdefabcdef`);
    await recoverFiles(filesAt('a'));
    assert.equal(existsSync(`${lock}-999999999-abcdefabcdef`), false);
    assert.equal(existsSync(`${lock}-${process.pid}-abcdefabcdef`), true);
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
