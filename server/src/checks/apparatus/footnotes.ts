/** Footnote marks without a note, and notes without a mark. */

import type { Check } from '../diagnostic';
import { messages } from '../messages';
import { firstLine } from '../words';

/** Only where other notes were found, or all may be elsewhere. */
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
            references.map((range) => ({ range, message: messages.footnoteWithoutNote(label) })),
          )
      : [],
};

/** Two notes tell nothing of the marks in general. */
const fewestNotes = 3;

/** Only where all others have a mark: when two are missing, marks were lost. */
export const noteWithoutMark: Check = {
  code: 'note-without-mark',
  severity: 'hint',
  title: 'Footnote without a mark',
  explain: 'Reports a footnote that no mark in the text refers to.',
  run: (report) => {
    const notes = report.footnotes.flatMap((note) => (note.range ? [{ ...note, range: note.range }] : []));
    const unmarked = notes.filter(({ references }) => references.length === 0);
    const glued =
      unmarked.length > 0
        ? findGlued(
            report.source.text,
            unmarked.map(({ label }) => label),
          )
        : new Set();
    const loose = unmarked.filter(({ label }) => !glued.has(label));
    if (notes.length < fewestNotes || loose.length !== 1) return [];
    return loose.map(({ label, range }) => ({
      range: firstLine(report, range),
      message: messages.noteWithoutMark(label),
    }));
  },
};

/** Which numbers stand glued to anything at all, such as the sign of a percentage: one pass, however many there are. */
function findGlued(text: string, labels: readonly string[]): ReadonlySet<string> {
  const asked = new Set(labels);
  const glued = new Set<string>();
  for (const [, number] of text.matchAll(GLUED)) if (asked.has(number!)) glued.add(number!);
  return glued;
}

/** `children12 `, `(4%)7,`: a number whole, so that none is looked for twice. */
const GLUED = /[\p{L}%)\].,;’](\d+)(?![\d\p{L}.])/gu;
