/**
 * The annotations of reports that are closed but are in no file: of texts that were never saved, and of those whose
 * file could not be written. They wait for their report to open again, or for the draft to be saved under a name.
 */

import type { AnnotationSet } from '../../../annotations/model';

export interface Leftover {
  readonly uri: string;
  readonly set: AnnotationSet;
  /** The report as it was when it was closed. */
  readonly text: string;
}

/** Stateful object that holds what is left over. */
export interface Leftovers {
  put(leftover: Leftover): void;
  /** What was left over of this report; it is given once. */
  take(uri: string): AnnotationSet | undefined;
  /** What was left over of a text that never had a file and is now saved with these words; it is given once. */
  inherit(text: string): AnnotationSet | undefined;
}

/** How many drafts that were closed are remembered. */
const most = 50;

export function createLeftovers(hasFile: (uri: string) => boolean): Leftovers {
  const leftovers = new Map<string, Leftover>();
  const take = (uri: string) => {
    const found = leftovers.get(uri);
    leftovers.delete(uri);
    return found?.set;
  };
  return {
    take,
    put: (leftover) => {
      leftovers.delete(leftover.uri);
      leftovers.set(leftover.uri, leftover);
      const [oldest] = leftovers.keys();
      if (leftovers.size > most && oldest !== undefined) leftovers.delete(oldest);
    },
    inherit: (text) => {
      const words = wordsOf(text);
      const found = [...leftovers.values()].find((each) => !hasFile(each.uri) && wordsOf(each.text) === words);
      return found && take(found.uri);
    },
  };
}

/** The text without what an editor may change on saving: the ends of lines and of the whole. */
export function wordsOf(text: string): string {
  return text.replace(/[^\S\n]*\r?\n/g, '\n').trimEnd();
}
