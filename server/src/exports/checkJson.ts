/** What the checks found, as one JSON object a line for each file: the format for scripts. */

import type { CheckedFile, Problem } from './checkedFile';

/** A line for each file, those without problems and those that are no reports included. Known problems are named too. */
export function renderCheckJson(files: readonly CheckedFile[]): string {
  return files.map((file) => `${JSON.stringify(toJson(file))}\n`).join('');
}

function toJson({ file, family, problems, failure }: CheckedFile) {
  return {
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
