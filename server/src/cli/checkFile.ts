/** Reads and checks one file: the piece of work that `check` gives to its workers. */

import type { CheckSettings } from '../checks/check';
import { buildCheckedFile } from '../exports/buildCheckedFile';
import type { CheckedFile } from '../exports/checkedFile';
import { linkReport } from '../links/link';
import { explainReadError } from '../lsp/readErrors';
import { buildReport } from '../report/build';
import { SourceText } from '../text/sourceText';
import { createFamilyReader } from './families';
import { readText } from './input';

/** What does not change from file to file; it passes between threads. */
export interface CheckSetup {
  readonly severities: CheckSettings;
  /** The folder of the families that a user defines; the nearest around each file when it is left out. */
  readonly families: string | undefined;
}

export interface CheckOutcome {
  readonly checked: CheckedFile;
  /** What is wrong with the families that the file is read with, once for each who reads them. */
  readonly complaints: readonly string[];
}

/** Checks a file; a file that cannot be read, or for which a check fails, has a failure instead of problems. */
export type CheckFile = (file: string) => Promise<CheckOutcome>;

/** A function that checks files one after the other, and keeps the families that it has read. */
export function createFileChecker({ severities, families: folder }: CheckSetup): CheckFile {
  let complaints: string[] = [];
  const families = createFamilyReader(folder, (problem) => complaints.push(problem));
  return async (file) => {
    complaints = [];
    const checked = await readAndCheck(file).catch((error: unknown) => fail(file, explainFailure(error)));
    return { checked, complaints };
  };

  async function readAndCheck(file: string): Promise<CheckedFile> {
    const { text } = await readText(file);
    const report = buildReport(new SourceText(text), await families.read(file));
    return buildCheckedFile(file, report, linkReport(report), severities, () => undefined);
  }
}

/** What is said of a file that could not be checked. */
export function fail(file: string, failure: string): CheckedFile {
  return { file, family: undefined, problems: [], failure };
}

/** An error of the disk in plain words. Any other is a fault of ours, whose message may quote the report. */
function explainFailure(error: unknown): string {
  const isOfDisk = error instanceof Error && 'code' in error;
  return isOfDisk ? explainReadError(error) : 'golden-thread failed on it, which is a fault in golden-thread';
}
