// Makes the package that users install, and installs it into an editor.

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { serverArguments } from '../editor/server.mjs';
import { root, within } from './folders.mjs';
import { capture } from './processes.mjs';

/**
 * What users on poor lines still fetch within seconds; a package at or above this size carries what it does not need.
 * Half a megabyte of it is pdf.js, which reads PDFs and is loaded for them only.
 */
const sizeLimit = 1_500_000;

/** The packaging tool of VS Code. It runs the script "vscode:prepublish" of package.json, which makes the bundles. */
const vsce = within('node_modules/@vscode/vsce/vsce');

/**
 * Bundles and packs the extension and returns the file's path and its size in bytes.
 * Everything the code needs is in the bundles, so that no dependency is packed. Links stay relative, so that showing the
 * README fetches no picture from the web. Rejects when the file is too large.
 */
export async function makeVsix() {
  const { name, version } = JSON.parse(await readFile(within('package.json'), 'utf8'));
  const file = path.join(root, `${name}-${version}.vsix`);
  await capture(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--no-rewrite-relative-links', '--out', file],
    { cwd: root },
  );
  const { size } = await stat(file);
  if (size >= sizeLimit) throw new Error(`${file} has ${size} bytes; ${sizeLimit} are the limit.`);
  return { file, size };
}

/** Installs a package into the data folder of an editor's server as the editor itself does. */
export async function installVsix(vscode, data, file) {
  await capture(process.execPath, [...serverArguments(vscode, data), '--install-extension', file, '--force']);
}
