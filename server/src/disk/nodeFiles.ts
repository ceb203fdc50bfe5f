/**
 * Files on the disk. A file is written by putting the text into a new file beside it, which then takes its name, so
 * that neither a crash nor a full disk leaves half a file; its permissions stay, and what a link leads to is written
 * instead of the link.
 */

import { randomUUID } from 'node:crypto';
import { link, open, readFile, realpath, rename, rm, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { URI } from 'vscode-uri';

import { explainReadError, isMissing } from './readErrors';
import type { FileAccess, Reading, Writing } from './fileAccess';
import { explainWriteError } from './writeErrors';

/** The files of this machine. */
export const nodeFiles: FileAccess = {
  reaches: (uri) => URI.parse(uri).scheme === 'file',
  read: (uri) => readText(pathOf(uri)),
  write: (uri, text, expected) => trying(() => writeWholly(pathOf(uri), text, expected)),
  remove: (uri, expected) => trying(() => removeFile(pathOf(uri), expected)),
  rename: (from, to) => trying(() => renameFile(pathOf(from), pathOf(to))),
};

function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}

/** The text of a file as it is; bytes that are no UTF-8 would be lost on rewriting, so such a file is not read. */
async function readText(path: string): Promise<Reading> {
  try {
    const bytes = await readFile(path);
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing' };
    return { kind: 'unreadable', reason: explainReadError(error) };
  }
}

async function trying(change: () => Promise<Writing>): Promise<Writing> {
  try {
    return await change();
  } catch (error) {
    return { kind: 'failed', reason: explainWriteError(error) };
  }
}

async function writeWholly(path: string, text: string, expected: string | undefined): Promise<Writing> {
  const target = await followLinks(path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    await writeDurably(temporary, text, await modeOf(target));
    if (!(await holds(target, expected))) return { kind: 'changed' };
    await rename(temporary, target);
    return { kind: 'done' };
  } finally {
    await rm(temporary, { force: true });
  }
}

async function removeFile(path: string, expected: string): Promise<Writing> {
  if (!(await holds(path, expected))) return { kind: 'changed' };
  await unlink(path);
  return { kind: 'done' };
}

/** A second name first, which fails where the name is taken, then the old one goes. */
async function renameFile(from: string, to: string): Promise<Writing> {
  await link(from, to);
  await unlink(from);
  return { kind: 'done' };
}

async function followLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isMissing(error)) return path;
    throw error;
  }
}

/** The permissions of a file that may be written; undefined where there is none. Rejects for one that is read-only. */
async function modeOf(path: string): Promise<number | undefined> {
  try {
    const file = await open(path, 'r+');
    try {
      return (await file.stat()).mode & 0o777;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function writeDurably(path: string, text: string, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text, 'utf8');
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function holds(path: string, expected: string | undefined): Promise<boolean> {
  const reading = await readText(path);
  return expected === undefined ? reading.kind === 'missing' : reading.kind === 'text' && reading.text === expected;
}
