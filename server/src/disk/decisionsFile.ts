/** The file of what people decided across the reports of a folder. */

import { join, resolve } from 'node:path';

import { decisionsFile, noDecisions, type LibraryDecisions } from '../library/decisions/decisions';
import { parseDecisions, renderDecisions, type NameFile } from '../library/decisions/file';
import { folderOfKept, nameInKept, type KeptKind } from './keptFile';
import { largest } from './read';

/** Where a folder keeps its decisions. */
export function pathOfDecisions(folder: string): string {
  return join(folder, decisionsFile);
}

/** The kind of the file at `file`. `nameOf` makes the name of a report of its path, `pathOf` the path of its name. */
export function decisionsKind(
  file: string,
  { nameOf, pathOf }: { readonly nameOf: NameFile; readonly pathOf: NameFile },
): KeptKind<LibraryDecisions> {
  return {
    most: largest.decisions,
    none: noDecisions,
    parse: (text) => parseDecisions(text, (path) => nameOf(resolve(folderOfKept(file), path))),
    render: (kept) => renderDecisions(kept, (name) => nameInKept(file, pathOf(name))),
  };
}
