/** Which files a folder's ignore files leave out: `.gitignore`, and `.golden-threadignore` for what git should keep. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

import createIgnore, { type Ignore } from 'ignore';

const names = ['.gitignore', '.golden-threadignore'];

/** Says of the path of a file, or of a folder, whether it is left out. */
export type IsIgnored = (path: string, isFolder?: boolean) => boolean;

/**
 * Reads each ignore file once. As in git, those of the folder around a file and of every folder above it count, up to
 * the top of the git repository, or to the root where there is none; the innermost that says something decides, and
 * nothing comes back in from a folder that is left out.
 */
export function createIgnoreReader(): IsIgnored {
  const rules = new Map<string, Ignore | undefined>();
  const rulesIn = (folder: string) => {
    if (!rules.has(folder)) rules.set(folder, readRules(folder));
    return rules.get(folder);
  };
  const known = new Map<string, boolean>();
  const isFolderIgnored = (folder: string): boolean => {
    const answer = known.get(folder) ?? (!isTop(folder) && (isFolderIgnored(dirname(folder)) || decide(folder, true)));
    known.set(folder, answer);
    return answer;
  };
  const decide = (path: string, isFolder: boolean): boolean => {
    for (const folder of listFoldersAround(path)) {
      const verdict = rulesIn(folder)?.test(toRelative(folder, path) + (isFolder ? '/' : ''));
      if (verdict?.ignored || verdict?.unignored) return verdict.ignored;
    }
    return false;
  };
  return (path, isFolder = false) => {
    const whole = resolve(path);
    return isFolder ? isFolderIgnored(whole) : isFolderIgnored(dirname(whole)) || decide(whole, false);
  };
}

function readRules(folder: string): Ignore | undefined {
  const files = names.map((name) => join(folder, name)).filter((file) => existsSync(file));
  if (files.length === 0) return undefined;
  return createIgnore().add(files.map((file) => readFileSync(file, 'utf8').replace(/^\uFEFF/, '')).join('\n'));
}

/** The folders whose ignore files speak about a path, innermost first. */
function listFoldersAround(path: string): readonly string[] {
  const folders = [dirname(path)];
  while (!isTop(folders.at(-1)!)) folders.push(dirname(folders.at(-1)!));
  return folders;
}

/** Whether no folder above has a say: a git repository begins here, or the disk does. */
function isTop(folder: string): boolean {
  return dirname(folder) === folder || existsSync(join(folder, '.git'));
}

function toRelative(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
