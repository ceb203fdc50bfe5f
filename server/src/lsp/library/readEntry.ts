/** What the library keeps of a file, nothing of one that is too long to be a report; read on any thread: plain data in, plain data out. */

import { URI } from 'vscode-uri';

import { hashText } from '../../base/hash';
import type { ReportFiles } from '../../disk/reportFiles';
import { buildEntry, type LibraryEntry } from '../../library/entry';
import { buildReport } from '../../report/build';
import { SourceText } from '../../text/sourceText';
import { joinFamilies, listOwnFamilies, readFamilyFiles, type FamilyText } from '../../workspace/ownFamilies';

export interface EntryJob {
  readonly uri: string;
  /** The files that define families. */
  readonly families: readonly FamilyText[];
}

export type EntryReading =
  /** `hash` tells the text from others. */
  | { readonly kind: 'entry'; readonly hash: string; readonly entry: LibraryEntry; readonly isTooLong: boolean }
  /** The file is not there, or cannot be read. */
  | { readonly kind: 'no-text' };

export const noText: EntryReading = { kind: 'no-text' };

/**
 * The longest text that the library takes, in UTF-16 code units: more than three books. What is kept of it has to come
 * over from the thread in one step, in which the server answers nobody: on a busy machine, 40 ms for each megabyte.
 */
export const longestOfLibrary = 2 * 2 ** 20;

export async function readEntry({ uri, families }: EntryJob, files: Pick<ReportFiles, 'read'>): Promise<EntryReading> {
  const reading = await files.read(URI.parse(uri).fsPath);
  if (reading.kind !== 'text') return noText;
  const known = joinFamilies(listOwnFamilies(readFamilyFiles(families)));
  const isTooLong = reading.text.length > longestOfLibrary;
  const entry = buildEntry(uri, buildReport(new SourceText(isTooLong ? '' : reading.text), known));
  return { kind: 'entry', hash: hashText(reading.text), entry, isTooLong };
}
