/**
 * Keeps the annotations of the open reports in the files beside them. Several programs may do so at once: what was
 * changed here and what another wrote are merged, and written under a lock; a note is gone only when somebody removed
 * it. A file that cannot be read is left as it is, and nothing that a person wrote is dropped because of it: what is in
 * no file when its report is closed waits.
 */

import { nameReport } from '../../../annotations/edit';
import { anchorSet, type Annotated } from '../../../annotations/live/annotated';
import { keepSaved } from '../../../annotations/live/asleep';
import { replaceSet } from '../../../annotations/live/replacedSet';
import { saveAnnotated, settle } from '../../../annotations/live/saved';
import { joinAnnotationSets } from '../../../annotations/merge/merge';
import type { AnnotationSet } from '../../../annotations/model';
import { bug } from '../../../base/bug';
import { annotationFileOf, fileNameOf, sideFileOf, type AnnotationFiles } from '../../../disk/annotationFiles';
import type { FileChanger, Writing } from '../../../disk/files';
import type { Document } from '../../../workspace/document';
import type { Session } from '../../session';
import { annotationMessages as messages } from '../../../wording/annotationMessages';
import * as known from './known';
import type { KnownFile, KnownFiles } from './known';
import { createUnkept, wordsOf, type Unkept } from './unkept';

/** Where the annotations of a report are kept, and what a person is told of it. */
export interface Keeping {
  readonly kept: 'file' | 'side-file' | 'memory';
  /** A sentence for the person where they are not in the annotation file. */
  readonly notice: string | undefined;
}

/** Stateful object that knows the annotation files of the open reports. Nothing that it promises is ever rejected. */
export interface AnnotationStore {
  /** The report was opened: what its file holds is anchored in its text. */
  open(uri: string): Promise<void>;
  /** The places of annotations moved with an edit; it is written with the next occasion. */
  edit(uri: string): void;
  /** The report was saved: what is lost is looked for once more, and all is written as it stands now. */
  save(uri: string): Promise<void>;
  /** The report was closed; what is in no file waits for it. */
  close(document: Document): Promise<void>;
  /** The text that was saved last counts no more, because the report goes to another address with the one that it has. */
  forgetSaved(uri: string): void;
  /** Gives the annotations of an open report another value, without writing it yet. */
  replace(uri: string, annotated: Annotated): void;
  /** Takes in what the files hold, and writes what was changed here, with the places as they are now. */
  keep(uri: string): Promise<void>;
  /** Does so where edits moved places since they were written. */
  keepMoved(uri: string): Promise<void>;
  /** Takes in what the files hold, as after news of them; our own writing is none. */
  refresh(uri: string): Promise<void>;
  keeping(uri: string): Keeping;
  /** Resolves when nothing is being written for the report. */
  rest(uri: string): Promise<void>;
}

/** What a person is told while files are read and written. */
interface StoreListener {
  /** The annotations of an open report are others than before, or are kept elsewhere. */
  changed(uri: string): void;
  /** The annotation file of a report was read. */
  examined(uri: string, file: KnownFile): void;
  /** Something that a person should know at once. */
  warned(message: string): void;
}

/** What is known of one report, and the work on its files that is under way. */
interface Entry {
  known: KnownFiles;
  keeping: Keeping;
  /** All work so far; `next` is what has not begun, which another wish can join. */
  queue: Promise<void>;
  next: Promise<void> | undefined;
  /** Whether the places are to be described as they are now, by the work that comes next. */
  describes: boolean;
  /** Whether edits moved places since they were written. */
  isMoved: boolean;
  /** Whether it was looked for what a process left that died while it wrote. */
  isRecovered: boolean;
  /** The text as it was opened or saved last. */
  saved: string | undefined;
  /** The report as it was when it was closed, for the work that is still under way. */
  closed: Document | undefined;
  /** Whether the person was told where the annotations are kept. */
  isWarned: boolean;
}

/** How often it is tried again when a program that does not know of the lock changes a file while it is written. */
export const attempts = 5;

/** `newId` gives an id that nothing else has: the salt of the snapshots of a new file. */
export function createAnnotationStore(
  session: Session,
  { files, newId }: { readonly files: AnnotationFiles; readonly newId: () => string },
  listener: StoreListener,
): AnnotationStore {
  const entries = new Map<string, Entry>();
  const unkept = createUnkept((uri) => files.reaches(uri));
  const newSalt = () => (session.read().settings.keepsSnapshots ? newId() : undefined);
  const store: Store = { session, files, listener, unkept, newSalt, entries };
  return {
    replace: (uri, annotated) => replace(store, uri, annotated),
    keep: (uri) => keep(store, uri),
    refresh: (uri) => enqueue(store, uri, false),
    keepMoved: (uri) => (entryOf(store, uri).isMoved ? keep(store, uri) : Promise.resolve()),
    edit: (uri) => void (entryOf(store, uri).isMoved = true),
    forgetSaved: (uri) => void (entryOf(store, uri).saved = undefined),
    keeping: (uri) => entryOf(store, uri).keeping,
    rest: (uri) => store.entries.get(uri)?.queue ?? Promise.resolve(),
    open: (uri) => openReport(store, uri),
    save: (uri) => saveReport(store, uri),
    close: (document) => closeReport(store, document),
  };
}

/** All that the store knows and works with. */
interface Store {
  readonly session: Session;
  readonly files: AnnotationFiles;
  readonly listener: StoreListener;
  readonly unkept: Unkept;
  /** What a snapshot is made with; undefined where the person wants none. */
  readonly newSalt: () => string | undefined;
  readonly entries: Map<string, Entry>;
}

function openReport(store: Store, uri: string): Promise<void> {
  const document = findOpen(store, uri);
  if (!document) return Promise.resolve();
  const { text } = document.source;
  entryOf(store, uri).saved = text;
  const { unkept, files } = store;
  const set = unkept.take(uri) ?? (files.reaches(uri) ? unkept.inherit(text) : undefined);
  if (!set) return enqueue(store, uri, false);
  replace(store, uri, anchorSet(set, text));
  return keep(store, uri);
}

function saveReport(store: Store, uri: string): Promise<void> {
  const document = findOpen(store, uri);
  if (!document) return Promise.resolve();
  const { annotated, source } = document;
  entryOf(store, uri).saved = source.text;
  const after = saveAnnotated(annotated, source.text);
  if (after !== annotated) replace(store, uri, after);
  return keep(store, uri);
}

async function closeReport(store: Store, document: Document): Promise<void> {
  const { files, unkept, newSalt, entries } = store;
  const { uri, annotated, source } = document;
  const { text } = source;
  const entry = entryOf(store, uri);
  const { saved = text } = entry;
  const set = text === saved || !files.reaches(uri) ? annotated.set : keepSaved(annotated, saved);
  entry.closed = { ...document, annotated: { ...annotated, set } };
  const isPending = entry.keeping.kept === 'memory' && set.annotations.length > 0;
  if (isPending) unkept.put({ uri, text, set: settle({ ...annotated, set }, text, newSalt()) });
  if (isPending && !files.reaches(uri)) await handOver(store, text);
  if (entry.isMoved || set !== annotated.set) void keep(store, uri);
  await entry.queue;
  if (!findOpen(store, uri)) entries.delete(uri);
}

/** A draft was closed: if it stands open as a file by now, its annotations go there. */
async function handOver(store: Store, text: string): Promise<void> {
  const { session, files, unkept } = store;
  const open = [...session.read().workspace.documents.values()];
  const heir = open.find(({ uri, source }) => files.reaches(uri) && wordsOf(source.text) === wordsOf(text));
  const set = heir && unkept.inherit(text);
  if (!set) return;
  replaceWhole(store, heir, joinAnnotationSets(heir.annotated.set, set));
  await keep(store, heir.uri);
}

function findOpen({ session }: Store, uri: string): Document | undefined {
  return session.read().workspace.documents.get(uri);
}

function entryOf({ entries, files }: Store, uri: string): Entry {
  const entry = entries.get(uri) ?? beginEntry(files.reaches(uri));
  entries.set(uri, entry);
  return entry;
}

function replace({ session, listener }: Store, uri: string, annotated: Annotated): void {
  session.change({ kind: 'annotate', uri, annotated });
  listener.changed(uri);
}

/** Gives a report another set, whose places are found; the set that it has already changes nothing. */
function replaceWhole(store: Store, { uri, annotated, source }: Document, set: AnnotationSet): void {
  if (set !== annotated.set) replace(store, uri, replaceSet(annotated, set, source.text));
}

/** Describes the words at each place as they are now; nothing moves, so nobody is told. */
function describeAgain(store: Store, uri: string): void {
  const document = findOpen(store, uri);
  const set = document && settle(document.annotated, document.source.text, store.newSalt());
  if (set && set !== document.annotated.set)
    store.session.change({ kind: 'annotate', uri, annotated: { ...document.annotated, set } });
}

function keep(store: Store, uri: string): Promise<void> {
  entryOf(store, uri).isMoved = false;
  return enqueue(store, uri, true);
}

function enqueue(store: Store, uri: string, describes: boolean): Promise<void> {
  const entry = entryOf(store, uri);
  if (!store.files.reaches(uri)) {
    if (describes) warnOnce(store, entry);
    return entry.queue;
  }
  entry.describes ||= describes;
  entry.next ??= entry.queue = entry.queue.then(() => {
    entry.next = undefined;
    return keepNow(store, uri, entry).catch(() => bug('keeping annotations failed'));
  });
  return entry.next;
}

/** The lock is taken only where there is something to write: files are replaced as a whole, so reading needs none. */
async function keepNow(store: Store, uri: string, entry: Entry): Promise<void> {
  const { session, files } = store;
  const { folders } = session.read();
  if (!entry.isRecovered) await files.recover(uri, folders);
  entry.isRecovered = true;
  const set = await takeIn(store, uri, entry);
  if (!set) return;
  if (entry.describes) describeAgain(store, uri);
  entry.describes = false;
  const isKept = known.wantFiles(entry.known, setToKeep(store, uri, set)) === undefined;
  const writing: Writing = isKept
    ? { kind: 'done' }
    : await files.change(uri, folders, (changer) => writeUnderLock(store, uri, entry, changer));
  tell(store, uri, entry, keepingAfter(uri, entry.known, writing));
}

/** Reads the files, and merges what they hold with what the report has; undefined for one that is gone. */
async function takeIn(store: Store, uri: string, entry: Entry): Promise<AnnotationSet | undefined> {
  const now = await known.readBoth(store.files, uri, entry.known);
  store.listener.examined(uri, now.main);
  const open = findOpen(store, uri);
  const document = open ?? entry.closed;
  if (!document) return undefined;
  const set = known.combine(entry.known, now, document.annotated.set);
  entry.known = now;
  if (open) replaceWhole(store, open, set);
  else entry.closed = { ...document, annotated: { ...document.annotated, set } };
  return set;
}

/** What is to be kept now, which may be more than when the work began. */
function setToKeep(store: Store, uri: string, set: AnnotationSet): AnnotationSet {
  return nameReport(findOpen(store, uri)?.annotated.set ?? set, fileNameOf(uri));
}

async function writeUnderLock(store: Store, uri: string, entry: Entry, changer: FileChanger): Promise<Writing> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const set = await takeIn(store, uri, entry);
    if (!set) return { kind: 'done' };
    const wanted = known.wantFiles(entry.known, setToKeep(store, uri, set));
    const written = await known.writeWanted(changer, uri, entry.known, wanted);
    entry.known = written.known;
    if (written.writing.kind !== 'changed') return written.writing;
  }
  return { kind: 'changed' };
}

function tell(store: Store, uri: string, entry: Entry, keeping: Keeping): void {
  if (keeping.kept === entry.keeping.kept && keeping.notice === entry.keeping.notice) return;
  entry.keeping = keeping;
  entry.isWarned = false;
  warnOnce(store, entry);
  if (findOpen(store, uri)) store.listener.changed(uri);
}

function warnOnce({ listener }: Store, entry: Entry): void {
  if (!entry.isWarned && entry.keeping.notice !== undefined) listener.warned(entry.keeping.notice);
  entry.isWarned = true;
}

const inFile: Keeping = { kept: 'file', notice: undefined };

function beginEntry(hasFile: boolean): Entry {
  return {
    known: known.nothing,
    keeping: hasFile ? inFile : { kept: 'memory', notice: messages.noFileYet() },
    queue: Promise.resolve(),
    next: undefined,
    describes: false,
    isMoved: false,
    isRecovered: false,
    saved: undefined,
    closed: undefined,
    isWarned: false,
  };
}

/** Where the annotations are after a writing that left the files like this. */
function keepingAfter(uri: string, { main, side }: KnownFiles, writing: Writing): Keeping {
  const [file, sideFile] = [annotationFileOf(uri), sideFileOf(uri)].map(fileNameOf) as [string, string];
  if (writing.kind === 'failed') return { kept: 'memory', notice: messages.cannotWrite(file, writing.reason) };
  if (writing.kind === 'changed') return { kept: 'memory', notice: messages.neverAtRest(file) };
  if (!known.isBroken(main)) return inFile;
  if (known.isBroken(side)) return { kept: 'memory', notice: messages.bothBroken(file, sideFile) };
  return { kept: 'side-file', notice: messages.mainBroken(file, sideFile, main.unreadable) };
}
