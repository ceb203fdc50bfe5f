/** The folders that the workspace consists of, as far as they lie on a disk, and what lies in them. */

import { URI } from 'vscode-uri';

/** The innermost folder of the workspace that the document lies in, if it lies on a disk. */
export function findFolder(folders: readonly string[], uri: string): string | undefined {
  const { scheme, path } = URI.parse(uri);
  if (scheme !== 'file') return undefined;
  const around = folders.filter((folder) => path.startsWith(pathBefore(folder)));
  return around.sort((a, b) => b.length - a.length)[0];
}

/** The path of a document in the folder of the workspace that it lies in; outside, the name of its file. */
export function pathInFolder(folders: readonly string[], uri: string): string {
  const { path } = URI.parse(uri);
  const folder = findFolder(folders, uri);
  return path.slice(folder === undefined ? path.lastIndexOf('/') + 1 : pathBefore(folder).length);
}

/** Those of the folders that lie on a disk of this machine. */
export function listFoldersOnDisk(folders: readonly string[]): readonly string[] {
  return folders.filter((folder) => URI.parse(folder).scheme === 'file');
}

/** What the paths of everything in a folder begin with. */
function pathBefore(folder: string): string {
  return `${URI.parse(folder).path.replace(/\/$/, '')}/`;
}
