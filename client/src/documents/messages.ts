/** What the client says about Word files. */

import { l10n } from 'vscode';

export const messages = {
  readOnly: () =>
    l10n.t(
      'This is the text of a Word file or PDF, to read and annotate. When the file is changed, the text follows; “Convert Document to Text” and “to Markdown” make a copy to edit.',
    ),
  commentsName: () => l10n.t('Comments in the Word file'),
  inWord: () => l10n.t('In the Word file'),
  resolvedInWord: () => l10n.t('In the Word file, resolved'),
  unnamed: () => l10n.t('Unnamed'),
  viewName: () => l10n.t('Document'),
  view: () => l10n.t('Text of a document'),
  changesRead: (count: number) => l10n.t('Read as if all tracked changes ({0}) were accepted', count),
  noDocument: () => l10n.t('Open a Word file or PDF first, or choose it in the Explorer.'),
  convertedTo: (name: string) => l10n.t('The text is now in {0}, to be edited there.', name),
  notConverted: (name: string) => l10n.t('{0} could not be made. See whether its folder can be written to.', name),
  whatToWrite: () => l10n.t('What becomes a comment?'),
  notes: () => l10n.t('Notes, with their replies'),
  problems: () => l10n.t('What the checks found'),
  links: () => l10n.t('Links that somebody accepted'),
  writeTo: () => l10n.t('Write Comments'),
  commented: (name: string) => l10n.t('{0} (commented)', name),
  written: (name: string, added: number, kept: number) =>
    l10n.t('{0} has its comments: new ones {1}, there before {2}.', name, added, kept),
  convertTitle: () => l10n.t('Convert to Markdown'),
  noPdf: () => l10n.t('Open a PDF first: this command shows its page beside its text.'),
  pageOf: (name: string) => l10n.t('Page of {0}', name),
  turning: () => l10n.t('Turn pages'),
  previousPage: () => l10n.t('Previous Page'),
  nextPage: () => l10n.t('Next Page'),
  pageNumber: () => l10n.t('Page'),
  smaller: () => l10n.t('Smaller'),
  larger: () => l10n.t('Larger'),
  picture: () => l10n.t('The page as a picture'),
  opening: () => l10n.t('Its text opens beside this page.'),
} as const;
