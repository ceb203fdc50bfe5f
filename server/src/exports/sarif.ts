/**
 * What the checks found, in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS Standard, 2020:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), as code scanning services read it.
 */

import { catalogue } from '../checks/catalogue';
import type { Check, Severity } from '../checks/diagnostic';
import { addressOfPage, projectHome } from '../checks/pages';
import { escapeSteering } from '../base/printable';
import type { CheckedFile, CheckRun, Problem, ProblemState } from './checkedFile';
import type { JsonRange } from './jsonModel';

/** What the log says about the program and how it was called. */
interface SarifTool {
  readonly version: string;
  /** Whether there is a baseline to compare with. */
  readonly hasBaseline: boolean;
}

/** The log of one run, with a rule for each check, also those that found nothing. */
export function renderSarif(run: CheckRun, tool: SarifTool): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: toDriver(tool) },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [base]: { description: { text: 'The folder in which golden-thread was run.' } } },
        invocations: [toInvocation(run)],
        results: run.files.flatMap((file) => file.problems.map((problem) => toResult(file, problem, tool))),
      },
    ],
  };
  return escapeSteering(`${JSON.stringify(log, undefined, 2)}\n`);
}

/** The name of the folder that paths are relative to. */
const base = 'SRCROOT';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function toDriver({ version }: SarifTool) {
  return {
    name: 'Golden Thread',
    version,
    semanticVersion: version,
    informationUri: projectHome,
    rules: catalogue.map(toRule),
  };
}

function toRule({ code, title, explain, severity }: Check) {
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: explain },
    helpUri: addressOfPage(code),
    defaultConfiguration: { level: levels[severity] },
  };
}

/** A run in which anything could not be read has not succeeded, whatever it found. */
function toInvocation({ files, complaints }: CheckRun) {
  const failures = files.filter(({ failure }) => failure !== undefined);
  return {
    executionSuccessful: failures.length + complaints.length === 0,
    toolExecutionNotifications: [
      ...failures.map(({ file, failure }) => ({
        level: 'error',
        message: { text: `The file cannot be checked: ${failure}.` },
        locations: [{ physicalLocation: { artifactLocation: toArtifact(file) } }],
      })),
      ...complaints.map((complaint) => ({ level: 'error', message: { text: complaint } })),
    ],
  };
}

function toResult({ file }: CheckedFile, problem: Problem, { hasBaseline }: SarifTool) {
  const { code, severity, message, range, related, fingerprint, state } = problem;
  return {
    ruleId: code,
    ruleIndex: catalogue.findIndex((check) => check.code === code),
    level: levels[severity],
    message: { text: message },
    locations: [toLocation(file, range)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        message: { text: place.message },
        ...toLocation(place.file ?? file, place.range),
      })),
    }),
    partialFingerprints: { 'goldenThread/v1': fingerprint },
    suppressions: toSuppressions(state),
    ...(hasBaseline && { baselineState: state.kind === 'known' ? 'unchanged' : 'new' }),
  };
}

/** A person's justification is a suppression outside the text, which has been accepted. */
function toSuppressions(state: ProblemState) {
  if (state.kind !== 'justified') return [];
  const justification = state.by === undefined ? state.reason : `${state.reason} (${state.by})`;
  return [{ kind: 'external', status: 'accepted', justification }];
}

function toLocation(file: string, { start, end }: JsonRange) {
  return {
    physicalLocation: {
      artifactLocation: toArtifact(file),
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}

/** A path below the folder of the run is relative to it; any other is an address of its own. */
function toArtifact(file: string) {
  if (/^[A-Za-z]:\//.test(file)) return { uri: `file:///${encodePath(file)}` };
  if (file.startsWith('/')) return { uri: `file://${encodePath(file)}` };
  return { uri: encodePath(file), uriBaseId: base };
}

/** Percent-encodes all that an address cannot hold; halves of surrogate pairs, which nothing can, become U+FFFD. */
function encodePath(file: string): string {
  return file
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
