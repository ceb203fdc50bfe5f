/** Checks many files, in several threads where that pays. The answers come in the order of the files all the same. */

import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

import { type CheckFile, type CheckOutcome, type CheckSetup, createFileChecker, fail } from './checkFile';
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
  readonly onDone: (file: string) => void;
}

/** The outcome for each file, in their order. A thread that dies is replaced, and its file reported as a failure. */
export async function checkAll(files: readonly string[], options: PoolOptions): Promise<readonly CheckOutcome[]> {
  const isPiped = files.includes(standardInput);
  const checkers = createCheckers(files.length, isPiped ? { ...options, workers: 1 } : options);
  const outcomes: CheckOutcome[] = [];
  let next = 0;
  const work = async ({ check }: Checker) => {
    for (let index = next++; index < files.length; index = next++) {
      outcomes[index] = await check(files[index]!);
      options.onDone(files[index]!);
    }
  };
  await Promise.all(checkers.map(work));
  await Promise.all(checkers.map((checker) => checker.end()));
  return outcomes;
}

interface Checker {
  readonly check: CheckFile;
  end(): Promise<unknown>;
}

function createCheckers(count: number, { setup, program, workers }: PoolOptions): readonly Checker[] {
  const wanted = workers ?? Math.min(availableParallelism(), Math.floor(count / filesPerWorker));
  if (wanted < 2) return [createCheckerHere(setup)];
  return Array.from({ length: wanted }, () => createThread(program, setup));
}

/** Outcomes are copied, as they are from a thread: an excerpt that is cut out of a report keeps all of its text in memory. */
function createCheckerHere(setup: CheckSetup): Checker {
  const check = createFileChecker(setup);
  return { check: async (file) => structuredClone(await check(file)), end: () => Promise.resolve() };
}

/** A thread that is started when it is first needed, and anew after it died. It has one file at a time. */
function createThread(program: string, setup: CheckSetup): Checker {
  let worker: Worker | undefined;
  let settle: (outcome: CheckOutcome) => void;
  let current = '';
  const start = () => {
    const started = new Worker(program, { workerData: setup });
    started.on('message', (outcome: CheckOutcome) => settle(outcome));
    started.on('error', (error: NodeJS.ErrnoException) => {
      worker = undefined;
      settle({ checked: fail(current, explainDeath(error)), complaints: [], warnings: [] });
    });
    return started;
  };
  const check: CheckFile = (file) =>
    new Promise((resolve) => {
      settle = resolve;
      current = file;
      (worker ??= start()).postMessage(file);
    });
  return { check, end: () => worker?.terminate() ?? Promise.resolve() };
}

function explainDeath({ code }: NodeJS.ErrnoException): string {
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it is too large' : 'checking it ended unexpectedly';
}

/** Answers until the main thread ends this one. */
export function serveChecks(): void {
  const check = createFileChecker(workerData as CheckSetup);
  parentPort!.on('message', (file: string) => {
    void check(file).then((outcome) => parentPort!.postMessage(outcome));
  });
}
