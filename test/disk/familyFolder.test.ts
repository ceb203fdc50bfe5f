/** Reading a folder of families from the disk: what is there, what is not, and what cannot be read. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readFamilyFolder } from '../../server/src/disk/familyFiles';

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
