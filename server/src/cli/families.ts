/** The families that the command line reads reports with: those of a folder that is named, or of the nearest around a file. */

import { dirname, join, resolve } from 'node:path';

import { readFamilyFolder } from '../disk/familyFiles';
import { familyFolder } from '../protocol';
import type { WordTable } from '../links/associations/associations';
import type { Family } from '../report/family';
import { builtInFamilies } from '../report/families';
import {
  findOwnWords,
  joinFamilies,
  listOwnFamilies,
  readFamilyFiles,
  type OwnFamilyFile,
} from '../workspace/ownFamilies';
import { exists, findAround } from './files';

/** Stateful object that reads each folder of families once, and keeps what is wrong in them. */
interface FamilyReader {
  /** The families to try on a file: one's own first, then the built-in ones. */
  read(file: string): Promise<readonly Family[]>;
  /** The same with what one's own reports taught of words. */
  readWithWords(file: string): Promise<FamiliesWithWords>;
}

/** Is told each problem once, in a sentence with the place. */
export interface FamilyListener {
  /** A file or folder could not be read as families. */
  complain(problem: string): void;
  /** A family is read, but not all that its file says. */
  warn(problem: string): void;
}

/**
 * A reader of the families in `named`, or, without it, of the nearest `.golden-thread/families` in a folder around each
 * file.
 */
export function createFamilyReader(named: string | undefined, listener: FamilyListener): FamilyReader {
  const byFolder = new Map<string, Promise<FamiliesWithWords>>();
  const readWithWords = async (file: string): Promise<FamiliesWithWords> => {
    const folder = await familyFolderOf(named, file);
    if (folder === undefined) return { families: builtInFamilies, ownWords: undefined };
    const families = byFolder.get(folder) ?? readFamilies(folder, named !== undefined, listener);
    byFolder.set(folder, families);
    return families;
  };
  return { readWithWords, read: async (file) => (await readWithWords(file)).families };
}

interface FamiliesWithWords {
  readonly families: readonly Family[];
  readonly ownWords: WordTable | undefined;
}

/** The folder of the families for a file, if there is one: the one that is named, or the nearest around it. */
export async function familyFolderOf(named: string | undefined, file: string): Promise<string | undefined> {
  return named ?? (await findAround(dirname(resolve(file)), familyFolder));
}

async function readFamilies(folder: string, mustExist: boolean, listener: FamilyListener): Promise<FamiliesWithWords> {
  const { files, failure } = await readFamilyFolder(folder);
  if (failure !== undefined) listener.complain(`cannot read the families in ${folder}: ${failure}.`);
  else if (mustExist && files.length === 0 && !(await exists(folder)))
    listener.complain(`cannot read the families in ${folder}: there is no such folder.`);
  const read = readFamilyFiles(
    files.map((file) => ({
      uri: join(folder, file.name),
      text: file.text,
      failure: file.failure && `The file cannot be read: ${file.failure}.`,
    })),
  );
  for (const file of read) tellProblems(file, listener);
  return { families: joinFamilies(listOwnFamilies(read)), ownWords: findOwnWords(read) };
}

/** "families/audit.json:3:11: …", as compilers print places; lines and columns are counted from one. */
export function tellProblems(
  { uri, source, problems }: Pick<OwnFamilyFile, 'uri' | 'source' | 'problems'>,
  listener: FamilyListener,
): void {
  for (const { severity, message, range } of problems) {
    const { line, character } = source.positionAt(range.start);
    const place = `${uri}:${line + 1}:${character + 1}:`;
    if (severity === 'error') listener.complain(`${place} ${message}`);
    else listener.warn(`${place} warning: ${message}`);
  }
}
