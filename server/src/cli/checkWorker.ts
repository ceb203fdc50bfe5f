/** The thread's side of checking in parallel: it takes the name of one file after the other and answers each. */

import { parentPort, workerData } from 'node:worker_threads';

import { createFileChecker, type CheckSetup } from './checkFile';

/** Answers until the main thread ends this one. */
export function serveChecks(): void {
  const check = createFileChecker(workerData as CheckSetup);
  parentPort!.on('message', (file: string) => {
    void check(file).then((outcome) => parentPort!.postMessage(outcome));
  });
}
