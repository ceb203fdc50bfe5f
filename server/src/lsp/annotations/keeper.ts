/**
 * Keeps the annotations of each open report in the file beside it. What was changed here and what another program wrote
 * are merged before anything is written; a file that cannot be read is left as it is, and nothing that a person wrote
 * is dropped because of it.
 */

import { nameReport } from '../../annotations/edit';
import type { AnnotationSet } from '../../annotations/model';
import { anchorSet, replaceSet, type Annotated } from '../../workspace/annotated';
import type { Document } from '../../workspace/document';
import { settle } from '../../workspace/settled';
import type { Session } from '../session';
import { annotationFileOf, fileNameOf, sideFileOf } from './addresses';
import type { FileAccess, Writing } from './fileAccess';
import { inFile, keepingAfter, type Keeping } from './keeping';
import { createLeftovers, wordsOf } from './leftovers';
import { annotationMessages as messages } from './messages';
import { joinSets } from './joinSets';
import { combine, emptyShelf, learn, wantFiles, type KnownFile, type Shelf } from './shelf';

/** Stateful object that knows the annotation files of the open reports. Nothing that it promises is ever rejected. */
export interface Keeper {
  /** The report was opened: what its file holds is anchored in its text. */
  open(uri: string): Promise<void>;
  /** The report was closed; what could not be written waits until it opens again. */
  close(document: Document): Promise<void>;
  /** Takes in what the files hold and writes what was changed; `rewrite` describes the places as they are now. */
  keep(uri: string, options?: { readonly rewrite: boolean }): Promise<void>;
  /** Gives the annotations of an open report another value, without writing it yet. */
  replace(uri: string, annotated: Annotated): void;
  keeping(uri: string): Keeping;
  /** Resolves when nothing is being written for the report. */
  rest(uri: string): Promise<void>;
}

/** What the keeper tells whoever made it. */
export interface KeeperListener {
  /** The annotations of an open report are others than before, or are kept elsewhere. */
  changed(uri: string): void;
  /** The annotation file of a report was read. */
  examined(uri: string, file: KnownFile): void;
  /** Something that a person should know at once. */
  warned(message: string): void;
}

/** What is known of the files of one report, and the work on them that is under way. */
interface Entry {
  shelf: Shelf;
  keeping: Keeping;
  queue: Promise<void>;
  /** The report as it was when it was closed, for the work that is still under way. */
  closed: Document | undefined;
  /** Whether the person was told where the annotations are kept. */
  isWarned: boolean;
}

/** How often it is tried again when a file changed between reading and writing. */
const attempts = 5;

export function createKeeper(session: Session, files: FileAccess, listener: KeeperListener): Keeper {
  const entries = new Map<string, Entry>();
  const leftovers = createLeftovers((uri) => files.reaches(uri));
  const findDocument = (uri: string) => session.read().workspace.documents.get(uri);

  const entryOf = (uri: string): Entry => {
    const keeping = files.reaches(uri) ? inFile : { kept: 'memory' as const, notice: messages.noFileYet() };
    const entry = entries.get(uri) ?? beginEntry(keeping);
    entries.set(uri, entry);
    return entry;
  };

  const replace = (uri: string, annotated: Annotated): void => {
    session.change({ kind: 'annotate', uri, annotated });
    listener.changed(uri);
  };

  const replaceSetOf = ({ uri, annotated, source }: Document, set: AnnotationSet): void => {
    if (set !== annotated.set) replace(uri, replaceSet(annotated, set, source.text));
  };

  const describeAgain = (uri: string): void => {
    const document = findDocument(uri);
    const set = document && settle(document.annotated, document.source.text);
    if (set && set !== document.annotated.set)
      session.change({ kind: 'annotate', uri, annotated: { ...document.annotated, set } });
  };

  const tell = (uri: string, entry: Entry, keeping: Keeping): void => {
    if (keeping.kept === entry.keeping.kept && keeping.notice === entry.keeping.notice) return;
    entry.keeping = keeping;
    entry.isWarned = false;
    warnOnce(entry);
    if (findDocument(uri)) listener.changed(uri);
  };

  /** Whether it is done, or cannot be; false when a file changed meanwhile, so that it has to be tried again. */
  const tryToKeep = async (uri: string, entry: Entry, rewrite: boolean): Promise<boolean> => {
    const shelf = await readShelf(files, uri, entry.shelf);
    listener.examined(uri, shelf.main);
    const document = findDocument(uri) ?? entry.closed;
    if (!document) return true;
    const merged = combine(entry.shelf, shelf, document.annotated.set);
    entry.shelf = shelf;
    if (document !== entry.closed) replaceSetOf(document, merged);
    if (rewrite) describeAgain(uri);
    const set = nameReport(findDocument(uri)?.annotated.set ?? merged, fileNameOf(uri));
    const { writing, written } = await writeShelf(files, uri, shelf, set);
    entry.shelf = written;
    if (writing.kind !== 'changed') tell(uri, entry, keepingAfter(uri, written, writing));
    return writing.kind !== 'changed';
  };

  const warnOnce = (entry: Entry): void => {
    if (!entry.isWarned && entry.keeping.notice !== undefined) listener.warned(entry.keeping.notice);
    entry.isWarned = true;
  };

  const keepNow = async (uri: string, entry: Entry, rewrite: boolean): Promise<void> => {
    for (let attempt = 0; attempt < attempts; attempt++) if (await tryToKeep(uri, entry, rewrite)) return;
    tell(uri, entry, { kept: 'memory', notice: messages.neverAtRest(fileNameOf(annotationFileOf(uri))) });
  };

  const keep = (uri: string, { rewrite } = { rewrite: false }): Promise<void> => {
    const entry = entryOf(uri);
    if (!files.reaches(uri)) {
      if (rewrite) warnOnce(entry);
      return Promise.resolve();
    }
    entry.queue = entry.queue.then(() => keepNow(uri, entry, rewrite));
    return entry.queue;
  };

  /** A draft was closed: if it stands open as a file by now, its annotations go there. */
  const handOver = async (text: string): Promise<void> => {
    const heir = [...session.read().workspace.documents.values()].find(
      ({ uri, source }) => files.reaches(uri) && wordsOf(source.text) === wordsOf(text),
    );
    const set = heir && leftovers.inherit(text);
    if (!set) return;
    replaceSetOf(heir, joinSets(heir.annotated.set, set));
    await keep(heir.uri, { rewrite: true });
  };

  return {
    replace,
    keep,
    keeping: (uri) => entryOf(uri).keeping,
    rest: (uri) => entries.get(uri)?.queue ?? Promise.resolve(),
    open: (uri) => {
      const document = findDocument(uri);
      if (!document) return Promise.resolve();
      const { text } = document.source;
      const set = leftovers.take(uri) ?? (files.reaches(uri) ? leftovers.inherit(text) : undefined);
      if (set) replace(uri, anchorSet(set, text));
      return keep(uri, { rewrite: set !== undefined });
    },
    close: async (document) => {
      const { uri, annotated, source } = document;
      const { text } = source;
      const entry = entryOf(uri);
      entry.closed = document;
      const isPending = entry.keeping.kept === 'memory' && annotated.set.annotations.length > 0;
      if (isPending) leftovers.put({ uri, text, set: settle(annotated, text) });
      if (isPending && !files.reaches(uri)) await handOver(text);
      await entry.queue;
      if (!findDocument(uri)) entries.delete(uri);
    },
  };
}

function beginEntry(keeping: Keeping): Entry {
  return { shelf: emptyShelf, keeping, queue: Promise.resolve(), closed: undefined, isWarned: false };
}

async function readShelf(files: FileAccess, uri: string, { main, side }: Shelf): Promise<Shelf> {
  return {
    main: learn(main, await files.read(annotationFileOf(uri))),
    side: learn(side, await files.read(sideFileOf(uri))),
  };
}

/** Writes the one file and then the other, so that whatever fails, the annotations are in one of them. */
async function writeShelf(
  files: FileAccess,
  uri: string,
  shelf: Shelf,
  set: AnnotationSet,
): Promise<{ readonly writing: Writing; readonly written: Shelf }> {
  const wanted = wantFiles(shelf, set);
  const writing = await writeFile(files, annotationFileOf(uri), shelf.main, wanted.main);
  if (writing.kind !== 'done') return { writing, written: shelf };
  const main = wanted.main ?? shelf.main;
  const second = await writeFile(files, sideFileOf(uri), shelf.side, wanted.side);
  return {
    writing: second,
    written: { main, side: second.kind === 'done' ? (wanted.side ?? shelf.side) : shelf.side },
  };
}

async function writeFile(
  files: FileAccess,
  uri: string,
  before: KnownFile,
  wanted: KnownFile | undefined,
): Promise<Writing> {
  if (wanted?.text !== undefined) return files.write(uri, wanted.text, before.text);
  if (wanted && before.text !== undefined) return files.remove(uri, before.text);
  return { kind: 'done' };
}
