// The files that say again what stands elsewhere: package.json, package.nls.json, the index of the checks' pages and that of
// the commands.
// `npm run generate` writes them; a test compares them.

import { readFile } from 'node:fs/promises';
import { within } from '../tools/folders.mjs';
import { contributeSeverities, renderIndex, wordSeverities } from './checks.mjs';
import { renderCommands } from './commandLine.mjs';
import { contributeColors } from './colors.mjs';
import { contributeCommands } from './commands.mjs';

/** Each of the files as it is, and as it should be. */
export async function listGenerated() {
  const files = Object.entries({
    'package.json': generateManifest,
    'package.nls.json': generateWords,
    'docs/checks/README.md': generateIndex,
    'docs/command-line.md': generateCommands,
  });
  return Promise.all(
    files.map(async ([name, generate]) => {
      const text = (await readFile(within(name), 'utf8')).replaceAll('\r\n', '\n');
      return { name, text, generated: generate(text) };
    }),
  );
}

function generateManifest(text) {
  const manifest = JSON.parse(text);
  const { contributes } = manifest;
  Object.assign(contributes, contributeCommands());
  Object.assign(contributes.configurationDefaults, contributeColors(contributes.colors));
  const checks = contributes.configuration[1];
  const others = Object.entries(checks.properties).filter(([name]) => handWritten.has(name));
  checks.properties = { ...Object.fromEntries(others), ...contributeSeverities() };
  return toText(manifest);
}

/** The settings of all checks together. */
const handWritten = new Set(['goldenThread.checks.profile', 'goldenThread.checks.workspaceLimit']);

/** Words about a check that is gone go as well: its name is that of a code, with hyphens. */
function generateWords(text) {
  const words = JSON.parse(text);
  const generated = wordSeverities();
  const kept = Object.entries(words).filter(([name]) => !/^configuration\.checks\.(?!annotation-)\w+-/.test(name));
  return toText({ ...Object.fromEntries(kept), ...generated });
}

function generateIndex(text) {
  return text.replace(/^\| code .*\n(?:\|.*\n)*/m, () => `${renderIndex()}\n`);
}

/** All sections below the introduction. */
function generateCommands(text) {
  return `${text.slice(0, text.indexOf('## '))}${renderCommands()}\n`;
}

function toText(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
