/** Every sentence of the library that the client says to a user, through VS Code's localisation. */

import { l10n } from 'vscode';

export const messages = {
  namesNoBody: () => l10n.t('Reports that name no body'),
  reports: (count: number) => (count === 1 ? l10n.t('1 report') : l10n.t('{0} reports', count)),
  alsoCalled: (names: string) => l10n.t('Also called {0}', names),
  filter: () => l10n.t('Show bodies and reports whose name contains'),
  filtered: (words: string) => l10n.t('Only what contains “{0}” is shown.', words),
  noLife: () => l10n.t('The library has no other report of this body yet, or has not read this one.'),
  noSimilar: () => l10n.t('No other report of the library has anything similar to this place.'),
  noComparison: () => l10n.t('The library has no other report to compare this one with.'),
  compareWith: () => l10n.t('Compare with which report?'),
  openReport: () => l10n.t('Open a report first: this command works on the report in the active editor.'),
} as const;
