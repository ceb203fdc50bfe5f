/** What choosing and justifying links says to a person, in pick lists, questions and messages. */

import { l10n } from 'vscode';

export const messages = {
  noReport: () => l10n.t('Open a report first: links run between its findings and recommendations.'),
  nothingToLink: () =>
    l10n.t('Nothing can be linked here. Put the cursor into a finding, a marker or a recommendation.'),
  noChoices: (name: string) => l10n.t('{0} can be linked to nothing: the report has no other end.', name),
  chooseFor: (name: string) => l10n.t('{0} belongs to…', name),
  choosePlaceholder: () => l10n.t('The likeliest comes first. Move through the list to see each in the text.'),
  acceptFor: (name: string) => l10n.t('{0}: which link is right?', name),
  detachFor: (name: string) => l10n.t('{0}: which link is wrong?', name),
  notLinked: (name: string) => l10n.t('{0} is linked to nothing yet.', name),
  accepted: (name: string, label: string) => l10n.t('{0} is linked to {1}.', name, label),
  detached: (name: string, label: string) => l10n.t('{0} is no longer linked to {1}.', name, label),
  stated: () => l10n.t('stated in the text'),
  structural: () => l10n.t('part of the finding'),
  confirmed: () => l10n.t('confirmed'),
  shared: (terms: string) => l10n.t('shares {0}', terms),
  almostCertain: (percent: number) => l10n.t('almost certain, {0} %', percent),
  likely: (percent: number) => l10n.t('likely, {0} %', percent),
  possible: (percent: number) => l10n.t('possible, {0} %', percent),
  unlikely: (percent: number) => l10n.t('unlikely, {0} %', percent),
  nothingToJustify: () => l10n.t('No check of Golden Thread reports anything at the cursor.'),
  whichProblem: () => l10n.t('What do you want to justify?'),
  justifyTitle: () => l10n.t('Why is this fine?'),
  justifyPlaceholder: () => l10n.t('The reason is kept with the report, with your name and the date.'),
  reasonNeeded: () => l10n.t('Say why: a justification needs a reason.'),
} as const;
