// Checks that the notices name every project that has code in a bundle, with its terms, and no other.

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { renderNotices } from '../../scripts/tools/notices.mjs';
import { withScratchFolder } from '../../scripts/suite/workspace.mjs';
import { root } from '../../scripts/tools/folders.mjs';

describe('the notices of other projects', () => {
  it('name what the command line bundles, each once, with its terms', async () => {
    const metafile = await bundle('server/src/cli/main.ts');
    const notices = await renderNotices([metafile, metafile], root);
    for (const name of ['commander', 'markdown-it', 'linkify-it', 'vscode-languageserver', 'zod']) {
      assert.equal(notices.match(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'gm'))?.length, 1, name);
    }
    assert.match(notices, /Permission is hereby granted/);
    assert.doesNotMatch(notices, /^(esbuild|mocha|typescript) \d/m);
  });

  it('tell two versions of one project apart, also below another', () =>
    withScratchFolder(async (folder) => {
      await writePackage(folder, 'node_modules/a', { name: 'a', version: '1.0.0', license: 'MIT', author: 'Ann' });
      await writePackage(
        folder,
        'node_modules/@b/c',
        { name: '@b/c', version: '1.0.0', license: 'ISC' },
        'Terms of c.',
      );
      await writePackage(folder, 'node_modules/@b/c/node_modules/a', { name: 'a', version: '2.0.0', license: 'BSD' });
      const files = [
        'node_modules/a/x.js',
        'node_modules/@b/c/y.js',
        'node_modules/@b/c/node_modules/a/z.js',
        'own.js',
      ];
      const notices = await renderNotices([metafileOf(files)], folder);
      const titles = notices.split('\n').filter((_, index, lines) => /^-+$/.test(lines[index + 1] ?? ''));
      assert.deepEqual(titles, ['@b/c 1.0.0', 'a 1.0.0', 'a 2.0.0']);
      assert.match(notices, /Licence: MIT\n\nBy Ann\./);
      assert.match(notices, /Terms of c\./);
    }));

  it('refuse a project that says nothing of its terms', () =>
    withScratchFolder(async (folder) => {
      await writePackage(folder, 'node_modules/a', { name: 'a', version: '1.0.0' });
      await assert.rejects(renderNotices([metafileOf(['node_modules/a/x.js'])], folder), /a says nothing/);
    }));
});

async function bundle(entry) {
  const { metafile } = await esbuild.build({
    ...{ entryPoints: [entry], absWorkingDir: root, bundle: true, write: false, metafile: true },
    ...{ platform: 'node', mainFields: ['module', 'main'], logLevel: 'silent' },
  });
  return metafile;
}

/** A metafile of a bundle that these files went into. */
function metafileOf(files) {
  const inputs = Object.fromEntries(files.map((file) => [file, {}]));
  return { inputs, outputs: { 'bundle.js': { inputs } } };
}

async function writePackage(root, folder, manifest, licence) {
  await mkdir(path.join(root, folder), { recursive: true });
  await writeFile(path.join(root, folder, 'package.json'), JSON.stringify(manifest));
  if (licence) await writeFile(path.join(root, folder, 'LICENSE.md'), licence);
}
