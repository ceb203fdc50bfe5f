/** Where a path leads to when it is written: links are followed, but never out of the workspace. */

import { lstat, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';

import { isMissing, refuse } from './errors';

/**
 * The file that writing to `path` would write, with no link in it. A path in one of the `folders` has to lead to a place
 * in one of them; any other, which a person named outside them, to a place in its own folder. Rejects where it does not.
 */
export async function findTarget(path: string, folders: readonly string[]): Promise<string> {
  const whole = resolve(path);
  const target = await followLinks(whole);
  const around = folders.map((folder) => resolve(folder));
  const allowed = around.some((folder) => contains(folder, whole)) ? around : [dirname(whole)];
  const real = await Promise.all(allowed.map((folder) => realpath(folder).catch(() => folder)));
  if (!real.some((folder) => contains(folder, target))) throw refuse('ERR_LEADS_OUTSIDE');
  return target;
}

/** As `realpath`, but what comes last need not exist yet, nor what it leads to. */
async function followLinks(path: string, hops = 0): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const place = join(await followLinks(dirname(path), hops), basename(path));
  const link = await lstat(place).catch(() => undefined);
  // As many links as Linux follows.
  if (!link?.isSymbolicLink() || hops === 40) return place;
  return followLinks(resolve(dirname(place), await readlink(place)), hops + 1);
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !/^\.\.([\\/]|$)/.test(way) && !isAbsolute(way);
}
