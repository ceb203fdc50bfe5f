/** The command `annotate`: the annotated copy of a report, for people without any tool. */

import { type ProfileName, profiles } from '../checks/profile';
import { explainReadError, isOfDisk } from '../disk/errors';
import { renderAnnotatedCopy } from '../exports/annotatedCopy';
import { checkDocument } from './checkFile';
import { createComplaints, failure } from './outcome';
import { createReportOpener } from './reports';
import { put, remark } from './streams';

export interface AnnotateOptions {
  /** The standard output when it is left out. */
  readonly output?: string;
  readonly profile: ProfileName;
  readonly families?: string;
}

/** Writes the copy. Returns 0, or `failure` when something could not be read or written. */
export async function annotateFile(file: string, { output, profile, families }: AnnotateOptions): Promise<number> {
  const complaints = createComplaints();
  try {
    const document = await createReportOpener(families, complaints)(file);
    const page = renderAnnotatedCopy(document, checkDocument(document, profiles[profile]));
    return (await put(page, output)) ? complaints.exitCode() : failure;
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    remark(`cannot read ${file}: ${explainReadError(error)}.`);
    return failure;
  }
}
