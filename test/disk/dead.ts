/** Locks of processes that are dead, as a kill at the worst moment leaves them. */

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { thisProcess, type Owner } from '../../server/src/disk/owner';

/** What a process had written when it died. */
export interface Remains {
  readonly before?: string;
  readonly part?: string;
  readonly after?: string;
  /** By whom; a process of this machine that is dead when it is left out. */
  readonly owner?: Owner;
  readonly id?: string;
}

/** No process has this number: it is beyond what Linux, macOS and Windows give. */
export const deadOwner: Owner = { machine: thisProcess.machine, pid: 999_999_999, started: undefined };

/** The path of the lock on a file. */
export function lockOf(path: string): string {
  return join(dirname(path), `.golden-thread-${hash(basename(path).toLowerCase())}.lock`);
}

/** Leaves the lock on a file with what it holds, and heirs, who died too; the folder of each, in their order. */
export function dieHolding(path: string, ...dead: readonly Remains[]): readonly [string, ...string[]] {
  const folders: string[] = [];
  let folder = lockOf(path);
  for (const [index, { owner = deadOwner, id = `00000000000${index}`, ...texts }] of dead.entries()) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'owner'), JSON.stringify({ id, ...owner }));
    for (const [ending, text] of Object.entries(texts))
      writeFileSync(join(folder, `${hash(basename(path))}.${ending}`), text);
    folders.push(folder);
    folder = join(folder, id);
  }
  return folders as [string, ...string[]];
}

function hash(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}
