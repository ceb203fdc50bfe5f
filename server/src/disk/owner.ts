/** Who holds a lock, and whether that process still lives: known for sure on this machine only. */

import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, as others can recognise it. */
export interface Owner {
  /** The machine, or the container on it, in which `pid` means something. */
  readonly machine: string;
  readonly pid: number;
  /** When the process started, in the machine's own count, by which it is told from a later one with its number. */
  readonly started: string | undefined;
}

/** *Unknown* is a process on another machine, or one that may have been followed by another with its number. */
export type Life = 'alive' | 'dead' | 'unknown';

/** This process. */
export const thisProcess: Owner = { machine: nameMachine(), pid: process.pid, started: findStart(process.pid) };

export function findLife({ machine, pid, started }: Owner): Life {
  if (machine !== thisProcess.machine) return 'unknown';
  if (!isRunning(pid)) return 'dead';
  if (pid === process.pid && started === thisProcess.started) return 'alive';
  const now = findStart(pid);
  if (started === undefined) return 'unknown';
  return now === started ? 'alive' : 'dead';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * On Linux by its kernel, as it was started, and the space in which processes are numbered: containers have one each.
 * Elsewhere by name.
 */
function nameMachine(): string {
  const boot = trying(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const numbering = trying(() => readlinkSync('/proc/self/ns/pid'));
  return boot === undefined || numbering === undefined ? hostname() : `${boot} ${numbering}`;
}

/**
 * The 22nd field of `/proc/<pid>/stat` (proc(5)), counted from behind the name in brackets, which is the second.
 * Undefined for a process that has ended but is still listed, whose state is `Z` or `X`, and on other systems.
 */
function findStart(pid: number): string | undefined {
  const stat = trying(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  const [state, ...fields] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return state === 'Z' || state === 'X' ? undefined : fields[18];
}

function trying<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
