/** Which of a document's problems show: not those that the baseline of its folder knows. */

import { URI } from 'vscode-uri';

import { baselineFile, isKnown, type Baseline } from '../../checks/baseline';
import type { NamedProblem } from '../../checks/problems';
import type { Document } from '../../workspace/document';
import { nameInKept } from '../../disk/keptFile';
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

/** Says of the problems of a document whether the baseline knows them. */
export function knowerOf(
  state: Pick<State, 'baselines' | 'folders'>,
  uri: string,
): (code: string, fingerprint: string) => boolean {
  const place = findBaseline(state, uri);
  return (code, fingerprint) => place !== undefined && isKnown(place.baseline, place.name, { code, fingerprint });
}

/** The baseline that is about a document, and what it calls the document. */
export interface BaselinePlace {
  readonly folder: string;
  /** The path of the file. */
  readonly file: string;
  readonly baseline: Baseline;
  readonly name: string;
}

/** The baseline of the folder that the document lies in; undefined outside all folders, and where there is none. */
function findBaseline(
  { baselines, folders }: Pick<State, 'baselines' | 'folders'>,
  uri: string,
): BaselinePlace | undefined {
  const folder = findFolder(folders, uri);
  const baseline = folder === undefined ? undefined : baselines.get(folder);
  if (folder === undefined || !baseline) return undefined;
  const file = pathOfBaseline(folder);
  return { folder, file, baseline, name: nameInKept(file, URI.parse(uri).fsPath) };
}

/** The innermost folder of the workspace that the document lies in, if it lies on a disk. */
export function findFolder(folders: readonly string[], uri: string): string | undefined {
  const { scheme, path } = URI.parse(uri);
  if (scheme !== 'file') return undefined;
  const around = folders.filter((folder) => path.startsWith(`${URI.parse(folder).path.replace(/\/$/, '')}/`));
  return around.sort((a, b) => b.length - a.length)[0];
}

/** Where a folder of the workspace keeps its baseline, as a path. */
export function pathOfBaseline(folder: string): string {
  return `${URI.parse(folder).fsPath}/${baselineFile}`;
}
