/** What notes say to a person, in threads, pick lists, questions and messages. */

import { l10n } from 'vscode';

import type { AnchorStateName, ImportAnnotationsResult } from '../../../server/src/protocol';

export const messages = {
  prompt: () => l10n.t('Reply…'),
  placeHolder: () => l10n.t('Write in Markdown. Ctrl+Enter saves.'),
  newNote: (quote: string) => l10n.t('New note on {0}', quote),
  draft: () => l10n.t('New note'),
  unknownAuthor: () => l10n.t('Unknown author'),
  edited: () => l10n.t('edited'),
  noReport: () => l10n.t('Open a report first: notes belong to the words of a report.'),
  noWords: () => l10n.t('The report has no words to write a note on.'),
  noNoteHere: () => l10n.t('There is no note at the cursor. Put the cursor on words that have one.'),
  noNotes: () => l10n.t('This report has no notes in its text yet.'),
  noUnsureNotes: () => l10n.t('Every note of this report stands at its words.'),
  replyTo: (quote: string) => l10n.t('Reply to the note on {0}', quote),
  tagsOf: (quote: string) => l10n.t('Tags of the note on {0}', quote),
  tagsPrompt: () => l10n.t('Tick tags, or type one and press Enter; a comma behind it makes it a new one'),
  notInScheme: () => l10n.t('in use'),
  deleteNote: (quote: string) => l10n.t('Delete the note on {0}?', quote),
  deletesReplies: () => l10n.t('Its replies are deleted with it. This cannot be undone.'),
  deleteReply: () => l10n.t('Delete this reply?'),
  deletesForGood: () => l10n.t('This cannot be undone.'),
  delete: () => l10n.t('Delete'),
  detach: () => l10n.t('Detach'),
  notSaved: (reason: string) => l10n.t('The note was not saved: {0}', reason),
  copyText: () => l10n.t('Copy Its Text'),
  chooseNote: () => l10n.t('Which note?'),
  choosePlace: (quote: string) => l10n.t('Where does the note on {0} belong?', quote),
  choosePlaceHint: () => l10n.t('Move through the list to see the places.'),
  selectedWords: () => l10n.t('The words that are selected now'),
  line: (number: number) => l10n.t('Line {0}', number),
  selectPlace: (quote: string) => l10n.t('Select the words that the note on {0} belongs to.', quote),
  placeHere: () => l10n.t('Put It There'),
  detachNote: (quote: string) => l10n.t('Detach the note on {0} from its words?', quote),
  detachedNoteStays: () => l10n.t('It stays with the report, at its title, and can be given other words from there.'),
  removeDecision: (quote: string) => l10n.t('Delete what was decided on {0}?', quote),
  nothingToExport: () => l10n.t('This report has no annotations to export yet.'),
  exported: (count: number) =>
    count === 1 ? l10n.t('1 annotation was exported.') : l10n.t('{0} annotations were exported.', count),
  imported: ({ added, changed, hidden }: ImportAnnotationsResult) =>
    l10n.t('Annotations added: {0}. Changed by what was imported: {1}.', added, changed) +
    (hidden > 0
      ? ` ${l10n.t('{0} of them quote no words of a text; they are kept in the file and cannot be shown.', hidden)}`
      : ''),
  collections: () => l10n.t('Annotation collections'),
  state: (state: AnchorStateName) => states[state](),
} as const;

const states: Readonly<Record<AnchorStateName, () => string>> = {
  exact: () => '',
  moved: () => l10n.t('moved: accept this place or choose another'),
  changed: () => l10n.t('these words were changed'),
  ambiguous: () => l10n.t('several places fit: choose one'),
  lost: () => l10n.t('the words are gone: choose another place'),
};
