/**
 * Keeps the library of a workspace up to date: all its reports, and those of the folders that the user names besides,
 * as entries. They are read one by one while nothing else is to be done; files that did not change are not read again.
 */

import { URI } from 'vscode-uri';

import type { ReportFiles } from '../../disk/reportFiles';
import { hashText } from '../../base/hash';
import { buildEntry, type LibraryEntry } from '../../library/entry';
import { buildLibrary } from '../../library/library';
import { buildReport } from '../../report/build';
import { SourceText } from '../../text/sourceText';
import type { CheckProgress } from '../checking/workspaceCheck';
import type { Session } from '../session';
import { turn } from '../underway';

/** Stateful object that reads the reports of the workspace into the session's library. */
export interface LibraryIndex {
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

export function createLibraryIndex(session: Session, files: ReportFiles, progress: CheckProgress): LibraryIndex {
  const kept = new Map<string, KeptEntry>();
  const waiting = new Set<string>();
  let running: Promise<void> | undefined;
  let done = 0;
  const publish = () =>
    session.change({ kind: 'library', library: buildLibrary([...kept.values()].map(({ entry }) => entry)) });

  const readOne = async (uri: string): Promise<void> => {
    const path = URI.parse(uri).fsPath;
    const measure = await files.measure(path);
    const before = kept.get(uri);
    if (before && before.stamp === measure?.stamp) return;
    const reading = measure && (await files.read(path));
    if (reading?.kind !== 'text') kept.delete(uri);
    else
      kept.set(
        uri,
        renew(before, measure!.stamp, reading.text, () => readEntry(session, uri, reading.text)),
      );
  };

  const work = async (): Promise<void> => {
    for (const uri of waiting) {
      waiting.delete(uri);
      await readOne(uri);
      done++;
      if (waiting.size > 0) progress.report(done, done + waiting.size);
      await turn();
    }
    progress.report(done, done);
    done = 0;
    running = undefined;
    publish();
  };

  const add = (uris: Iterable<string>): Promise<void> => {
    for (const uri of uris) waiting.add(uri);
    return (running ??= work());
  };

  return {
    readAll: async () => {
      const list = await session.underway.latest('library', () => listLibraryFiles(session, files));
      if (!list) return;
      const wanted = new Set(list);
      for (const uri of [...kept.keys()]) if (!wanted.has(uri)) kept.delete(uri);
      await add(list);
    },
    listFiles: () => [...kept.keys()],
    stop: () => waiting.clear(),
  };
}

/** A file that was written anew with the same text keeps its entry, and with it all that was found by it. */
function renew(before: KeptEntry | undefined, stamp: string, text: string, read: () => LibraryEntry): KeptEntry {
  const hash = hashText(text);
  return before?.hash === hash ? { ...before, stamp } : { stamp, hash, entry: read() };
}

function readEntry(session: Session, uri: string, text: string): LibraryEntry {
  return buildEntry(uri, buildReport(new SourceText(text), session.read().workspace.families));
}

/** The addresses of all files that may be reports, in the workspace and in the folders that the user names besides. */
async function listLibraryFiles(session: Session, files: ReportFiles): Promise<string[]> {
  const { folders, settings } = session.read();
  const own = folders.map((folder) => URI.parse(folder)).filter(({ scheme }) => scheme === 'file');
  const places = [...own.map(({ fsPath }) => fsPath), ...settings.library];
  const lists = await Promise.all(places.map((place) => files.list(place, mostFiles)));
  return [...new Set(lists.flatMap((list) => list.files ?? []).map((file) => URI.file(file).toString()))];
}
