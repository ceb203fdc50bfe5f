/**
 * The problems of all reports of the workspace over the protocol: `workspace/diagnostic`, progress that a person can
 * cancel, the baseline, and news of files from the client. What is open is asked for as before.
 */

import {
  DidChangeWatchedFilesNotification,
  WatchKind,
  WorkspaceDiagnosticRequest,
  type CancellationToken,
  type FileEvent,
  type ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';

import { traceOf } from '../../base/bug';
import { baselineFile } from '../../checks/baseline';
import { annotationFilePattern, reportOfFile } from '../../disk/annotationFiles';
import { baselineKind } from '../../disk/baselineFile';
import { isIgnoreFile } from '../../disk/ignored';
import { mayBeReport, reportFilePattern, type ReportFiles } from '../../disk/reportFiles';
import { baselineMethod, type BaselineParams } from '../../protocol';
import { decisionsFile } from '../../library/decisions/decisions';
import { messages } from '../../wording/messages';
import { cancelled } from '../answering';
import { listFoldersOnDisk } from '../folders';
import type { Part, Server } from '../part';
import { answerRefusals } from '../refusal';
import { onRequest } from '../rows';
import { judgesOtherwise, type Session } from '../session';
import { changeBaseline } from './changeBaseline';
import { createCheckingProgress } from './checkingProgress';
import type { FileChecker } from './fileChecker';
import { pathOfBaseline } from './baselines';
import { createWorkspaceCheck, type WorkspaceCheck } from './workspaceCheck';
import { readKnown } from './workspaceResults';

/** What checking a workspace uses of the world. */
interface WorkspaceWorld {
  readonly files: ReportFiles;
  readonly checker: FileChecker;
}

/** Checks the reports of the workspace for a client that asks for their problems, as soon as it may ask. */
export function followWorkspace({ connection, session }: Server, { files, checker }: WorkspaceWorld): Part {
  const progress = createCheckingProgress(connection, session, { work: 'checking', cancel: () => check.stop() });
  const check = createWorkspaceCheck(session, { files, checker }, progress);
  const report = (error: unknown) => connection.console.error(messages.checkingFailed(traceOf(error)));
  const readAgain = () => learnBaselines(session, files);
  /** Nothing is checked for a client that never asks, nor before settings and families are known. */
  const isWanted = () => session.read().stage === 'ready' && check.isWanted();
  const checkAll = () => void (isWanted() && check.checkAll().catch(report));
  session.watch((now, before, change) => {
    if (now.folders !== before.folders && before.stage === 'ready') void readAgain().then(checkAll);
    if (change.kind === 'ready' && now.client.pullsDiagnostics) check.want();
    if (change.kind === 'ready' || judgesOtherwise(now, before)) checkAll();
    const isClosed = change.kind === 'close' && before.workspace.documents.has(change.uri);
    if (isClosed && (now.client.pullsDiagnostics || check.isWanted())) check.closed(change.uri).catch(report);
  });
  return {
    handlers: [
      onRequest(WorkspaceDiagnosticRequest.method, { items: [] }, (_, params: WorkspaceDiagnosticParams, token) => {
        if (check.want()) checkAll();
        return answerPull(check, params, { token, connection });
      }),
      onRequest(baselineMethod, { problems: 0 }, async (state, params: BaselineParams) => {
        const result = await answerRefusals(changeBaseline({ state, files, checker }, params));
        await readAgain();
        return result;
      }),
    ],
    start: async () => {
      await askForNews({ connection, session });
      await readAgain();
    },
    filesChanged: (changes) => {
      if (changes.some(({ uri }) => URI.parse(uri).path.endsWith(`/${baselineFile}`))) void readAgain();
      if (changes.some(({ uri }) => isIgnoreFile(uri))) checkAll();
      const touched = listTouched(changes, check.results.listFiles());
      if (isWanted()) void check.checkFiles(touched).catch(report);
    },
  };
}

/** Reads the baselines of the folders into the state. */
async function learnBaselines(session: Session, files: ReportFiles): Promise<void> {
  const reading = await session.underway.latest('baselines', () => readBaselines(session.read().folders, files));
  if (reading) session.change({ kind: 'baselines', ...reading });
}

/** The baselines of the folders, by folder, and a sentence for each that cannot be used. */
async function readBaselines(folders: readonly string[], files: ReportFiles) {
  const onDisk = listFoldersOnDisk(folders);
  const readings = await Promise.all(
    onDisk.map(async (folder) => ({ folder, reading: await files.readKept(baselineKind, pathOfBaseline(folder)) })),
  );
  return {
    baselines: new Map(
      readings.flatMap(({ folder, reading }) => (reading.kind === 'read' ? [[folder, reading.kept]] : [])),
    ),
    unusable: readings.flatMap(({ folder, reading }) =>
      reading.kind === 'unusable' ? [messages.baselineUnusable(pathOfBaseline(folder), reading.reason)] : [],
    ),
  };
}

/** The reports that changes of files concern: themselves, what is annotated beside them, all in a folder that is gone. */
function listTouched(changes: readonly FileEvent[], known: readonly string[]): string[] {
  const touched = changes.flatMap(({ uri }) => {
    const report = reportOfFile(uri) ?? uri;
    if (mayBeReport(report)) return [URI.parse(report).toString()];
    return known.filter((each) => each.startsWith(`${uri}/`));
  });
  return [...new Set(touched)];
}

/** A folder that is deleted takes its files along without a word about them. */
const whatIsGone = { globPattern: '**/*', kind: WatchKind.Delete };

async function askForNews({ connection, session }: Server): Promise<void> {
  if (!session.read().client.registersWatchers) return;
  const patterns = [
    reportFilePattern,
    annotationFilePattern,
    `**/${baselineFile}`,
    `**/${decisionsFile}`,
    '**/.gitignore',
    '**/.golden-threadignore',
  ];
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [...patterns.map((globPattern) => ({ globPattern })), whatIsGone],
  });
}

/**
 * All that the client does not know. One that takes parts gets what is found as it is found, and, once it was told all,
 * waits for news, since it asks again as soon as it is answered. One that does not gets everything at once, when all
 * files are checked (LSP 3.17, Workspace Diagnostics: the request may be long running).
 */
async function answerPull(
  check: WorkspaceCheck,
  { previousResultIds, partialResultToken }: WorkspaceDiagnosticParams,
  { token, connection }: Pick<Server, 'connection'> & { readonly token: CancellationToken },
): Promise<WorkspaceDiagnosticReport | ResponseError<void>> {
  const { results } = check;
  const known = readKnown(previousResultIds);
  const listener = token.onCancellationRequested(() => results.wake());
  try {
    for (; !token.isCancellationRequested; await results.untilChange()) {
      if (partialResultToken === undefined) {
        if (check.isBusy()) continue;
        return { items: results.takeAll(known) };
      }
      const items = results.takeNews(known);
      if (items.length > 0)
        void connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, { items });
      if (!check.isBusy() && results.tell()) return { items: [] };
    }
    return cancelled();
  } finally {
    listener.dispose();
  }
}
