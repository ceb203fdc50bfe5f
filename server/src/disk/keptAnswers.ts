/**
 * Answers about reports on the disk that took work, kept in a folder from one start of the program to the next. The name
 * of an answer's file is a hash of everything that the answer follows from, so that nothing is ever out of date, and two
 * windows that write the same file write the same bytes:
 *
 *     program ─────┐
 *     question ────┤
 *     report ──────┼── SHA-256 ──► 3f/3fa0….json
 *     annotations ─┘
 *
 * What cannot be read, was cut, or was written by somebody else is as good as not there, and is written anew. The folder
 * holds what reports say, and so is for its owner alone.
 */

import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { readAnnotationBytes } from './annotationFiles';
import { largest, readBytes, readUtf8 } from './read';
import { writeWholeFile } from './wholeFile';

/** A question about one report as it lies on the disk now. */
interface AskedBefore {
  /** The answer, as JSON gives it back; undefined when it is not known. */
  readonly known: unknown;
  /** Takes the answer, plain data, unless the report has changed since. Never rejects. */
  keep(answer: unknown): Promise<void>;
}

/** Stateful object that knows what earlier starts found out. Nothing here rejects. */
export interface KeptAnswers {
  /** Whether this was asked before about the report at a path. `question` is plain data, told apart by its JSON. */
  ask(question: unknown, path: string): Promise<AskedBefore>;
}

/** Knows nothing and keeps nothing. */
export const noAnswers: KeptAnswers = {
  ask: () => Promise.resolve({ known: undefined, keep: () => Promise.resolve() }),
};

/** It grows when files mean something else. */
const version = 1;

/** What some thousands of reports take; what was asked for least lately goes first. */
const mostBytes = 200 * 1024 * 1024;

/** The answers in a folder, which is made when there is something to keep, for this build of the program in `main`. */
export function openKeptAnswers(folder: string, main: string, most = mostBytes): KeptAnswers {
  let program: Promise<string> | undefined;
  const identify = () => (program ??= identifyProgram(main).finally(() => void clearOut(folder, most)));
  const keyOf = async (question: unknown, path: string): Promise<string | undefined> => {
    try {
      const [build, report, annotations] = await Promise.all([
        identify(),
        readBytes(path, largest.passing),
        readAnnotationBytes(path),
      ]);
      const hash = createHash('sha256');
      const lengths = [report.length, annotations?.length];
      hash.update(`${JSON.stringify([version, build, question, lengths])}\0`).update(report);
      return hash.update(annotations ?? '').digest('hex');
    } catch {
      return undefined;
    }
  };
  return {
    ask: async (question, path) => {
      const key = await keyOf(question, path);
      if (key === undefined) return noAnswers.ask(question, path);
      const file = join(folder, key.slice(0, 2), `${key}.json`);
      return {
        known: await readAnswer(file),
        keep: async (answer) => {
          if ((await keyOf(question, path)) === key) await writeAnswer(file, answer);
        },
      };
    },
  };
}

/** A hash of the program's files, which lie beside each other: what another build finds may be something else. */
async function identifyProgram(main: string): Promise<string> {
  const names = (await readdir(dirname(main))).filter((name) => name.endsWith('.js')).sort();
  const hash = createHash('sha256');
  for (const name of names) {
    const bytes = await readBytes(join(dirname(main), name), largest.passing);
    hash.update(`${name} ${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** The first line of a file is the hash of the rest, which tells a whole one from one that was cut. */
async function readAnswer(file: string): Promise<unknown> {
  try {
    const [hash, json] = cutOnce(await readUtf8(file, largest.results));
    if (hash !== hashOf(json)) return undefined;
    const now = new Date();
    await utimes(file, now, now);
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

async function writeAnswer(file: string, answer: unknown): Promise<void> {
  const json = JSON.stringify(answer);
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeWholeFile(file, `${hashOf(json)}\n${json}`, { survivesPowerCut: false });
  } catch {
    // the next start finds it out again
  }
}

function cutOnce(text: string): readonly [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, Math.max(0, end)), text.slice(end + 1)];
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Deletes what was asked for least lately until a folder holds no more than `most` bytes. */
async function clearOut(folder: string, most: number): Promise<void> {
  try {
    const files = (await listFiles(folder)).sort((a, b) => b.used - a.used);
    let total = 0;
    for (const { path, size } of files) {
      total += size;
      if (total > most) await rm(path, { force: true });
    }
  } catch {
    // there is no folder yet, or it is none of ours to tidy
  }
}

async function listFiles(folder: string) {
  const drawers = (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const lists = await Promise.all(
    drawers.map(async (drawer) => (await readdir(join(folder, drawer))).map((name) => join(folder, drawer, name))),
  );
  const files = await Promise.all(
    lists.flat().map(async (path) => {
      const stats = await stat(path).catch(() => undefined);
      return stats?.isFile() ? [{ path, size: stats.size, used: stats.mtimeMs }] : [];
    }),
  );
  return files.flat();
}
