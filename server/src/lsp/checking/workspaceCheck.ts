/**
 * Checks the files of the workspace that are not open, one after the other and giving way to everything else between
 * two of them, so that nobody who types notices. A file that changed is checked alone; settings, families, folders and
 * the baseline concern all of them.
 */

import { setImmediate } from 'node:timers/promises';

import type { Diagnostic } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

import { anchorSet } from '../../annotations/live/annotated';
import type { Document } from '../../workspace/document';
import { openDocument } from '../../workspace/workspace';
import { toLspDiagnostics } from '../convert/convert';
import { filterProblems, findFolder, listProblems, pathOfBaseline } from './problems';
import { mayBeReport, type ReportFiles } from '../../disk/reportFiles';
import type { Session, State } from '../session';
import { createWorkspaceResults, type WorkspaceResults } from './workspaceResults';

/** Told how checking goes on; the work is done when `done` is `total`. */
export interface CheckProgress {
  report(done: number, total: number): void;
}

/** Stateful object that keeps the results for the workspace up to date. */
export interface WorkspaceCheck {
  readonly results: WorkspaceResults;
  /** Looks for all files and checks them again, after a change that concerns them all. */
  checkAll(): Promise<void>;
  /** Checks files again that changed, came or went. */
  checkFiles(uris: readonly string[]): Promise<void>;
  /** A document is open no more: what it has on the disk is to be told again. */
  closed(uri: string): Promise<void>;
  /** Leaves unchecked what is not checked yet. */
  stop(): void;
  isBusy(): boolean;
}

export function createWorkspaceCheck(session: Session, files: ReportFiles, progress: CheckProgress): WorkspaceCheck {
  const results = createWorkspaceResults();
  const waiting = new Set<string>();
  let covered = new Set<string>();
  let [done, total, searches] = [0, 0, 0];
  let running = false;

  const enqueue = (uris: Iterable<string>) => {
    for (const uri of uris) waiting.add(uri);
    total = done + waiting.size;
  };

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let uri = first(waiting); uri !== undefined; uri = first(waiting)) {
      waiting.delete(uri);
      await checkOne(uri);
      done++;
      if (waiting.size > 0) progress.report(done, total);
      await setImmediate();
    }
    progress.report(done, done);
    [done, total, running] = [0, 0, false];
    results.wake();
  };

  const checkOne = async (uri: string): Promise<void> => {
    const state = session.read();
    if (state.workspace.documents.has(uri)) return;
    const items = covered.has(uri) ? await checkFile(state, files, uri) : [];
    if (!session.read().workspace.documents.has(uri)) results.set(uri, items);
  };

  return {
    results,
    checkAll: async () => {
      const search = ++searches;
      const found = new Set((await listFiles(session.read(), files)) ?? []);
      if (search !== searches) return;
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
    },
    isBusy: () => running,
  };
}

function first<T>(set: ReadonlySet<T>): T | undefined {
  return set.values().next().value;
}

/** The addresses of all files to check; undefined where there are more than the user wants. */
export async function listFiles(
  { folders, settings }: Pick<State, 'folders' | 'settings'>,
  files: ReportFiles,
): Promise<string[] | undefined> {
  const places = folders.map((folder) => URI.parse(folder)).filter(({ scheme }) => scheme === 'file');
  const lists = await Promise.all(places.map((folder) => files.list(folder.fsPath, settings.workspaceLimit)));
  if (!lists.every((list) => list !== undefined)) return undefined;
  const wanted = lists.flat().filter((file) => isWanted(settings.autoDetect, file));
  return wanted.length > settings.workspaceLimit ? undefined : wanted.map((file) => URI.file(file).toString());
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

/** What a file is on the disk, with its annotations; undefined when it cannot be read. */
export async function loadDocument(state: State, files: ReportFiles, uri: string): Promise<Document | undefined> {
  const { fsPath } = URI.parse(uri);
  const text = await files.read(fsPath);
  if (text === undefined) return undefined;
  const { families } = state.workspace;
  const opened = openDocument({ uri, version: 0, languageId: '', text }, { revision: 0, families });
  return { ...opened, annotated: anchorSet(await files.readAnnotations(fsPath), text) };
}

/** The problems of a file as it is on the disk; none where it is no report, or cannot be read. */
async function checkFile(state: State, files: ReportFiles, uri: string): Promise<Diagnostic[]> {
  const document = await loadDocument(state, files, uri);
  if (!document) return [];
  const problems = filterProblems(state, document, listProblems(state, document), false);
  return toLspDiagnostics(
    document,
    problems.map(({ diagnostic }) => diagnostic),
  );
}

/** The baselines of the folders, by folder, and a sentence's end for each that cannot be used. */
export async function readBaselines(folders: readonly string[], files: ReportFiles) {
  const onDisk = folders.filter((folder) => URI.parse(folder).scheme === 'file');
  const readings = await Promise.all(onDisk.map((folder) => files.readBaseline(pathOfBaseline(folder))));
  const pairs = onDisk.map((folder, index) => ({ folder, file: pathOfBaseline(folder), reading: readings[index]! }));
  return {
    baselines: new Map(
      pairs.flatMap(({ folder, reading }) => (reading.kind === 'read' ? [[folder, reading.baseline]] : [])),
    ),
    failures: pairs.flatMap(({ file, reading }) =>
      reading.kind === 'unusable' ? [{ file, reason: reading.reason }] : [],
    ),
  };
}
