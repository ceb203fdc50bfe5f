/** The files in which a user keeps report families, on the disk. */

import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { explainReadError, explainWriteError, isMissing } from './errors';
import { changeFiles, findTarget, readFileText, type Writing } from './files';
import { largest, readUtf8 } from './read';

export interface FolderReading {
  readonly files: readonly FileReading[];
  /** Why the folder could not be read, as the end of a sentence; undefined when it was read or is not there. */
  readonly failure: string | undefined;
}

interface FileReading {
  /** The name of the file in the folder. */
  readonly name: string;
  /** Without its byte order mark; empty when the file could not be read. */
  readonly text: string;
  /** Why the file could not be read, as the end of a sentence. */
  readonly failure: string | undefined;
}

/** The JSON files in the folder at this path, in the order of their names. A folder that is not there has none. */
export async function readFamilyFolder(folder: string): Promise<FolderReading> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    return { files: await Promise.all(names.map((name) => readFamilyFile(folder, name))), failure: undefined };
  } catch (error) {
    return { files: [], failure: isMissing(error) ? undefined : explainReadError(error) };
  }
}

async function readFamilyFile(folder: string, name: string): Promise<FileReading> {
  try {
    return { name, text: await readUtf8(join(folder, name), largest.family), failure: undefined };
  } catch (error) {
    return { name, text: '', failure: explainReadError(error) };
  }
}

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
