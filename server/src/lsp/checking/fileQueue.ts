/** Files of the workspace that wait for something to be done with each: for being checked, and for being read into the library. */

import { turn } from '../underway';

/** Told how the work goes on; it is done when `done` is `total`. */
export interface Progress {
  report(done: number, total: number): void;
}

interface Work {
  /** How many files it can be done with at once. */
  readonly threads: number;
  readonly progress: Progress;
  /** Does it with one file; `waiting` is how many are still to come. */
  readonly workOn: (uri: string, waiting: number) => Promise<void>;
  /** There is nothing more to do for now. */
  readonly onEmpty: () => void;
}

/** Stateful object that knows which files wait, each once. */
export interface FileQueue {
  /** Has these done too; resolves when nothing waits any more. */
  add(uris: Iterable<string>): Promise<void>;
  /** Leaves undone what is not begun. */
  clear(): void;
  isRunning(): boolean;
}

export function createFileQueue({ threads, progress, workOn, onEmpty }: Work): FileQueue {
  const waiting = new Set<string>();
  let [done, inHand] = [0, 0];
  let running: Promise<void> | undefined;
  const workOnAll = async (): Promise<void> => {
    for (let uri = first(waiting); uri !== undefined; uri = first(waiting)) {
      waiting.delete(uri);
      inHand++;
      await workOn(uri, waiting.size);
      inHand--;
      done++;
      const left = waiting.size + inHand;
      // A file may come yet; only who has waited for all of them knows the end.
      if (left > 0) progress.report(done, done + left);
      await turn();
    }
  };
  const run = async (): Promise<void> => {
    await turn();
    while (waiting.size > 0) await Promise.all(Array.from({ length: threads }, workOnAll));
    progress.report(done, done);
    [done, running] = [0, undefined];
    onEmpty();
  };
  return {
    add: (uris) => {
      for (const uri of uris) waiting.add(uri);
      return (running ??= run());
    },
    clear: () => waiting.clear(),
    isRunning: () => running !== undefined,
  };
}

function first<T>(set: ReadonlySet<T>): T | undefined {
  return set.values().next().value;
}
