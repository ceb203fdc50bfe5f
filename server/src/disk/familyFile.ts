/** Changes a file of a report family on the disk. */

import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import { explainWriteError } from './errors';
import { changeFiles, findTarget, readFileText, type Writing } from './files';

/**
 * Changes the file while no other process does, as a whole or not at all, and makes its folder. Where `change` gives
 * undefined nothing is written, and the answer is `changed`. Nothing outside `folders` is written. Never rejects unless
 * `change` does.
 */
export async function changeFamilyFile(
  file: string,
  folders: readonly string[],
  change: (text: string | undefined) => string | undefined,
): Promise<Writing> {
  try {
    await mkdir(await findTarget(dirname(resolve(file)), folders), { recursive: true });
  } catch (error) {
    return { kind: 'failed', reason: explainWriteError(error) };
  }
  return changeFiles({ paths: [file], folders, finish: () => undefined }, async ({ write }): Promise<Writing> => {
    const reading = await readFileText(file);
    if (reading.kind === 'unreadable') return { kind: 'failed', reason: reading.reason };
    const before = reading.kind === 'text' ? reading.text : undefined;
    const after = change(before);
    return after === undefined ? { kind: 'changed' } : write(file, after, before);
  });
}
