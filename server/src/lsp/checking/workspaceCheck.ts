/**
 * Keeps the results for the files of the workspace that are not open up to date: what is to be checked waits in a queue,
 * and a checker takes it from there. A file that changed is checked alone; settings, families, folders concern all.
 */

import { URI } from 'vscode-uri';

import { mayBeReport, type ReadFailure, type ReportFiles } from '../../disk/reportFiles';
import { isIgnoreFile } from '../../disk/ignored';
import { messages } from '../../wording/messages';
import { fitDiagnostics } from '../convert/convert';
import type { Session, State } from '../session';
import { turn } from '../underway';
import { jobFor } from './checkFile';
import type { FileChecker } from './fileChecker';
import { findFolder, knowerOf } from './problems';
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

export function createWorkspaceCheck(
  session: Session,
  { files, checker }: { readonly files: ReportFiles; readonly checker: FileChecker },
  progress: CheckProgress,
): WorkspaceCheck {
  const results = createWorkspaceResults(session.read().id);
  const waiting = new Set<string>();
  let covered = new Set<string>();
  let [done, total, searching] = [0, 0, 0];
  let [isWanted, hasSearched] = [false, false];
  let running: Promise<void> | undefined;

  const enqueue = (uris: Iterable<string>) => {
    for (const uri of uris) waiting.add(uri);
    total = done + waiting.size;
  };

  const work = async (): Promise<void> => {
    for (let uri = first(waiting); uri !== undefined; uri = first(waiting)) {
      waiting.delete(uri);
      await checkOne(uri);
      done++;
      if (waiting.size > 0) progress.report(done, total);
      await turn();
    }
  };

  const runAll = async (): Promise<void> => {
    await turn();
    while (waiting.size > 0) await Promise.all(Array.from({ length: checker.threads }, work));
    checker.rest();
    progress.report(done, done);
    [done, total, running] = [0, 0, undefined];
    results.wake();
  };

  const checkOne = async (uri: string): Promise<void> => {
    const state = session.read();
    if (state.workspace.documents.has(uri)) return;
    const problems = covered.has(uri) ? await checker.check(jobFor(state, uri), waiting.size) : [];
    if (problems === undefined || session.read().workspace.documents.has(uri)) return;
    const isKnown = knowerOf(session.read(), uri);
    const shown = problems.filter(({ diagnostic: { code }, fingerprint }) => !isKnown(String(code), fingerprint));
    const diagnostics = shown.map(({ diagnostic }) => diagnostic);
    results.set(uri, fitDiagnostics(diagnostics, state.client));
  };

  const run = (): Promise<void> => (running ??= runAll());

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
      const search = session.underway.latest('files to check', () => listFiles(session.read(), files));
      const list = await search.finally(() => {
        searching--;
        hasSearched = true;
      });
      if (!list) return;
      session.change({ kind: 'unreadable', sentences: list.failures.map(wordFailure) });
      const found = new Set(list.uris);
      const gone = results.listFiles().filter((uri) => !found.has(uri));
      covered = found;
      enqueue([...found, ...gone]);
      await run();
    },
    checkFiles: async (uris) => {
      const state = session.read();
      for (const uri of uris) if (belongs(state, uri, covered.size)) covered.add(uri);
      enqueue(uris.filter((uri) => covered.has(uri)));
      await run();
    },
    closed: (uri) => {
      results.forget(uri);
      enqueue([uri]);
      return run();
    },
    stop: () => {
      waiting.clear();
      total = done;
      checker.stop();
    },
    isBusy: () => !hasSearched || running !== undefined || searching > 0,
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
  const places = folders.map((folder) => URI.parse(folder)).filter(({ scheme }) => scheme === 'file');
  const lists = await Promise.all(places.map((folder) => files.list(folder.fsPath, settings.workspaceLimit)));
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
