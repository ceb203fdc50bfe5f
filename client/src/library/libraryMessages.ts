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
  noDecision: () =>
    l10n.t('No later report of the library is about a recommendation here, so there is nothing to decide.'),
  whichLater: (name: string) => l10n.t('{0}: in which later report?', name),
  becameOf: (name: string, report: string) => l10n.t('{0}: what does {1} say of it?', name, report),
  verdicts: {
    met: () => l10n.t('It is met'),
    partly: () => l10n.t('It is partly met'),
    'not-met': () => l10n.t('It is not met'),
    'not-mentioned': () => l10n.t('It is not mentioned'),
  },
  notSo: (verdict: string) => l10n.t('Not so: {0}', verdict),
  found: (percent: number) => l10n.t('found, {0} % likely', percent),
  decided: () => l10n.t('decided'),
  askedAgainAs: () => l10n.t('It is asked again as…'),
  notAskedAgain: () => l10n.t('It is not asked again'),
  whichAgain: () => l10n.t('Which recommendation asks for it again?'),
  forget: () => l10n.t('Forget what was decided'),
  kept: () => l10n.t('Kept in .golden-thread/library.json'),
  joinWith: (name: string) => l10n.t('{0} is the same body as', name),
  splitOff: (name: string) => l10n.t('Which name does not mean {0}, but a body of its own?', name),
  noOther: () => l10n.t('The library has no other body.'),
  oneName: (name: string) => l10n.t('All reports of {0} print the same name, so there is nothing to split.', name),
  openReport: () => l10n.t('Open a report first: this command works on the report in the active editor.'),
} as const;
