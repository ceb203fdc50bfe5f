/** What the checks found, as one JSON object a line for each file: the format for scripts. */

import { escapeSteering } from '../base/printable';
import { modelVersion } from './jsonModel';
import type { CheckedFile, CheckRun, Problem } from './checkedFile';

/**
 * A line for each file, those without problems and those that are no reports included. Known problems are named too.
 * Then a line for each complaint, about no file.
 */
export function renderCheckJson({ files, complaints }: CheckRun): string {
  const lines = [...files.map(toJson), ...complaints.map((failure) => ({ ...toJson(noFile), failure }))];
  return lines.map((line) => escapeSteering(`${JSON.stringify(line)}\n`)).join('');
}

const noFile = { file: null, family: undefined, problems: [], failure: undefined };

function toJson({ file, family, problems, failure }: Omit<CheckedFile, 'file'> & { readonly file: string | null }) {
  return {
    version: modelVersion,
    file,
    family: family ?? null,
    recognised: family !== undefined,
    diagnostics: problems.map(toJsonProblem),
    ...(failure !== undefined && { failure }),
  };
}

function toJsonProblem({ code, severity, message, range, related, fingerprint, state }: Problem) {
  const justification = state.kind === 'justified' ? { reason: state.reason, by: state.by ?? null } : undefined;
  return { code, severity, message, range, related, fingerprint, state: state.kind, justification };
}
