// Checks the build's own promises: a bundle that fails fails the build, and a layer that looks ahead fails the lint.

import assert from 'node:assert/strict';
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ESLint, Linter } from 'eslint';
import { withScratchFolder } from '../../scripts/suite/workspace.mjs';
import { root, within } from '../../scripts/tools/folders.mjs';
import { verify } from '../../scripts/tools/npmPackage.mjs';
import { capture } from '../../scripts/tools/processes.mjs';

describe('the build', () => {
  it('exits with 1 when a bundle cannot be made', () =>
    withScratchFolder(async (folder) => {
      const script = path.join(folder, 'esbuild.js');
      await copyFile(within('esbuild.js'), script);
      const env = { ...process.env, NODE_PATH: within('node_modules') };
      await assert.rejects(capture(process.execPath, [script], { env }), /exit code 1[^]*Could not resolve/);
    }));
});

describe('a fetched file', () => {
  it('is refused when it is not the expected one', () =>
    withScratchFolder(async (folder) => {
      const file = path.join(folder, 'package.tgz');
      await writeFile(file, '');
      const empty = 'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==';
      await verify(file, empty);
      await assert.rejects(verify(file, 'sha512-other'), /package\.tgz is not the file that was expected/);
    }));
});

describe('the lint', () => {
  const cases = [
    ['server/src/text/range.ts', '../report/model', 'a later layer'],
    ['server/src/report/build.ts', '../../src/lsp/convert/convert', 'a later layer by a longer way'],
    ['server/src/checks/catalogue.ts', 'node:fs', 'Node'],
    ['server/src/features/hover.ts', 'vscode-languageserver', 'the protocol'],
    ['server/src/features/hover.ts', './definition', 'another feature'],
    ['client/src/extension.ts', '../../server/src/text/range', 'the server'],
  ];
  for (const [file, name, what] of cases) {
    it(`refuses ${what} in ${file}`, async () => assert.equal((await listFindings(file, name)).length, 1));
  }

  const allowed = [
    ['server/src/report/build.ts', '../text/range'],
    ['server/src/report/build.ts', './model'],
    ['server/src/lsp/convert/convert.ts', 'vscode-languageserver'],
    ['client/src/extension.ts', '../../server/src/protocol'],
  ];
  for (const [file, name] of allowed) {
    it(`lets ${file} import ${name}`, async () => assert.deepEqual(await listFindings(file, name), []));
  }
});

/** What the import rule of a file says about one import. Only that rule runs, which needs no types and so no time. */
async function listFindings(file, name) {
  const { rules } = await new ESLint({ cwd: root }).calculateConfigForFile(within(file));
  const rule = { 'no-restricted-imports': rules['no-restricted-imports'] };
  return new Linter().verify(`import * as it from '${name}';`, [{ rules: rule }]);
}
