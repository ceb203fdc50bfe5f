// The folders and files of this repository that the scripts speak about.

import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** The sample reports. Nothing here ever writes to them. */
export const seeds = within('seeds');

/** Reports of several genres that we made up: an audit, an inquiry, a post-mortem, a draft and others. */
export const samples = within('samples');

/** What the scripts fetch and unpack: git-ignored, safe to delete. */
export const cache = within('.vscode-test');

/** Pictures that the suite takes of the editor: git-ignored. */
export const screenshots = within('screenshots');

/** An absolute path from one that is relative to the repository, written with forward slashes. */
export function within(relative) {
  return fileURLToPath(new URL(`../../${relative}`, import.meta.url));
}
