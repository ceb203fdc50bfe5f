// Checks when dependencies count as installed.

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withScratchFolder } from '../../scripts/suite/workspace.mjs';
import { isInstalled } from '../../scripts/tools/dependencies.mjs';

const wanted = {
  '': { name: 'example' },
  'node_modules/one': { version: '1.0.0' },
  'node_modules/only-elsewhere': { version: '2.0.0', optional: true },
};

describe('dependencies count as installed', () => {
  it('when every package is there in the version that the lockfile demands', () =>
    expectInstalled({ 'node_modules/one': { version: '1.0.0' } }, true));

  it('but not when one is missing', () => expectInstalled({}, false));

  it('but not when one has another version', () =>
    expectInstalled({ 'node_modules/one': { version: '0.9.0' } }, false));

  it('but not when an optional one is there in another version', () =>
    expectInstalled(
      { 'node_modules/one': { version: '1.0.0' }, 'node_modules/only-elsewhere': { version: '1.9.0' } },
      false,
    ));

  it('but not when nothing was ever installed', () => expectInstalled(undefined, false));
});

async function expectInstalled(installed, expected) {
  await withScratchFolder(async (folder) => {
    await writeFile(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    if (installed) {
      await mkdir(path.join(folder, 'node_modules'));
      await writeFile(path.join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
    }
    assert.equal(await isInstalled(folder), expected);
  });
}
