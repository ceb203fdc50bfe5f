/**
 * What a run of `check` found, kept in a file for the next run (`--cache`), so that a report is not checked again when
 * nothing that the answer follows from has changed: its bytes, its annotations, its families and its name, which they may
 * say something of, the severities, and this program. All of these are put into one hash, under which the answer lies;
 * nothing is told by the date of a report.
 *
 *     report ─────┐
 *     annotations ┤
 *     families ───┤
 *     name ───────┼── SHA-256 ──► what was found
 *     severities ─┤
 *     program ────┘
 *
 * Only what a run met is kept, so that the file does not grow. Files that could not be read, or with which something
 * else is wrong, are looked at each time.
 */

import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';

import * as z from 'zod/mini';

import { parseJson } from '../base/json';
import { makeHarmless } from '../base/printable';
import { readAnnotationBytes } from '../disk/annotationFiles';
import { explainReadError, isMissing } from '../disk/errors';
import { readFamilyFolder } from '../disk/familyFiles';
import { largest, readBytes, readUtf8 } from '../disk/read';
import { writeWholeFile } from '../disk/wholeFile';
import type { CheckedFile } from '../exports/checkedFile';
import type { CheckOutcome, CheckSetup } from './checkFile';
import { familyFolderOf } from './families';
import { standardInput } from './streams';
import { readVersion } from './version';

/** Stateful object that knows what an earlier run found. */
export interface KeptResults {
  /** What was found in the file as it is now; undefined when that is not known. */
  find(file: string): Promise<CheckOutcome | undefined>;
  /** Takes what was found, unless the file has changed since `find` was asked for it. */
  keep(outcome: CheckOutcome): Promise<void>;
  /** Writes what this run met; the end of a sentence when that fails. */
  save(): Promise<string | undefined>;
}

/** The results in a file, for runs of `program` with this setup. Rejects, in words, when it holds anything else. */
export async function openKeptResults(path: string, setup: CheckSetup, program: string): Promise<KeptResults> {
  const before = await readResults(path);
  const met = new Map<string, unknown>();
  const keys = new Map<string, string>();
  const run = JSON.stringify([readVersion(), await stampOf(program), setup.severities]);
  const keyOf = createKeyReader(run, setup.families);

  return {
    find: async (file) => {
      const key = await keyOf(file);
      if (key === undefined) return undefined;
      keys.set(file, key);
      const known = checkedFile.safeParse(before.get(key));
      if (!known.success) return undefined;
      met.set(key, before.get(key));
      return { checked: { ...makeExcerptsHarmless(known.data), file }, complaints: [], warnings: [] };
    },
    keep: async ({ checked, complaints, warnings }) => {
      const key = keys.get(checked.file);
      if (key === undefined || checked.failure !== undefined || complaints.length + warnings.length > 0) return;
      if ((await keyOf(checked.file)) === key) met.set(key, { ...checked, file: '' });
    },
    save: async () => {
      const isSame = met.size === before.size && [...met.keys()].every((key) => before.has(key));
      if (isSame) return undefined;
      const text = JSON.stringify({ kind, version, results: Object.fromEntries(met) });
      const writing = await writeWholeFile(path, text);
      return writing.kind === 'done' ? undefined : writing.reason;
    },
  };
}

const kind = 'golden-thread results';
const version = 1;

const resultFile = z.object({
  kind: z.literal(kind),
  version: z.literal(version),
  results: z.record(z.string(), z.unknown()),
});

const position = z.object({ line: z.int(), character: z.int() });
const range = z.object({ start: position, end: position });

/** The results lie in a file that anybody may have written. */
const checkedFile = z.object({
  file: z.string(),
  family: z.optional(z.string()),
  failure: z.optional(z.undefined()),
  problems: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'information', 'hint']),
      message: z.string(),
      fingerprint: z.string(),
      range,
      related: z.array(z.object({ message: z.string(), range })),
      state: z.union([
        z.object({ kind: z.literal('new') }),
        z.object({ kind: z.literal('justified'), reason: z.string(), by: z.optional(z.string()) }),
      ]),
      excerpt: z.object({ before: z.string(), marked: z.string(), after: z.string() }),
    }),
  ),
});

/** Excerpts are printed as they are. */
function makeExcerptsHarmless(checked: z.infer<typeof checkedFile>): CheckedFile {
  const problems = checked.problems.map((problem) => {
    const { before, marked, after } = problem.excerpt;
    const excerpt = { before: makeHarmless(before), marked: makeHarmless(marked), after: makeHarmless(after) };
    return {
      ...problem,
      excerpt,
      state: problem.state.kind === 'new' ? problem.state : { by: undefined, ...problem.state },
    };
  });
  return { file: checked.file, family: checked.family, failure: undefined, problems };
}

/** What the file holds by hash; nothing when there is no file. */
async function readResults(path: string): Promise<ReadonlyMap<string, unknown>> {
  let text: string;
  try {
    text = await readUtf8(path, largest.results);
  } catch (error) {
    if (isMissing(error)) return new Map();
    throw new Error(explainReadError(error), { cause: error });
  }
  const parsed = resultFile.safeParse(parseJson(text));
  if (!parsed.success) throw new Error('it holds something else than results of checks');
  return new Map(Object.entries(parsed.data.results));
}

/** A function that puts into one hash all that the answer for a file follows from; undefined where it cannot be read. */
function createKeyReader(run: string, named: string | undefined): (file: string) => Promise<string | undefined> {
  const families = new Map<string, Promise<string>>();
  const hashFamilies = async (file: string): Promise<string> => {
    const folder = await familyFolderOf(named, file);
    if (folder === undefined) return '';
    const known = families.get(folder) ?? readFamilyFolder(folder).then((reading) => JSON.stringify(reading));
    families.set(folder, known);
    return known;
  };
  return async (file) => {
    try {
      if (file === standardInput) return undefined;
      const hash = createHash('sha256');
      const annotations = await readAnnotationBytes(file);
      for (const text of [run, file, await hashFamilies(file), annotations?.length ?? '-']) hash.update(`${text}\0`);
      if (annotations) hash.update(annotations);
      return hash.update(await readBytes(file, largest.report)).digest('hex');
    } catch {
      return undefined;
    }
  };
}

/** What tells one build of the program from the next, which may find other things. */
async function stampOf(program: string): Promise<string> {
  const { size, mtimeMs } = await stat(program);
  return `${size} ${mtimeMs}`;
}
