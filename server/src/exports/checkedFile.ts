/**
 * What the checks found in one file, as plain data that can pass between threads and that every format of
 * `golden-thread check` is written from. Positions are zero-based lines and UTF-16 characters.
 */

import type { Severity } from '../checks/diagnostic';
import type { JsonRange } from './jsonModel';

export interface CheckedFile {
  /** As it was named or found, with slashes. */
  readonly file: string;
  /** The id of the family; undefined when the text is no report or could not be read. */
  readonly family: string | undefined;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** Why the file could not be checked, as the end of a sentence. */
  readonly failure: string | undefined;
}

/** One run over many files. */
export interface CheckRun {
  /** Paths that mean no file are among them, as files that could not be checked. */
  readonly files: readonly CheckedFile[];
  /** What is wrong with what the files were read with, such as families, annotations or the baseline, in sentences. */
  readonly complaints: readonly string[];
}

export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: JsonRange;
  readonly related: readonly RelatedProblem[];
  readonly fingerprint: string;
  readonly state: ProblemState;
  readonly excerpt: Excerpt;
}

/** *New* problems count; *known* ones are in the baseline; for *justified* ones a person recorded why they are fine. */
export type ProblemState =
  | { readonly kind: 'new' }
  | { readonly kind: 'known' }
  | { readonly kind: 'justified'; readonly reason: string; readonly by: string | undefined };

interface RelatedProblem {
  /** The other file that it stands in; the checked file itself when left out. */
  readonly file?: string;
  readonly message: string;
  readonly range: JsonRange;
}

/** The first line of a problem around the words that it points at; what is left out is told by an ellipsis. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** How the files fared altogether. */
export interface Summary {
  readonly reports: number;
  readonly withProblems: number;
  readonly noReports: number;
  readonly failures: number;
  /** How many new problems there are of each severity. */
  readonly problems: Readonly<Record<Severity, number>>;
  readonly known: number;
  readonly justified: number;
}

/** Whether a file is a report. */
export function isReport({ family }: CheckedFile): boolean {
  return family !== undefined;
}

/** The problems that count: neither known nor justified. */
export function listNewProblems({ problems }: CheckedFile): readonly Problem[] {
  return problems.filter(({ state }) => state.kind === 'new');
}

export function summarise(files: readonly CheckedFile[]): Summary {
  const reports = files.filter(isReport);
  const all = reports.flatMap(({ problems }) => problems);
  const ofSeverity = (severity: Severity) =>
    all.filter((problem) => problem.state.kind === 'new' && problem.severity === severity).length;
  const failures = files.filter(({ failure }) => failure !== undefined).length;
  return {
    reports: reports.length,
    withProblems: reports.filter((report) => listNewProblems(report).length > 0).length,
    noReports: files.length - reports.length - failures,
    failures,
    problems: {
      error: ofSeverity('error'),
      warning: ofSeverity('warning'),
      information: ofSeverity('information'),
      hint: ofSeverity('hint'),
    },
    known: all.filter(({ state }) => state.kind === 'known').length,
    justified: all.filter(({ state }) => state.kind === 'justified').length,
  };
}
