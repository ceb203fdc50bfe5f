/** Reads what people attached to a report from the file beside it, for reports that are not open. */

import { readFile } from 'node:fs/promises';

import { parseAnnotationFile } from '../annotations/file/file';
import { emptyAnnotationSet, type AnnotationSet } from '../annotations/model';
import { explainReadError, isMissing } from './readErrors';

export interface AnnotationsReading {
  readonly set: AnnotationSet;
  /** Why there is nothing in `set` although there is a file, as the end of a sentence; undefined when all is well. */
  readonly failure: string | undefined;
}

/** The annotations of the report at this path; none when there is no file or it cannot be read. Never rejects. */
export async function readAnnotationsBeside(report: string): Promise<AnnotationsReading> {
  try {
    const parsed = parseAnnotationFile(await readFile(`${report}.annotations.json`, 'utf8'));
    if (parsed.kind === 'read') return { set: parsed.set, failure: undefined };
    return { set: emptyAnnotationSet, failure: 'it is no file of annotations' };
  } catch (error) {
    return { set: emptyAnnotationSet, failure: isMissing(error) ? undefined : explainReadError(error) };
  }
}
