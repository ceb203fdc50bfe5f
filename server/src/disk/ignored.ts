/** Which files a folder's ignore files leave out: `.gitignore`, and `.golden-threadignore` for what git should keep. */

import { lstat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

import createIgnore, { type Ignore } from 'ignore';

import { explainReadError, isMissing } from './errors';
import { largest, readUtf8 } from './read';

const names = ['.gitignore', '.golden-threadignore'];

/** Whether a file, by path or address, is one that says what is left out. */
export function isIgnoreFile(path: string): boolean {
  return names.some((name) => path.endsWith(`/${name}`) || path.endsWith(`\\${name}`));
}

/** Says of the path of a file, or of a folder, whether it is left out. */
export type IsIgnored = (path: string, isFolder?: boolean) => Promise<boolean>;

/**
 * Reads each ignore file once. As in git, those of the folder around a file and of every folder above it count, up to
 * the top of the git repository, or to the root where there is none; the innermost that says something decides, and
 * nothing comes back in from a folder that is left out. `complain` is told of each ignore file that cannot be read,
 * with the reason as the end of a sentence; it leaves nothing out. Folders above `top`, where one is given, have no say.
 */
export function createIgnoreReader(complain: (file: string, reason: string) => void, top?: string): IsIgnored {
  const rules = new Map<string, Promise<Ignore | undefined>>();
  const rulesIn = (folder: string) => remember(rules, folder, () => readRules(folder, complain));
  const known = new Map<string, Promise<boolean>>();
  const isFolderIgnored = (folder: string): Promise<boolean> =>
    remember(known, folder, async () => {
      if (await isTop(folder)) return false;
      return (await isFolderIgnored(dirname(folder))) || (await decide(folder, true));
    });
  const decide = async (path: string, isFolder: boolean): Promise<boolean> => {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const verdict = (await rulesIn(folder))?.test(toRelative(folder, path) + (isFolder ? '/' : ''));
      if (verdict?.ignored || verdict?.unignored) return verdict.ignored;
      if (await isTop(folder)) return false;
    }
  };
  const tops = new Map<string, Promise<boolean>>();
  const isTop = (folder: string) => remember(tops, folder, async () => folder === top || isTopOfRules(folder));
  return async (path, isFolder = false) => {
    const whole = resolve(path);
    if (isFolder) return isFolderIgnored(whole);
    return (await isFolderIgnored(dirname(whole))) || (await decide(whole, false));
  };
}

function remember<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}

async function readRules(
  folder: string,
  complain: (file: string, reason: string) => void,
): Promise<Ignore | undefined> {
  const texts: string[] = [];
  for (const file of names.map((name) => join(folder, name))) {
    try {
      texts.push(await readUtf8(file, largest.rules));
    } catch (error) {
      if (!isMissing(error)) complain(file, explainReadError(error));
    }
  }
  return texts.length > 0 ? createIgnore().add(texts.join('\n')) : undefined;
}

/** Whether no folder above has a say: a git repository begins here, or the disk does. */
async function isTopOfRules(folder: string): Promise<boolean> {
  if (dirname(folder) === folder) return true;
  return lstat(join(folder, '.git')).then(
    () => true,
    () => false,
  );
}

function toRelative(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
