// Fetches one npm package at one version, checked against its hash, without running any script of its own.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cache } from './folders.mjs';
import { capture, captureNpm } from './processes.mjs';
import { step } from './progress.mjs';

/**
 * The folder of a package in the cache, fetched, unpacked and prepared unless an earlier run has done so.
 * `prepare` gets the folder and may change what is in it; the folder appears under its name only when all went well,
 * so an interrupted run leaves nothing that looks complete.
 */
export async function ensurePackage({ title, folder, ...rest }) {
  const home = path.join(cache, folder);
  if (!(await exists(home))) await step(`Getting ${title}, once`, () => fetchPackage(home, rest));
  return home;
}

async function fetchPackage(home, { name, version, integrity, prepare }) {
  const partial = `${home}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await download(`${name}@${version}`, integrity, partial);
  await prepare?.(partial);
  await rename(partial, home);
}

async function download(specifier, integrity, folder) {
  const answer = await captureNpm(['pack', specifier, '--json', '--pack-destination', folder], { cwd: folder });
  const archive = path.join(folder, JSON.parse(answer)[0].filename);
  await verify(archive, integrity);
  await capture('tar', ['-xzf', path.basename(archive), '--strip-components=1'], { cwd: folder });
  await rm(archive);
}

/** Rejects when a file's SHA-512 is not the one given in npm's form, "sha512-…". */
export async function verify(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual === integrity) return;
  throw new Error(`${path.basename(file)} is not the file that was expected: its hash is ${actual}, not ${integrity}.`);
}

async function exists(file) {
  return stat(file).then(
    () => true,
    () => false,
  );
}
