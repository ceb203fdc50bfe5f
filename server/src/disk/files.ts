/**
 * Files that several processes write: the windows of an editor, the command line, and programs that know nothing of us.
 * Who writes holds the lock of the files; a file is written by putting the whole text into a new file on the same disk,
 * which then takes its name, so that neither a crash nor a full disk leaves half a file. Its permissions stay, and what
 * a link leads to is written instead of the link.
 *
 * The new file lies in the folder of the lock, beside a copy of the text that it was made of. If the process dies before
 * the file has its name, whoever inherits the lock finds both and finishes the work.
 */

import { createHash } from 'node:crypto';
import { link, lstat, mkdir, open, readlink, realpath, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';

import { explainWriteError, hasCode, isMissing, refuse, unread, type Unread } from './errors';
import { acquireLock, isLocked, type Lock, sweepLocks } from './lock';
import { largest, readExactly } from './read';

/** What reading a file gave. */
export type Reading = { readonly kind: 'text'; readonly text: string } | Unread;

/** What became of a change: done, refused because the file is not what was read before, or impossible. */
export type Writing =
  | { readonly kind: 'done' }
  | { readonly kind: 'changed' }
  /** `reason` is the end of a sentence. */
  | { readonly kind: 'failed'; readonly reason: string };

/** What a process was about to write when it died. */
interface Unfinished {
  /** Undefined where there was no file. */
  readonly before: string | undefined;
  readonly after: string;
}

/** Puts what a dead process was about to write together with what the file holds; undefined where that cannot be. */
export type Finish = (unfinished: Unfinished, now: string | undefined) => string | undefined;

/** What changes files, as long as their lock is held. Nothing here throws or rejects. */
export interface FileChanger {
  /** Puts `text` into the file, wholly or not at all. `expected` is what was read before, undefined where there was no file. */
  readonly write: (path: string, text: string, expected: string | undefined) => Promise<Writing>;
  readonly remove: (path: string, expected: string) => Promise<Writing>;
}

/** How a set of files that belong together is changed by one process at a time. */
export interface FilesToChange {
  /** The paths of the files; the lock is that of the first. */
  readonly paths: readonly string[];
  /** Outside of which nothing is written; see `findTarget`. */
  readonly folders: readonly string[];
  readonly finish: Finish;
}

/** The text of a file as it is. Never rejects. */
export async function readFileText(path: string): Promise<Reading> {
  try {
    return { kind: 'text', text: await readExactly(path, largest.annotations) };
  } catch (error) {
    return unread(error);
  }
}

/**
 * Does `work` while no other process that keeps to the lock changes the files, once what one left unfinished that died
 * is done. Never rejects unless `work` does.
 */
export async function changeFiles<Result>(
  files: FilesToChange,
  work: (changer: FileChanger) => Promise<Result>,
): Promise<Result | Extract<Writing, { kind: 'failed' }>> {
  let lock: Lock;
  try {
    lock = await acquireLock(await findTarget(files.paths[0]!, files.folders));
  } catch (error) {
    return { kind: 'failed', reason: explainWriteError(error) };
  }
  try {
    for (const folder of lock.inherited) await finishWork(lock, folder, files);
    return await work({
      write: (path, text, expected) => trying(() => writeWholly(lock, files, { path, text, expected })),
      remove: (path, expected) => trying(() => removeFile(lock, path, expected)),
    });
  } finally {
    await lock.release().catch(() => undefined);
  }
}

/**
 * Changes one file as `changeFiles` does, and makes its folder. There is nothing to finish: who had begun to write it will
 * do so again.
 */
export async function changeFile<Result>(
  { file, folders }: { readonly file: string; readonly folders: readonly string[] },
  work: (changer: FileChanger) => Promise<Result>,
): Promise<Result | Extract<Writing, { kind: 'failed' }>> {
  try {
    await mkdir(await findTarget(dirname(resolve(file)), folders), { recursive: true });
  } catch (error) {
    return { kind: 'failed', reason: explainWriteError(error) };
  }
  return changeFiles({ paths: [file], folders, finish: () => undefined }, work);
}

/** Finishes what a process left half done that died, and takes away what it left. Says why it could not be done. */
export async function recoverFiles(files: FilesToChange): Promise<Writing> {
  const target = await findTarget(files.paths[0]!, files.folders).catch(() => undefined);
  if (target === undefined) return { kind: 'done' };
  await sweepLocks(target);
  if (!(await isLocked(target))) return { kind: 'done' };
  return changeFiles(files, () => Promise.resolve<Writing>({ kind: 'done' }));
}

/** Moves a file to where there is none: a second name first, which fails where the name is taken, then the old one goes. */
export function moveFile(from: string, to: string): Promise<Writing> {
  return trying(async () => {
    await link(from, to);
    await unlink(from);
    return { kind: 'done' };
  });
}

async function trying(change: () => Promise<Writing>): Promise<Writing> {
  try {
    return await change();
  } catch (error) {
    return { kind: 'failed', reason: explainWriteError(error) };
  }
}

interface Wanted {
  readonly path: string;
  readonly text: string;
  readonly expected: string | undefined;
}

/** Whoever lost the lock meanwhile has not written, as far as anybody knows; he looks again at what there is now. */
async function writeWholly(lock: Lock, { folders }: FilesToChange, wanted: Wanted): Promise<Writing> {
  const target = await findTarget(wanted.path, folders);
  const draft = draftIn(lock.folder, wanted.path);
  try {
    if (wanted.expected !== undefined) await writeFile(draft.before, wanted.expected, { flag: 'wx' });
    await writeNew(draft.part, wanted.text, await modeOf(target));
    if (!(await holds(target, wanted.expected)) || !(await lock.isHeld())) return { kind: 'changed' };
    await rename(draft.part, draft.after);
    await rename(draft.after, target);
    await syncFolder(dirname(target));
    return (await lock.isHeld()) ? { kind: 'done' } : { kind: 'changed' };
  } finally {
    await removeDraft(draft);
  }
}

async function removeFile(lock: Lock, path: string, expected: string): Promise<Writing> {
  if (!(await holds(path, expected)) || !(await lock.isHeld())) return { kind: 'changed' };
  await unlink(path);
  return { kind: 'done' };
}

/** The files in the folder of a lock that are to become the one at a path. */
interface Draft {
  readonly before: string;
  /** The new text while it is being written. */
  readonly part: string;
  /** The new text, whole. */
  readonly after: string;
}

function draftIn(folder: string, path: string): Draft {
  const name = createHash('sha256').update(basename(path)).digest('hex').slice(0, 16);
  return {
    before: join(folder, `${name}.before`),
    part: join(folder, `${name}.part`),
    after: join(folder, `${name}.after`),
  };
}

async function removeDraft({ part, after, before }: Draft): Promise<void> {
  for (const file of [part, after, before]) await rm(file, { force: true });
}

/** Does what the owner of the folder was about to do; done twice it changes nothing more. */
async function finishWork(lock: Lock, folder: string, files: FilesToChange): Promise<void> {
  for (const path of files.paths) {
    const draft = draftIn(folder, path);
    const [before, after, now] = [
      await readFileText(draft.before),
      await readFileText(draft.after),
      await readFileText(path),
    ];
    if (after.kind === 'text' && now.kind !== 'unreadable') {
      const expected = textOf(now);
      const text = files.finish({ before: textOf(before), after: after.text }, expected);
      if (text !== undefined && text !== expected)
        await trying(() => writeWholly(lock, files, { path, text, expected }));
    }
    await removeDraft(draft);
  }
}

function textOf(reading: Reading): string | undefined {
  return reading.kind === 'text' ? reading.text : undefined;
}

/** The permissions of a file that may be written; undefined where there is none. Rejects for one that is read-only. */
async function modeOf(path: string): Promise<number | undefined> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) throw refuse('ERR_NOT_A_FILE');
    const file = await open(path, 'r+');
    await file.close();
    return stats.mode & 0o777;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Writes a file that is not there, down to the disk. */
async function writeNew(path: string, text: string, mode?: number): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text, 'utf8');
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes sure that the new name is on the disk too, where the system lets folders be synchronised. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    if (!hasCode(error, 'EPERM', 'EACCES', 'EISDIR', 'EINVAL')) throw error;
  }
}

async function holds(path: string, expected: string | undefined): Promise<boolean> {
  const reading = await readFileText(path);
  return expected === undefined ? reading.kind === 'missing' : reading.kind === 'text' && reading.text === expected;
}

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
