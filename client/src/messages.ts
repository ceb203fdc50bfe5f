/** Every sentence that the client says to a user, through VS Code's localisation; the originals are in `l10n/`. */

import { l10n } from 'vscode';

import type { DraftReading, ProfileName } from '../../server/src/protocol';

/** What a person steps through; a hole is a recommendation that no finding is marked for. */
export type Stop = 'finding' | 'marker' | 'hole' | 'problem';

export const messages = {
  startFailed: (reason: string) =>
    l10n.t(
      'Golden Thread could not start, so reports have no outline, hovers or checks. Show the output to see why, then restart the server. ({0})',
      reason,
    ),
  showOutput: () => l10n.t('Show Output'),
  restart: () => l10n.t('Restart Server'),
  failed: (reason: string) => l10n.t('Golden Thread: {0}', reason),
  noReportToMoveIn: () => l10n.t('Open a report first: this command moves through its text.'),
  nothingToGoTo: (stop: Stop) => nothing[stop](),
  noActiveFile: () => l10n.t('Open a text file first: this command explains how Golden Thread read the active file.'),
  noReportToDraftFrom: () => l10n.t('Open a report first: this command drafts a family from the active file.'),
  familyDrafted: (change: string) =>
    l10n.t(
      'This family was drafted from the headings of the report: check its signs and headings, save it, and reports like this one are recognised. {0}',
      change,
    ),
  draftChanges: (before: DraftReading, after: DraftReading) =>
    l10n.t(
      'With it this report is read as {0}, with problems: {1}; {2}',
      nameReading(after),
      after.problems,
      was(before),
    ),
  draftOutranks: (family: string) =>
    l10n.t('Reports like this one are read as “{0}” now. The family that would be drafted takes their place.', family),
  draftAnyway: () => l10n.t('Draft It'),
  draftFailed: (reason: string) => l10n.t('No family could be drafted: {0}', reason),
  serverSilent: () => l10n.t('the Golden Thread server does not answer. Restart it and try again.'),
  explanationName: (fileName: string) => l10n.t('{0} – recognition', fileName),
  explanationFailed: () =>
    l10n.t(
      'Golden Thread could not examine the file because its server does not answer. Restart the server and try again.',
    ),
  statusName: () => l10n.t('Golden Thread'),
  noReport: () => l10n.t('Not recognised as an inspection report'),
  why: () => l10n.t('Why?'),
  unknownFamily: () => l10n.t('Not recognised'),
  unknownFamilyWhy: () =>
    l10n.t(
      'This text is read as an inspection report, but it shows too few signs of any kind of report. The command “Why was this file (not) recognised?” says which were looked for.',
    ),
  familyName: () => l10n.t('Golden Thread: kind of report'),
  sure: (percent: number) => l10n.t('{0} % sure', percent),
  familyChosen: (family: string) => l10n.t('Read as a person chose: {0}.', family),
  familyKnown: (family: string) => l10n.t('Recognised by its signs: {0}.', family),
  familyGeneral: () => l10n.t('Read by general rules: no family that is known in detail fits.'),
  understood: (percent: number) => l10n.t('{0} % of its lines were taken for something.', percent),
  clickToChange: () => l10n.t('Click to choose another kind of report.'),
  looksLikeReport: () => l10n.t('This text looks like a report. Read it as one, with outline, links and checks?'),
  readAsReport: () => l10n.t('Read as Report'),
  notNow: () => l10n.t('Not Now'),
  askRenumber: (label: string) =>
    l10n.t('The next item should be {0} now. Number those below on, with all references to them?', label),
  renumber: () => l10n.t('Renumber'),
  renumberAlways: () => l10n.t('Always'),
  renumberNever: () => l10n.t('Never'),
  profileTitle: () => l10n.t('How strict the checks are'),
  profileStatusName: () => l10n.t('Golden Thread: strictness of the checks'),
  profile: (name: ProfileName) => ({ draft: l10n.t('Draft'), publish: l10n.t('Publish') })[name],
  profileNow: () => l10n.t('now'),
  profileMeans: (name: ProfileName) =>
    ({
      draft: l10n.t('For writing: quiet about what is naturally unfinished.'),
      publish: l10n.t('Before a report goes out: strict, and reads for style, evidence, names and small numbers.'),
    })[name],
  clickToChangeProfile: () => l10n.t('Click to change how strict the checks are.'),
  noProblems: () => l10n.t('No problems'),
  acceptAll: () => l10n.t('Accept as known'),
  acceptAllAsk: () =>
    l10n.t(
      'All problems that are found now in the reports of the workspace will count as known and will not be shown. The file .golden-thread/baseline.json lists them; “Show the Problems of the Baseline Again” takes that back.',
    ),
  baselineDropped: () => l10n.t('All problems are shown again.'),
  checking: (done: number, total: number) => l10n.t('Checking reports: {0} of {1}', done, total),
  hiddenByBaseline: (count: number) => l10n.t('hidden by the baseline: {0}', count),
  knownProblems: (count: number) => l10n.t('Known problems that are not shown: {0}', count),
  errors: (count: number) => l10n.t('errors: {0}', count),
  warnings: (count: number) => l10n.t('warnings: {0}', count),
  remarks: (count: number) => l10n.t('remarks: {0}', count),
  baselineAccepted: (count: number) => l10n.t('Problems that are known now and are not shown: {0}', count),
} as const;

function nameReading({ family }: DraftReading): string {
  return family === undefined ? l10n.t('no report') : `“${family}”`;
}

function was(before: DraftReading): string {
  return l10n.t('without it as {0}, with problems: {1}.', nameReading(before), before.problems);
}

const nothing: Readonly<Record<Stop, () => string>> = {
  finding: () => l10n.t('This report has no findings.'),
  marker: () => l10n.t('This report has no markers.'),
  hole: () => l10n.t('A finding is marked for each recommendation of this report.'),
  problem: () => l10n.t('No check of the thread reports anything in this report.'),
};
