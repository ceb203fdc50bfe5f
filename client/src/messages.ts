/** Every sentence that the client says to a user, through VS Code's localisation; the originals are in `l10n/`. */

import { l10n } from 'vscode';

export const messages = {
  startFailed: (reason: string) =>
    l10n.t(
      'Golden Thread could not start, so reports have no outline, hovers or checks. Show the output to see why, then restart the server. ({0})',
      reason,
    ),
  showOutput: () => l10n.t('Show Output'),
  restart: () => l10n.t('Restart Server'),
  failed: (reason: string) => l10n.t('Golden Thread: {0}', reason),
  noActiveFile: () => l10n.t('Open a text file first: this command explains how Golden Thread read the active file.'),
  noReportToDraftFrom: () => l10n.t('Open a report first: this command drafts a family from the active file.'),
  familyDrafted: () =>
    l10n.t(
      'This family was drafted from the headings of the report: check its signs and headings, save it, and reports like this one are recognised.',
    ),
  draftFailed: (reason: string) => l10n.t('No family could be drafted: {0}', reason),
  serverSilent: () => l10n.t('the Golden Thread server does not answer. Restart it and try again.'),
  explanationName: (fileName: string) => l10n.t('{0} – recognition', fileName),
  explanationFailed: () =>
    l10n.t(
      'Golden Thread could not examine the file because its server does not answer. Restart the server and try again.',
    ),
} as const;
