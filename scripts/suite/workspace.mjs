// Scratch copies of the sample reports, so that neither a test nor a person ever edits the repository's own.

import { cp, mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cache, samples, seeds } from '../tools/folders.mjs';

/** Gives a piece of work a new folder and removes it, with all that is in it, afterwards. */
export async function withScratchFolder(work) {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'golden-thread-')));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Copies the published sample reports into a folder that does not exist yet, and those that we made up into one in it. */
export async function copySeeds(folder) {
  await cp(seeds, folder, { recursive: true });
  await cp(samples, path.join(folder, 'any-report'), { recursive: true });
}

/** The folder in which a person may try things out on the sample reports: kept, with their edits, once it is there. */
export async function ensurePlayground() {
  const folder = path.join(cache, 'playground');
  const isThere = await stat(folder).catch(() => undefined);
  if (!isThere) await copySeeds(folder);
  return folder;
}
