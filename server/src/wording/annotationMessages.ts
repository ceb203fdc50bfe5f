/** Every sentence about annotations that the server says to a person. */

import type { AnchoredKind } from '../annotations/model';

export const annotationMessages = {
  noFileYet: () =>
    'This report is in no file yet, so its notes and decisions are kept only until the editor closes. Save it, and they are saved beside it.',
  cannotWrite: (file: string, reason: string) =>
    `${file} cannot be written: ${reason}. Notes and decisions are kept only until the editor closes; they are written as soon as that is possible.`,
  neverAtRest: (file: string) =>
    `${file} keeps changing while it is written, so notes and decisions are kept only until the editor closes. Save the report to try again.`,
  mainBroken: (file: string, sideFile: string, reason: string | undefined) =>
    `${file} cannot be read${reason === undefined ? ' because it is not valid' : `: ${reason}`}. It is left as it is, and new notes and decisions go to ${sideFile} until it is mended.`,
  bothBroken: (file: string, sideFile: string) =>
    `Neither ${file} nor ${sideFile} can be read, so notes and decisions are kept only until the editor closes. Mend one of the two.`,
  leftBehind: (file: string, newFile: string) =>
    `${file} stays where it is, because it could not be put together with ${newFile}. Mend it, and merge the two with "golden-thread merge-annotations".`,
  fileUnreadable: (reason: string) => `This file cannot be read: ${reason}.`,

  notOpen: () => 'This report is not open. Open it and try again.',
  noSuchCommand: (command: string) => `There is no command ${command}.`,
  badArgument: (command: string) =>
    `${command} was called without what it needs. This is a fault of the program that called it.`,
  noSuchAnnotation: () => 'This note or decision is gone; somebody else may have removed it.',
  notANote: () => 'This is no note, so it has no text to change.',
  emptyRange: () => 'Select the words that this is about first.',
  emptyText: () => 'Write something first: an empty text says nothing.',
  noSuchEnd: () => 'The marker or finding is not there any more. Try again where it stands now.',
  noSuchRecommendation: () => 'The recommendation is not there any more. Try again where it stands now.',
  noSuchCheck: (code: string) => `There is no check ${code}.`,
  cannotEdit: () => 'This editor does not let the text be changed for you. Write the marker yourself.',
  editRefused: () => 'The text changed meanwhile, so no marker was written. Try again.',
  /** The text of a note that decides between two readers, where whoever decided gave no reason. */
  decidedBetween: () => 'Decided between two readers.',
  ownNotes: () => 'this report’s file',
  links: () => 'Links',
  noTag: () => 'No tag',
  noneOfThem: () => 'None of them',
  fileNotRead: (name: string, problem: string) => `${name} cannot be compared. ${problem}`,
  schemeUnreadable: (file: string, reason: string) => `The coding scheme ${file} cannot be read: ${reason}.`,
  schemeBroken: (file: string, line: number, problem: string) =>
    `The coding scheme ${file} cannot be used. Line ${line}: ${problem}`,
  notACollection: (problem: string) => `The annotations cannot be imported. ${problem}`,
} as const;

/** What is said of annotations that a person has to place, and what their quick fixes are called. */
export const anchorMessages = {
  names: { note: 'note', link: 'decision about a link', justification: 'justification' } satisfies Record<
    AnchoredKind['kind'],
    string
  >,
  moved: (name: string, quote: string) =>
    `The ${name} on “${quote}” seems to belong here now. Confirm it, or choose another place.`,
  ambiguous: (name: string, quote: string) =>
    `The ${name} on “${quote}” may belong to several places. Choose the right one.`,
  lost: (name: string, quote: string) =>
    `The words “${quote}” are gone, and with them the place of a ${name}. Choose another place, or delete it.`,
  belongsHere: (line: number, preview: string) => `It belongs on line ${line}: ${preview}`,
  acceptWords: (name: string, words: string) => `The ${name} is about “${words}” now`,
  keepOnReport: () => 'Keep it as a note on the whole report',
  remove: (name: string) => `Delete the ${name}`,
} as const;
