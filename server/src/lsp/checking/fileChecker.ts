/**
 * Checks files that are not open, and reads them for the library, so that nobody who types notices: what is small and
 * comes alone on the thread of the server, everything else on threads of its own, which are begun when there is work
 * and end after it.
 */

import { URI } from 'vscode-uri';

import { traceOf } from '../../base/bug';
import { hashText } from '../../base/hash';
import { type KeptAnswers, noAnswers } from '../../disk/keptAnswers';
import { largest } from '../../disk/read';
import type { ReportFiles } from '../../disk/reportFiles';
import { protocolMessages as messages } from '../../wording/protocolMessages';
import { entryVersion } from '../../library/entry';
import type { EntryReading } from '../library/readEntry';
import type { Timer } from '../underway';
import { type CheckJob, type FileAccount, type FileProblem, noAccount, readAccount } from './checkFile';

/** Stateful object that checks files. Nothing here rejects. */
export interface FileChecker {
  /** How many files it can check at once. */
  readonly threads: number;
  /** The problems of a file; undefined where checking it was stopped. `waiting` is how many files are still to come. */
  check(job: CheckJob, waiting: number): Promise<readonly FileProblem[] | undefined>;
  /** What the library keeps of a file; undefined where reading it was stopped. */
  readEntry(job: CheckJob, waiting: number): Promise<EntryReading | undefined>;
  /** Gives up what is being checked. */
  stop(): void;
  /** There is nothing to check for now. */
  rest(): void;
}

/** Checks on the thread of the server, one file at a time. */
export function createCheckerHere(files: ReportFiles): FileChecker {
  return {
    threads: 1,
    check: async (job) => (await readAccount(job, files)).problems,
    readEntry: async (job) => (await readAccount(job, files)).entry,
    stop: () => undefined,
    rest: () => undefined,
  };
}

/** A thread that does one thing at a time, in Node or in a browser. */
export interface CheckThread {
  /** What a file tells; rejects where the thread ends before. */
  read(job: CheckJob): Promise<FileAccount>;
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
  const read = createReader(world, pool);
  const remember = createMemory();
  const measure = ({ uri }: CheckJob) => files.measure(URI.parse(uri).fsPath).catch(() => undefined);
  return {
    threads,
    stop: pool.stop,
    rest: pool.rest,
    check: async (job, waiting) => {
      const measured = await measure(job);
      if (!measured) return [];
      return remember(job, measured.stamp, async () => (await read({ job, ...measured, waiting }))?.problems);
    },
    readEntry: async (job, waiting) => {
      const measured = await measure(job);
      return measured ? (await read({ job, ...measured, waiting }))?.entry : noAccount.entry;
    },
  };
}

/** What is asked of a file, as it was measured. */
interface Wanted {
  readonly job: CheckJob;
  /** In bytes. */
  readonly size: number;
  readonly stamp: string;
  readonly waiting: number;
}

/**
 * Who checks the files of a folder and who reads them for the library go through them in one order, and not far apart: of
 * so many files what they tell is kept until the other asks. Who comes later has to have it found again.
 */
const mostKept = 16;

/** Stateful: reads a file once for all who ask for it at about the same time; undefined where reading it was stopped. */
function createReader(world: ThreadWorld, pool: ReturnType<typeof createPool>) {
  const find = createFinder(world, pool);
  const recent = new Map<string, Promise<FileAccount | undefined>>();
  return (wanted: Wanted): Promise<FileAccount | undefined> => {
    const key = hashText(JSON.stringify([wanted.stamp, wanted.job]));
    const known = recent.get(key);
    if (known) return known;
    const account = find(wanted);
    recent.set(key, account);
    if (recent.size > mostKept) recent.delete(recent.keys().next().value!);
    // what came to nothing is tried again
    void account.then((found) => (found === undefined || found === noAccount) && recent.delete(key));
    return account;
  };
}

/** Finds what an earlier start found, or else here or on a thread. */
function createFinder({ files, answers = noAnswers }: ThreadWorld, pool: ReturnType<typeof createPool>) {
  /** What is too large to be checked at all is not read either; that is said at once. */
  const isForHere = ({ size, waiting }: Wanted) =>
    (size <= smallFile && waiting < fewFiles && !pool.isRunning()) || size > largest.passing;
  return async (wanted: Wanted): Promise<FileAccount | undefined> => {
    const { job } = wanted;
    const isHere = isForHere(wanted);
    const asked = await answers.ask([`account ${entryVersion}`, job], URI.parse(job.uri).fsPath);
    if (asked.known !== undefined) return asked.known as FileAccount;
    const outcome = isHere
      ? ({ kind: 'done', result: await readAccount(job, files) } as const)
      : await pool.run(job.uri, (thread) => thread.read(job));
    if (outcome.kind === 'done') void asked.keep(outcome.result);
    return outcome.kind === 'failed' ? noAccount : outcome.result;
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
    const question = hashText(JSON.stringify([stamp, job]));
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
