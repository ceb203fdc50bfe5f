/** The families that the command line reads reports with: those of a folder that is named, or of the nearest around a file. */

import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { readFamilyFolder } from '../disk/familyFolder';
import { familyFolder } from '../protocol';
import type { Family } from '../report/family';
import { builtInFamilies } from '../report/families';
import { joinFamilies, listOwnFamilies, readFamilyFiles, type OwnFamilyFile } from '../workspace/ownFamilies';

/** Stateful object that reads each folder of families once, and keeps what is wrong in them. */
export interface FamilyReader {
  /** The families to try on a file: one's own first, then the built-in ones. */
  read(file: string): Promise<readonly Family[]>;
}

/**
 * A reader of the families in `named`, or, without it, of the nearest `.golden-thread/families` in a folder around each
 * file. `complain` is told each problem once, in a sentence with the place.
 */
export function createFamilyReader(named: string | undefined, complain: (problem: string) => void): FamilyReader {
  const byFolder = new Map<string, Promise<readonly Family[]>>();
  return {
    read: async (file) => {
      const folder = named ?? (await findFamilyFolder(dirname(resolve(file))));
      if (folder === undefined) return builtInFamilies;
      const families = byFolder.get(folder) ?? readFamilies(folder, named !== undefined, complain);
      byFolder.set(folder, families);
      return families;
    },
  };
}

/** The nearest folder of families in `folder` or above it; undefined when there is none up to the root. */
async function findFamilyFolder(folder: string): Promise<string | undefined> {
  for (let here = folder; ; here = dirname(here)) {
    const candidate = join(here, familyFolder);
    if (await exists(candidate)) return candidate;
    if (dirname(here) === here) return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function readFamilies(
  folder: string,
  mustExist: boolean,
  complain: (problem: string) => void,
): Promise<readonly Family[]> {
  const { files, failure } = await readFamilyFolder(folder);
  if (failure !== undefined) complain(`cannot read the families in ${folder}: ${failure}.`);
  else if (mustExist && files.length === 0 && !(await exists(folder)))
    complain(`cannot read the families in ${folder}: there is no such folder.`);
  const read = readFamilyFiles(
    files.map((file) => ({
      uri: join(folder, file.name),
      text: file.text,
      failure: file.failure && `The file cannot be read: ${file.failure}.`,
    })),
  );
  for (const file of read) for (const problem of describeProblems(file)) complain(problem);
  return joinFamilies(listOwnFamilies(read));
}

/** "families/audit.json:3:11: …", as compilers print places; lines and columns are counted from one. */
function describeProblems({ uri, source, problems }: OwnFamilyFile): string[] {
  return problems.map(({ message, range }) => {
    const { line, character } = source.positionAt(range.start);
    return `${uri}:${line + 1}:${character + 1}: ${message}`;
  });
}
