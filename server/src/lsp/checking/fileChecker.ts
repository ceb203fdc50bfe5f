/**
 * Checks files that are not open, and reads them for the library, so that nobody who types notices: what is small and
 * comes alone on the thread of the server, everything else on threads of its own, which are begun when there is work
 * and end after it.
 */

import { URI } from 'vscode-uri';

import { traceOf } from '../../base/bug';
import { type KeptAnswers, noAnswers } from '../../disk/keptAnswers';
import { largest } from '../../disk/read';
import type { ReportFiles } from '../../disk/reportFiles';
import { protocolMessages as messages } from '../../wording/protocolMessages';
import { entryVersion } from '../../library/entry';
import { type EntryJob, type EntryReading, noText, readEntry } from '../library/readEntry';
import type { Timer } from '../underway';
import { checkFile, type CheckJob, type FileProblem } from './checkFile';

/** Stateful object that checks files. Nothing here rejects. */
export interface FileChecker {
  /** How many files it can check at once. */
  readonly threads: number;
  /** The problems of a file; undefined where checking it was stopped. `waiting` is how many files are still to come. */
  check(job: CheckJob, waiting: number): Promise<readonly FileProblem[] | undefined>;
  /** What the library keeps of a file; undefined where reading it was stopped. */
  readEntry(job: EntryJob, waiting: number): Promise<EntryReading | undefined>;
  /** Gives up what is being checked. */
  stop(): void;
  /** There is nothing to check for now. */
  rest(): void;
}

/** Checks on the thread of the server, one file at a time. */
export function createCheckerHere(files: ReportFiles): FileChecker {
  return {
    threads: 1,
    check: (job) => checkFile(job, files),
    readEntry: (job) => readEntry(job, files),
    stop: () => undefined,
    rest: () => undefined,
  };
}

/** A thread that does one thing at a time, in Node or in a browser. */
export interface CheckThread {
  /** The problems of a file; rejects where the thread ends before. */
  check(job: CheckJob): Promise<readonly FileProblem[]>;
  /** As `readEntry`; rejects where the thread ends before. */
  readEntry(job: EntryJob): Promise<EntryReading>;
  end(): void;
}

/** What threads need of the world. */
interface ThreadWorld {
  readonly files: ReportFiles;
  /** What was found in earlier starts. */
  readonly answers?: KeptAnswers;
  readonly threads: number;
  readonly timer: Timer;
  readonly begin: () => CheckThread;
  readonly log: (message: string) => void;
}

/**
 * What a file may have to be checked on the thread of the server: about 20 ms, where an answer that somebody waits for
 * while typing may take 50. Beginning a thread takes longer than that, and longer than so many small files do.
 */
export const smallFile = 32 * 1024;
const fewFiles = 32;

/** A report that takes longer than this is none that anybody waits for. */
const longest = 60_000;

export function createCheckerOnThreads(world: ThreadWorld): FileChecker {
  const { files, threads } = world;
  const pool = createPool(world);
  const find = createFinder(world, pool);
  const remember = createMemory();
  const measure = ({ uri }: EntryJob) => files.measure(URI.parse(uri).fsPath).catch(() => undefined);
  return {
    threads,
    stop: pool.stop,
    rest: pool.rest,
    check: async (job, waiting) => {
      const measured = await measure(job);
      if (!measured) return [];
      return remember(job, measured.stamp, () =>
        find<readonly FileProblem[]>(
          { name: 'problems', job, size: measured.size, waiting },
          { here: () => checkFile(job, files), there: (thread) => thread.check(job) },
          [],
        ),
      );
    },
    readEntry: async (job, waiting) => {
      const measured = await measure(job);
      if (!measured) return noText;
      return find<EntryReading>(
        { name: `entry ${entryVersion}`, job, size: measured.size, waiting },
        { here: () => readEntry(job, files), there: (thread) => thread.readEntry(job) },
        noText,
      );
    },
  };
}

/** What is asked of a file. */
interface Wanted {
  readonly name: string;
  readonly job: EntryJob;
  /** In bytes. */
  readonly size: number;
  readonly waiting: number;
}

/** Finds what an earlier start found, or else here or on a thread; `otherwise` where it came to nothing. */
function createFinder({ answers = noAnswers }: ThreadWorld, pool: ReturnType<typeof createPool>) {
  /** What is too large to be checked at all is not read either; that is said at once. */
  const isForHere = ({ size, waiting }: Wanted) =>
    (size <= smallFile && waiting < fewFiles && !pool.isRunning()) || size > largest.passing;
  return async <Result>(
    wanted: Wanted,
    work: { readonly here: () => Promise<Result>; readonly there: Work<Result> },
    otherwise: Result,
  ): Promise<Result | undefined> => {
    const { name, job } = wanted;
    const isHere = isForHere(wanted);
    const asked = await answers.ask([name, job], URI.parse(job.uri).fsPath);
    if (asked.known !== undefined) return asked.known as Result;
    const outcome = isHere
      ? ({ kind: 'done', result: await work.here() } as const)
      : await pool.run(job.uri, work.there);
    if (outcome.kind === 'done') void asked.keep(outcome.result);
    return outcome.kind === 'failed' ? otherwise : outcome.result;
  };
}

/** Stateful: what was found last, by file, for as long as neither the file nor what is asked has changed. */
function createMemory() {
  const found = new Map<string, { readonly question: string; readonly problems: readonly FileProblem[] }>();
  return async (
    job: CheckJob,
    stamp: string,
    find: () => Promise<readonly FileProblem[] | undefined>,
  ): Promise<readonly FileProblem[] | undefined> => {
    const question = JSON.stringify([stamp, job]);
    const known = found.get(job.uri);
    if (known?.question === question) return known.problems;
    found.delete(job.uri);
    const problems = await find();
    if (problems) found.set(job.uri, { question, problems });
    return problems;
  };
}

/** Stateful: threads that wait for work, those that work, and who waits for a thread. */
function createPool({ threads, timer, begin, log }: ThreadWorld) {
  const idle: CheckThread[] = [];
  const busy = new Set<CheckThread>();
  const queue: (() => void)[] = [];

  const take = async (): Promise<CheckThread> => {
    while (busy.size >= threads) await new Promise<void>((resolve) => queue.push(resolve));
    const thread = idle.pop() ?? begin();
    busy.add(thread);
    return thread;
  };
  const giveBack = (thread: CheckThread, isUsable: boolean) => {
    if (busy.delete(thread) && isUsable) idle.push(thread);
    else thread.end();
    queue.shift()?.();
  };

  return {
    run: async <Result>(uri: string, work: Work<Result>): Promise<Outcome<Result>> => {
      const thread = await take();
      const { result, failure } = await workInTime(thread, { uri, work }, timer);
      const isStopped = !busy.has(thread);
      giveBack(thread, result !== undefined);
      if (result !== undefined) return { kind: 'done', result };
      if (isStopped) return { kind: 'stopped', result: undefined };
      log(failure);
      return { kind: 'failed' };
    },
    isRunning: (): boolean => idle.length + busy.size > 0,
    stop: (): void => {
      const stopped = [...busy];
      busy.clear();
      for (const thread of stopped) thread.end();
    },
    rest: (): void => {
      for (const thread of idle.splice(0)) thread.end();
    },
  };
}

/** What became of work on a thread. */
type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'stopped'; readonly result: undefined }
  | { readonly kind: 'failed' };

type Work<Result> = (thread: CheckThread) => Promise<Result>;

/** What work comes to, or why it came to nothing, for the log; a thread that takes too long is ended. */
async function workInTime<Result>(
  thread: CheckThread,
  { uri, work }: { readonly uri: string; readonly work: Work<Result> },
  timer: Timer,
) {
  let isLate = false;
  const cancel = timer(() => {
    isLate = true;
    thread.end();
  }, longest);
  try {
    return { result: await work(thread), failure: '' };
  } catch (error) {
    return {
      failure: isLate ? messages.tookTooLong(uri, longest / 1000) : messages.threadFailed(uri, traceOf(error)),
    };
  } finally {
    cancel();
  }
}
