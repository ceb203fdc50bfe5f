/** A footnote that no mark in the text refers to. Only where all others have one: when two are missing, marks were lost. */

import type { Report } from '../../report/model';
import type { Check } from '../diagnostic';
import { messages } from '../messages';
import { firstLine } from '../words';

/** Two notes tell nothing of the marks in general. */
const fewestNotes = 3;

export const noteWithoutMark: Check = {
  code: 'note-without-mark',
  severity: 'hint',
  title: 'Footnote without a mark',
  explain: 'Reports a footnote that no mark in the text refers to.',
  run: (report) => {
    const notes = report.footnotes.flatMap((note) => (note.range ? [{ ...note, range: note.range }] : []));
    const loose = notes.filter(({ label, references }) => references.length === 0 && !isGlued(report, label));
    if (notes.length < fewestNotes || loose.length !== 1) return [];
    return loose.map(({ label, range }) => ({
      range: firstLine(report, range),
      message: messages.noteWithoutMark(label),
      related: [],
    }));
  },
};

/** Whether its number stands glued to anything at all, such as the sign of a percentage. */
function isGlued({ source }: Report, label: string): boolean {
  return new RegExp(`[\\p{L}%)\\].,;’]${label}(?![\\d\\p{L}.])`, 'u').test(source.text);
}
