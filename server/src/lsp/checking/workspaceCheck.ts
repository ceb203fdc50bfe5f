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
import { type CheckJob, type FileProblem, jobFor } from './checkFile';
import type { FileChecker } from './fileChecker';
import { createFileQueue, type Progress } from './fileQueue';
import { knowerOf } from './baselines';
import { findFolder, listFoldersOnDisk } from '../folders';
import { createWorkspaceResults, type WorkspaceResults } from './workspaceResults';

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
  progress: Progress,
): WorkspaceCheck {
  const results = createWorkspaceResults(session.read().id);
  const covered = createCoverage(session, files);
  let isWanted = false;
  const queue = createFileQueue({
    ...{ threads: checker.threads, progress },
    workOn: async (uri, waiting) => {
      const found = await checkOne(session, uri, (job) => (covered.has(uri) ? checker.check(job, waiting) : []));
      if (found) results.set(uri, found);
    },
    onEmpty: () => {
      checker.rest();
      results.wake();
    },
  });
  return {
    results,
    want: () => (isWanted ? false : (isWanted = true)),
    isWanted: () => isWanted,
    checkAll: async () => {
      const uris = await covered.search();
      if (uris) await queue.add([...uris, ...results.listFiles().filter((uri) => !covered.has(uri))]);
    },
    checkFiles: (uris) => queue.add(uris.filter((uri) => covered.admit(uri))),
    closed: (uri) => {
      results.forget(uri);
      return queue.add([uri]);
    },
    stop: () => {
      queue.clear();
      checker.stop();
    },
    isBusy: () => covered.isSearching() || queue.isRunning(),
  };
}

/** What a client is shown of a file; undefined where the file is open, before or after, or checking it was stopped. */
async function checkOne(
  session: Session,
  uri: string,
  check: (job: CheckJob) => ReturnType<FileChecker['check']> | readonly FileProblem[],
): Promise<Diagnostic[] | undefined> {
  const state = session.read();
  if (state.workspace.documents.has(uri)) return undefined;
  const problems = await check(jobFor(state, uri));
  const now = session.read();
  return problems && !now.workspace.documents.has(uri) ? listNew(now, uri, problems) : undefined;
}

/** Stateful: the files that are to be checked, as they were looked for last. */
function createCoverage(session: Session, files: ReportFiles) {
  let covered = new Set<string>();
  let [hasSearched, searching] = [false, 0];
  return {
    has: (uri: string): boolean => covered.has(uri),
    /** Whether they are looked for, or nobody has done so yet. */
    isSearching: (): boolean => !hasSearched || searching > 0,
    /** Looks for them; undefined where a search that was begun meanwhile knows better. */
    search: async (): Promise<ReadonlySet<string> | undefined> => {
      searching++;
      const list = await session.underway
        .latest('files to check', () => listFiles(session.read(), files))
        .finally(() => {
          searching--;
          hasSearched = true;
        });
      if (!list) return undefined;
      session.change({ kind: 'unreadable', sentences: list.failures.map(wordFailure) });
      covered = new Set(list.uris);
      return covered;
    },
    /** Whether a file that changed or came is one of them, now that it is there. */
    admit: (uri: string): boolean => {
      if (belongs(session.read(), uri, covered.size)) covered.add(uri);
      return covered.has(uri);
    },
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
