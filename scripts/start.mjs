// `npm start [-- folder] [--port N]`: a real VS Code in the browser, with the extension and the sample reports, or with
// the given folder. Installs, builds and fetches by itself what is missing, so that it works straight after a clone.

import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureCodeServer } from './editor/codeServer.mjs';
import { addressOf, startServer } from './editor/server.mjs';
import { ensurePlayground } from './suite/workspace.mjs';
import { ensureDependencies } from './tools/dependencies.mjs';
import { cache } from './tools/folders.mjs';
import { runMain, step } from './tools/progress.mjs';
import { installVsix, makeVsix } from './tools/vsix.mjs';

/** Where the editor keeps its settings and extensions from one start to the next. */
const data = path.join(cache, 'start');

await runMain(async () => {
  const { folder, port } = await readArguments();
  await ensureDependencies();
  const vscode = await ensureCodeServer();
  await step('Building and installing the extension', async () => {
    const { file } = await makeVsix();
    await installVsix(vscode, data, file);
  });
  await serve(vscode, folder ?? (await ensurePlayground()), port);
});

/** The folder and port asked for. Rejects, in words, what is no folder or no port. */
async function readArguments() {
  const { values, positionals } = parseArgs({
    options: { port: { type: 'string', default: '8080' } },
    allowPositionals: true,
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`"${values.port}" is not a port number.`);
  return { folder: await readFolder(positionals[0]), port };
}

/** npm runs this in the repository, but says in INIT_CWD where the person who typed the name of the folder is. */
async function readFolder(name) {
  if (name === undefined) return undefined;
  const folder = path.resolve(process.env.INIT_CWD ?? '.', name);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new Error(`There is no folder ${folder}.`);
  return folder;
}

/** Serves until Ctrl+C, on the port asked for or, where that is taken, on the next free one. */
async function serve(vscode, folder, port) {
  const server = await startServer({ vscode, data, port: `${port}-${Math.min(port + 100, 65_535)}` });
  console.log(`\nGolden Thread is ready. The folder is ${folder}\n`);
  console.log(`Open this address in a browser; Ctrl+C ends it.\n\n  ${addressOf(server, folder)}\n`);
  const stop = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  const end = once(server.child, 'exit').then(() => Promise.reject(new Error("VS Code's server ended by itself.")));
  await Promise.race([stop, end]).finally(server.stop);
}
