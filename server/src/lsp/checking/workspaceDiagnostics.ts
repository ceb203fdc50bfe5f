/**
 * The problems of all reports of the workspace over the protocol: `workspace/diagnostic` with partial results, progress
 * that a person can cancel, and news of files from the client. What is open is asked for as before.
 */

import {
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  WatchKind,
  type CancellationToken,
  type Connection,
  type DiagnosticServerCancellationData,
  type FileEvent,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';

import { baselineFile } from '../../checks/baseline';
import { baselineMethod, type BaselineParams, type BaselineResult } from '../../protocol';
import { BaselineRefusal, changeBaseline } from './changeBaseline';
import { createCheckingProgress } from './checkingProgress';
import { traceOf } from '../guard';
import { messages } from '../../wording/messages';
import { mayBeReport, type ReportFiles } from '../../disk/reportFiles';
import type { Session } from '../session';
import { createWorkspaceCheck, readBaselines, type WorkspaceCheck } from './workspaceCheck';
import { readKnown } from './workspaceResults';

/** Stateful object that keeps the problems of the workspace up to date. */
export interface WorkspaceFollower {
  /** The session for those who open and close documents: the problems of the workspace go along. */
  readonly session: Session;
  /** Asks the client for news of files, and begins. */
  start(): Promise<void>;
  /** What concerns all files is other than before. */
  checkAll(): void;
  /** Files changed on the disk. */
  filesChanged(changes: readonly FileEvent[]): void;
  /** Reads the baselines again; what is open is to be asked for again if they differ. */
  readBaselines(): Promise<void>;
}

/** `onBaselines` is called when what shows of open documents may be other than before. */
export function followWorkspace(
  connection: Connection,
  session: Session,
  files: ReportFiles,
  onBaselines: () => void,
): WorkspaceFollower {
  const check = createWorkspaceCheck(
    session,
    files,
    createCheckingProgress(connection, session, () => check.stop()),
  );
  answerPulls(connection, check);
  connection.onRequest(baselineMethod, (params: BaselineParams) => answerChange(params));
  const report = (error: unknown) => connection.console.error(messages.checkingFailed(traceOf(error)));
  const pulls = () => session.read().client.pullsDiagnostics;
  const checkAll = () => void (pulls() && check.checkAll().catch(report));
  let told: readonly string[] = [];

  const takeBaselines = async () => {
    const { baselines, failures } = await readBaselines(session.read().folders, files);
    const sentences = failures.map(({ file, reason }) => messages.baselineUnusable(file, reason));
    for (const sentence of sentences) if (!told.includes(sentence)) warn(connection, sentence);
    told = sentences;
    if (!session.learnBaselines(baselines)) return;
    onBaselines();
    checkAll();
  };

  const answerChange = async (params: BaselineParams): Promise<BaselineResult | ResponseError<void>> => {
    try {
      const result = await changeBaseline(session.read(), files, params);
      await takeBaselines();
      return result;
    } catch (error) {
      if (error instanceof BaselineRefusal) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      throw error;
    }
  };

  return {
    session: { ...session, change: (change) => follow(session, check, change, report) },
    checkAll,
    readBaselines: takeBaselines,
    start: async () => {
      await askForNews(connection, session);
      await takeBaselines();
      checkAll();
    },
    filesChanged: (changes) => {
      if (changes.some(({ uri }) => URI.parse(uri).path.endsWith(`/${baselineFile}`))) void takeBaselines();
      if (changes.some(({ uri }) => /\/\.(gitignore|golden-threadignore)$/.test(uri))) checkAll();
      const touched = listTouched(changes, check.results.listFiles());
      if (pulls()) void check.checkFiles(touched).catch(report);
    },
  };
}

function follow(
  session: Session,
  check: WorkspaceCheck,
  change: Parameters<Session['change']>[0],
  report: (error: unknown) => void,
): void {
  session.change(change);
  if (change.kind === 'close' && session.read().client.pullsDiagnostics) check.closed(change.uri).catch(report);
}

/** The reports that changes of files concern: themselves, what is annotated beside them, all in a folder that is gone. */
function listTouched(changes: readonly FileEvent[], known: readonly string[]): string[] {
  const touched = changes.flatMap(({ uri }) => {
    const report = uri.replace(/\.annotations\.json$/, '');
    if (mayBeReport(report)) return [URI.parse(report).toString()];
    return known.filter((each) => each.startsWith(`${uri}/`));
  });
  return [...new Set(touched)];
}

const everythingThatCounts = '**/*.{txt,md,report,txt.annotations.json,md.annotations.json,report.annotations.json}';

/** A folder that is deleted takes its files along without a word about them. */
const whatIsGone = { globPattern: '**/*', kind: WatchKind.Delete };

async function askForNews(connection: Connection, session: Session): Promise<void> {
  if (!session.read().client.registersWatchers) return;
  const patterns = [everythingThatCounts, `**/${baselineFile}`, '**/.gitignore', '**/.golden-threadignore'];
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [...patterns.map((globPattern) => ({ globPattern })), whatIsGone],
  });
}

function warn(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

function answerPulls(connection: Connection, check: WorkspaceCheck): void {
  connection.languages.diagnostics.onWorkspace((params, token, _, partial) =>
    answerPull(check, params, token, partial),
  );
}

/** All that the client does not know, in parts if it takes parts; it is answered when there was news and no more comes. */
async function answerPull(
  check: WorkspaceCheck,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
): Promise<WorkspaceDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
  const { results } = check;
  const known = readKnown(previousResultIds);
  const cancelled = token.onCancellationRequested(() => results.wake());
  try {
    for (let hasTold = false; !token.isCancellationRequested; await results.untilChange()) {
      const items = results.takeNews(known);
      if (items.length > 0 && !partial) return { items };
      if (items.length > 0) partial!.report({ items });
      hasTold ||= items.length > 0;
      if (hasTold && !check.isBusy()) return { items: [] };
    }
    return new ResponseError(LSPErrorCodes.RequestCancelled, messages.cancelled());
  } finally {
    cancelled.dispose();
  }
}
