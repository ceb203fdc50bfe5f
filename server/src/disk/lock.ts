/**
 * A lock on a file between processes that write it, which holds also when one is killed at any moment.
 *
 * A lock is a folder beside the file, which names its owner. It comes into being by giving a prepared folder its name,
 * which fails where there is one already; so there is never a lock whose owner is not known.
 *
 *     .golden-thread-5f1d….lock/
 *       owner        {"id":"a","machine":…,"pid":71,…}
 *       a/           the heir of a, who died
 *         owner      {"id":"b",…}
 *
 * Nobody ever breaks the lock of another: to look whether it is abandoned and to remove it are two steps, between which
 * somebody else may have taken it (that is what `proper-lockfile` 4.1.2 does, and its issue 121 tells how two processes
 * hold its lock then). Instead a dead owner has one heir, who puts a folder of his own into the lock, under the id of
 * the dead; of several who try, one succeeds. The last in this line holds the lock, and only he removes it, as a whole.
 * A folder that lands in another lock, because the one it was made for is gone, bears an id that nobody has there, and
 * means nothing.
 *
 * On one machine, death is certain: a process that hangs or was stopped keeps its lock. Of a process elsewhere it is
 * assumed when its sign of life has not changed for `silence`, by the clock of the one who looks. Should it wake up
 * after all, it finds an heir and does not write.
 */

import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { hasCode, isMissing, refuse } from './errors';
import { findLife, thisProcess, type Life, type Owner } from './owner';
import { readUtf8 } from './read';

/** Stateful object: the right to write a file, until it is released or, from elsewhere, thought to be abandoned. */
export interface Lock {
  /** A folder that goes with the lock, on the disk of the file. */
  readonly folder: string;
  /** The folders of those who died holding the lock, and may have left work half done; the first died first. */
  readonly inherited: readonly string[];
  /** Whether no heir has come. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** The process that wants the lock, the clock and the lives of others; tests bring their own. */
export interface LockWorld {
  readonly owner: Owner;
  readonly findLife: (owner: Owner) => Life;
  /** Milliseconds that only ever grow. */
  now(): number;
  pause(milliseconds: number): Promise<unknown>;
}

const thisWorld: LockWorld = {
  owner: thisProcess,
  findLife,
  now: () => performance.now(),
  pause: (milliseconds) => wait(milliseconds),
};

/** How long the owner of a lock elsewhere may give no sign of life: many times `beat`, for disks behind slow networks. */
const silence = 30_000;

/** How often an owner gives one. Writing a file takes milliseconds, so it is hardly ever needed. */
const beat = 3_000;

/** How long a lock is waited for: long enough to inherit that of a machine that was switched off. */
const patience = silence + 10_000;

/** The lock on the file at `path`. Rejects when it cannot be had, with an error that `explainWriteError` words. */
export async function acquireLock(path: string, world: LockWorld = thisWorld): Promise<Lock> {
  const root = lockOf(path);
  const id = randomBytes(6).toString('hex');
  const prepared = `${root}-${world.owner.pid}-${id}`;
  const watch = createWatch(world);
  const begin = world.now();
  try {
    while (world.now() - begin < patience) {
      const last = (await readLine(root)).at(-1);
      const place = last ? join(last.folder, last.id) : root;
      if ((!last || watch.isDead(last)) && (await enter(prepared, place, id, world))) {
        const line = await readLine(root);
        if (line.at(-1)?.id === id) return holdLock(root, line, prepared);
      }
      await world.pause(1 + Math.random() * 10);
    }
    throw refuse('ERR_HELD');
  } finally {
    await rm(prepared, { recursive: true, force: true });
  }
}

/** Whether somebody holds the lock on the file, or died holding it. */
export async function isLocked(path: string): Promise<boolean> {
  return stat(lockOf(path)).then(
    () => true,
    () => false,
  );
}

/**
 * Removes what processes left beside the file that died while they waited for its lock, or had just released it. One
 * that lives elsewhere and loses such a folder makes another.
 */
export async function sweepLocks(path: string, { owner: here, findLife: find }: LockWorld = thisWorld): Promise<void> {
  const root = lockOf(path);
  for (const name of await readdir(dirname(root)).catch(() => [])) {
    const pid = name.startsWith(`${basename(root)}-`) ? Number(name.split('-').at(-2)) : NaN;
    if (Number.isNaN(pid)) continue;
    const folder = join(dirname(root), name);
    const owner = (await readOwner(folder)) ?? { ...here, pid, started: undefined };
    if (find(owner) === 'dead') await discard(folder);
  }
}

/** Short, since the name of the file may have the most characters that a name can; without case, as disks differ in it. */
function lockOf(path: string): string {
  const hash = createHash('sha256').update(basename(path).normalize('NFC').toLowerCase()).digest('hex');
  return join(dirname(path), `.golden-thread-${hash.slice(0, 16)}.lock`);
}

function holdLock(root: string, line: readonly Holder[], grave: string): Lock {
  const { folder, id } = line.at(-1)!;
  const heart = setInterval(() => {
    const now = new Date();
    utimes(join(folder, 'owner'), now, now).catch(() => undefined);
  }, beat);
  heart.unref();
  const isHeld = async () => (await readLine(root)).at(-1)?.id === id;
  return {
    folder,
    inherited: line.slice(0, -1).map((holder) => holder.folder),
    isHeld,
    release: async () => {
      clearInterval(heart);
      if (!(await isHeld())) return;
      await moveAway(root, grave);
      await discard(grave);
    },
  };
}

/** On Windows a folder cannot be moved while somebody reads in it, which takes moments. */
async function moveAway(root: string, grave: string): Promise<void> {
  const attempts = 50;
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(root, grave);
    } catch (error) {
      if (attempt === attempts || !hasCode(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
      await wait(20);
    }
  }
}

async function discard(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 }).catch(() => undefined);
}

/** One who holds a lock, or did when he died. */
interface Holder {
  readonly folder: string;
  /** By which heirs call him. */
  readonly id: string;
  /** Undefined when it cannot be read, as after a failure of the disk. */
  readonly owner: Owner | undefined;
  /** Another one means that he lives. */
  readonly sign: number;
}

/** From the first owner to the last heir; empty when nobody holds the lock. */
async function readLine(root: string): Promise<readonly Holder[]> {
  const line: Holder[] = [];
  for (let folder = root; ; folder = join(folder, line.at(-1)!.id)) {
    const holder = await readHolder(folder);
    if (!holder) return line;
    line.push(holder);
  }
}

async function readHolder(folder: string): Promise<Holder | undefined> {
  try {
    const { mtimeMs } = await stat(join(folder, 'owner')).catch(() => stat(folder));
    const owner = await readOwner(folder);
    return { folder, id: owner?.id ?? 'nobody', owner, sign: mtimeMs };
  } catch (error) {
    if (isMissing(error) || hasCode(error, 'ENOTDIR')) return undefined;
    throw error;
  }
}

async function readOwner(folder: string): Promise<(Owner & { readonly id: string }) | undefined> {
  try {
    const owner = JSON.parse(await readUtf8(join(folder, 'owner'), 4096)) as Owner & { readonly id: string };
    return /^[0-9a-f]{12}$/.test(owner.id) && typeof owner.pid === 'number' ? owner : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the prepared folder took the place. */
async function enter(prepared: string, place: string, id: string, { owner }: LockWorld): Promise<boolean> {
  await mkdir(prepared).catch((error: unknown) => {
    if (!hasCode(error, 'EEXIST')) throw error;
  });
  try {
    await writeFile(join(prepared, 'owner'), JSON.stringify({ id, ...owner }));
    await rename(prepared, place);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST', 'ENOTEMPTY', 'ENOENT', 'EPERM', 'EACCES', 'EBUSY')) return false;
    throw error;
  }
}

/** Stateful: tells whether a holder is dead, and for how long one elsewhere has been silent. */
function createWatch(world: LockWorld): { isDead(holder: Holder): boolean } {
  let seen = { name: '', since: 0 };
  return {
    isDead: ({ id, owner, sign }) => {
      const life = owner ? world.findLife(owner) : 'unknown';
      if (life !== 'unknown') return life === 'dead';
      const name = `${id} ${sign}`;
      if (seen.name !== name) seen = { name, since: world.now() };
      return world.now() - seen.since >= silence;
    },
  };
}
