/**
 * Brings the annotations of reports and their files together: what was changed here and what another program wrote are
 * merged before anything is written, one report after the other and one time after the other.
 */

import { nameReport } from '../../../annotations/edit';
import type { Document } from '../../../workspace/document';
import { annotationFileOf, fileNameOf } from '../../../disk/addresses';
import type { FileAccess } from '../../../disk/fileAccess';
import { inFile, keepingAfter, type Keeping } from './keeping';
import { annotationMessages as messages } from '../messages';
import type { OpenReports } from './openReports';
import { combine, emptyShelf, type KnownFile, type Shelf } from './shelf';
import { readShelf, writeShelf } from './shelfFiles';

/** What is known of the files of one report, and the work on them that is under way. */
export interface Entry {
  shelf: Shelf;
  keeping: Keeping;
  queue: Promise<void>;
  /** The report as it was when it was closed, for the work that is still under way. */
  closed: Document | undefined;
  /** Whether the person was told where the annotations are kept. */
  isWarned: boolean;
}

/** What a person is told while files are read and written. */
export interface WriterListener {
  /** The annotations of an open report are others than before, or are kept elsewhere. */
  changed(uri: string): void;
  /** The annotation file of a report was read. */
  examined(uri: string, file: KnownFile): void;
  /** Something that a person should know at once. */
  warned(message: string): void;
}

/** Stateful object that knows the files of the reports that are open. Nothing that it promises is ever rejected. */
export interface Writer {
  /** Takes in what the files hold and writes what was changed; `rewrite` describes the places as they are now. */
  keep(uri: string, options?: { readonly rewrite: boolean }): Promise<void>;
  entryOf(uri: string): Entry;
  /** Resolves when nothing is being written for the report. */
  rest(uri: string): Promise<void>;
  /** Forgets the files of a report that is closed. */
  forget(uri: string): void;
}

/** How often it is tried again when a file changed between reading and writing. */
const attempts = 5;

export function createWriter(reports: OpenReports, files: FileAccess, listener: WriterListener): Writer {
  const entries = new Map<string, Entry>();

  const entryOf = (uri: string): Entry => {
    const entry = entries.get(uri) ?? beginEntry(files.reaches(uri));
    entries.set(uri, entry);
    return entry;
  };

  const warnOnce = (entry: Entry): void => {
    if (!entry.isWarned && entry.keeping.notice !== undefined) listener.warned(entry.keeping.notice);
    entry.isWarned = true;
  };

  const tell = (uri: string, entry: Entry, keeping: Keeping): void => {
    if (keeping.kept === entry.keeping.kept && keeping.notice === entry.keeping.notice) return;
    entry.keeping = keeping;
    entry.isWarned = false;
    warnOnce(entry);
    if (reports.find(uri)) listener.changed(uri);
  };

  /** Whether it is done, or cannot be; false when a file changed meanwhile, so that it has to be tried again. */
  const tryToKeep = async (uri: string, entry: Entry, rewrite: boolean): Promise<boolean> => {
    const shelf = await readShelf(files, uri, entry.shelf);
    listener.examined(uri, shelf.main);
    const open = reports.find(uri);
    const document = open ?? entry.closed;
    if (!document) return true;
    const merged = combine(entry.shelf, shelf, document.annotated.set);
    entry.shelf = shelf;
    if (open) reports.replaceSet(open, merged);
    if (rewrite) reports.describeAgain(uri);
    const set = nameReport(reports.find(uri)?.annotated.set ?? merged, fileNameOf(uri));
    const { writing, written } = await writeShelf(files, uri, shelf, set);
    entry.shelf = written;
    if (writing.kind !== 'changed') tell(uri, entry, keepingAfter(uri, written, writing));
    return writing.kind !== 'changed';
  };

  const keepNow = async (uri: string, entry: Entry, rewrite: boolean): Promise<void> => {
    for (let attempt = 0; attempt < attempts; attempt++) if (await tryToKeep(uri, entry, rewrite)) return;
    tell(uri, entry, { kept: 'memory', notice: messages.neverAtRest(fileNameOf(annotationFileOf(uri))) });
  };

  return {
    entryOf,
    keep: (uri, { rewrite } = { rewrite: false }) => {
      const entry = entryOf(uri);
      if (files.reaches(uri)) entry.queue = entry.queue.then(() => keepNow(uri, entry, rewrite));
      else if (rewrite) warnOnce(entry);
      return entry.queue;
    },
    rest: (uri) => entries.get(uri)?.queue ?? Promise.resolve(),
    forget: (uri) => void entries.delete(uri),
  };
}

function beginEntry(hasFile: boolean): Entry {
  const keeping: Keeping = hasFile ? inFile : { kept: 'memory', notice: messages.noFileYet() };
  return { shelf: emptyShelf, keeping, queue: Promise.resolve(), closed: undefined, isWarned: false };
}
