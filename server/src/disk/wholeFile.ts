/** Writes a file of bytes wholly or not at all: into a new file beside it, which then takes its name. */

import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { explainWriteError, refuse } from './errors';
import { findTarget, type Writing } from './files';

/**
 * Puts the bytes into the file, in place of what it holds. Nothing is written through links that lead elsewhere. What
 * need not survive a power cut is not waited for until the disk has it. Never rejects.
 */
export async function writeWholeFile(
  path: string,
  content: Uint8Array | string,
  { survivesPowerCut } = { survivesPowerCut: true },
): Promise<Exclude<Writing, { kind: 'changed' }>> {
  try {
    const target = await findTarget(path, []);
    const mode = await modeOf(target);
    const draft = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}`);
    try {
      const file = await open(draft, 'wx', mode);
      try {
        await file.writeFile(content);
        if (survivesPowerCut) await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, target);
    } finally {
      await rm(draft, { force: true });
    }
    return { kind: 'done' };
  } catch (error) {
    return { kind: 'failed', reason: explainWriteError(error) };
  }
}

/** The permissions of a file that is there; those of any new one where there is none. */
async function modeOf(path: string): Promise<number> {
  const stats = await stat(path).catch(() => undefined);
  if (stats && !stats.isFile()) throw refuse('ERR_NOT_A_FILE');
  return stats ? stats.mode & 0o777 : 0o666;
}
