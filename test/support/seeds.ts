/** The sample reports of the repository, opened as documents. */

import type { Document } from '../../server/src/workspace/document';
import { openDocument } from '../../server/src/workspace/workspace';
import { listFiles, readText } from './repository';

export interface Seed {
  /** The file name without its ending. */
  readonly name: string;
  readonly document: Document;
}

/** All sample reports, in the order of their names. */
export function openSeeds(): readonly Seed[] {
  return listFiles('seeds', '.txt').map((file) => ({
    name: file.replace(/^seeds\/|\.txt$/g, ''),
    document: openDocument({
      uri: `file:///${file}`,
      version: 1,
      languageId: 'inspection-report',
      text: readText(file),
    }),
  }));
}
