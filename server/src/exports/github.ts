/**
 * What the checks found, as workflow commands of GitHub Actions, which show it beside the changed lines:
 * https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions
 */

import type { Severity } from '../checks/diagnostic';
import { makeHarmless } from '../base/printable';
import { listNewProblems, type CheckedFile, type CheckRun, type Problem } from './checkedFile';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** A command for each problem that counts, for each file that could not be checked, and for each complaint. */
export function renderGithub({ files, complaints }: CheckRun): string {
  const commands = files.flatMap((checked) => [...renderFailure(checked), ...renderProblems(checked)]);
  return [...commands, ...complaints.map((complaint) => renderCommand('error', [], complaint))].join('');
}

function renderProblems(checked: CheckedFile): string[] {
  return listNewProblems(checked).map((problem) =>
    renderCommand(commands[problem.severity], [['file', checked.file], ...placeOf(problem)], problem.message),
  );
}

function placeOf({ code, range: { start, end } }: Problem): [string, string][] {
  const onOneLine = start.line === end.line;
  return [
    ['line', String(start.line + 1)],
    ['endLine', String(end.line + 1)],
    // GitHub takes columns only where the range stays on one line.
    ...(onOneLine ? [columnOf('col', start.character + 1), columnOf('endColumn', end.character)] : []),
    ['title', code],
  ];
}

function columnOf(name: string, column: number): [string, string] {
  return [name, String(Math.max(1, column))];
}

function renderFailure({ file, failure }: CheckedFile): string[] {
  return failure === undefined
    ? []
    : [renderCommand('error', [['file', file]], `The file cannot be checked: ${failure}.`)];
}

function renderCommand(command: string, properties: readonly [string, string][], message: string): string {
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',');
  return `::${command}${written && ` ${written}`}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return makeHarmless(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
