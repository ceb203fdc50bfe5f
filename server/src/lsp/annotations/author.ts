/** Who makes an annotation: the name in the settings, else Git's, else that of the system's account. */

import { execFile } from 'node:child_process';
import { homedir, userInfo } from 'node:os';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

import { URI } from 'vscode-uri';

/** The name that this machine knows for whoever writes about the report at `uri`; undefined when it knows none. */
export type FindAuthor = (uri: string) => Promise<string | undefined>;

/** How long Git may take; it reads a small file. */
const patience = 5000;

/** Asks Git once for each folder, and the system where Git knows no name. */
export function createAuthorFinder(askGit: typeof askGitForName = askGitForName): FindAuthor {
  const known = new Map<string, Promise<string | undefined>>();
  return (uri) => {
    const address = URI.parse(uri);
    const folder = address.scheme === 'file' ? dirname(address.fsPath) : homedir();
    const name = known.get(folder) ?? askGit(folder).then((given) => given ?? nameOfAccount());
    known.set(folder, name);
    return name;
  };
}

/**
 * `git config user.name` for a folder; undefined when there is no Git or no name. Git runs without a shell and from the
 * person's own folder, so that no program that lies in the folder can be taken for it.
 */
export async function askGitForName(folder: string): Promise<string | undefined> {
  try {
    const given = await promisify(execFile)('git', ['-C', folder, 'config', '--get', 'user.name'], {
      cwd: homedir(),
      timeout: patience,
      windowsHide: true,
    });
    return given.stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

function nameOfAccount(): string | undefined {
  try {
    return userInfo().username || undefined;
  } catch {
    return undefined;
  }
}
