/**
 * What the checks found, as the XML that JUnit once wrote and that CI systems read: a suite for each report, a case for
 * each problem. Errors and warnings are failures; remarks and hints are cases that pass and say something; what is
 * justified or in the baseline is skipped.
 */

import { isReport, type CheckedFile, type CheckRun, type Problem } from './checkedFile';

/**
 * The whole document, valid by the schema of Jenkins, whose element `testsuites` counts nothing that was skipped:
 * https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
 * Files that are no reports are left out; one that could not be checked is an error, and so is each complaint.
 */
export function renderJunit({ files, complaints }: CheckRun): string {
  const checked = files.filter((file) => isReport(file) || file.failure !== undefined).map(buildSuite);
  const suites = complaints.length > 0 ? [...checked, buildComplaints(complaints)] : checked;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="golden-thread" ${countsOf(
      suites.flatMap(({ cases }) => cases),
      countedInAll,
    )}>`,
    ...suites.map(renderSuite),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly file: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly name: string;
  readonly kind: 'passed' | 'failures' | 'errors' | 'skipped';
  /** The elements in the case. */
  readonly content: string;
}

function buildSuite({ file, problems, failure }: CheckedFile): Suite {
  if (failure !== undefined) {
    const message = `The file cannot be checked: ${failure}.`;
    return { file, cases: [{ name: 'golden-thread check', kind: 'errors', content: element('error', { message }) }] };
  }
  const cases = problems.map((problem) => buildCase(file, problem));
  return { file, cases: cases.length > 0 ? cases : [{ name: 'golden-thread check', kind: 'passed', content: '' }] };
}

function buildComplaints(complaints: readonly string[]): Suite {
  const cases = complaints.map((message): Case => {
    return { name: 'golden-thread check', kind: 'errors', content: element('error', { message }) };
  });
  return { file: 'golden-thread', cases };
}

function buildCase(file: string, problem: Problem): Case {
  const { code, severity, message, range, state } = problem;
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const name = `${code} at ${place}`;
  const text = `${file}:${place}: ${severity}: ${message}`;
  if (state.kind === 'known')
    return { name, kind: 'skipped', content: element('skipped', { message: 'in the baseline' }) };
  if (state.kind === 'justified')
    return { name, kind: 'skipped', content: element('skipped', { message: `justified: ${state.reason}` }) };
  if (severity === 'error' || severity === 'warning')
    return { name, kind: 'failures', content: element('failure', { message, type: code }, text) };
  return { name, kind: 'passed', content: element('system-out', {}, text) };
}

function renderSuite({ file, cases }: Suite): string {
  return [
    `  <testsuite name="${escapeXml(file)}" ${countsOf(cases, countedInSuite)}>`,
    ...cases.map(
      ({ name, content }) =>
        `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}" time="0">${content}</testcase>`,
    ),
    '  </testsuite>',
  ].join('\n');
}

const countedInAll = ['failures', 'errors'] as const;
const countedInSuite = [...countedInAll, 'skipped'] as const;

function countsOf(cases: readonly Case[], kinds: readonly Case['kind'][]): string {
  const countOf = (wanted: Case['kind']) => cases.filter(({ kind }) => kind === wanted).length;
  return [`tests="${cases.length}"`, ...kinds.map((kind) => `${kind}="${countOf(kind)}"`)].join(' ');
}

function element(name: string, attributes: Readonly<Record<string, string>>, text = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join('')}>${escapeXml(text)}</${name}>`;
}

/**
 * What XML 1.0 cannot hold at all, such as control characters and halves of surrogate pairs, becomes U+FFFD; what would
 * end a line or turn the direction of writing where the file is shown is written by its number.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"'\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
