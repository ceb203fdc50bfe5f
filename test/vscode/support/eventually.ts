/** Waits for what the editor does in its own time. */

import { setTimeout as pause } from 'node:timers/promises';

/** How long is waited: long enough for a language server to start on a busy machine. */
const patienceMilliseconds = 20_000;

const intervalMilliseconds = 50;

/**
 * Does a piece of work again and again until it returns without throwing, and returns its result.
 * Rejects with the last error when that takes longer than 20 seconds.
 */
export async function eventually<T>(work: () => T | PromiseLike<T>): Promise<T> {
  const deadline = Date.now() + patienceMilliseconds;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(intervalMilliseconds);
    }
  }
}
