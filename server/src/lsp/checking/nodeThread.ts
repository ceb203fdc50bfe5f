/** A thread of Node that checks files, and what runs on it: this file is both. */

import { availableParallelism, freemem } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

import { reportFilesOnDisk } from '../../disk/reportFiles';
import { checkFile, type CheckJob, type FileProblem } from './checkFile';
import type { CheckThread } from './fileChecker';

/** What checking the largest report takes at most, in megabytes; a thread that needs more ends. */
const memoryOfThread = 1536;

/** More threads than these are slower: they wait for memory. */
const mostThreads = 4;

/** How many threads pay: one core is for who types, and each may need its memory. */
export function countThreads(): number {
  const byMemory = Math.floor(freemem() / 2 ** 20 / memoryOfThread);
  return Math.max(1, Math.min(availableParallelism() - 1, byMemory, mostThreads));
}

/** Begins a thread that runs the file at this path, which is this one as it was built. */
export function beginThread(path: string): CheckThread {
  const worker = new Worker(path, { resourceLimits: { maxOldGenerationSizeMb: memoryOfThread } });
  worker.unref();
  return {
    end: () => void worker.terminate(),
    check: (job) =>
      new Promise((resolve, reject) => {
        const settle = (act: () => void) => {
          worker.removeAllListeners();
          worker.on('error', () => undefined);
          act();
        };
        worker.once('message', (problems: readonly FileProblem[]) => settle(() => resolve(problems)));
        worker.once('error', (error) => settle(() => reject(error)));
        worker.once('exit', (code) => settle(() => reject(new Error(`The thread ended with ${code}.`))));
        worker.postMessage(job);
      }),
  };
}

if (!isMainThread)
  parentPort?.on('message', (job: CheckJob) => {
    void checkFile(job, reportFilesOnDisk).then((problems) => parentPort!.postMessage(problems));
  });
