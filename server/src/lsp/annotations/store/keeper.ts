/**
 * Keeps the annotations of each open report in the file beside it. A file that cannot be read is left as it is, and
 * nothing that a person wrote is dropped because of it: what is in no file when its report is closed waits.
 */

import { anchorSet, type Annotated } from '../../../annotations/live/annotated';
import { keepSaved } from '../../../annotations/live/asleep';
import type { Document } from '../../../workspace/document';
import { settle } from '../../../annotations/live/saved';
import type { Session } from '../../session';
import type { FileAccess } from '../../../disk/fileAccess';
import { joinSets } from './joinSets';
import type { Keeping } from './keeping';
import { createLeftovers, wordsOf, type Leftovers } from './leftovers';
import { createOpenReports, type OpenReports } from './openReports';
import { createWriter, type Writer, type WriterListener } from './writer';

/** Stateful object that knows the annotation files of the open reports. Nothing that it promises is ever rejected. */
export interface Keeper {
  /** The report was opened: what its file holds is anchored in its text. */
  open(uri: string): Promise<void>;
  /** The report was closed, where `saved` is its text when it was saved last; what is in no file waits. */
  close(document: Document, saved: string): Promise<void>;
  /** Takes in what the files hold and writes what was changed; `rewrite` describes the places as they are now. */
  keep(uri: string, options?: { readonly rewrite: boolean }): Promise<void>;
  /** Gives the annotations of an open report another value, without writing it yet. */
  replace(uri: string, annotated: Annotated): void;
  keeping(uri: string): Keeping;
  /** Resolves when nothing is being written for the report. */
  rest(uri: string): Promise<void>;
}

/** What keeping works with. */
interface Keepings {
  readonly files: FileAccess;
  readonly reports: OpenReports;
  readonly writer: Writer;
  readonly leftovers: Leftovers;
}

export function createKeeper(session: Session, files: FileAccess, listener: WriterListener): Keeper {
  const reports = createOpenReports(session, (uri) => listener.changed(uri));
  const writer = createWriter(reports, files, listener);
  const leftovers = createLeftovers((uri) => files.reaches(uri));
  const keepings: Keepings = { files, reports, writer, leftovers };
  return {
    replace: (uri, annotated) => reports.replace(uri, annotated),
    keep: (uri, options) => writer.keep(uri, options),
    keeping: (uri) => writer.entryOf(uri).keeping,
    rest: (uri) => writer.rest(uri),
    open: (uri) => openReport(keepings, uri),
    close: (document, saved) => closeReport(keepings, document, saved),
  };
}

function openReport({ files, reports, writer, leftovers }: Keepings, uri: string): Promise<void> {
  const document = reports.find(uri);
  if (!document) return Promise.resolve();
  const { text } = document.source;
  const set = leftovers.take(uri) ?? (files.reaches(uri) ? leftovers.inherit(text) : undefined);
  if (set) reports.replace(uri, anchorSet(set, text));
  return writer.keep(uri, { rewrite: set !== undefined });
}

async function closeReport(keepings: Keepings, document: Document, saved: string): Promise<void> {
  const { files, reports, writer, leftovers } = keepings;
  const { uri, annotated, source } = document;
  const { text } = source;
  const entry = writer.entryOf(uri);
  const set = text === saved || !files.reaches(uri) ? annotated.set : keepSaved(annotated, saved);
  entry.closed = { ...document, annotated: { ...annotated, set } };
  const isPending = entry.keeping.kept === 'memory' && set.annotations.length > 0;
  if (isPending) leftovers.put({ uri, text, set: settle({ ...annotated, set }, text) });
  if (isPending && !files.reaches(uri)) await handOver(keepings, text);
  if (set !== annotated.set) void writer.keep(uri);
  await writer.rest(uri);
  if (!reports.find(uri)) writer.forget(uri);
}

/** A draft was closed: if it stands open as a file by now, its annotations go there. */
async function handOver({ files, reports, writer, leftovers }: Keepings, text: string): Promise<void> {
  const heir = reports.list().find(({ uri, source }) => files.reaches(uri) && wordsOf(source.text) === wordsOf(text));
  const set = heir && leftovers.inherit(text);
  if (!set) return;
  reports.replaceSet(heir, joinSets(heir.annotated.set, set));
  await writer.keep(heir.uri, { rewrite: true });
}
