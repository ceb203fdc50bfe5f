/** What is said of annotations that a person has to place, and what their quick fixes are called. */

import type { AnchoredKind } from '../../annotations/model';

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
