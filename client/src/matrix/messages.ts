/** What the client says about the matrix. */

import { l10n } from 'vscode';

export const messages = {
  title: (name: string) => l10n.t('Matrix: {0}', name),
  titleOfSeveral: (count: number) => l10n.t('Matrix of {0} reports', count),
  reading: () => l10n.t('Reading reports for the matrix'),
  fileName: (name: string) => l10n.t('{0} matrix', name),
  saveLabel: () => l10n.t('Save Matrix'),
  saved: (name: string) => l10n.t('The matrix is now in {0}.', name),
  open: () => l10n.t('Open'),
  excel: () => l10n.t('Excel'),
  word: () => l10n.t('Word'),
  webPage: () => l10n.t('Web page'),
  thisReport: () => l10n.t('This report'),
  allReports: () => l10n.t('All reports of the workspace'),
  ofWhat: () => l10n.t('Whose matrix?'),
  openReport: () => l10n.t('Open a report first, or choose reports in the Explorer.'),
} as const;
