/** What the checks found, for a person at a terminal: each problem with its place, its line and what is meant in it. */

import { makeHarmless } from '../base/printable';
import { severities, type Severity } from '../checks/diagnostic';
import { listNewProblems, summarise, type CheckedFile, type Excerpt, type Problem, type Summary } from './checkedFile';

/** Puts colour on words, or leaves them as they are. */
export type Paint = (style: Severity | 'file' | 'quiet', text: string) => string;

export const noPaint: Paint = (_, text) => text;

/** The problems that count, file by file, and a sentence about them all. Files without problems are not named. */
export function renderCheckText(files: readonly CheckedFile[], paint: Paint): string {
  const withProblems = files.filter((file) => listNewProblems(file).length > 0);
  return [...withProblems.map((file) => `${renderFile(file, paint)}\n`), renderSummary(summarise(files))].join('\n');
}

function renderFile(checked: CheckedFile, paint: Paint): string {
  const problems = listNewProblems(checked).map((problem) => renderProblem(problem, paint));
  return [paint('file', makeHarmless(checked.file)), ...problems].join('\n');
}

function renderProblem({ code, severity, message, range, excerpt }: Problem, paint: Paint): string {
  const { line, character } = range.start;
  const place = `${line + 1}:${character + 1}`;
  return [
    `  ${place}  ${paint(severity, severity)}  ${makeHarmless(message)}  ${paint('quiet', code)}`,
    ...renderExcerpt(line + 1, excerpt, (text) => paint(severity, text)).map((text) => `    ${text}`),
  ].join('\n');
}

/** The line with its number, and below it a caret for each character that is meant. */
function renderExcerpt(line: number, { before, marked, after }: Excerpt, paint: (text: string) => string): string[] {
  const number = String(line);
  const indent = ' '.repeat([...before].length);
  const carets = '^'.repeat(Math.max(1, [...marked].length));
  return [
    `${number} | ${before}${marked}${after}`.trimEnd(),
    `${' '.repeat(number.length)} | ${indent}${paint(carets)}`,
  ];
}

/** "2 errors and 1 warning in 2 of 5 reports. 1 problem is justified." and the like. */
function renderSummary(summary: Summary): string {
  const { reports, withProblems, noReports, failures, known, justified } = summary;
  const counts = severities.filter((severity) => summary.problems[severity] > 0);
  const found = counts.map((severity) => count(summary.problems[severity], nouns[severity]));
  const sentences = [
    found.length > 0
      ? `${joinWords(found)} in ${withProblems} of ${count(reports, 'report')}.`
      : reports > 0
        ? `No problems in ${count(reports, 'report')}.`
        : 'Nothing was checked.',
    justified > 0 && `${count(justified, 'problem')} ${justified === 1 ? 'is' : 'are'} justified.`,
    known > 0 && `${count(known, 'problem')} ${known === 1 ? 'is' : 'are'} in the baseline.`,
    noReports > 0 && `${count(noReports, 'file')} ${noReports === 1 ? 'is no report' : 'are no reports'}.`,
    failures > 0 && `${count(failures, 'file')} could not be checked.`,
  ];
  return `${sentences.filter((sentence) => sentence !== false).join(' ')}\n`;
}

const nouns: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'remark',
  hint: 'hint',
};

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
