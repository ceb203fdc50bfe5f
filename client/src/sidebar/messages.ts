/** Every sentence of the sidebar, through VS Code's localisation; the originals are in `l10n/`. */

import { l10n } from 'vscode';

import type { AnchorStateName } from '../../../server/src/protocol';
import type { AnnotationWords, Grouping, Resolution } from './tree/annotationEntries';

export const messages = {
  filtered: (words: string) => l10n.t('Only what contains “{0}”', words),
  askFilter: () => l10n.t('Show only sections, findings and markers that contain these words'),
  askFilterHint: () => l10n.t('Words in any order, such as: foster carers'),
  grouped: (grouping: Grouping) => groupingNames[grouping](),
  askGrouping: () => l10n.t('Group the annotations by'),
  openNotes: (count: number) => l10n.t('Open notes: {0}', count),
  noHole: () => l10n.t('No check reports anything at this recommendation, so there is nothing to justify.'),
  dropElsewhere: () => l10n.t('Drop the finding onto a recommendation to link the two.'),
  accepted: (count: number) =>
    count === 1 ? l10n.t('The link was accepted.') : l10n.t('{0} links were accepted.', count),
} as const;

const groupingNames: Readonly<Record<Grouping, () => string>> = {
  state: () => l10n.t('by place'),
  tag: () => l10n.t('by tag'),
  author: () => l10n.t('by author'),
  resolved: () => l10n.t('by open and resolved'),
};

const states: Readonly<Record<AnchorStateName, () => string>> = {
  exact: () => l10n.t('At their words'),
  moved: () => l10n.t('Moved'),
  changed: () => l10n.t('At words that changed'),
  ambiguous: () => l10n.t('At several possible places'),
  lost: () => l10n.t('Lost'),
};

const resolutions: Readonly<Record<Resolution, () => string>> = {
  open: () => l10n.t('Open'),
  resolved: () => l10n.t('Resolved'),
  decision: () => l10n.t('Decisions'),
};

export const annotationWords: AnnotationWords = {
  state: (state) => states[state](),
  untagged: () => l10n.t('Without a tag'),
  nobody: () => l10n.t('Without an author'),
  resolution: (resolution) => resolutions[resolution](),
  decision: (view) => {
    if (view.kind === 'justification') return l10n.t('Justified: {0}', view.reason);
    if (view.decision === 'accepted') return l10n.t('Accepted for {0}', view.recommendation);
    return l10n.t('Detached from {0}', view.recommendation);
  },
  replies: (count) => (count === 1 ? l10n.t('1 reply') : l10n.t('{0} replies', count)),
  on: (quote) => `“${quote}”`,
};
