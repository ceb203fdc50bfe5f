/**
 * The annotations of reports that are closed but are in no file: of texts that were never saved, and of those whose
 * file could not be written. They wait for their report to open again, or for the draft to be saved under a name.
 */

import type { AnnotationSet } from '../../../annotations/model';

/** What a report that was closed had. */
interface UnkeptReport {
  readonly uri: string;
  readonly set: AnnotationSet;
  /** The report as it was when it was closed. */
  readonly text: string;
}

/** Stateful object that holds what waits. */
export interface Unkept {
  put(report: UnkeptReport): void;
  /** What waits of this report; it is given once. */
  take(uri: string): AnnotationSet | undefined;
  /** What waits of a text that never had a file and is now saved with these words; it is given once. */
  inherit(text: string): AnnotationSet | undefined;
}

/** How many drafts that were closed are remembered. */
const most = 50;

export function createUnkept(hasFile: (uri: string) => boolean): Unkept {
  const waiting = new Map<string, UnkeptReport>();
  const take = (uri: string) => {
    const found = waiting.get(uri);
    waiting.delete(uri);
    return found?.set;
  };
  return {
    take,
    put: (report) => {
      waiting.delete(report.uri);
      waiting.set(report.uri, report);
      const [oldest] = waiting.keys();
      if (waiting.size > most && oldest !== undefined) waiting.delete(oldest);
    },
    inherit: (text) => {
      const words = wordsOf(text);
      const found = [...waiting.values()].find((each) => !hasFile(each.uri) && wordsOf(each.text) === words);
      return found && take(found.uri);
    },
  };
}

/** The text without what an editor may change on saving: the ends of lines and of the whole. */
export function wordsOf(text: string): string {
  return text.replace(/[^\S\n]*\r?\n/g, '\n').trimEnd();
}
