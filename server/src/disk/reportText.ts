/**
 * The text of a report, whatever it was written with: text in any encoding, or a document of an office program. What
 * reads those is loaded when the first of them is met, so that nobody else waits for it.
 */

import { isPdf } from '../documents/pdf/header';
import { refuseDocument } from './errors';
import { type Decoded, decodeText } from './read';

/** The text and how it was come by, in words for the user: an encoding, or the program that wrote the document. */
export interface ReportText {
  readonly text: string;
  readonly encoding: Decoded['encoding'] | 'Word' | 'PDF';
  /** What was left out of a document, in sentences. */
  readonly warnings: readonly string[];
}

/** What the names of documents of office programs end with. */
export const documentEndings = ['docx', 'docm', 'pdf'];

/** Whether a file of this name is such a document. */
export function isDocumentName(path: string): boolean {
  return hasEnding(path, documentEndings);
}

/** Whether a name ends with a dot and one of these, in capitals or not. */
export function hasEnding(path: string, endings: readonly string[]): boolean {
  const name = path.toLowerCase();
  return endings.some((ending) => name.endsWith(`.${ending}`));
}

/**
 * The text of a file by its bytes; documents are told by those, too, so that one with the name of a text is read.
 * Rejects with an error that `explainReadError` words when a document cannot be read.
 */
export async function readReportText(path: string, bytes: Uint8Array): Promise<ReportText> {
  if (isPdfFile(path, bytes))
    return { text: (await (await loadPdf()).readPdf(bytes)).text, encoding: 'PDF', warnings: [] };
  if (!isDocumentName(path) && !isArchive(bytes)) return { ...decodeText(bytes), warnings: [] };
  const { readDocument } = await loadDocuments();
  const reading = readDocument(bytes);
  if (reading.kind === 'refused') throw refuseDocument(reading.reason);
  return { text: reading.document.text, encoding: 'Word', warnings: reading.document.warnings };
}

/** The room that reads and writes documents; esbuild makes a bundle of its own of it. */
export function loadDocuments() {
  return import('../documents/index.js');
}

/** What reads PDFs; it begins a thread of its own, with a bundle of its own, for each. */
export function loadPdf() {
  return import('./pdf/readPdf.js');
}

/** By its bytes, whatever it is called; by its name where they are neither a PDF's nor a Word file's, so that it is refused. */
export function isPdfFile(path: string, bytes: Uint8Array): boolean {
  return isPdf(bytes) || (hasEnding(path, ['pdf']) && !isArchive(bytes));
}

/** Begins as every file of Word does that is not empty; no text does. */
function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
