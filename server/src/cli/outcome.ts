/** How a command went: what it remarked on, and the exit code that says so. */

import { findFiles } from './files';
import { remark } from './streams';

/** Exit code where something could not be read or written, and for a command line that was not understood. */
export const failure = 2;

/** Stateful object that tells the person what goes wrong, and knows whether anything did. */
export interface Complaints {
  /** Something could not be read, or not wholly. */
  readonly complain: (sentence: string) => void;
  /** Something is passed over; it is no failure. */
  readonly warn: (sentence: string) => void;
  isWhole(): boolean;
  /** 0, or `failure` after a complaint. */
  exitCode(): number;
}

export function createComplaints(): Complaints {
  let isWhole = true;
  return {
    complain: (sentence) => {
      remark(sentence);
      isWhole = false;
    },
    warn: remark,
    isWhole: () => isWhole,
    exitCode: () => (isWhole ? 0 : failure),
  };
}

/** The files that paths mean, after a complaint about each path that means nothing and all that cannot be read. */
export async function findAll(paths: readonly string[], { complain }: Complaints): Promise<readonly string[]> {
  const { files, failures } = await findFiles(paths);
  for (const { path, reason } of failures) complain(`cannot read ${path}: ${reason}.`);
  return files;
}
