/**
 * The lines of a text as the general reading sees them: what kind each is, its label, and how it stands among others.
 */

import { isBlank, type Line } from '../../../syntax/lines';
import type { LineRole, TaughtLine } from '../../family';
import type { Flow } from '../../reading/flow';
import { findBlockKinds, type MarkdownBlocks } from './markdown';
import type { TableBlock } from './table';
import { parseItemLabel, type ItemLabel } from './itemLabel';
import { findLetterRows } from './letters';
import { findPageRows } from './pages';
import { headingMark, type Row, type RowKind } from './row';
import { findTaughtRows } from './taught';

/** All rows of a text, with what they are. The kinds are filled in by the passes that know them. */
export interface Rows {
  readonly flow: Flow;
  readonly all: readonly Row[];
  readonly kinds: RowKind[];
  /** Whether the text is written in Markdown. */
  readonly isMarkdown: boolean;
  readonly tables: readonly TableBlock[];
  readonly frontMatter: ReadonlyMap<string, string>;
  /** How wide running text is set; Infinity where each paragraph is one line. */
  readonly width: number;
  /** The rows of paragraph numbers that extraction tore from their paragraphs: several on end. */
  readonly tornNumbers: ReadonlySet<number>;
  /** By row: how many blank or furniture rows stand right before it. */
  readonly gaps: number[];
  /** By row: what a person said that it is. */
  readonly taught: ReadonlyMap<number, LineRole>;
}

export function readRows(flow: Flow, taught: readonly TaughtLine[] = []): Rows {
  const blocks = findBlockKinds(flow.all, flow.source.text);
  const kinds = blocks.kinds;
  const read = flow.all.map((line, index) => readRow(flow.source.text, line, index, blocks));
  const numbered = blocks.isMarkdown || blocks.isWiki ? withCountedItems(read) : read;
  const all = withBareLetters(withoutTornReferences(numbered), kinds);
  const width = bodyWidth(all, kinds);
  const torn = findTornNumbers(all, kinds);
  findPageRows(all, kinds, { isMarkdown: blocks.isMarkdown, breaks: findPageBreaks(flow, all) });
  for (const row of torn) kinds[row] = 'furniture';
  findLetterRows(all, kinds);
  return {
    flow,
    all,
    kinds,
    isMarkdown: blocks.isMarkdown,
    tables: blocks.tables,
    frontMatter: blocks.frontMatter,
    width,
    tornNumbers: torn,
    gaps: countGaps(kinds),
    taught: findTaughtRows(all, kinds, taught),
  };
}

/** Where pages end, as form feeds tell: before the rows behind one, and at the end of the text. */
function findPageBreaks({ source }: Flow, rows: readonly Row[]): readonly number[] {
  const opening = rows.filter(({ line }) => source.text[line.range.start] === '\f').map(({ index }) => index);
  return opening.length > 0 ? [...opening, rows.length] : [];
}

function readRow(source: string, line: Line, index: number, blocks: MarkdownBlocks): Row {
  const depth = blocks.depths.get(index) ?? 0;
  const mark = depth > 0 ? headingMark(line) : 0;
  const text = isBlank(line) ? '' : mark > 0 ? line.visible.slice(mark).replace(/\s+[#=]+$/, '') : line.visible;
  return {
    index,
    line,
    text,
    indent: line.indent,
    label: text === '' ? undefined : blocks.isWiki ? wikiLabel(text) : labelOf(text, blocks.kinds[index] === 'quote'),
    depth,
    bold: isBold(source, line),
  };
}

/** "# Buy lids." in a wiki is the first item of a numbered list, and so is each below it. */
function wikiLabel(text: string): ItemLabel | undefined {
  const mark = /^#\s+(?=\S)/.exec(text.slice(0, 20))?.[0].length;
  return mark ? { kind: 'number', name: '1', path: [1], style: 'number #', length: mark } : parseItemLabel(text);
}

/** Of a line of a block quote, the label of what is quoted: `> **Recommendation 1:** Close the gate.` */
function labelOf(text: string, isQuote: boolean): ItemLabel | undefined {
  const mark = isQuote ? QUOTE_MARK.exec(text)![0].length : 0;
  const label = parseItemLabel(text.slice(mark));
  return label && mark > 0 ? (label.kind === 'word' ? { ...label, length: label.length + mark } : undefined) : label;
}

/** What stands before the words of a line of a block quote. */
export const QUOTE_MARK = /^(?:>\s?)*/;

/**
 * "… were not briefed (Recommendation", "2)" and "… as we say in paragraph", "14.": what ends the reference that the row
 * above begins is no label.
 */
function withoutTornReferences(all: readonly Row[]): readonly Row[] {
  return all.map((row) => {
    const above = row.label && all[row.index - 1]?.text.slice(-40);
    const isTorn =
      above !== undefined &&
      above !== '' &&
      ((row.label?.kind === 'word' &&
        (POINTS_ON.test(above) || (/^\p{Ll}/u.test(row.text) && !/[.:;!?]$/.test(above)))) ||
        (/^[\w.-]{1,8}\)/.test(row.text) && OPEN_BRACKET.test(above)) ||
        (/^[\w-]+(?:\.\d+)*[.,;]?(?:\s|$)/.test(row.text) && OPEN_REFERENCE.test(above)));
    return isTorn ? { ...row, label: undefined } : row;
  });
}

/** "… a second signature (see", "as set out in" */
const POINTS_ON = /\p{L}.*(?:\s(?:see|also|in|under|by|to|from|with|and|or|of|per|at|for)|\()$/iu;
const OPEN_BRACKET = /\([^()]{1,38}$/;
const OPEN_REFERENCE =
  /\S (?:see|in|under|by|to|from|and|also|with|\(see) (?:recommendation|finding|action|paragraph|section|table|figure|annex|appendix|chapter)$/i;

/**
 * In Markdown, a list that prints the same number before each item counts on from the first: 1, 2, 3. One that has counted
 * itself has a number twice when an item was put in.
 */
function withCountedItems(all: readonly Row[]): readonly Row[] {
  /** By style and column, the deepest last. */
  const open = new Map<string, { readonly first: number; count: number } | 'counts'>();
  let column = 0;
  return all.map((row) => {
    const { label, text, indent, depth } = row;
    if (depth > 0 || (text !== '' && indent === 0 && !label)) open.clear();
    // A list inside an item ends with the item.
    if (label && indent < column)
      for (const key of open.keys()) if (Number(key.slice(key.lastIndexOf(' '))) > indent) open.delete(key);
    if (label) column = indent;
    if (label?.kind !== 'number' || label.path.length !== 1) return row;
    const key = `${label.style} ${indent}`;
    const run = open.get(key);
    if (run === 'counts') return row;
    if (!run || label.path[0] !== run.first) {
      open.set(key, run ? 'counts' : { first: label.path[0]!, count: 1 });
      return row;
    }
    const number = run.first + run.count++;
    return { ...row, label: { ...label, name: String(number), path: [number] } };
  });
}

/** The style of letters without punctuation. */
export const BARE_LETTER = 'letter bare';
/** So many rows at the most hold one item of a list with bare letters. */
const LONGEST_LETTERED = 12;

/**
 * Letters without a full stop or bracket are labels where they count up from "a" behind a colon:
 *
 *     6 To improve its management of staff, the Agency should:
 *     a update its model by March 2025;
 *     b enforce the cap on rates.
 */
function withBareLetters(all: readonly Row[], kinds: readonly RowKind[]): readonly Row[] {
  const labels = new Map<number, ItemLabel>();
  let run: number[] = [];
  let lead: Row | undefined;
  for (const row of all) {
    if (kinds[row.index] !== 'text') continue;
    const expected = String.fromCharCode(97 + run.length);
    const isNext = row.label === undefined && row.text.startsWith(`${expected} `) && /^. \p{Ll}/u.test(row.text);
    if (run.length > 0 && row.index - run.at(-1)! > LONGEST_LETTERED) run = [];
    if (isNext && (run.length > 0 || lead?.text.endsWith(':'))) {
      run.push(row.index);
      if (run.length > 1) for (const at of [run.length - 2, run.length - 1]) labels.set(run[at]!, bareLetter(at));
    } else if (row.label) run = [];
    lead = row;
  }
  return labels.size === 0 ? all : all.map((row) => ({ ...row, label: labels.get(row.index) ?? row.label }));
}

function bareLetter(at: number): ItemLabel {
  const name = String.fromCharCode(97 + at);
  return { kind: 'letter', name, path: [at + 1], style: BARE_LETTER, length: 2 };
}

/** Numbers with a full stop alone on their lines, each one more than the last, with nothing but blank rows between. */
function findTornNumbers(all: readonly Row[], kinds: readonly RowKind[]): Set<number> {
  const torn = new Set<number>();
  let before: Row | undefined;
  for (const row of all) {
    if (kinds[row.index] === 'blank') continue;
    const isBare = kinds[row.index] === 'text' && /^\d{1,3}\.$/.test(row.text);
    const last = before?.label?.path[0];
    if (isBare && last !== undefined && row.label?.path[0] === last + 1)
      for (const each of [before!, row]) torn.add(each.index);
    before = isBare ? row : undefined;
  }
  return torn;
}

function isBold(source: string, { content }: Line): boolean {
  const around = source.slice(Math.max(0, content.start - 4), content.start);
  const after = source.slice(content.end, content.end + 3);
  return /(\*\*|__)$/.test(around) && /^[.:]?(\*\*|__)/.test(after);
}

/** Shorter lines are headings, list items and the ends of paragraphs. */
const WORDS_OF_A_FULL_LINE = 6;

/** The 85th percentile of the lines of six words and more; Infinity where half of those are longer than any page. */
function bodyWidth(rows: readonly Row[], kinds: readonly RowKind[]): number {
  const lengths: number[] = [];
  for (const { index, text, indent } of rows) {
    if (kinds[index] === 'text' && countWords(text, WORDS_OF_A_FULL_LINE) >= WORDS_OF_A_FULL_LINE)
      lengths.push(text.length + Math.min(indent, 0));
  }
  if (lengths.length === 0) return Infinity;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.85)]!;
  return width > LONGEST_PRINTED_LINE ? Infinity : width;
}

/** A printed line holds hardly more characters; what is longer is a paragraph on one line. */
const LONGEST_PRINTED_LINE = 160;

/** How many words a text has, counted up to `most`. */
export function countWords(text: string, most = Infinity): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length && count < most; i++) {
    const space = text.charCodeAt(i) <= 32;
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
}

/** Rows between those of the text. */
const IS_GAP: ReadonlySet<RowKind | undefined> = new Set(['blank', 'furniture', 'footnote', 'rule', 'letter']);

function countGaps(kinds: readonly RowKind[]): number[] {
  let gap = 2;
  return kinds.map((kind) => {
    const before = gap;
    gap = IS_GAP.has(kind) ? gap + 1 : 0;
    return before;
  });
}

/** Whether nothing but blank rows and furniture stands between two rows, and some of it is furniture. */
export function isPageBreak({ kinds }: Rows, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (kinds[i] === 'furniture' || kinds[i] === 'footnote') return true;
  return false;
}

/** The next row that holds text of any kind, at or after `at`; the number of rows when there is none. */
export function nextContent({ kinds }: Rows, at: number): number {
  let i = at;
  while (IS_GAP.has(kinds[i])) i++;
  return i;
}
