/**
 * Keeps the results for the files of the workspace that are not open up to date: what is to be checked waits in a queue,
 * and a checker takes it from there. A file that changed is checked alone; settings, families, folders concern all.
 */

import type { Diagnostic } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

import { mayBeReport, type ReadFailure, type ReportFiles } from '../../disk/reportFiles';
import { isIgnoreFile } from '../../disk/ignored';
import { messages } from '../../wording/messages';
import { fitDiagnostics } from '../convert/convert';
import type { Session, State } from '../session';
import { turn } from '../underway';
import { type FileProblem, jobFor } from './checkFile';
import type { FileChecker } from './fileChecker';
import { knowerOf } from './baselines';
import { findFolder, listFoldersOnDisk } from '../folders';
import { createWorkspaceResults, type WorkspaceResults } from './workspaceResults';

/** Told how checking goes on; the work is done when `done` is `total`. */
export interface CheckProgress {
  report(done: number, total: number): void;
}

/** Stateful object that keeps the results for the workspace up to date. */
export interface WorkspaceCheck {
  readonly results: WorkspaceResults;
  /** Somebody wants to know the problems from now on; whether nobody did before. */
  want(): boolean;
  isWanted(): boolean;
  /** Looks for all files and checks them again, after a change that concerns them all. */
  checkAll(): Promise<void>;
  /** Checks files again that changed, came or went. */
  checkFiles(uris: readonly string[]): Promise<void>;
  /** A document is open no more: what it has on the disk is to be told again. */
  closed(uri: string): Promise<void>;
  /** Leaves unchecked what is not checked yet. */
  stop(): void;
  /** Whether there is something still to be checked, if only because nobody has looked for files yet. */
  isBusy(): boolean;
}

/** Keeps them up to date with what `files` lists and `checker` says of each. */
export function createWorkspaceCheck(
  session: Session,
  { files, checker }: { readonly files: ReportFiles; readonly checker: FileChecker },
  progress: CheckProgress,
): WorkspaceCheck {
  const results = createWorkspaceResults(session.read().id);
  let covered = new Set<string>();
  let [isWanted, hasSearched, searching] = [false, false, 0];
  const checkOne = async (uri: string, waiting: number): Promise<void> => {
    const state = session.read();
    if (state.workspace.documents.has(uri)) return;
    const problems = covered.has(uri) ? await checker.check(jobFor(state, uri), waiting) : [];
    const now = session.read();
    if (problems && !now.workspace.documents.has(uri)) results.set(uri, listNew(now, uri, problems));
  };
  const queue = createQueue({ checker, progress, checkOne, onEmpty: () => results.wake() });
  return {
    results,
    want: () => {
      const isNew = !isWanted;
      isWanted = true;
      return isNew;
    },
    isWanted: () => isWanted,
    checkAll: async () => {
      searching++;
      const list = await session.underway
        .latest('files to check', () => listFiles(session.read(), files))
        .finally(() => {
          searching--;
          hasSearched = true;
        });
      if (!list) return;
      session.change({ kind: 'unreadable', sentences: list.failures.map(wordFailure) });
      covered = new Set(list.uris);
      await queue.add([...covered, ...results.listFiles().filter((uri) => !covered.has(uri))]);
    },
    checkFiles: async (uris) => {
      const state = session.read();
      for (const uri of uris) if (belongs(state, uri, covered.size)) covered.add(uri);
      await queue.add(uris.filter((uri) => covered.has(uri)));
    },
    closed: (uri) => {
      results.forget(uri);
      return queue.add([uri]);
    },
    stop: () => {
      queue.clear();
      checker.stop();
    },
    isBusy: () => !hasSearched || queue.isRunning() || searching > 0,
  };
}

/** What a client is shown of a file's problems: those that the baseline does not know. */
function listNew(state: State, uri: string, problems: readonly FileProblem[]): Diagnostic[] {
  const isKnown = knowerOf(state, uri);
  const shown = problems.filter(({ diagnostic: { code }, fingerprint }) => !isKnown(String(code), fingerprint));
  return fitDiagnostics(
    shown.map(({ diagnostic }) => diagnostic),
    state.client,
  );
}

interface Queued {
  readonly checker: FileChecker;
  readonly progress: CheckProgress;
  /** Checks one; `waiting` is how many are still to come. */
  readonly checkOne: (uri: string, waiting: number) => Promise<void>;
  readonly onEmpty: () => void;
}

/** Stateful: files that wait to be checked, each once, and as many of them at work as there are threads. */
function createQueue({ checker, progress, checkOne, onEmpty }: Queued) {
  const waiting = new Set<string>();
  let [done, total] = [0, 0];
  let running: Promise<void> | undefined;
  const workOn = async (): Promise<void> => {
    for (let uri = first(waiting); uri !== undefined; uri = first(waiting)) {
      waiting.delete(uri);
      await checkOne(uri, waiting.size);
      done++;
      if (waiting.size > 0) progress.report(done, total);
      await turn();
    }
  };
  const runAll = async (): Promise<void> => {
    await turn();
    while (waiting.size > 0) await Promise.all(Array.from({ length: checker.threads }, workOn));
    checker.rest();
    progress.report(done, done);
    [done, total, running] = [0, 0, undefined];
    onEmpty();
  };
  return {
    /** Has these checked too; resolves when nothing waits any more. */
    add: (uris: Iterable<string>): Promise<void> => {
      for (const uri of uris) waiting.add(uri);
      total = done + waiting.size;
      return (running ??= runAll());
    },
    clear: (): void => {
      waiting.clear();
      total = done;
    },
    isRunning: (): boolean => running !== undefined,
  };
}

function first<T>(set: ReadonlySet<T>): T | undefined {
  return set.values().next().value;
}

interface FileList {
  readonly uris: readonly string[];
  readonly isTooMany: boolean;
  /** What could not be read on the way, by path. */
  readonly failures: readonly ReadFailure[];
}

/** The addresses of all files to check; none where there are more than the user wants, which `isTooMany` says. */
export async function listFiles(
  { folders, settings }: Pick<State, 'folders' | 'settings'>,
  files: ReportFiles,
): Promise<FileList> {
  const places = listFoldersOnDisk(folders).map((folder) => URI.parse(folder).fsPath);
  const lists = await Promise.all(places.map((place) => files.list(place, settings.workspaceLimit)));
  const failures = lists.flatMap((list) => list.failures);
  const wanted = lists.flatMap((list) => list.files ?? []).filter((file) => isWanted(settings.autoDetect, file));
  const isTooMany = lists.some((list) => !list.files) || wanted.length > settings.workspaceLimit;
  return { uris: isTooMany ? [] : wanted.map((file) => URI.file(file).toString()), isTooMany, failures };
}

function wordFailure({ path, reason }: ReadFailure): string {
  return isIgnoreFile(path) ? messages.ignoreFileUnusable(path, reason) : messages.folderUnreadable(path, reason);
}

/** Without recognition of text files, only what is called a report is one. */
function isWanted(autoDetect: boolean, path: string): boolean {
  return autoDetect ? mayBeReport(path) : /\.report(\.txt)?$/i.test(path);
}

/** Whether a file that just came is one to check. Where nothing is checked, it is not either. */
function belongs({ folders, settings }: State, uri: string, count: number): boolean {
  const isInside = findFolder(folders, uri) !== undefined;
  return isInside && isWanted(settings.autoDetect, URI.parse(uri).path) && count < settings.workspaceLimit;
}
