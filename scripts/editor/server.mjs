// Serves VS Code to a browser on this machine, and nowhere else.

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { endGroup, startGroup } from '../tools/processes.mjs';

/** How long the server may take to start listening: it takes one or two seconds on a small machine. */
const startMilliseconds = 60_000;

/** No marketplace is known to the server, so that it asks none. */
const noGallery = JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' });

/** Settings of a VS Code that keeps to itself: no telemetry, no updates, nothing that asks for attention at the start. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'workbench.startupEditor': 'none',
  // The browser's default saves after a second, as desktop VS Code does not.
  'files.autoSave': 'off',
  'workbench.enableExperiments': false,
  'chat.commandCenter.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * Starts the server on a free port of the given range ("8080-8180"; "0" for any) and waits until it listens.
 *
 * `data` is the folder where it keeps settings, extensions and logs. The connection token keeps other people on the
 * machine from reading files through it, so every address has to carry it: see `addressOf`.
 */
export async function startServer({ vscode, data, port = '0', settings = {}, environment = {} }) {
  await writeSettings(data, settings);
  const token = await tokenOf(data);
  const choices = ['--port', port, '--connection-token', token];
  const child = startGroup(process.execPath, [...serverArguments(vscode, data), ...choices], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment, EXTENSIONS_GALLERY: noGallery },
  });
  try {
    return { child, token, port: await portOf(child), stop: () => endGroup(child) };
  } catch (error) {
    await endGroup(child);
    throw error;
  }
}

/** The address that opens a folder in the browser. `payload` is what VS Code's test runs pass to the window. */
export function addressOf({ port, token }, folder, payload) {
  const address = new URL(`http://localhost:${port}/`);
  address.searchParams.set('tkn', token);
  address.searchParams.set('folder', asUriPath(folder));
  if (payload) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** A file or folder as an extension host behind the server knows it. */
export function remoteUri({ port }, file) {
  return `vscode-remote://localhost:${port}${encodeURI(asUriPath(file))}`;
}

/** The arguments that every use of the server has in common; extensions and settings live in `data`. */
export function serverArguments(vscode, data) {
  return [
    path.join(vscode, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--server-data-dir', data],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--disable-workspace-trust', '--disable-getting-started-override', '--disable-update-check'],
  ];
}

/** A path as in a URI: forward slashes, and a slash before a Windows drive. */
function asUriPath(file) {
  const slashed = file.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}

/** The token kept in a data folder, made up at the first use, so that an open page finds its way back after a restart. */
async function tokenOf(data) {
  const file = path.join(data, 'token');
  await writeOnce(file, randomBytes(16).toString('hex'), { mode: 0o600 });
  return readFile(file, 'utf8');
}

/** Writes the user's settings unless there are some already: a person may have changed them in the editor. */
async function writeSettings(data, settings) {
  const text = JSON.stringify({ ...quietSettings, ...settings }, null, 2);
  await writeOnce(path.join(data, 'data/User/settings.json'), text);
}

async function writeOnce(file, text, options) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text, { ...options, flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** The port that the server says it listens on. Rejects when it ends first, or says nothing for too long. */
function portOf(child) {
  return new Promise((resolve, reject) => {
    let printed = '';
    const give = (reason) => reject(new Error(`VS Code's server ${reason}. It printed:\n${printed.slice(-4_000)}`));
    const patience = setTimeout(() => give('did not start listening in time'), startMilliseconds);
    const listen = (chunk) => {
      printed = (printed + chunk).slice(-8_000);
      const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
      if (port === undefined) return;
      clearTimeout(patience);
      resolve(Number(port));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', (error) => give(`could not be started: ${error.message}`));
    child.once('exit', (code) => {
      clearTimeout(patience);
      give(`ended with exit code ${code}`);
    });
  });
}
