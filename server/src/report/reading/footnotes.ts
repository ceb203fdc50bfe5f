/**
 * Separates footnotes from the running text and finds the marks that refer to them.
 *
 *     …Local Safeguarding Children Board1        a mark glued to its word
 *     1                                          the note's label on a line of its own
 *
 *     Ofsted produces this report under…         the note
 */

import { listMatches } from '../../base/matches';
import { NUMBER } from '../../base/characters';
import { addTo } from '../../base/multimap';
import { isBlank, loneNumber, sourceRange, type Line, type LineFacts } from '../../syntax/lines';
import { digitsOfSuperscripts } from '../../syntax/marks';
import { beginsInside } from '../../syntax/prose';
import type { Range } from '../../text/range';
import type { Flow } from './flow';
import { joinLines } from './join';
import type { Footnote } from '../model';
import { opensWith, type Vocabulary } from './vocabulary';

export interface Note {
  /** Undefined when the label was lost and the note is known by its words. */
  readonly label: string | undefined;
  /** The lines of the note, its label's line included. */
  readonly lines: readonly Line[];
}

/** A longer paragraph at the foot of a page is text below a number of the text. */
const LONGEST_NOTE = 14;
/** Labels count up; a few between two notes may have been lost, but a much higher number is no label. */
const LABEL_STEP = 6;

/**
 * The notes of a text, in order. `numbered` holds the indexes of lines that open a numbered paragraph, `noText` those
 * of headings, tables and contents, which no note holds.
 */
export function findNotes(
  flow: Flow,
  vocabulary: Vocabulary,
  numbered: ReadonlySet<number>,
  noText: ReadonlySet<number>,
): Note[] {
  const notes: Note[] = [];
  for (let i = 0; i < flow.all.length;) {
    const found = noteAt(flow, vocabulary, i, numbered, highestLabel(notes.at(-1)));
    const note = found?.lines.some(({ index }) => noText.has(index)) ? undefined : found;
    if (note) notes.push(note);
    i = note ? note.lines.at(-1)!.index + 1 : i + 1;
  }
  return notes;
}

function highestLabel(last: Note | undefined): number {
  return Number(last?.label ?? 0) + LABEL_STEP;
}

function noteAt(
  flow: Flow,
  vocabulary: Vocabulary,
  i: number,
  numbered: ReadonlySet<number>,
  highest: number,
): Note | undefined {
  const line = flow.all[i]!;
  if (isBlank(line) || flow.furniture.has(i)) return undefined;
  const label = loneNumber(line);
  if (label !== undefined) return label <= highest ? noteBelowLabel(flow, line, String(label)) : undefined;
  if (line.mark?.kind === 'note') return { label: line.mark.label, lines: paragraphFrom(flow, i) };
  if (line.mark?.kind === 'number' && !line.mark.dotted && !numbered.has(i))
    return noteBesideLabel(flow, i, String(line.mark.value));
  return followsBreak(flow, i) && opensWith(vocabulary.notes, line, vocabulary.slots)
    ? { label: undefined, lines: paragraphFrom(flow, i) }
    : undefined;
}

function followsBreak(flow: Flow, i: number): boolean {
  const before = flow.all[i - 1];
  return before === undefined || isBlank(before) || flow.furniture.has(i - 1);
}

/** A label on its own line is one when its note stands at the foot of a page. */
function noteBelowLabel(flow: Flow, label: Line, text: string): Note | undefined {
  const start = nextWithText(flow, label.index + 1);
  if (
    start === undefined ||
    start > label.index + 3 ||
    loneNumber(flow.all[start]!) !== undefined ||
    flow.furniture.has(start)
  )
    return undefined;
  if (flow.all[start]!.mark?.kind === 'bullet' || beginsInside(flow.all[start]!.visible)) return undefined;
  const lines = paragraphFrom(flow, start, LONGEST_NOTE + 1);
  return lines.length <= LONGEST_NOTE && standsAtFoot(flow, lines.at(-1)!.index)
    ? { label: text, lines: [label, ...lines] }
    : undefined;
}

function noteBesideLabel(flow: Flow, i: number, label: string): Note | undefined {
  const lines = paragraphFrom(flow, i, LONGEST_NOTE + 1);
  const fits = followsBreak(flow, i) && lines.length <= LONGEST_NOTE && standsAtFoot(flow, lines.at(-1)!.index);
  return fits ? { label, lines } : undefined;
}

/** Whether page furniture, another lone number or the end of the text comes next. */
function standsAtFoot(flow: Flow, last: number): boolean {
  const next = nextWithText(flow, last + 1);
  return next === undefined || flow.furniture.has(next) || loneNumber(flow.all[next]!) !== undefined;
}

function nextWithText(flow: Flow, from: number): number | undefined {
  for (let i = from; i < flow.all.length; i++) if (!isBlank(flow.all[i]!)) return i;
  return undefined;
}

/** The lines of the paragraph that begins at `from`, at most so many. */
function paragraphFrom(flow: Flow, from: number, most = Infinity): Line[] {
  const lines: Line[] = [flow.all[from]!];
  for (let i = from + 1; i < flow.all.length && lines.length < most; i++) {
    const line = flow.all[i]!;
    if (isBlank(line) || flow.furniture.has(i) || loneNumber(line) !== undefined || line.mark?.kind === 'note') break;
    lines.push(line);
  }
  return lines;
}

/** Notes with the marks that refer to them; a lost label is told by order. A mark without its note has no text. */
export function buildFootnotes(flow: Flow, notes: readonly Note[]): Footnote[] {
  const noteLines = new Set(notes.flatMap(({ lines }) => lines.map(({ index }) => index)));
  const labels = notes.map(({ label }, i) => label ?? String(i + 1));
  const known = new Set(labels);
  const references = findReferences(flow, noteLines, known);
  const footnotes = notes.map((note, i) => buildFootnote(flow, note, labels[i]!, references));
  const orphans = [...references].filter(([label]) => !known.has(label));
  return [
    ...footnotes,
    ...orphans.map(([label, ranges]) => ({ label, text: '', range: undefined, references: ranges })),
  ];
}

function buildFootnote(
  flow: Flow,
  note: Note,
  label: string,
  references: ReadonlyMap<string, readonly Range[]>,
): Footnote {
  const [first] = note.lines as readonly [Line, ...Line[]];
  const isLabelAlone = loneNumber(first) !== undefined;
  const text = joinLines(
    flow,
    isLabelAlone ? note.lines.slice(1) : note.lines,
    isLabelAlone ? 0 : first.mark?.length,
  ).text;
  const range = { start: first.content.start, end: note.lines.at(-1)!.content.end };
  return { label, text, range, references: references.get(label) ?? [] };
}

/**
 * A mark is glued to a word of some length or to what closes one; `M1` and `E10` are postcodes. Digits are looked for
 * before what stands in front of them, since most lines have none.
 */
const GLUED = /(?=[\d⁰¹²³⁴-⁹])(?<=\p{L}{3}|[?!.,)’'”%])(?:\d{1,2}(?![\d\p{L}])|[⁰¹²³⁴-⁹]+)/gu;

/** The marks in the text by label. Plain digits count only where a note with that label exists. */
function findReferences(flow: Flow, noteLines: ReadonlySet<number>, labels: ReadonlySet<string>): Map<string, Range[]> {
  const references = new Map<string, Range[]>();
  for (const line of flow.lines) {
    if (noteLines.has(line.index)) continue;
    // most lines have no digit, and are asked nothing
    for (const { label, start, end } of line.facts.classes & NUMBER ? line.facts.tell(findMarks) : none) {
      const range = sourceRange(line, start, end);
      if (!isDecimal(flow, range) && (labels.has(label) || isSuper(flow, range))) addTo(references, label, range);
    }
  }
  return references;
}

const none: readonly GluedMark[] = [];

interface GluedMark extends Range {
  readonly label: string;
}

/** What is glued to the words of a line, in offsets of its visible text. */
function findMarks({ visible }: LineFacts): readonly GluedMark[] {
  return listMatches(visible, GLUED).map(({ 0: mark, index }) => ({
    label: /\d/.test(mark) ? mark : digitsOfSuperscripts(mark),
    start: index,
    end: index + mark.length,
  }));
}

/** `17.8%` and `10,000` are figures, not marks. */
function isDecimal(flow: Flow, { start }: Range): boolean {
  return /\d[.,]$/.test(flow.source.text.slice(Math.max(0, start - 2), start));
}

function isSuper(flow: Flow, range: Range): boolean {
  return !/^\d/.test(flow.source.slice(range));
}
