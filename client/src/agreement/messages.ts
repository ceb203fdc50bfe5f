/** What the comparison of two readers says to a person, through VS Code's localisation. */

import { l10n } from 'vscode';

export const messages = {
  agreement: () => l10n.t('Agreement beyond chance'),
  disagreements: () => l10n.t('Where they disagree'),
  open: (count: number, all: number) => l10n.t('{0} of {1} open', count, all),
  none: () => l10n.t('nowhere'),
  compared: (first: string, second: string) => l10n.t('{0} and {1}', first, second),
  said: (name: string, what: string) => l10n.t('{0}: {1}', name, what),
  decided: (what: string) => l10n.t('Decided by {0}', what),
  explain: () =>
    l10n.t(
      'κ is Cohen’s kappa, α Krippendorff’s alpha: 1 where they always agree, 0 where they agree as often as by chance.',
    ),
  openReport: () => l10n.t('Open a report first: readers are compared on the report in the active editor.'),
  whichReaders: () => l10n.t('Whose tags and links are to be compared?'),
  otherFile: () => l10n.t('All in this report’s file and another annotation file…'),
  annotationFiles: () => l10n.t('Annotations'),
  notComparing: () => l10n.t('No readers are compared yet. Run “Compare Readers” first.'),
  noDisagreement: () => l10n.t('The two readers do not disagree here.'),
  decide: (words: string) => l10n.t('What holds for “{0}”?', words),
  otherTags: () => l10n.t('Other tags…'),
  why: () => l10n.t('Why? It becomes the text of a note, and may be left empty.'),
} as const;
