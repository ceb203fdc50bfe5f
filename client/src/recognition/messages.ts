/** What is said when a person chooses a family or teaches a line. */

import { l10n } from 'vscode';

import type { LineRole } from '../../../server/src/protocol';

export const messages = {
  noFile: () => l10n.t('Open a text file first: this command says how the active file is to be read.'),
  emptyLine: () => l10n.t('Put the cursor on a line with words first: this command says what that line is.'),
  changeFamily: () => l10n.t('Change Family'),
  chooseFamily: () => l10n.t('What kind of report is this file?'),
  newReport: () => l10n.t('New Report'),
  askSubject: () => l10n.t('Who or what is the report about? It may be left empty.'),
  askDates: () => l10n.t('When was the visit or the work, as it is to be printed? It may be left empty.'),
  chosen: () => l10n.t('chosen'),
  signsFound: (share: number) => l10n.t('{0} % of its signs', share),
  noReport: () => l10n.t('No report'),
  recogniseAgain: () => l10n.t('Let it be recognised by its signs'),
  genres: () => l10n.t('Any report, read by general rules'),
  families: () => l10n.t('Families known in detail'),
  otherwise: () => l10n.t('Otherwise'),
  lineIs: (line: string) => l10n.t('This line is… “{0}”', line.length > 60 ? `${line.slice(0, 59)}…` : line),
  whatIsIt: () => l10n.t('What is this line?'),
  whichLines: () => l10n.t('Which lines does that hold for?'),
  role: (role: LineRole | 'forget') => roles[role](),
  thisLine: () => l10n.t('This line, in this file'),
  linesLikeIt: () => l10n.t('All lines with a label like this, in this file'),
  sameWords: () => l10n.t('All lines with these words, in every file of the folder'),
  likeItEverywhere: () => l10n.t('All lines with a label like this, in every file of the folder'),
} as const;

const roles: Readonly<Record<LineRole | 'forget', () => string>> = {
  heading: () => l10n.t('A heading'),
  finding: () => l10n.t('A finding'),
  recommendation: () => l10n.t('A recommendation'),
  nothing: () => l10n.t('None of these'),
  forget: () => l10n.t('What the rules say: forget what was taught'),
};
