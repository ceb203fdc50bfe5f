// Installs the npm dependencies when they are missing or older than the lockfile.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './folders.mjs';
import { runNpm } from './processes.mjs';
import { step } from './progress.mjs';

/**
 * Makes `node_modules` agree with `package-lock.json`; does nothing, quickly, when it already does.
 * No package needs its install scripts: esbuild's binary comes as a package of its own.
 */
export async function ensureDependencies() {
  if (await isInstalled(root)) return;
  await step('Installing dependencies (npm ci)', () =>
    runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root }),
  );
}

/**
 * Whether every package that a folder's lockfile demands is installed in the version it demands.
 * npm keeps its own account of what it installed, so that two files are all there is to read.
 */
export async function isInstalled(folder) {
  const wanted = await packagesOf(path.join(folder, 'package-lock.json'));
  const installed = await packagesOf(path.join(folder, 'node_modules/.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([location, demand]) => {
    if (location === '') return true; // The repository itself.
    const found = installed[location];
    return found ? found.version === demand.version : demand.optional === true;
  });
}

async function packagesOf(lockfile) {
  const text = await readFile(lockfile, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text).packages;
}
