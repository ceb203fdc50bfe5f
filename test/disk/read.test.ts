/** The one way to read files: regular ones only, no more than fits, and never waiting. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { explainReadError } from '../../server/src/disk/errors';
import { createIgnoreReader } from '../../server/src/disk/ignored';
import { readBytes, readExactly } from '../../server/src/disk/read';
import { reportFilesOnDisk, walkReports } from '../../server/src/disk/reportFiles';

describe('reading a file', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const reasonFor = (path: string, most = 100) =>
    readBytes(path, most).then(
      () => 'read',
      (error: unknown) => explainReadError(error),
    );

  it('gives all of it, however large, up to the bound', async () => {
    const text = 'é'.repeat(100_000);
    writeFileSync(at('a'), text);
    assert.equal(await readExactly(at('a'), 200_000), text);
    assert.equal(await reasonFor(at('a'), 199_999), 'it is too large');
    writeFileSync(at('empty'), '');
    assert.equal(await readExactly(at('empty'), 0), '');
  });

  it('refuses everything that is no regular file, at once and in plain words', async function () {
    if (process.platform === 'win32') return this.skip();
    mkdirSync(at('folder'));
    execFileSync('mkfifo', [at('pipe')]);
    symlinkSync('/dev/zero', at('endless'));
    symlinkSync(at('pipe'), at('link'));
    symlinkSync(at('circle'), at('circle'));
    assert.equal(await reasonFor(at('pipe')), 'it is no regular file');
    assert.equal(await reasonFor(at('link')), 'it is no regular file');
    assert.equal(await reasonFor(at('endless')), 'it is no regular file');
    assert.match(await reasonFor(at('folder')), /^it is a folder/);
    assert.equal(await reasonFor(at('circle')), 'its links lead in a circle');
    assert.equal(await reasonFor(at('none')), 'there is no such file');
    assert.equal(await reasonFor(at('n'.repeat(300))), 'its name is too long');
  });

  it('ends at the bound where the system tells no size', async function () {
    if (process.platform !== 'linux') return this.skip();
    assert.equal(await reasonFor('/proc/self/maps', 10), 'it is too large');
  });
});

describe('the rules of an ignore file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const walk = async () => {
    const failures: [string, string][] = [];
    const complain = (path: string, reason: string) => void failures.push([path.slice(folder.length + 1), reason]);
    const files = await walkReports(folder, createIgnoreReader(complain), complain);
    return { files: files.map((file) => file.slice(folder.length + 1)), failures };
  };

  it('leave out what they say, in their folder and below', async () => {
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'old'));
    writeFileSync(join(folder, '.gitignore'), '\ufeff*.md\nold/*\n!old/kept.txt\n');
    for (const name of ['a.txt', 'b.md', 'old/gone.txt', 'old/kept.txt']) writeFileSync(join(folder, name), '');
    assert.deepEqual(await walk(), { files: ['a.txt', 'old/kept.txt'], failures: [] });
  });

  it('above a folder do not hide what is in it from who opens it', async () => {
    mkdirSync(join(folder, 'cache', 'mine'), { recursive: true });
    writeFileSync(join(folder, '.gitignore'), 'cache\n');
    writeFileSync(join(folder, 'cache', 'mine', 'a.txt'), '');
    writeFileSync(join(folder, 'cache', 'mine', '.gitignore'), 'b.txt\n');
    writeFileSync(join(folder, 'cache', 'mine', 'b.txt'), '');
    const { files = [] } = await reportFilesOnDisk.list(join(folder, 'cache', 'mine'), 10);
    assert.deepEqual(
      files.map((file) => file.slice(folder.length + 1)),
      ['cache/mine/a.txt'],
    );
  });

  it('that cannot be read leave nothing out, and are complained of once', async function () {
    if (process.platform === 'win32') return this.skip();
    mkdirSync(join(folder, 'sub'));
    mkdirSync(join(folder, 'sub', '.gitignore'));
    execFileSync('mkfifo', [join(folder, '.gitignore')]);
    symlinkSync('/dev/zero', join(folder, '.golden-threadignore'));
    for (const name of ['a.txt', 'b.txt', 'sub/c.txt', 'sub/d.txt']) writeFileSync(join(folder, name), '');
    const { files, failures } = await walk();
    assert.deepEqual(files, ['a.txt', 'b.txt', 'sub/c.txt', 'sub/d.txt']);
    assert.deepEqual(failures.sort(), [
      ['.gitignore', 'it is no regular file'],
      ['.golden-threadignore', 'it is no regular file'],
      ['sub/.gitignore', 'it is a folder, not a file'],
    ]);
  });
});
