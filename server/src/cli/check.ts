/** The command `check`: what is wrong with all reports that the paths mean, for a person or for another program. */

import { makeHarmless } from '../base/printable';
import * as baselines from '../checks/baseline';
import type { Baseline } from '../checks/baseline';
import { type ProfileName, profiles } from '../checks/profile';
import { baselineKind } from '../disk/baselineFile';
import { changeKept, nameInKept, readKept } from '../disk/keptFile';
import { isDocumentName } from '../disk/reportText';
import { renderCheckJson } from '../exports/checkJson';
import { renderCheckText } from '../exports/checkText';
import { type CheckedFile, type CheckRun, type Problem, summarise } from '../exports/checkedFile';
import { renderGithub } from '../exports/github';
import type { CommentKind } from '../exports/reportComments';
import { renderJunit } from '../exports/junit';
import { renderSarif } from '../exports/sarif';
import type { LibraryDecisions } from '../library/decisions/decisions';
import { buildLibrary } from '../library/library';
import { fail, type CheckOutcome, type CheckSetup } from './checkFile';
import { commentWordFile } from './comments';
import { openPool, type PoolOptions } from './checkPool';
import { findFiles } from './files';
import { readDecisions } from './decisions';
import { openKeptResults, type KeptResults } from './keptResults';
import { failure } from './outcome';
import { print, remark } from './streams';
import { choosePaint, createProgress } from './terminal';
import { readVersion } from './version';

export const checkFormats = ['text', 'json', 'sarif', 'junit', 'github'] as const;

export interface CheckOptions {
  readonly format: (typeof checkFormats)[number];
  readonly profile: ProfileName;
  /** A file of known problems that do not count. */
  readonly baseline?: string;
  /** Where to write what is found as known from now on. */
  readonly writeBaseline?: string;
  /** How many warnings are no problem yet. */
  readonly maxWarnings: number;
  /** The folder of the families that a user defines. */
  readonly families?: string;
  readonly workers?: number;
  /** Whether reports of one body are held against each other. */
  readonly across?: boolean;
  /** A file of what earlier runs found, so that what did not change is not checked again. */
  readonly cache?: string;
  /** The Word file to write what is found into, as comments. */
  readonly comments?: string;
  /** What becomes a comment. */
  readonly commentOn: readonly CommentKind[];
}

/** Exit code when an error, or a warning too many, was found. */
const problemsFound = 1;

/**
 * Prints what is found. Returns 0 when no error and at most `maxWarnings` warnings were, else 1; 2 when something could
 * not be read or written, after all that could be. `program` is what the worker threads run.
 */
export async function checkPaths(paths: readonly string[], options: CheckOptions, program: string): Promise<number> {
  const { files, failures } = await findFiles(paths);
  const missing = failures.map(({ path, reason }) => fail(path, reason));
  reportFailures(missing);
  const complaints = new Set<string>();
  const complain = (sentence: string) => {
    if (!complaints.has(sentence)) remark(sentence);
    complaints.add(sentence);
  };
  const baseline = await readKnown(options.baseline, complain);
  const setup: CheckSetup = { severities: profiles[options.profile], families: options.families };
  const kept = options.cache === undefined ? undefined : await openCache(options.cache, setup, program, complain);
  const decisions = options.across ? await readDecisions(files, complain) : undefined;
  const outcomes = await checkWithProgress(files, { setup, program, workers: options.workers, kept, decisions });
  const unsaved = await kept?.save();
  if (unsaved !== undefined) complain(`the cache ${options.cache} cannot be written: ${unsaved}.`);
  outcomes.flatMap((outcome) => outcome.complaints).forEach(complain);
  new Set(outcomes.flatMap((outcome) => outcome.warnings)).forEach((sentence) => remark(sentence));
  const checked = outcomes.map((outcome) => outcome.checked);
  reportFailures(checked);
  const run = { files: [...missing, ...markKnown(checked, baseline, options.baseline)], complaints: [...complaints] };
  if (options.writeBaseline === undefined) await print(render(run, options));
  const isWritten = options.writeBaseline === undefined || (await writeKnown(checked, options.writeBaseline));
  const isCommented = await commentOn(run.files, options);
  const couldRun =
    isWritten && isCommented && complaints.size === 0 && run.files.every((file) => file.failure === undefined);
  return couldRun ? judge(run, options) : failure;
}

/** What earlier runs found; undefined, after a complaint, when the file cannot be used. */
async function openCache(
  path: string,
  setup: CheckSetup,
  program: string,
  complain: (sentence: string) => void,
): Promise<KeptResults | undefined> {
  try {
    return await openKeptResults(path, setup, program);
  } catch (error) {
    complain(`the cache ${path} cannot be used: ${error instanceof Error ? error.message : String(error)}.`);
    return undefined;
  }
}

interface CheckWork extends Omit<PoolOptions, 'onDone'> {
  readonly kept: KeptResults | undefined;
  /** What people decided across reports; the files are held against each other where it is given. */
  readonly decisions: LibraryDecisions | undefined;
}

/** The outcome for each file, in their order: as an earlier run found it where nothing has changed, or else anew. */
async function checkWithProgress(
  files: readonly string[],
  { kept, decisions, ...options }: CheckWork,
): Promise<readonly CheckOutcome[]> {
  const progress = createProgress((decisions ? 2 : 1) * files.length);
  const onDone = () => progress.step();
  const known = new Map<string, CheckOutcome>();
  if (kept)
    for (const file of files) {
      const outcome = await kept.find(file);
      if (outcome) known.set(file, outcome);
    }
  known.forEach(onDone);
  const changed = files.filter((file) => !known.has(file));
  const pool = openPool(changed, { ...options, onDone });
  try {
    if (decisions) pool.hold(buildLibrary(await pool.read(changed), decisions));
    const found = await pool.check(changed);
    for (const outcome of found) await kept?.keep(outcome);
    const next = found[Symbol.iterator]();
    return files.map((file) => known.get(file) ?? (next.next().value as CheckOutcome));
  } finally {
    await pool.end();
    progress.end();
  }
}

/** Writes comments where they are wanted; whether that succeeded. They go into one Word file. */
async function commentOn(
  files: readonly CheckedFile[],
  { comments, commentOn: kinds }: CheckOptions,
): Promise<boolean> {
  if (comments === undefined) return true;
  const [file, ...others] = files;
  if (!file || others.length > 0 || !isDocumentName(file.file)) {
    remark('--comments takes one Word file: name it, and no other.');
    return false;
  }
  return file.failure === undefined && commentWordFile(file, comments, kinds);
}

function reportFailures(files: readonly CheckedFile[]): void {
  for (const { file, failure: reason } of files) if (reason !== undefined) remark(`cannot read ${file}: ${reason}.`);
}

function render(run: CheckRun, { format, baseline }: CheckOptions): string {
  switch (format) {
    case 'text':
      return renderCheckText(run.files, choosePaint(process.stdout));
    case 'json':
      return renderCheckJson(run);
    case 'sarif':
      return renderSarif(run, { version: readVersion(), hasBaseline: baseline !== undefined });
    case 'junit':
      return renderJunit(run);
    case 'github':
      return renderGithub(run);
  }
}

/** Whether what was written down as known is a problem: it is not, since a person just said so. */
function judge({ files }: CheckRun, { maxWarnings, writeBaseline }: CheckOptions): number {
  if (writeBaseline !== undefined) return 0;
  const { error, warning } = summarise(files).problems;
  return error > 0 || warning > maxWarnings ? problemsFound : 0;
}

/** The baseline to compare with; empty when none is wanted, and, after a complaint, when it cannot be used. */
async function readKnown(file: string | undefined, complain: (sentence: string) => void): Promise<Baseline> {
  if (file === undefined) return baselines.emptyBaseline;
  const reading = await readKept(baselineKind, file);
  if (reading.kind === 'read') return reading.kept;
  const reason = reading.kind === 'missing' ? 'there is no such file' : reading.reason;
  complain(`the baseline ${file} cannot be used: ${reason}.`);
  return baselines.emptyBaseline;
}

function markKnown(
  files: readonly CheckedFile[],
  baseline: Baseline,
  baselinePath: string | undefined,
): readonly CheckedFile[] {
  if (baselinePath === undefined) return files;
  return files.map((checked) => {
    const name = nameInKept(baselinePath, checked.file);
    const mark = (problem: Problem): Problem =>
      problem.state.kind === 'new' && baselines.isKnown(baseline, name, problem)
        ? { ...problem, state: { kind: 'known' } }
        : problem;
    return { ...checked, problems: checked.problems.map(mark) };
  });
}

/** Writes all problems that nobody justified; whether that succeeded. A file that is no baseline is not written over. */
async function writeKnown(files: readonly CheckedFile[], target: string): Promise<boolean> {
  const known = files.reduce((baseline: Baseline, checked) => {
    const problems = checked.problems.filter(({ state }) => state.kind !== 'justified');
    return baselines.replaceProblems(baseline, nameInKept(target, checked.file), problems);
  }, baselines.emptyBaseline);
  const result = await changeKept(baselineKind, { file: target, folders: [process.cwd()] }, () => known);
  switch (result.kind) {
    case 'done':
      await print(renderWritten(known, target));
      return true;
    case 'unusable':
      remark(
        `the baseline ${target} was not written, because a file is there that it would replace: ${result.reason}.`,
      );
      return false;
    case 'failed':
      remark(`the baseline ${target} cannot be written: ${result.reason}.`);
      return false;
  }
}

/** "3 problems of 2 reports are now known in old.json." */
function renderWritten(known: Baseline, target: string): string {
  const problems = baselines.countProblems(known);
  const reports = [...known.values()].filter(({ size }) => size > 0).length;
  const plural = (count: number) => (count === 1 ? '' : 's');
  const verb = problems === 1 ? 'is' : 'are';
  return `${problems} problem${plural(problems)} of ${reports} report${plural(reports)} ${verb} now known in ${makeHarmless(target)}.\n`;
}
