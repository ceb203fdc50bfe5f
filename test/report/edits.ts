/** Random edits of a text as people and programs make them: spans and lines go, come twice, or come in. */

import fc from 'fast-check';

export interface Edit {
  readonly kind: 'delete' | 'duplicate' | 'delete-lines' | 'duplicate-lines' | 'insert';
  /** Where, as a share of the text. */
  readonly at: number;
  /** How many characters or lines. */
  readonly length: number;
  /** What an insertion puts in. */
  readonly text: string;
}

/** Texts that mean something to the reader of reports, and some that mean nothing to anyone. */
const SNIPPETS = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '\f',
    '\u00A0',
    '\u00AD',
    '\uFEFF',
    '\u200B',
    '(',
    ')',
    '<p>',
    '</p>',
    '|',
    '**',
    '# ',
  ],
  ...['\n12\n', '\n\n7\n\n', '1. ', '99. ', '\n■ ', '\n- ', '(Recommendation)', '(recommendations 2 and 3)', '¹', '2'],
  ...['\nRecommendations\n', '\nContents\n', '\nSummary\n', '\nInspection findings\n', 'Good', 'Requires\nimprovement'],
  ...[
    '\nLeadership, management and governance\n',
    '\nThe Local Safeguarding Children Board (LSCB)\n',
    '\nWhat needs to improve?\n',
  ],
  ...['(MASH)', 'was judged to be inadequate', '11 September 2017 – 5 October 2017', '31/02/2017', '\uD83D', '𝔘', 'é'],
];

export const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('delete', 'duplicate', 'delete-lines', 'duplicate-lines', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  text: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...SNIPPETS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  ),
});

/** The text after the edits, one after the other. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce(applyEdit, text);
}

function applyEdit(text: string, { kind, at, length, text: inserted }: Edit): string {
  const start = Math.floor(at * text.length);
  const [from, to] = kind.endsWith('-lines') ? linesFrom(text, start, length) : [start, start + length];
  switch (kind) {
    case 'delete':
    case 'delete-lines':
      return text.slice(0, from) + text.slice(to);
    case 'duplicate':
    case 'duplicate-lines':
      return text.slice(0, to) + text.slice(from);
    case 'insert':
      return text.slice(0, start) + inserted + text.slice(start);
  }
}

/** From the beginning of the line at `offset` to the end of the last of so many lines. */
function linesFrom(text: string, offset: number, count: number): [number, number] {
  const from = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  let to = from;
  for (let i = 0; i < count && to < text.length; i++) to = text.indexOf('\n', to) + 1 || text.length + 1;
  return [from, Math.min(to, text.length)];
}
