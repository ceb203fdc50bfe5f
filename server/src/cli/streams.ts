/** What the command line reads and writes: files and the standard input, results and remarks. */

import { once } from 'node:events';

import { makeHarmless } from '../base/printable';
import { refuse } from '../disk/errors';
import { largest, readBytes } from '../disk/read';
import { readReportText, type ReportText } from '../disk/reportText';
import { writeWholeFile } from '../disk/wholeFile';

/** What stands for the standard input in place of a file. */
export const standardInput = '-';

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

/** The text of a file, or of the standard input for `-`. Throws when it cannot be read. */
export async function readText(file: string): Promise<ReportText> {
  return readReportText(file, await readInput(file, largest.report));
}

/** The bytes of a file, or of the standard input for `-`. Throws when it cannot be read or has more than `most`. */
export async function readInput(file: string, most: number): Promise<Buffer> {
  if (file !== standardInput) return readBytes(file, most);
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    total += (chunk as Buffer).length;
    if (total > most) throw refuse('ERR_FS_FILE_TOO_LARGE');
  }
  return Buffer.concat(chunks);
}

/** Writes a result into a file, or prints it where none is named; whether that succeeded, which the person is told. */
export async function put(content: string | Uint8Array, output: string | undefined): Promise<boolean> {
  if (output === undefined && typeof content === 'string') {
    await print(content);
    return true;
  }
  if (output === undefined) {
    remark('this format is no text: name a file for it with --output.');
    return false;
  }
  const written = await writeWholeFile(output, content);
  if (written.kind === 'failed') remark(`${output} cannot be written: ${written.reason}.`);
  return written.kind === 'done';
}
