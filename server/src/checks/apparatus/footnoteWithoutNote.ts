/** A footnote mark in the text whose note is nowhere. Only where other notes were found, or all may be elsewhere. */

import type { Check } from '../diagnostic';
import { messages } from '../messages';

export const footnoteWithoutNote: Check = {
  code: 'footnote-without-note',
  severity: 'hint',
  title: 'Footnote mark without a note',
  explain: 'Reports a footnote mark for which the report has no note.',
  run: ({ footnotes }) =>
    footnotes.some((footnote) => footnote.range !== undefined)
      ? footnotes
          .filter((footnote) => footnote.range === undefined)
          .flatMap(({ label, references }) =>
            references.map((range) => ({ range, message: messages.footnoteWithoutNote(label), related: [] })),
          )
      : [],
};
