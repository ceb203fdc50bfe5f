/** The baselines of the folders: which of a document's problems show, because none of them knows it. */

import { URI } from 'vscode-uri';

import { baselineFile, isKnown } from '../../checks/baseline';
import type { NamedProblem } from '../../checks/problems';
import type { Document } from '../../workspace/document';
import { nameInKept } from '../../disk/keptFile';
import { findFolder } from '../folders';
import type { State } from '../session';

/** Those of the problems that show: the ones that the baseline does not know, or does. */
export function filterProblems(
  state: Pick<State, 'baselines' | 'folders'>,
  { uri }: Document,
  problems: readonly NamedProblem[],
  known: boolean,
): readonly NamedProblem[] {
  const isKnownThere = knowerOf(state, uri);
  return problems.filter(({ diagnostic: { code }, fingerprint }) => isKnownThere(code, fingerprint) === known);
}

/** Says of the problems of a document whether the baseline of its folder knows them; outside all folders it knows none. */
export function knowerOf(
  { baselines, folders }: Pick<State, 'baselines' | 'folders'>,
  uri: string,
): (code: string, fingerprint: string) => boolean {
  const folder = findFolder(folders, uri);
  const baseline = folder === undefined ? undefined : baselines.get(folder);
  if (folder === undefined || !baseline) return () => false;
  const name = nameInKept(pathOfBaseline(folder), URI.parse(uri).fsPath);
  return (code, fingerprint) => isKnown(baseline, name, { code, fingerprint });
}

/** Where a folder of the workspace keeps its baseline, as a path. */
export function pathOfBaseline(folder: string): string {
  return `${URI.parse(folder).fsPath}/${baselineFile}`;
}
