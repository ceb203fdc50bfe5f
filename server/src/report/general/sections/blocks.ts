/** The paragraphs, items and quotations of a stretch of rows, whole over page breaks. */

import { beginsInside, endsSentence } from '../../../syntax/prose';
import type { ItemLabel } from '../lines/itemLabel';
import { isPointer } from '../lines/pointer';
import type { Row } from '../lines/row';
import { isPageBreak, type Rows } from '../lines/rows';

export interface TextBlock {
  readonly kind: 'paragraph' | 'item' | 'quote';
  readonly rows: readonly Row[];
  readonly label: ItemLabel | undefined;
  /** The column on which it begins. */
  readonly indent: number;
  /** Whether a blank row stands above it. */
  readonly apart: boolean;
}

/** The blocks of rows `[from, to)`. */
export function readTextBlocks(rows: Rows, from: number, to: number): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: Row[] = [];
  let styles = new Map<string, number>();
  const close = (): void => {
    if (open.length > 0) blocks.push(makeBlock(rows, open));
    open = [];
  };
  for (let i = from; i < to; i++) {
    const kind = rows.kinds[i];
    if (kind === 'table' || kind === 'code') close();
    if (kind !== 'text' && kind !== 'quote') continue;
    const row = rows.all[i]!;
    if (open.length > 0 && opensBlock(rows, open, row, styles)) close();
    if (row.label && open.length === 0) styles.set(row.label.style, row.label.path.at(-1) ?? 0);
    if (!row.label && open.length === 0 && row.indent === 0 && rows.isMarkdown) styles = new Map();
    open.push(row);
  }
  close();
  return blocks;
}

function makeBlock(rows: Rows, [first, ...rest]: readonly Row[]): TextBlock {
  const kind = rows.kinds[first!.index] === 'quote' ? 'quote' : first!.label ? 'item' : 'paragraph';
  return {
    kind,
    rows: [first!, ...rest],
    label: first!.label,
    indent: first!.indent,
    apart: rows.gaps[first!.index]! > 0,
  };
}

/** Whether a row opens a block of its own behind the rows of the open one. */
function opensBlock(rows: Rows, open: readonly Row[], row: Row, styles: ReadonlyMap<string, number>): boolean {
  const last = open.at(-1)!;
  const above = open[0]!;
  if ((rows.kinds[row.index] === 'quote') !== (rows.kinds[above.index] === 'quote')) return true;
  if (open.length === 1 && isBareLabel(last) && row.index - last.index <= 2 && !row.label) return false;
  if (isPointer(row.text) && !isBareLabel(last)) return false;
  const gap = rows.gaps[row.index]!;
  if (row.label && opensItem(rows, last, row, styles)) return true;
  if (gap > 0) return !goesOnOverPage(rows, last, row);
  if (row.label?.kind === 'word') return endsSentence(last.text);
  return endsEarly(rows, last, row, above);
}

/** A number alone on its line: its text stands on the next. */
function isBareLabel({ label, text }: Row): boolean {
  return label !== undefined && label.length >= text.length;
}

/** Whether a label is one, and not a number in mid-sentence that came to stand at the start of a line. */
function opensItem(rows: Rows, last: Row, row: Row, styles: ReadonlyMap<string, number>): boolean {
  const label = row.label!;
  if (label.kind === 'bullet' || label.kind === 'code') return true;
  if (rows.gaps[row.index]! > 0 && !isPageBreak(rows, last.index, row.index)) return true;
  const before = styles.get(label.style);
  const value = label.path.at(-1);
  // In Markdown, an item begins wherever its list goes on; "1." may stand before each.
  if (before !== undefined && (rows.isMarkdown || (value === before && /[.)]$/.test(last.text)))) return true;
  if (before !== undefined && value !== undefined && value > before && value - before <= 3) return true;
  if (value === 1 && label.kind !== 'word') return /[:;.]$/.test(last.text) || last.text.length < rows.width * 0.7;
  return endsSentence(last.text) || /[;:]$|;\s*(?:and|or)$/.test(last.text) || last.text.length < rows.width * 0.6;
}

/** A page break cuts a paragraph where it ends no sentence, or goes on in lower case. */
function goesOnOverPage(rows: Rows, last: Row, row: Row): boolean {
  if (!isPageBreak(rows, last.index, row.index) || row.label) return false;
  return !endsSentence(last.text) ? last.text.length > rows.width * 0.5 : /^\p{Ll}/u.test(row.text);
}

/** Whether the paragraph ends with a row, although nothing stands between it and the next. */
function endsEarly(rows: Rows, last: Row, row: Row, above: Row): boolean {
  if (!Number.isFinite(rows.width))
    return !rows.isMarkdown && (endsSentence(last.text) || !beginsInside(row.text)) && above.indent >= row.indent;
  if (rows.isMarkdown) return false;
  if (!endsSentence(last.text) || beginsInside(row.text)) return false;
  const firstWord = /^\S*/.exec(row.text)![0].length;
  return last.text.length + 1 + firstWord < rows.width * 0.85;
}
