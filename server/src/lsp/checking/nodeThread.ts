/** A thread of Node that checks and reads files for the language server, from either side. */

import { availableParallelism, freemem } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';

import { reportFilesOnDisk } from '../../disk/reportFiles';
import { type CheckJob, type FileAccount, readAccount } from './checkFile';
import type { CheckThread } from './fileChecker';

/** What checking the largest report takes at most, in megabytes; a thread that needs more ends. */
const memoryOfThread = 1536;

/**
 * How much of that is for what lives for a moment, in megabytes: a sixth of what Node gives. On 300 reports it saves 30
 * megabytes for each thread, and takes no more time.
 */
const momentaryMemory = 8;

/** More threads than these are slower: they wait for memory. */
const mostThreads = 4;

/** How many threads pay: one core is for who types, and each may need its memory. */
export function countThreads(): number {
  const byMemory = Math.floor(freemem() / 2 ** 20 / memoryOfThread);
  return Math.max(1, Math.min(availableParallelism() - 1, byMemory, mostThreads));
}

/** Begins a thread. It runs the program's own file `main`, which calls `serveFiles` when it finds itself in a thread. */
export function beginThread(main: string): CheckThread {
  const resourceLimits = { maxOldGenerationSizeMb: memoryOfThread, maxYoungGenerationSizeMb: momentaryMemory };
  const worker = new Worker(main, { resourceLimits });
  worker.unref();
  let current: Settling | undefined;
  worker.on('message', (json: string) => current?.resolve(JSON.parse(json) as FileAccount));
  worker.on('error', (error) => current?.reject(error));
  worker.on('exit', (code) => current?.reject(new Error(`The thread ended with ${code}.`)));
  return {
    end: () => void worker.terminate(),
    read: (job) =>
      new Promise((resolve, reject) => {
        current = { resolve, reject };
        worker.postMessage(job);
      }),
  };
}

/** What settles the answer that is waited for. */
interface Settling {
  resolve(account: FileAccount): void;
  reject(error: unknown): void;
}

/**
 * The thread's side: answers until the server ends it. It answers in JSON, since of what is parsed a text without other
 * than Latin letters takes one byte a letter: what the library keeps takes two thirds of what a structured clone would.
 */
export function serveFiles(): void {
  parentPort!.on('message', (job: CheckJob) => {
    void readAccount(job, reportFilesOnDisk).then((account) => parentPort!.postMessage(JSON.stringify(account)));
  });
}
