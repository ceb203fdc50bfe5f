/** Reads the files of a folder in which a user keeps report families, from the disk. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { explainReadError, isMissing } from './errors';
import { largest, readUtf8 } from './read';

export interface FolderReading {
  readonly files: readonly FileReading[];
  /** Why the folder could not be read, as the end of a sentence; undefined when it was read or is not there. */
  readonly failure: string | undefined;
}

export interface FileReading {
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
