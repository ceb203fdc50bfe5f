/** Reads and checks one file: the piece of work that `check` gives to its workers. */

import { findJustification } from '../annotations/justified';
import { anchorSet } from '../annotations/live/annotated';
import type { CheckSettings } from '../checks/check';
import { readAnnotationsBeside } from '../disk/annotationFiles';
import { explainReadError, isOfDisk } from '../disk/errors';
import { buildCheckedFile, type FindJustification } from '../exports/buildCheckedFile';
import type { CheckedFile } from '../exports/checkedFile';
import { surroundingsOf, type Library } from '../library/library';
import { justifiedIn } from '../workspace/decided';
import { type Document, linksOf, reportOf } from '../workspace/document';
import { openDocument } from '../workspace/workspace';
import { createFamilyReader } from './families';
import { standardInput } from './files';
import { readText } from './streams';

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
  const families = createFamilyReader(folder, { complain, warn: (sentence) => warnings.push(sentence) });
  return async (file) => {
    [complaints, warnings] = [[], []];
    const checked = await readAndCheck(file).catch((error: unknown) => fail(file, explainFailure(error)));
    return { checked, complaints, warnings };
  };

  async function readAndCheck(file: string): Promise<CheckedFile> {
    const { text, warnings: omissions } = await readText(file);
    warnings.push(...omissions.map((sentence) => `${file}: ${sentence}`));
    const opened = { uri: file, version: 0, languageId: '', text };
    const document = openDocument(opened, { revision: 0, families: await families.read(file) });
    if (file === standardInput) return checkDocument(document, severities, library);
    const { set, failure } = await readAnnotationsBeside(file);
    if (failure !== undefined) complain(`the annotations of ${file} cannot be used: ${failure}.`);
    return checkDocument({ ...document, annotated: anchorSet(set, text) }, severities, library);
  }
}

function checkDocument(document: Document, severities: CheckSettings, library: Library | undefined): CheckedFile {
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
