/** Where the annotations of a report are kept, and what a person is told of it. */

import { annotationFileOf, fileNameOf, sideFileOf } from '../../../disk/addresses';
import type { Writing } from '../../../disk/fileAccess';
import { annotationMessages as messages } from '../messages';
import { isBroken, type Shelf } from './shelf';

export interface Keeping {
  readonly kept: 'file' | 'side-file' | 'memory';
  /** A sentence for the person where they are not in the annotation file. */
  readonly notice: string | undefined;
}

export const inFile: Keeping = { kept: 'file', notice: undefined };

/** Where they are after the files became `shelf` by a writing, which is done or failed. */
export function keepingAfter(uri: string, { main, side }: Shelf, writing: Writing): Keeping {
  const [file, sideFile] = [annotationFileOf(uri), sideFileOf(uri)].map(fileNameOf) as [string, string];
  if (writing.kind === 'failed') return { kept: 'memory', notice: messages.cannotWrite(file, writing.reason) };
  if (!isBroken(main)) return inFile;
  if (isBroken(side)) return { kept: 'memory', notice: messages.bothBroken(file, sideFile) };
  return { kept: 'side-file', notice: messages.mainBroken(file, sideFile, main.unreadable) };
}
