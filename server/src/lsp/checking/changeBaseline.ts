/** Changes which problems of the workspace are known: writes the baselines of its folders. */

import * as baselines from '../../checks/baseline';
import type { BaselineParams, BaselineProblem, BaselineResult } from '../../protocol';
import { URI } from 'vscode-uri';

import { baselineKind } from '../../disk/baselineFile';
import { nameInKept } from '../../disk/keptFile';
import { messages } from '../../wording/messages';
import { pathOfBaseline } from './baselines';
import { findFolder, listFoldersOnDisk } from '../folders';
import { listProblems, type NamedProblem } from '../../checks/problems';
import type { ReportFiles } from '../../disk/reportFiles';
import { Refusal } from '../refusal';
import type { State } from '../session';
import { turn } from '../underway';
import { jobFor, type FileProblem } from './checkFile';
import type { FileChecker } from './fileChecker';
import { listFiles } from './workspaceCheck';

/** What changing a baseline works with. */
interface BaselineWork {
  readonly state: State;
  readonly files: ReportFiles;
  readonly checker: FileChecker;
}

/** Writes the baselines that `params` ask for, and says how many problems are known then. Throws a `Refusal`. */
export async function changeBaseline(work: BaselineWork, params: BaselineParams): Promise<BaselineResult> {
  const { state, files } = work;
  switch (params.kind) {
    case 'all':
      return changeAll(state, files, (folder) => findAll(work, folder));
    case 'none':
      return changeAll(state, files, () => Promise.resolve(baselines.emptyBaseline));
    case 'add':
      return changeOne(state, files, params, baselines.addProblem);
    case 'remove':
      return changeOne(state, files, params, baselines.removeProblem);
  }
}

async function changeAll(
  { folders }: State,
  files: ReportFiles,
  build: (folder: string) => Promise<baselines.Baseline>,
): Promise<BaselineResult> {
  let problems = 0;
  const onDisk = listFoldersOnDisk(folders);
  if (onDisk.length === 0) throw new Refusal(messages.noFolderForBaseline());
  for (const folder of onDisk) {
    await mustBeUsable(files, folder);
    const baseline = await build(folder);
    problems += baselines.countProblems(await write(files, folder, () => baseline));
  }
  return { problems };
}

async function changeOne(
  { folders }: State,
  files: ReportFiles,
  { uri, ...problem }: BaselineProblem,
  change: typeof baselines.addProblem,
): Promise<BaselineResult> {
  const folder = findFolder(folders, uri);
  if (folder === undefined) throw new Refusal(messages.noFolderForBaseline());
  const name = nameInKept(pathOfBaseline(folder), URI.parse(uri).fsPath);
  const baseline = await write(files, folder, (known) => change(known, name, problem));
  return { problems: baselines.countProblems(baseline) };
}

/** All problems of the files of a folder, as they are open or on the disk. */
async function findAll({ state, files, checker }: BaselineWork, folder: string): Promise<baselines.Baseline> {
  const { uris, isTooMany } = await listFiles({ ...state, folders: [folder] }, files);
  if (isTooMany) throw new Refusal(messages.tooManyForBaseline(state.settings.workspaceLimit));
  const open = [...state.workspace.documents.keys()].filter((uri) => findFolder(state.folders, uri) === folder);
  let baseline = baselines.emptyBaseline;
  for (const uri of new Set([...uris, ...open])) {
    const name = nameInKept(pathOfBaseline(folder), URI.parse(uri).fsPath);
    const document = state.workspace.documents.get(uri);
    const problems = document
      ? listProblems(document, state.settings.checks, state.library)
      : await checker.check(jobFor(state, uri), uris.length);
    if (!problems) throw new Refusal(messages.checkingStopped());
    baseline = baselines.replaceProblems(baseline, name, problems.map(nameProblem));
    await turn();
  }
  return baseline;
}

/** A problem as a baseline names it. */
function nameProblem({ diagnostic, fingerprint }: NamedProblem | FileProblem): baselines.KnownProblem {
  return { code: String(diagnostic.code), fingerprint };
}

/** A file that is no baseline is never written over, which a person would rather know before all files are checked. */
async function mustBeUsable(files: ReportFiles, folder: string): Promise<void> {
  const file = pathOfBaseline(folder);
  const reading = await files.readKept(baselineKind, file);
  if (reading.kind === 'unusable') throw new Refusal(messages.baselineNotReplaced(file, reading.reason));
}

/** What the folder knows afterwards. */
async function write(
  files: ReportFiles,
  folder: string,
  change: (known: baselines.Baseline) => baselines.Baseline,
): Promise<baselines.Baseline> {
  const file = pathOfBaseline(folder);
  const result = await files.changeKept(baselineKind, { file, folders: [URI.parse(folder).fsPath] }, change);
  switch (result.kind) {
    case 'done':
      return result.kept;
    case 'unusable':
      throw new Refusal(messages.baselineNotReplaced(file, result.reason));
    case 'failed':
      throw new Refusal(messages.baselineNotWritten(file, result.reason));
  }
}
