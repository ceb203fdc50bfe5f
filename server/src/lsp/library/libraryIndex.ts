/**
 * Keeps the library of a workspace up to date: all its reports, and those of the folders that the user names besides,
 * as entries. They are read one by one, on threads as files are checked; files that did not change are not read again.
 */

import { URI } from 'vscode-uri';

import type { ReportFiles } from '../../disk/reportFiles';
import type { LibraryEntry } from '../../library/entry';
import { prepareSymbols } from '../../library/symbols';
import { protocolMessages as messages } from '../../wording/protocolMessages';
import { type CheckJob, jobFor } from '../checking/checkFile';
import type { FileChecker } from '../checking/fileChecker';
import { createFileQueue, type Progress } from '../checking/fileQueue';
import { findFolder, listFoldersOnDisk } from '../folders';
import type { Session, State } from '../session';
import { type EntryReading, longestOfLibrary } from './readEntry';

/** Stateful object that reads the reports of the workspace into the session's library. */
interface LibraryIndex {
  /** Looks for all files, and reads those that are new or changed. */
  readAll(): Promise<void>;
  /** The files that the library has, or knows to be no reports. */
  listFiles(): readonly string[];
  /** Leaves unread what is not read yet. */
  stop(): void;
}

/** More files than this are no library of reports, but a disk. */
const mostFiles = 5000;

interface KeptEntry {
  readonly stamp: string;
  readonly hash: string;
  readonly entry: LibraryEntry;
}

/** What reads: `files` lists and measures, `checker` makes entries without holding up the server. */
export interface LibraryReader {
  readonly files: ReportFiles;
  readonly checker: FileChecker;
  /** Told of files that the library leaves out. */
  readonly log: (message: string) => void;
}

export function createLibraryIndex(
  session: Session,
  { files, checker, log }: LibraryReader,
  progress: Progress,
): LibraryIndex {
  const kept = new Map<string, KeptEntry>();
  const readOne = async (uri: string, waiting: number): Promise<void> => {
    const measure = await files.measure(URI.parse(uri).fsPath);
    const before = kept.get(uri);
    if (before && before.stamp === measure?.stamp) return;
    const reading = measure && (await checker.readEntry(entryJobFor(session.read(), uri), waiting));
    // who stops the checking ends the thread that reads for the library as well
    if (measure && !reading) void queue.add([uri]);
    else if (reading?.kind === 'entry') kept.set(uri, renew(before, measure!.stamp, reading));
    else kept.delete(uri);
    // Between two files there is time for what the first search would wait for.
    const own = kept.get(uri);
    if (own) prepareSymbols(own.entry);
    if (reading?.kind === 'entry' && reading.isTooLong) log(messages.tooLongForLibrary(uri, longestOfLibrary));
  };
  const queue = createFileQueue({
    ...{ threads: 1, progress, workOn: readOne },
    onEmpty: () => {
      checker.rest();
      session.change({ kind: 'library', entries: [...kept.values()].map(({ entry }) => entry) });
    },
  });
  return {
    readAll: async () => {
      const list = await session.underway.latest('library', () => listLibraryFiles(session, files));
      if (!list) return;
      const wanted = new Set(list);
      for (const uri of [...kept.keys()]) if (!wanted.has(uri)) kept.delete(uri);
      await queue.add(list);
    },
    listFiles: () => [...kept.keys()],
    stop: () => queue.clear(),
  };
}

/** What the library asks of a file; what is wrong in it as well where that is asked of the file anyway. */
function entryJobFor(state: State, uri: string): CheckJob {
  const isChecked = state.client.pullsDiagnostics && findFolder(state.folders, uri) !== undefined;
  const job = jobFor(state, uri);
  return isChecked ? job : { ...job, checks: undefined };
}

/** A file that was written anew with the same text keeps its entry, and with it all that was found by it. */
function renew(
  before: KeptEntry | undefined,
  stamp: string,
  { hash, entry }: Extract<EntryReading, { kind: 'entry' }>,
): KeptEntry {
  return before?.hash === hash ? { ...before, stamp } : { stamp, hash, entry };
}

/** The addresses of all files that may be reports, in the workspace and in the folders that the user names besides. */
async function listLibraryFiles(session: Session, files: ReportFiles): Promise<string[]> {
  const { folders, settings } = session.read();
  const own = listFoldersOnDisk(folders).map((folder) => URI.parse(folder).fsPath);
  const places = [...own, ...settings.library];
  const lists = await Promise.all(places.map((place) => files.list(place, mostFiles)));
  return [...new Set(lists.flatMap((list) => list.files ?? []).map((file) => URI.file(file).toString()))];
}
