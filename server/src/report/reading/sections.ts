/** Makes sections of headings: their titles, what each governs, and which lines of the flow stand directly under it. */

import { readVisible } from '../../syntax/visible';
import type { Word } from '../../syntax/words';
import type { Range } from '../../text/range';
import type { HeadingRule, Part } from '../family';
import { rangeOfWords, type Flow } from './flow';
import type { Heading } from './headings';
import type { Section } from '../model';
import type { Title } from './titlePage';

/** A section with the lines that stand under its own heading and no other. */
export interface Place {
  readonly section: Section;
  readonly rule: HeadingRule | undefined;
  /** The indexes in the flow of those lines, `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

const TITLE_LEVEL = 1;

/** The sections in document order, the title first. Text before the first heading has no section. */
export function buildSections(flow: Flow, title: Title | undefined, headings: readonly Heading[]): Place[] {
  const starts = [...(title ? [titleStart(title)] : []), ...headings.map(headingStart)].sort((a, b) => a.from - b.from);
  const after = nextOfSameLevel(starts);
  let part: Part | undefined;
  return starts.map((start, i) => {
    part = start.rule?.opens ?? part;
    const next = starts[after[i]!];
    const section = buildSection(
      flow,
      start,
      `S${i + 1}`,
      start.level === TITLE_LEVEL ? undefined : part,
      endBefore(flow, next?.from),
    );
    return { section, rule: start.rule, from: start.to, to: starts[i + 1]?.from ?? flow.lines.length };
  });
}

/** For each heading the index of the next of its level or above, found from the end with a stack. */
function nextOfSameLevel(starts: readonly Start[]): number[] {
  const open: number[] = [];
  const after = new Array<number>(starts.length);
  for (let i = starts.length - 1; i >= 0; i--) {
    while (open.length > 0 && starts[open.at(-1)!]!.level > starts[i]!.level) open.pop();
    after[i] = open.at(-1) ?? starts.length;
    open.push(i);
  }
  return after;
}

interface Start {
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly words: readonly Word[];
  readonly rule: HeadingRule | undefined;
  readonly heading: Heading | undefined;
}

function titleStart({ from, to, words }: Title): Start {
  return { from, to, level: TITLE_LEVEL, words, rule: undefined, heading: undefined };
}

function headingStart(heading: Heading): Start {
  const { from, to, title, rule } = heading;
  return { from, to, level: rule.level, words: title, rule, heading };
}

function buildSection(
  flow: Flow,
  { words, rule, heading, level }: Start,
  id: string,
  part: Part | undefined,
  end: number,
): Section {
  const headingRange = rangeOfWords(words);
  const range: Range = { start: headingRange.start, end: Math.max(end, headingRange.end) };
  return {
    id,
    title: printWords(flow, words),
    level,
    kind: rule?.kind ?? 'title',
    range,
    headingRange: withClosingMark(flow, headingRange, words),
    part,
    subject: rule?.subject,
    grade: heading?.grade?.grade,
    gradeRange: heading?.grade?.range,
  };
}

/** The end of the last line with text before an index of the flow. */
function endBefore(flow: Flow, at = flow.lines.length): number {
  return flow.lines[at - 1]?.content.end ?? flow.source.text.length;
}

/** The words as printed, on one line, without footnote marks. */
export function printWords(flow: Flow, words: readonly Word[]): string {
  const { text } = flow.source;
  const printed = words.map((word, i) => printWord(text, word) + between(flow, word, words[i + 1]));
  return printed.join('').replace(/\s+/g, ' ').trim();
}

/** A word as printed; one that a line's end breaks keeps the hyphen, which may be its own. */
function printWord(text: string, word: Word): string {
  return readVisible(text, word).text.replace(/\s+/g, '');
}

/** A dash with its spaces, or a bracket and a quotation mark; what is longer is no punctuation of a heading. */
const LONGEST_GAP = 4;

/** The punctuation between two words, on one line; a space where a tag, a footnote mark or anything else stands. */
function between(flow: Flow, word: Word, next: Word | undefined): string {
  if (!next) return closingMark(flow, word)?.text ?? '';
  const gap = flow.source.text.slice(word.note?.end ?? word.end, next.start);
  const line = gap.replace(/\s+/g, ' ');
  if (line.length <= LONGEST_GAP && /^[ \p{P}]*$/u.test(line) && !/[*#_]/.test(line)) return line;
  return `${/^[,;:)?!]*/.exec(line)![0]} `;
}

/** A question mark or bracket that closes the heading belongs to it. */
function withClosingMark(flow: Flow, range: Range, words: readonly Word[]): Range {
  const last = words.at(-1);
  return { start: range.start, end: (last && closingMark(flow, last)?.end) ?? range.end };
}

/** The closing mark before or behind the last word's footnote mark: `improve?1`, `(LSCB1)`. */
function closingMark(flow: Flow, { end, note }: Word): { readonly text: string; readonly end: number } | undefined {
  for (const from of [end, note?.end ?? end]) {
    const text = /^[?)]{1,2}/.exec(flow.source.text.slice(from, from + 2))?.[0];
    if (text) return { text, end: from + text.length };
  }
  return undefined;
}
