/** The commands that look across reports: `library`, `follow`, `responses`, `similar`, `said-before` and `compare`. */

import { resolve } from 'node:path';

import { escapeSteering } from '../base/printable';
import { toJsonFollow } from '../exports/library/followJson';
import { toJsonComparison, toJsonLibrary, toJsonSaidBefore, toJsonSimilar } from '../exports/library/libraryJson';
import {
  renderComparison,
  renderFollow,
  renderLibrary,
  renderSaidBefore,
  renderSimilar,
} from '../exports/library/libraryText';
import { renderResponses, toJsonResponses } from '../exports/library/responses';
import { explainReadError } from '../disk/errors';
import { buildReport } from '../report/build';
import { SourceText } from '../text/sourceText';
import { compareReports } from '../library/compare';
import type { LibraryDecisions } from '../library/decisions/decisions';
import { buildEntry, type LibraryEntry } from '../library/entry';
import { buildLibrary } from '../library/library';
import { followIn } from '../library/lives';
import { alignIn } from '../library/responses/responding';
import { listSaidBefore } from '../library/saidBefore';
import { findQuery, findSimilar } from '../library/similar';
import { readDecisions } from './decisions';
import { renderResponse } from '../wording/libraryMessages';
import { createFamilyReader } from './families';
import { print, readText, remark } from './streams';
import { createProgress } from './terminal';
import { createComplaints, failure, findAll } from './outcome';

export interface LibraryOptions {
  readonly format: 'json' | 'text';
  /** The folder of the families that a user defines. */
  readonly families?: string;
}

export interface LookInOptions extends LibraryOptions {
  /** Where the other reports are. */
  readonly in: string;
}

export interface CompareOptions {
  readonly format: 'json' | 'markdown';
  readonly families?: string;
}

/** Prints the providers of a folder with their reports. Returns 0, or `failure` when something could not be read. */
export async function showLibrary(folder: string, { format, families }: LibraryOptions): Promise<number> {
  const { entries, isWhole, decisions } = await readEntries([folder], families);
  const library = buildLibrary(entries, decisions);
  await print(format === 'json' ? toJson(toJsonLibrary(folder, library)) : renderLibrary(library));
  return isWhole ? 0 : failure;
}

/** Prints what each later report says of the recommendations of the earlier one. */
export async function followFiles(
  earlier: string,
  later: readonly string[],
  { format, families }: LibraryOptions,
): Promise<number> {
  const { read, decisions } = await readNamed([earlier, ...later], families);
  const [first, ...rest] = read;
  if (!first || rest.includes(undefined)) return failure;
  const library = buildLibrary([...new Set(read.flatMap((entry) => entry ?? []))], decisions);
  const reports = rest.flatMap((entry) => (entry ? [{ later: entry, followed: followIn(library, first, entry) }] : []));
  await print(format === 'json' ? toJson(toJsonFollow(first, reports)) : renderFollow(first, reports));
  return 0;
}

/** Prints what is most like the text at `place`, which is `FILE:LINE` with lines from 1. */
export async function findSimilarTo(place: string, options: LookInOptions): Promise<number> {
  const [, file, line] = /^(.+):(\d{1,9})$/.exec(place) ?? [];
  if (file === undefined) {
    remark(`${place} is no place in a file: say it as FILE:LINE.`);
    return failure;
  }
  const [own] = (await readNamed([file], options.families)).read;
  if (!own) return failure;
  const start = own.lineStarts[Number(line) - 1];
  const query =
    start === undefined ? undefined : findQuery(own, { start, end: own.lineStarts[Number(line)] ?? start + 1 });
  if (!query) {
    remark(start === undefined ? `${file} has no line ${line}.` : `${file} is no report, or has no text.`);
    return failure;
  }
  const { entries, isWhole, decisions } = await readOthers(own, options);
  const similar = findSimilar(query, own, entries, decisions);
  await print(options.format === 'json' ? toJson(toJsonSimilar(query, own, similar)) : renderSimilar(similar));
  return isWhole ? 0 : failure;
}

/** Prints the sentences of a file that stand in other reports too. */
export async function showSaidBefore(file: string, options: LookInOptions): Promise<number> {
  const [own] = (await readNamed([file], options.families)).read;
  if (!own) return failure;
  const { entries, isWhole } = await readOthers(own, options);
  const said = listSaidBefore(own, entries);
  await print(options.format === 'json' ? toJson(toJsonSaidBefore(own, said)) : renderSaidBefore(own, said));
  return isWhole ? 0 : failure;
}

/** Prints what changed from one report to another. */
export async function compareFiles(before: string, after: string, options: CompareOptions): Promise<number> {
  const [one, other] = (await readNamed([before, after], options.families)).read;
  if (!one || !other) return failure;
  const comparison = compareReports(one, other);
  const isJson = options.format === 'json';
  await print(isJson ? toJson(toJsonComparison(one, other, comparison)) : renderComparison(one, other, comparison));
  return 0;
}

export interface ResponsesOptions {
  readonly format: 'json' | 'text' | 'markdown';
  readonly families?: string;
}

/** Prints what a response answers to each recommendation of a report, and which it does not answer. */
export async function showResponses(report: string, response: string, options: ResponsesOptions): Promise<number> {
  const { read, decisions } = await readNamed([report, response], options.families);
  const [one, other] = read;
  if (!one || !other) return failure;
  const answered = alignIn(buildLibrary([one, other], decisions), one, other);
  const render = {
    json: () => toJson(toJsonResponses(one, other, answered)),
    text: () => renderResponses(one, other, answered),
    markdown: () => `${renderResponse(one, other, answered)}\n`,
  };
  await print(render[options.format]());
  return 0;
}

interface ReadEntries {
  /** In the order of the files; those that cannot be read are left out. */
  readonly entries: readonly LibraryEntry[];
  /** Whether everything could be read; what could not was remarked on. */
  readonly isWhole: boolean;
  /** What people decided about them. */
  readonly decisions: LibraryDecisions;
}

/** The entries of the files that the paths mean: files, folders and patterns. `families` is a folder of families. */
async function readEntries(paths: readonly string[], families?: string): Promise<ReadEntries> {
  const complaints = createComplaints();
  const files = await findAll(paths, complaints);
  const reader = createFamilyReader(families, complaints);
  const progress = createProgress(files.length);
  const entries: LibraryEntry[] = [];
  for (const file of files) {
    try {
      const { text } = await readText(file);
      entries.push(buildEntry(file, buildReport(new SourceText(text), await reader.read(file))));
    } catch (error) {
      complaints.complain(`cannot read ${file}: ${explainReadError(error)}.`);
    }
    progress.step();
  }
  progress.end();
  const decisions = await readDecisions(files, complaints.complain);
  return { entries, isWhole: complaints.isWhole(), decisions };
}

/** The entries of files that are named, each on its own, so that one that cannot be read leaves a gap. */
async function readNamed(files: readonly string[], families?: string) {
  const read: (LibraryEntry | undefined)[] = [];
  for (const file of files) {
    const entry = (await readEntries([file], families)).entries[0];
    if (entry && !entry.isReport)
      remark(
        `${file} was not taken for a report, and nothing is known of it. If it is one, say of which kind in its first lines, as in “family: response”.`,
      );
    read.push(entry);
  }
  return { read, decisions: await readDecisions(files, remark) };
}

/** The reports of the folder, without the file itself under whatever name. */
async function readOthers(own: LibraryEntry, { in: folder, families }: LookInOptions) {
  const { entries, ...rest } = await readEntries([folder], families);
  return { ...rest, entries: entries.filter(({ file }) => resolve(file) !== resolve(own.file)) };
}

function toJson(value: unknown): string {
  return escapeSteering(`${JSON.stringify(value)}\n`);
}
