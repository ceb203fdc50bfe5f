/**
 * Groups lines into blocks: a numbered paragraph, a bullet, a footnote, a paragraph. A block ends at a blank line, at
 * a mark, at a line that is not running text, and, where lines are wrapped, at a short line that ends a sentence.
 * What a page break cuts stays two blocks; joining them needs to know what they are, and is done by the report.
 */

import { beginsInside, endsSentence } from './prose';
import { textAfterMark, type Line } from './lines';
import { printedWidth } from './printedWidth';

export interface Block {
  readonly kind: 'numbered' | 'bullet' | 'note' | 'paragraph';
  /** The lines with text that it holds, at least one. */
  readonly lines: readonly Line[];
  /** The number of a numbered paragraph. */
  readonly number: number | undefined;
  /** The label that opens it, as in "Finding 1:" or "Recommendation 1.2". */
  readonly label: Label | undefined;
  /** How many visible characters of its first line stand before its words: its number, bullet or label. */
  readonly bodyStart: number;
  /** For bullets: 0 for the outermost. */
  readonly depth: number;
  /** How many lines of the text, blank or page furniture, stand before it. */
  readonly gap: number;
}

/** What a labelled paragraph is, and how it is numbered. */
export interface Label {
  readonly kind: 'finding' | 'recommendation';
  /** As printed: `1` or `1.2`. */
  readonly number: string;
  /** How many visible characters the label takes. */
  readonly length: number;
}

export interface BlockOptions {
  /** Where lines were wrapped by a machine; undefined when each line is a paragraph. */
  readonly width: number | undefined;
  /** The words that open every item of an unmarked list; a line that opens with them behind a sentence is an item. */
  readonly opening: string | undefined;
  /** The paragraph number that a line opens with; undefined when its number is only text. */
  readonly numberOf: (line: Line) => number | undefined;
  /** The label that a line opens with, in families that label their paragraphs. */
  readonly labelOf: (line: Line) => Label | undefined;
  /** Whether a line, behind the end of a sentence, opens a paragraph by its words: "Yours sincerely". */
  readonly opensByWords: (line: Line) => boolean;
}

/** The blocks of a run of lines with text. Blank lines, furniture and headings must have been left out. */
export function readBlocks(lines: readonly Line[], options: BlockOptions): Block[] {
  const blocks: Block[] = [];
  let open: Line[] = [];
  let before: Line | undefined;
  const close = (): void => {
    if (open.length > 0) blocks.push(makeBlock(open, before, options));
    before = open.at(-1) ?? before;
    open = [];
  };
  lines.forEach((line, at) => {
    if (open.length > 0 && opensBlock(open, lines, at, options)) close();
    open.push(line);
  });
  close();
  return withDepths(blocks);
}

function opensBlock(open: readonly Line[], lines: readonly Line[], at: number, options: BlockOptions): boolean {
  const last = open.at(-1)!;
  const line = lines[at]!;
  if (isMarked(line, options)) return true;
  if (open.length === 1 && isMarked(last, options) && textAfterMark(last) === '') return false;
  if (line.index > last.index + 1) return true;
  if (endsEarly(last, line, options.width)) return true;
  if (!endsSentence(last.visible)) return false;
  return opensAlike(line, options) || options.opensByWords(line) || isShortHere(lines, at, options.width);
}

function isMarked(line: Line, options: BlockOptions): boolean {
  if (options.labelOf(line)) return true;
  switch (line.mark?.kind) {
    case 'bullet':
    case 'note':
    case 'hashes':
      return true;
    case 'number':
      return options.numberOf(line) !== undefined;
    default:
      return false;
  }
}

function opensAlike(line: Line, { opening }: BlockOptions): boolean {
  return opening !== undefined && line.visible.startsWith(`${opening} `);
}

/** How much shorter than the wrap width a line must be for its sentence end to be a paragraph's end. */
const SLACK = 3;

/** In wrapped text: a sentence ends although the next line's first word would have fitted. Else: every line ends. */
function endsEarly(last: Line, next: Line, width: number | undefined): boolean {
  if (width === undefined) return endsSentence(last.visible) || !beginsInside(next.visible);
  const firstWord = /^\S*/.exec(next.visible)![0].length;
  return (
    endsSentence(last.visible) &&
    !beginsInside(next.visible) &&
    last.visible.length + 1 + firstWord < width * 0.85 - SLACK
  );
}

/** So many lines on both sides show how wide the column is: a paragraph or two. */
const NEIGHBOURS = 6;
/**
 * The share of the column that the last line and the next word must fill to have been wrapped: of the lines of published
 * letters that go on in mid-sentence, ninety-eight in a hundred fill more.
 */
const FULL = 0.93;

/**
 * In wrapped text: whether the first word of `lines[at]` would have fitted on the line before, as lines are here. It
 * must have fitted in print and, since an editor may have wrapped the text, by the count of letters as well.
 */
function isShortHere(lines: readonly Line[], at: number, width: number | undefined): boolean {
  const [last, next] = [lines[at - 1]!.visible, lines[at]!.visible];
  if (width === undefined || last.length > width || beginsInside(next)) return false;
  const together = `${last} ${/^\S*/.exec(next)![0]}`;
  const around = lines.slice(Math.max(0, at - 1 - NEIGHBOURS), at + NEIGHBOURS).map(({ visible }) => visible);
  const wrapped = around.filter((text) => text.length <= width + SLACK);
  return (
    wrapped.some((text) => text.length >= together.length) &&
    printedWidth(together) < FULL * wrapped.reduce((widest, text) => Math.max(widest, printedWidth(text)), 0)
  );
}

function makeBlock(lines: readonly Line[], before: Line | undefined, options: BlockOptions): Block {
  const [first] = lines as readonly [Line, ...Line[]];
  const number = options.numberOf(first);
  const label = options.labelOf(first);
  const kind = kindOf(first, number);
  const bodyStart = label?.length ?? (kind === 'paragraph' ? 0 : (first.mark?.length ?? 0));
  return {
    kind,
    lines,
    number,
    label,
    bodyStart,
    depth: 0,
    gap: before ? first.index - before.index - 1 : first.index,
  };
}

function kindOf({ mark }: Line, number: number | undefined): Block['kind'] {
  if (number !== undefined) return 'numbered';
  return mark?.kind === 'bullet' || mark?.kind === 'note' ? mark.kind : 'paragraph';
}

/** Bullets within bullets are told by another glyph, or more indent, than the run's first bullet. */
function withDepths(blocks: readonly Block[]): Block[] {
  let outer: Line | undefined;
  return blocks.map((block) => {
    if (block.kind !== 'bullet') {
      if (block.kind === 'numbered') outer = undefined;
      return block;
    }
    const first = block.lines[0]!;
    outer ??= first;
    return isInner(first, outer) ? { ...block, depth: 1 } : block;
  });
}

function isInner(line: Line, outer: Line): boolean {
  return glyphOf(line) !== glyphOf(outer)
    ? line.indent >= outer.indent
    : line.indent > outer.indent + 1 || (line.indent > outer.indent && outer.indent === 0);
}

function glyphOf({ mark }: Line): string | undefined {
  return mark?.kind === 'bullet' ? mark.glyph : undefined;
}
