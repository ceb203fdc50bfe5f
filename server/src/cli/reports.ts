/** How the command line opens a report: its text, the families that it is tried on, and what lies beside it. */

import { anchorSet } from '../annotations/live/annotated';
import { readAnnotationsBeside } from '../disk/annotationFiles';
import type { Document } from '../workspace/document';
import { documentOfText } from '../workspace/workspace';
import { createFamilyReader, type FamilyListener } from './families';
import { readText, standardInput } from './streams';

/** Opens a file with its annotations. Rejects, with an error that `explainReadError` words, when it cannot be read. */
export type OpenReport = (file: string) => Promise<Document>;

/** A function that opens reports; `families` is a folder of them, the nearest around each file when it is left out. */
export function createReportOpener(families: string | undefined, listener: FamilyListener): OpenReport {
  const reader = createFamilyReader(families, listener);
  return async (file) => {
    const { text, warnings } = await readText(file);
    for (const warning of warnings) listener.warn(`${file}: ${warning}`);
    const document = documentOfText(file, text, await reader.readWithWords(file));
    if (file === standardInput) return document;
    const { set, failure } = await readAnnotationsBeside(file);
    if (failure !== undefined) listener.complain(`the annotations of ${file} cannot be used: ${failure}.`);
    return { ...document, annotated: anchorSet(set, text) };
  };
}
