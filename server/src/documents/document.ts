/**
 * Documents of office programs as texts: which kind a file is by its bytes, whatever it is called, and its text with
 * what belongs to it. What cannot be read is refused with the reason, never half read.
 */

import type { ReportComment } from '../exports/reportComments';
import { empty, orRefusal, refuse } from './refusal';
import { type PlacedComment, readWord, type WordDocument } from './word/readWord';
import { writeComments, type CommentsWritten } from './word/writeComments';

/** What reading a document gave. `reason` is the end of a sentence. */
export type DocumentReading =
  { readonly kind: 'read'; readonly document: ReadDocument } | { readonly kind: 'refused'; readonly reason: string };

export interface ReadDocument {
  readonly format: 'word';
  readonly text: string;
  readonly comments: readonly DocumentComment[];
  readonly changes: number;
  /** What was left out, in sentences. */
  readonly warnings: readonly string[];
}

/** A comment that the document brings along, and the words in the text that it is about. */
export type DocumentComment = Omit<PlacedComment, 'mark'>;

/** The text of a document. Never throws. */
export function readDocument(bytes: Uint8Array): DocumentReading {
  const read = orRefusal(() => openWord(bytes));
  if (read.kind === 'refused') return read;
  const { text, comments, changes, warnings } = read.result;
  return { kind: 'read', document: { format: 'word', text, comments, changes: changes.length, warnings } };
}

/** What writing comments gave. `reason` is the end of a sentence. */
export type CommentsWriting =
  | { readonly kind: 'written'; readonly written: CommentsWritten }
  | { readonly kind: 'refused'; readonly reason: string };

/** The document with comments at words of the text that `readDocument` reads in the same bytes. Never throws. */
export function addComments(bytes: Uint8Array, comments: readonly ReportComment[]): CommentsWriting {
  const written = orRefusal(() => writeComments(openWord(bytes), comments));
  return written.kind === 'refused' ? written : { kind: 'written', written: written.result };
}

/** The Word file in these bytes. Throws a `Refusal` that says what else they are. */
function openWord(bytes: Uint8Array): WordDocument {
  if (bytes.length === 0) refuse(empty);
  if (startsWith(bytes, [0x50, 0x4b])) return readWord(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) refuse(explainCompound(bytes));
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) {
    refuse('it is a Rich Text file, whatever its name says. Save it as a Word file (.docx), and try again');
  }
  return refuse(
    'it is no Word file, whatever its name says. Save it as one in the program that made it, or call a text .txt or .md',
  );
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}

/** Compound files hold Word's files of before 2007, and files of today that are encrypted: those name a stream so. */
function explainCompound(bytes: Uint8Array): string {
  const name = [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(name[0]!); at >= 0; at = bytes.indexOf(name[0]!, at + 1)) {
    if (startsWith(bytes.subarray(at, at + name.length), name)) {
      return 'it is protected by a password. In Word, choose File, Info, Protect Document, Encrypt with Password, empty the field, save, and try again';
    }
  }
  return 'it is a file of Word 97–2003 (.doc). Open it in Word, save it as .docx, and try again';
}
