/** Reads the repository itself, for the tests that hold its parts against each other. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

/** The repository: compiled tests lie in out/test/, three folders below it. */
export const root = path.resolve(__dirname, '../../..');

/** The text of a file, its path given relative to the repository. */
export function readText(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Whether there is such a file or folder, its path given relative to the repository. */
export function exists(file: string): boolean {
  return existsSync(path.join(root, file));
}

/** All files below a folder that end as given, relative to the repository, with forward slashes, in order. */
export function listFiles(folder: string, ending: string): string[] {
  if (!exists(folder)) return [];
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  const files = names.map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`);
  return files.filter((file) => file.endsWith(ending)).sort();
}

/** What a module asks for, as it is written: the names after `from`, and in `import …`, `import(…)` and `require(…)`. */
export function listImports(code: string): string[] {
  const names = code.matchAll(/(?:\bfrom|^\s*import|\bimport\(|\brequire\()\s*['"]([^'"\n]+)['"]/gm);
  return [...names].map((name) => name[1] ?? '');
}

/** The comment at the head of a source file, below its `#!` line if it has one; empty where there is none. */
export function headComment(code: string): string {
  const body = code.replace(/^#!.*\n/, '');
  return /^\/\*[^]*?\*\//.exec(body)?.[0] ?? /^(\/\/.*\n)*/.exec(body)?.[0] ?? '';
}

/**
 * The paths of files that a Markdown text names: targets of relative links, taken from the folder of the text, and
 * words in backticks that begin with one of the repository's own folders.
 */
export function listPaths(markdown: string, folder: string): string[] {
  const links = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map((link) => link[1] ?? '');
  const relative = links.filter((link) => !/^([a-z]+:|#)/.test(link)).map((link) => link.replace(/#.*$/, ''));
  const quoted = [
    ...markdown.matchAll(/`((?:client|docs|scripts|seeds|server|syntaxes|test|\.ci|\.vscode)\/[\w./-]*)`/g),
  ];
  return [...relative.map((link) => path.posix.join(folder, link)), ...quoted.map((word) => word[1] ?? '')];
}
