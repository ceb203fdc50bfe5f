/** The files in which a user keeps report families, on the disk. */

import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { explainReadError, isMissing } from './errors';
import { changeFile, readFileText, type Writing } from './files';
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
  return changeFile({ file, folders }, async ({ write }): Promise<Writing> => {
    const reading = await readFileText(file);
    if (reading.kind === 'unreadable') return { kind: 'failed', reason: reading.reason };
    const before = reading.kind === 'text' ? reading.text : undefined;
    const after = change(before);
    return after === undefined ? { kind: 'changed' } : write(file, after, before);
  });
}

/** Has `changed` called whenever something in these folders of families changes, and in no others from now on. */
export type WatchFamilyFolders = (folders: readonly string[], changed: () => void) => void;

/**
 * Makes what watches folders of families besides the editor. On Linux a tree is watched folder by folder, and a folder
 * that is made in one just made, as `.golden-thread/families` is, may be there before anybody watches the one around it:
 * VS Code then never tells of the files in it (one time in thirty on an idle machine, seven beside two busy programs).
 * Here each folder is looked for whenever families are read, and watched before they are. macOS and Windows watch whole
 * trees: nothing is done there.
 */
export function createFamilyWatch(): WatchFamilyFolders {
  let watchers: readonly FSWatcher[] = [];
  return (folders, changed) => {
    const former = watchers;
    watchers = process.platform === 'linux' ? folders.flatMap((folder) => watchFolder(folder, changed)) : [];
    for (const watcher of former) watcher.close();
  };
}

/** Watches the folder, and the two around it in case it or its own folder, `.golden-thread`, comes or goes. */
function watchFolder(folder: string, changed: () => void): FSWatcher[] {
  const around = [folder, dirname(folder)].flatMap((inner) =>
    openWatch(dirname(inner), (name) => {
      if (name === basename(inner)) changed();
    }),
  );
  return [...around, ...openWatch(folder, changed)];
}

/** None where there is no such folder, or the system has no watchers left: then only the editor tells of changes. */
function openWatch(folder: string, changed: (name: string | null) => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => changed(name));
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}
