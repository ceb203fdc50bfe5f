/** Writes results to the standard output and remarks to the standard error. */

import { once } from 'node:events';

import { makeHarmless } from '../base/printable';

/** Writes a result, and waits while the reader is behind. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Says something to the person at the terminal; it never becomes part of the result, and stays one line. */
export function remark(sentence: string): void {
  process.stderr.write(`golden-thread: ${makeHarmless(sentence)}\n`);
}

/** Ends the program quietly when whoever reads its output has had enough, as `head` does. */
export function stopWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
