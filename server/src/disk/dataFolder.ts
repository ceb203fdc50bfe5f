/**
 * Writes a folder of tables as they come, a piece at a time, so that however many there are need no memory. Nothing is
 * replaced before all is written: until then each table is a draft under a name of its own.
 */

import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { explainWriteError } from './errors';
import { largest, readUtf8 } from './read';

export interface DataFolder {
  /** Adds to a table. Rejects when the disk refuses. */
  append(name: string, content: string): Promise<void>;
  /** Gives all tables, and then the description, their names. Rejects when the disk refuses. */
  finish(description: string): Promise<void>;
  /** Takes back what was not finished; the folder is as before. */
  abandon(): Promise<void>;
}

const descriptionName = 'datapackage.json';

/**
 * Begins tables of these file names in a folder, which is made where there is none. One that holds anything is only
 * written into when `isOurs` says that its `datapackage.json` is of an earlier export. Gives a reason, the end of a
 * sentence, when it cannot be written into. Never rejects.
 */
export async function beginDataFolder(
  folder: string,
  names: readonly string[],
  isOurs: (description: string) => boolean,
): Promise<DataFolder | { readonly reason: string }> {
  const drafts = new Map<string, { readonly path: string; readonly file: FileHandle }>();
  const abandon = async () => {
    for (const { path, file } of drafts.values()) {
      await file.close().catch(() => undefined);
      await rm(path, { force: true });
    }
  };
  const begin = async (name: string) => {
    const path = join(folder, `.${name}.${randomUUID().slice(0, 8)}`);
    drafts.set(name, { path, file: await open(path, 'wx') });
  };
  try {
    await mkdir(folder, { recursive: true });
    if (!(await mayWriteInto(folder, isOurs)))
      return { reason: 'it holds other files, and no earlier export: name a new folder' };
    for (const name of [...names, descriptionName]) await begin(name);
  } catch (error) {
    await abandon();
    return { reason: explainWriteError(error) };
  }
  const append = (name: string, content: string) => drafts.get(name)!.file.appendFile(content);
  return {
    append,
    abandon,
    finish: async (description) => {
      await append(descriptionName, description);
      for (const { file } of drafts.values()) {
        await file.sync();
        await file.close();
      }
      for (const [name, { path }] of drafts) await rename(path, join(folder, name));
    },
  };
}

/** Hidden files, such as drafts of a run that was killed, are nobody's tables. */
async function mayWriteInto(folder: string, isOurs: (description: string) => boolean): Promise<boolean> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  if (names.length === 0) return true;
  return names.includes(descriptionName) && isOurs(await readUtf8(join(folder, descriptionName), largest.family));
}
