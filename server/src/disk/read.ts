/**
 * The one way in which files are read: regular files only, none larger than it may be, and never waiting for anything.
 * A pipe, a device or a folder in place of a file is an error like any other, whatever link leads to it.
 */

import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';

import { refuse } from './errors';

const mebibyte = 1024 * 1024;

/** The most bytes that a file may have, by what it is read for. */
export const largest = {
  /** A report that somebody names. Strings of JavaScript end at 2^29 characters, so no more could be held. */
  report: 512 * mebibyte,
  /**
   * A report that is checked in passing. None is as long as twenty books, and reading one takes up to sixty bytes of
   * memory for a character: a gigabyte for this.
   */
  passing: 16 * mebibyte,
  /** Annotations, and what Git merges: a thousand times the largest file seen; more takes seconds with every note. */
  annotations: 64 * mebibyte,
  /** Known problems: some two hundred thousand. */
  baseline: 16 * mebibyte,
  /** What people decided across reports: some thirty thousand verdicts. */
  decisions: 16 * mebibyte,
  /** What an earlier run found: some two hundred thousand problems of ten thousand reports. */
  results: 128 * mebibyte,
  /** A family that somebody wrote by hand; the built-in ones have 20 kB. */
  family: mebibyte,
  /** The rules of an ignore file: each is tried on every file of the workspace. */
  rules: mebibyte,
} as const;

/** The bytes of a regular file. Rejects with an error that `explainReadError` words; never waits for a writer. */
export async function readBytes(path: string, most: number): Promise<Buffer> {
  mustBeFile(await stat(path), most);
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    mustBeFile(stats, most);
    return await readToEnd(file, stats.size, most);
  } finally {
    await file.close();
  }
}

/** The text of a file as it is; bytes that are no UTF-8 would be lost on rewriting, so such a file is not read. */
export async function readExactly(path: string, most: number): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readBytes(path, most));
}

/** The text of a file in UTF-8, without its byte order mark. */
export async function readUtf8(path: string, most: number): Promise<string> {
  return new TextDecoder('utf-8').decode(await readBytes(path, most));
}

/** Checked before opening too, since opening a device may already do something. */
function mustBeFile(stats: Awaited<ReturnType<typeof stat>>, most: number): void {
  if (stats.isDirectory()) throw refuseFolder();
  if (!stats.isFile()) throw refuse('ERR_NOT_A_FILE');
  if (stats.size > most) throw refuse('ERR_FS_FILE_TOO_LARGE');
}

function refuseFolder(): NodeJS.ErrnoException {
  return Object.assign(new Error('a folder'), { code: 'EISDIR' });
}

/** A file may have grown since its size was asked, and those of `/proc` have none; hence the bound here too. */
async function readToEnd(file: FileHandle, size: number, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(Math.max(size + 1 - total, 64 * 1024));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    total += bytesRead;
    if (total > most) throw refuse('ERR_FS_FILE_TOO_LARGE');
    chunks.push(chunk.subarray(0, bytesRead));
  }
}

export interface Decoded {
  readonly text: string;
  /** How the bytes were read, in words for the user. */
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';
}

/** Reads UTF-8, or UTF-16 with its byte order mark; bytes that are neither are read as Windows-1252. Marks are dropped. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'UTF-16LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'UTF-16BE');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch (error) {
    if (error instanceof TypeError) return decodeAs(bytes, 'Windows-1252');
    throw error;
  }
}

/**
 * `stream` changes nothing in the result for whole texts, but without it some versions of Node 20 and 22 read
 * Windows-1252 as Latin-1 and turn its quotation marks and dashes into control characters.
 */
function decodeAs(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes, { stream: true }), encoding };
}
