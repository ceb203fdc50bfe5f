/** Checks files that are not open without anybody noticing who types: the seam to where that is done. */

import type { ReportFiles } from '../../disk/reportFiles';
import { checkFile, type CheckJob, type FileProblem } from './checkFile';

/** Stateful object that checks files on the main thread or on others. Nothing here rejects. */
export interface FileChecker {
  /** How many files it can check at once. */
  readonly threads: number;
  /** The problems of a file; undefined where checking it was stopped. `waiting` is how many files are still to come. */
  check(job: CheckJob, waiting: number): Promise<readonly FileProblem[] | undefined>;
  /** Gives up what is being checked. */
  stop(): void;
}

/** Checks on the thread of the server, one file at a time. */
export function createCheckerHere(files: ReportFiles): FileChecker {
  return { threads: 1, check: (job) => checkFile(job, files), stop: () => undefined };
}
