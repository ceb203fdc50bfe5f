/** Reads and checks one file: the piece of work that `check` gives to its workers. */

import { findJustification } from '../annotations/justified';
import type { CheckSettings } from '../checks/check';
import { explainReadError, isOfDisk } from '../disk/errors';
import { buildCheckedFile, type FindJustification } from '../exports/buildCheckedFile';
import type { CheckedFile } from '../exports/checkedFile';
import { buildEntry, type LibraryEntry } from '../library/entry';
import { surroundingsOf, type Library } from '../library/library';
import { justifiedIn } from '../workspace/decided';
import { type Document, linksOf, reportOf } from '../workspace/document';
import { standardInput } from './streams';
import { createReportOpener } from './reports';

/** What does not change from file to file; it passes between threads. */
export interface CheckSetup {
  readonly severities: CheckSettings;
  /** The folder of the families that a user defines; the nearest around each file when it is left out. */
  readonly families: string | undefined;
}

export interface CheckOutcome extends Said {
  readonly checked: CheckedFile;
}

/** What is told beside the problems. */
interface Said {
  /** What is wrong with what the file is read with, its families and annotations, in sentences. */
  readonly complaints: readonly string[];
  /** What is passed over in the files of its families, in sentences. */
  readonly warnings: readonly string[];
}

/** Stateful object that checks files one after the other, and tells what is wrong with a folder of families once. */
export interface FileChecker {
  /** What a library keeps of a file; undefined where it cannot be read, which `check` tells. */
  read(file: string): Promise<LibraryEntry | undefined>;
  /** From now on files are held against these reports. */
  hold(library: Library): void;
  /** Checks a file; a file that cannot be read, or for which a check fails, has a failure instead of problems. */
  check(file: string): Promise<CheckOutcome>;
}

/** So many characters of what was read are kept until it is checked: a hundred long reports, in some 200 MB. */
const mostKept = 2 ** 24;

const nothingSaid: Said = { complaints: [], warnings: [] };

interface Opened extends Said {
  readonly document: Document | { readonly failure: string };
}

/** What was said when a file was read, and what was read, where there was room. */
type Kept = Said & Partial<Opened>;

export function createFileChecker({ severities, families: folder }: CheckSetup, room = mostKept): FileChecker {
  let complaints: string[] = [];
  let warnings: string[] = [];
  let library: Library | undefined;
  const kept = new Map<string, Kept>();
  const complain = (sentence: string) => complaints.push(sentence);
  const openReport = createReportOpener(folder, { complain, warn: (sentence) => warnings.push(sentence) });
  const open = async (file: string, before: Said = nothingSaid): Promise<Opened> => {
    [complaints, warnings] = [[...before.complaints], [...before.warnings]];
    const document = await openReport(file).catch((error: unknown) => ({ failure: explainFailure(error) }));
    return { document, complaints, warnings };
  };
  return {
    read: async (file) => {
      const { document, ...said } = await open(file);
      const length = 'failure' in document ? 0 : document.source.text.length;
      // What was piped in is not there a second time.
      const fits = length <= room || file === standardInput;
      if (fits) room -= length;
      kept.set(file, fits ? { document, ...said } : said);
      if ('failure' in document) return undefined;
      try {
        return buildEntry(file, reportOf(document));
      } catch (error) {
        kept.set(file, { document: { failure: explainFailure(error) }, ...said });
        return undefined;
      }
    },
    hold: (reports) => (library = reports),
    check: async (file) => {
      const known = kept.get(file);
      kept.delete(file);
      const { document, ...said } = isWhole(known) ? known : await open(file, known);
      if ('failure' in document) return { checked: fail(file, document.failure), ...said };
      try {
        return { checked: checkDocument(document, severities, library), ...said };
      } catch (error) {
        return { checked: fail(file, explainFailure(error)), ...said };
      }
    },
  };
}

function isWhole(kept: Kept | undefined): kept is Opened {
  return kept?.document !== undefined;
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
