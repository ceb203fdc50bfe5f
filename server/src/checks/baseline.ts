/**
 * A baseline: the problems of a folder of reports that are known and left as they are, so that only new ones show. It
 * names them by their fingerprints and quotes nothing, since reports are sensitive.
 */

import { isRecord, parseJson, type Parsed } from '../base/json';

/** Where a folder keeps the baseline that the editor heeds. */
export const baselineFile = '.golden-thread/baseline.json';

/** By path of a report, with slashes, relative to the folder that the baseline is for: its known problems. */
export type Baseline = ReadonlyMap<string, ReadonlySet<string>>;

export const emptyBaseline: Baseline = new Map();

/** One problem as a baseline names it. */
export interface KnownProblem {
  readonly code: string;
  readonly fingerprint: string;
}

/** The version of the file format; it grows when a program that knows the one before would read something wrong. */
const version = 1;

/** The baseline that a file says. One of a newer version is not used, because what it adds would be lost on writing. */
export function parseBaseline(text: string): Parsed<Baseline> {
  const given = parseJson(text);
  if (!isRecord(given) || !Number.isInteger(given['version']) || !isRecord(given['files']))
    return { kind: 'unusable', reason: 'it is no baseline' };
  if (given['version'] !== version)
    return {
      kind: 'unusable',
      reason: `it is a baseline of version ${String(given['version'])}, and this program reads version ${version}`,
    };
  const files = Object.entries(given['files']);
  if (!files.every((entry): entry is [string, string[]] => isList(entry[1])))
    return { kind: 'unusable', reason: 'it is no baseline' };
  return { kind: 'read', kept: new Map(files.map(([path, problems]) => [path, new Set(problems)])) };
}

/** The text of the file that says the baseline: sorted, one problem a line, so that versions of it merge well. */
export function renderBaseline(baseline: Baseline): string {
  const files = [...baseline].filter(([, problems]) => problems.size > 0).sort(byText);
  const about = 'Known problems of these reports, for golden-thread check --baseline and for the editor.';
  return `${JSON.stringify({ about, version, files: Object.fromEntries(files.map(toEntry)) }, undefined, 2)}\n`;
}

function toEntry([path, problems]: readonly [string, ReadonlySet<string>]): [string, string[]] {
  return [path, [...problems].sort()];
}

/** Whether the baseline of the report at `path` has the problem. */
export function isKnown(baseline: Baseline, path: string, problem: KnownProblem): boolean {
  return baseline.get(path)?.has(nameProblem(problem)) ?? false;
}

/** The baseline with these problems, and no others, for the report at `path`. */
export function replaceProblems(baseline: Baseline, path: string, problems: readonly KnownProblem[]): Baseline {
  return new Map([...baseline, [path, new Set(problems.map(nameProblem))]]);
}

/** The baseline with one problem more. */
export function addProblem(baseline: Baseline, path: string, problem: KnownProblem): Baseline {
  return new Map([...baseline, [path, new Set([...(baseline.get(path) ?? []), nameProblem(problem)])]]);
}

/** The baseline without one problem. */
export function removeProblem(baseline: Baseline, path: string, problem: KnownProblem): Baseline {
  const kept = [...(baseline.get(path) ?? [])].filter((name) => name !== nameProblem(problem));
  return new Map([...baseline, [path, new Set(kept)]]);
}

/** Whether two baselines know the same. */
export function sameBaseline(a: Baseline, b: Baseline | undefined): boolean {
  return b !== undefined && renderBaseline(a) === renderBaseline(b);
}

/** How many problems there are in it. */
export function countProblems(baseline: Baseline): number {
  return [...baseline.values()].reduce((sum, { size }) => sum + size, 0);
}

function nameProblem({ code, fingerprint }: KnownProblem): string {
  return `${code} ${fingerprint}`;
}

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
