/** Reads and checks one file: the piece of work that `check` gives to its workers. */

import { findJustification } from '../annotations/justified';
import type { CheckSettings } from '../checks/check';
import { explainReadError, isOfDisk } from '../disk/errors';
import { buildCheckedFile, type FindJustification } from '../exports/buildCheckedFile';
import type { CheckedFile } from '../exports/checkedFile';
import { surroundingsOf, type Library } from '../library/library';
import { justifiedIn } from '../workspace/decided';
import { type Document, linksOf, reportOf } from '../workspace/document';
import { createReportOpener } from './reports';

/** What does not change from file to file; it passes between threads. */
export interface CheckSetup {
  readonly severities: CheckSettings;
  /** The folder of the families that a user defines; the nearest around each file when it is left out. */
  readonly families: string | undefined;
  /** The reports that each is held against; it is checked by itself when it is left out. */
  readonly library?: Library | undefined;
}

export interface CheckOutcome {
  readonly checked: CheckedFile;
  /** What is wrong with what the file is read with, its families and annotations, in sentences. */
  readonly complaints: readonly string[];
  /** What is passed over in the files of its families, in sentences. */
  readonly warnings: readonly string[];
}

/** Checks a file; a file that cannot be read, or for which a check fails, has a failure instead of problems. */
export type CheckFile = (file: string) => Promise<CheckOutcome>;

/** A function that checks files one after the other, and tells what is wrong with a folder of families once. */
export function createFileChecker({ severities, families: folder, library }: CheckSetup): CheckFile {
  let complaints: string[] = [];
  let warnings: string[] = [];
  const complain = (sentence: string) => complaints.push(sentence);
  const check = (document: Document) => checkDocument(document, severities, library);
  const open = createReportOpener(folder, { complain, warn: (sentence) => warnings.push(sentence) });
  return async (file) => {
    [complaints, warnings] = [[], []];
    const checked = await open(file)
      .then(check)
      .catch((error: unknown) => fail(file, explainFailure(error)));
    return { checked, complaints, warnings };
  };
}

/** What the checks find in an open report, with what people justified; `library` is what stands around it, if that counts. */
export function checkDocument(document: Document, severities: CheckSettings, library?: Library): CheckedFile {
  const justified = justifiedIn(document.annotated);
  const around = library && surroundingsOf(library, document.uri);
  const findReason: FindJustification = ({ code, range }) => {
    const found = findJustification(justified, code, range);
    return found && { kind: 'justified', reason: found.reason, by: found.creator };
  };
  return buildCheckedFile(document.uri, reportOf(document), linksOf(document), severities, findReason, around);
}

/** What is said of a file that could not be checked. */
export function fail(file: string, failure: string): CheckedFile {
  return { file, family: undefined, problems: [], failure };
}

/** An error of the disk in plain words. Any other is a fault of ours, whose message may quote the report. */
function explainFailure(error: unknown): string {
  return isOfDisk(error) ? explainReadError(error) : 'golden-thread failed on it, which is a fault in golden-thread';
}
