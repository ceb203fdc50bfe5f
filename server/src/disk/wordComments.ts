/** Puts comments into a copy of a Word file, or into the file itself: for the command line and the editor. */

import type { ReportComment } from '../exports/reportComments';
import { unread, type Unread } from './errors';
import { largest, readBytes } from './read';
import { loadDocuments } from './reportText';
import { writeWholeFile } from './wholeFile';

type CommentsOutcome =
  | { readonly kind: 'written'; readonly added: number; readonly changed: number; readonly kept: number }
  /** `sentence` says what is wrong, without its full stop. */
  | { readonly kind: 'failed'; readonly sentence: string };

/**
 * Writes what `list` says of the text of the Word file `file` into `target`. Where the target is there already with the
 * same text, what is in it stays, the comments of others included; one with another text is left alone. Never rejects
 * unless `list` does.
 */
export async function writeWordComments(
  file: string,
  target: string,
  list: (text: string) => Promise<readonly ReportComment[]> | readonly ReportComment[],
): Promise<CommentsOutcome> {
  const { addComments, readDocument } = await loadDocuments();
  const original = await readFile(file);
  if (original.kind !== 'there') return fail(`${file} cannot be read: ${reasonOf(original)}`);
  const reading = readDocument(original.bytes);
  if (reading.kind === 'refused') return fail(`no comments can be written into ${file}: ${reading.reason}`);
  const { text } = reading.document;
  const there = await readFile(target);
  if (there.kind === 'unreadable') return fail(`${target} was not written: ${there.reason}`);
  const base = there.kind === 'there' ? there.bytes : original.bytes;
  const known = there.kind === 'there' ? readDocument(base) : reading;
  if (known.kind === 'refused' || known.document.text !== text) {
    return fail(`${target} was not written, because a file with another text is there. Name another file`);
  }
  const writing = addComments(base, await list(text));
  if (writing.kind === 'refused') return fail(`no comments can be written into ${file}: ${writing.reason}`);
  const { bytes, ...counts } = writing.written;
  const result = await writeWholeFile(target, bytes);
  if (result.kind === 'failed') return fail(`${target} cannot be written: ${result.reason}`);
  return { kind: 'written', ...counts };
}

type FileReading = { readonly kind: 'there'; readonly bytes: Uint8Array } | Unread;

async function readFile(path: string): Promise<FileReading> {
  try {
    return { kind: 'there', bytes: await readBytes(path, largest.report) };
  } catch (error) {
    return unread(error);
  }
}

function reasonOf(reading: Unread): string {
  return reading.kind === 'missing' ? 'there is no such file' : reading.reason;
}

function fail(sentence: string): CommentsOutcome {
  return { kind: 'failed', sentence };
}
