/** Reading a folder of families from the disk: what is there, what is not, and what cannot be read. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createFamilyWatch, readFamilyFolder } from '../../server/src/disk/familyFiles';

describe('a folder of families', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives its JSON files in the order of their names, without byte order marks', async () => {
    writeFileSync(join(folder, 'b.json'), '\ufeff{}');
    writeFileSync(join(folder, 'a.json'), '[]');
    writeFileSync(join(folder, 'notes.txt'), 'x');
    assert.deepEqual(await readFamilyFolder(folder), {
      files: [
        { name: 'a.json', text: '[]', failure: undefined },
        { name: 'b.json', text: '{}', failure: undefined },
      ],
      failure: undefined,
    });
  });

  it('gives the files that can be read beside one that cannot, with the reason', async () => {
    mkdirSync(join(folder, 'a.json'));
    writeFileSync(join(folder, 'b.json'), '{}');
    const { files, failure } = await readFamilyFolder(folder);
    assert.deepEqual(
      files.map(({ name, failure: reason }) => [name, reason === undefined]),
      [
        ['a.json', false],
        ['b.json', true],
      ],
    );
    assert.equal(failure, undefined);
  });

  it('is empty when it is not there, and fails when it is no folder', async () => {
    assert.deepEqual(await readFamilyFolder(join(folder, 'none')), { files: [], failure: undefined });
    writeFileSync(join(folder, 'file'), '');
    assert.deepEqual(await readFamilyFolder(join(folder, 'file')), { files: [], failure: 'it is no folder' });
  });
});

describe('the watch over folders of families', function () {
  before(function () {
    if (process.platform !== 'linux') this.skip();
  });

  let folder: string;
  let families: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-'));
    families = join(folder, '.golden-thread', 'families');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Comes back when the watch tells of what `change` does. */
  async function tellsOf(change: () => void): Promise<void> {
    const watchFolders = createFamilyWatch();
    await new Promise<void>((resolve) => {
      watchFolders([families], resolve);
      change();
    });
    watchFolders([], () => undefined);
  }

  it('tells of the folder when it is made, and of each file that is made, changed or removed in it', async () => {
    await tellsOf(() => mkdirSync(join(folder, '.golden-thread')));
    await tellsOf(() => mkdirSync(families));
    const file = join(families, 'harbour.json');
    await tellsOf(() => writeFileSync(file, '{}'));
    await tellsOf(() => writeFileSync(file, '[]'));
    await tellsOf(() => rmSync(file));
    await tellsOf(() => rmSync(families, { recursive: true }));
  });

  it('is over the folders that were named last, and over none that is not there', async () => {
    mkdirSync(families, { recursive: true });
    const watchFolders = createFamilyWatch();
    watchFolders([families], () => assert.fail('this folder is watched no more'));
    watchFolders([join(folder, 'none', 'families')], () => assert.fail('there is no such folder'));
    await tellsOf(() => writeFileSync(join(families, 'harbour.json'), '{}'));
    watchFolders([], () => undefined);
  });
});
