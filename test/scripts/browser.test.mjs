// Checks how a browser is looked for.

import assert from 'node:assert/strict';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listInstalledBrowsers } from '../../scripts/browser/installed.mjs';
import { isNpmChromiumAvailable } from '../../scripts/browser/npmChromium.mjs';
import { withScratchFolder } from '../../scripts/suite/workspace.mjs';

/** These look for programs as Linux does, which Windows has no file modes for: not declared there. */
const onPosix = (title, test) => (process.platform === 'win32' ? undefined : it(title, test));

describe('installed browsers', () => {
  onPosix('are programs on the PATH, Chrome before Chromium', () =>
    withScratchFolder(async (folder) => {
      const [chromium, chrome] = [await putProgram(folder, 'chromium'), await putProgram(folder, 'google-chrome')];
      assert.deepEqual(await listInstalledBrowsers({ PATH: `/nowhere:${folder}` }, 'linux'), [chrome, chromium]);
    }),
  );

  onPosix('begin with the one that is named', () =>
    withScratchFolder(async (folder) => {
      const [named, other] = [await putProgram(folder, 'my-browser'), await putProgram(folder, 'chromium')];
      assert.deepEqual(await listInstalledBrowsers({ PATH: folder, CHROME_PATH: named }, 'linux'), [named, other]);
    }),
  );

  it('are none where none is', async () => {
    assert.deepEqual(await listInstalledBrowsers({ PATH: '/nowhere' }, 'linux'), []);
    assert.deepEqual(await listInstalledBrowsers({}, 'aix'), []);
  });
});

describe("npm's Chromium", () => {
  it('is for Linux on 64-bit Intel and AMD processors', () => {
    assert.ok(isNpmChromiumAvailable('linux', 'x64'));
    assert.ok(!isNpmChromiumAvailable('linux', 'arm64'));
    assert.ok(!isNpmChromiumAvailable('darwin', 'x64'));
  });
});

async function putProgram(folder, name) {
  const file = path.join(folder, name);
  await writeFile(file, '');
  await chmod(file, 0o755);
  return file;
}
