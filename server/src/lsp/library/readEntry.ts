/** What the library keeps of a file, nothing of one that is too long to be a report: plain data, made on any thread. */

import { hashText } from '../../base/hash';
import { buildEntry, type LibraryEntry } from '../../library/entry';
import { documentOfText } from '../../workspace/workspace';
import { reportOf, type Document } from '../../workspace/document';

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

/** What the library keeps of a file that was read; of one that was not, that there is no text. */
export function entryOf(document: Document | undefined): EntryReading {
  if (!document) return noText;
  const { uri, source } = document;
  const isTooLong = source.text.length > longestOfLibrary;
  const entry = buildEntry(uri, reportOf(isTooLong ? documentOfText(uri, '', document) : document));
  return { kind: 'entry', hash: hashText(source.text), entry, isTooLong };
}
