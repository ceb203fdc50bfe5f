/** Checks many files, in several threads where that pays. The answers come in the order of the files all the same. */

import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

import type { LibraryEntry } from '../library/entry';
import type { Library } from '../library/library';
import { type CheckOutcome, type CheckSetup, createFileChecker, fail, type FileChecker } from './checkFile';
import { standardInput } from './streams';

/** A thread takes about as long to start as this many files take to check. */
const filesPerWorker = 8;

export interface PoolOptions {
  readonly setup: CheckSetup;
  /** The program that a worker runs; it calls `serveChecks` when it finds itself in a thread. */
  readonly program: string;
  /** How many threads to use; as many as pay when it is left out. */
  readonly workers: number | undefined;
  /** Told each time a file is done. */
  readonly onDone: () => void;
}

/** Stateful object: threads that read and check files. A thread that dies is replaced, and its file reported as a failure. */
export interface CheckPool {
  /** What a library keeps of each file, without those that cannot be read, in the order of the files. */
  read(files: readonly string[]): Promise<readonly LibraryEntry[]>;
  /** From now on files are held against these reports. */
  hold(library: Library): void;
  /** The outcome for each file, in their order. */
  check(files: readonly string[]): Promise<readonly CheckOutcome[]>;
  end(): Promise<unknown>;
}

/** A pool for so many files. */
export function openPool(files: readonly string[], options: PoolOptions): CheckPool {
  const isPiped = files.includes(standardInput);
  const checkers = createCheckers(files.length, isPiped ? { ...options, workers: 1 } : options);
  /** Who read a file has it at hand when it is checked. */
  const readers = new Map<string, Checker>();
  const distribute = async <T>(given: readonly string[], ask: (checker: Checker, file: string) => Promise<T>) => {
    const results: T[] = [];
    // Neighbours stay together: they are of one body most often, and what one says of another is found once a thread.
    const share = (at: number) => checkers[Math.floor((at * checkers.length) / given.length)]!;
    const queues = new Map<Checker, number[]>(checkers.map((checker) => [checker, []]));
    given.forEach((file, at) => queues.get(readers.get(file) ?? share(at))!.push(at));
    const next = (checker: Checker) => queues.get(checker)!.shift() ?? longestOf(queues.values()).pop();
    const work = async (checker: Checker) => {
      for (let at = next(checker); at !== undefined; at = next(checker)) {
        results[at] = await ask(checker, given[at]!);
        options.onDone();
      }
    };
    await Promise.all(checkers.map(work));
    return results;
  };
  return {
    read: async (given) => {
      const entries = await distribute(given, (checker, file) => {
        readers.set(file, checker);
        return checker.read(file);
      });
      return entries.flatMap((entry) => entry ?? []);
    },
    hold: (library) => checkers.forEach((checker) => checker.hold(library)),
    check: (given) => distribute(given, (checker, file) => checker.check(file)),
    end: () => Promise.all(checkers.map((checker) => checker.end())),
  };
}

function longestOf(queues: Iterable<number[]>): number[] {
  return [...queues].reduce((longest, each) => (each.length > longest.length ? each : longest));
}

interface Checker extends FileChecker {
  end(): Promise<unknown>;
}

function createCheckers(count: number, { setup, program, workers }: PoolOptions): readonly Checker[] {
  const wanted = workers ?? Math.min(availableParallelism(), Math.floor(count / filesPerWorker));
  if (wanted < 2) return [createCheckerHere(setup)];
  return Array.from({ length: wanted }, () => createThread(program, setup));
}

/** Answers are copied, as they are from a thread: an excerpt that is cut out of a report keeps all of its text in memory. */
function createCheckerHere(setup: CheckSetup): Checker {
  const checker = createFileChecker(setup);
  return {
    ...checker,
    read: async (file) => structuredClone(await checker.read(file)),
    check: async (file) => structuredClone(await checker.check(file)),
    end: () => Promise.resolve(),
  };
}

/** What a thread is told; it answers the first two. */
type Request =
  { readonly kind: 'read' | 'check'; readonly file: string } | { readonly kind: 'hold'; readonly library: Library };

/** A thread that is started when it is first needed, and anew after it died. It has one file at a time. */
function createThread(program: string, setup: CheckSetup): Checker {
  let worker: Worker | undefined;
  let settle: (answer: unknown) => void;
  let die: (error: NodeJS.ErrnoException) => void;
  let held: Library | undefined;
  const start = () => {
    const started = new Worker(program, { workerData: setup });
    started.on('message', (answer: unknown) => settle(answer));
    started.on('error', (error: NodeJS.ErrnoException) => {
      worker = undefined;
      die(error);
    });
    if (held) tell(started, { kind: 'hold', library: held });
    return started;
  };
  const tell = (thread: Worker, request: Request) => thread.postMessage(request);
  const ask = <T>(request: Request, onDeath: (error: NodeJS.ErrnoException) => T) =>
    new Promise<T>((resolve) => {
      settle = (answer) => resolve(answer as T);
      die = (error) => resolve(onDeath(error));
      tell((worker ??= start()), request);
    });
  return {
    read: (file) => ask<LibraryEntry | undefined>({ kind: 'read', file }, () => undefined),
    hold: (library) => {
      held = library;
      if (worker) tell(worker, { kind: 'hold', library });
    },
    check: (file) =>
      ask<CheckOutcome>({ kind: 'check', file }, (error) => {
        return { checked: fail(file, explainDeath(error)), complaints: [], warnings: [] };
      }),
    end: () => worker?.terminate() ?? Promise.resolve(),
  };
}

function explainDeath({ code }: NodeJS.ErrnoException): string {
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it is too large' : 'checking it ended unexpectedly';
}

/** Answers until the main thread ends this one. */
export function serveChecks(): void {
  const checker = createFileChecker(workerData as CheckSetup);
  parentPort!.on('message', (request: Request) => {
    if (request.kind === 'hold') checker.hold(request.library);
    else void checker[request.kind](request.file).then((answer) => parentPort!.postMessage(answer));
  });
}
