/**
 * Pages without structure: which words stand side by side in columns, and which are rows of a table. A recursive X-Y cut
 * (Nagy and Seth, _Hierarchical representation of optically scanned documents_, 1984), in which the white between the
 * words of one line says where a page may be cut from top to bottom.
 *
 *     Review of the harbour          crosses the gutter: a region of lines
 *     The cranes are │ 3. Records    two or more lines with the same gap are
 *     not greased.   │ are kept on   two columns when both sides are prose, five
 *     2. Staff said  │ paper.        lines or more, and a table when they are not
 */

import { lastIndexAtMost } from '../../base/search';
import { findMark } from '../../syntax/marks';
import {
  type Line,
  otherSize,
  type PlacedItem,
  rightOf,
  sortedLines,
  textOf,
  toLine,
  usualLeading,
  widestSpread,
} from './lines';

/** Lines that follow each other. */
export interface Column {
  readonly kind: 'lines';
  readonly lines: readonly Line[];
  /** Where its longest line ends, or that of what it is a part of. */
  readonly right: number;
  /** It goes on where the one to the left ended. */
  readonly isBeside: boolean;
}

/** Lines, or rows of cells of lines. */
export type Region = Column | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Line[])[])[] };

/** Words of a line with no gap between them. */
interface Segment {
  readonly items: readonly PlacedItem[];
  readonly left: number;
  readonly right: number;
}

/** What stands at one height: a line, or lines of columns that do not stand quite at the same height. */
interface Row {
  readonly line: Line;
  /** Of the highest and the lowest line in it. */
  readonly top: number;
  readonly bottom: number;
  readonly segments: readonly Segment[];
}

/** In sizes of the letters: lines of one column are set farther apart. */
const rowHeight = 0.9;

/** In sizes of the letters: gutters of columns are wider than any space between words, also in justified lines. */
export const narrowestGutter = 1.2;

/** A gap on one line alone is chance. */
const fewestRows = 2;

/** Fewer lines in two columns are read as well from left to right. */
const fewestLines = 5;

/** Prose beside prose that is parted less often at one height is two columns whose paragraphs happen to end together. */
const fewestBands = 3;

/** Columns within columns, and tables of different shapes on one page. */
const deepestCut = 8;

/** The regions of a page in the order in which they are read. */
export function findRegions(items: readonly PlacedItem[]): readonly Region[] {
  return cutColumn(items, deepestCut, false);
}

/** `isBeside`: what is read before it stands to its left. */
function cutColumn(items: readonly PlacedItem[], depth: number, isBeside: boolean): readonly Region[] {
  const lines = sortedLines(items);
  const right = lines.reduce((most, line) => Math.max(most, rightOf(line)), 0);
  return partByHeadings(toRows(lines)).flatMap((rows, index) => cut(rows, right, depth, isBeside && index === 0));
}

/** Larger letters alone at their height, with white above from side to side, begin something else. */
function partByHeadings(rows: readonly Row[]): readonly (readonly Row[])[] {
  return partWhere(rows, (row, index) => {
    const { size } = rows[index - 1]!.line;
    const isHeading = row.segments.length === 1 && row.line.size > (1 + otherSize) * size;
    return isHeading && gapAbove(rows, index) > usualLeading * size;
  });
}

function toRows(lines: readonly Line[]): readonly Row[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const first = rows.at(-1)?.[0];
    if (first && first.y - line.y < rowHeight * Math.min(first.size, line.size)) rows.at(-1)!.push(line);
    else rows.push([line]);
  }
  return rows.map(toRow);
}

function toRow(lines: readonly Line[]): Row {
  const line = toLine(lines.flatMap(({ items }) => items).sort((a, b) => a.x - b.x));
  const segments: { items: PlacedItem[]; left: number; right: number }[] = [];
  for (const item of line.items) {
    const last = segments.at(-1);
    const right = item.x + item.width;
    if (
      last &&
      (item.x - last.right <= narrowestGutter * line.size || (segments.length === 1 && isLabel(last.items)))
    ) {
      last.items.push(item);
      last.right = Math.max(last.right, right);
    } else segments.push({ items: [item], left: item.x, right });
  }
  return { line, top: lines[0]!.y, bottom: lines.at(-1)!.y, segments };
}

/** What stands before the words of an item: "•", "12", "3.1", "(a)". */
function isLabel(items: readonly PlacedItem[]): boolean {
  const text = textOf(items);
  return findMark(text)?.length === text.length || /^\(?(?:\d{1,3}(?:\.\d{1,2})*|\p{L})[.)]?$/u.test(text);
}

function cut(rows: readonly Row[], right: number, depth: number, isBeside: boolean): readonly Region[] {
  const toColumn = (some: readonly Row[], isFirst: boolean): readonly Region[] =>
    some.length > 0 ? [{ kind: 'lines', lines: sortedLines(itemsOf(some)), right, isBeside: isFirst }] : [];
  const gutter = depth > 0 ? findGutter(rows) : undefined;
  if (gutter === undefined) return toColumn(rows, isBeside);
  return partByGutter(rows, gutter).flatMap(({ isSided, rows: run }, index): readonly Region[] => {
    const isFirst = isBeside && index === 0;
    if (!isSided) return cut(run, right, depth - 1, isFirst);
    const sides = [sideOf(run, (segment) => segment.left < gutter), sideOf(run, (segment) => segment.left >= gutter)];
    const isProse = areProse(sides);
    const bands = findBands(run, sides, isProse);
    if (bands) return [{ kind: 'table', rows: bands.map(toCells(run)) }];
    if (!isProse) return toColumn(run, isFirst);
    return sides.flatMap((side, column) => cutColumn(itemsOf(side), depth - 1, isFirst || column > 0));
  });
}

function itemsOf(rows: readonly Row[]): readonly PlacedItem[] {
  return rows.flatMap(({ line }) => line.items);
}

/** In points: no page may be wider (ISO 32000-1, Annex C). What lies beside the page counts as at its edge. */
const widestPage = 14_400;

/** The point of the page's width that lies at or behind this place; 0 for a place that is no number. */
function pointAt(x: number): number {
  return Math.min(widestPage, Math.max(0, Math.ceil(x) || 0));
}

/** How many of some stretches lie over each point of the page's width; each lies over one at least. */
function countOver(stretches: Iterable<readonly [from: number, to: number]>): Int32Array {
  const counts = new Int32Array(widestPage + 2);
  for (const [from, to] of stretches) {
    counts[pointAt(from)]! += 1;
    counts[Math.max(pointAt(to), pointAt(from) + 1)]! -= 1;
  }
  for (let x = 1; x < counts.length; x++) counts[x]! += counts[x - 1]!;
  return counts;
}

/** The middle of the gap that the most lines have in common. */
function findGutter(rows: readonly Row[]): number | undefined {
  const gaps = rows.flatMap(({ segments }) =>
    segments.slice(1).map(({ left }, index) => [segments[index]!.right, left] as const),
  );
  if (gaps.length < fewestRows) return undefined;
  const counts = countOver(gaps);
  const most = counts.reduce((one, other) => Math.max(one, other));
  if (most < fewestRows) return undefined;
  const from = counts.indexOf(most);
  const to = counts.findIndex((count, x) => x > from && count !== most);
  return (from + to) / 2;
}

/** Stretches of lines that leave the gutter free, from the first to the last line with words on both sides; and the others. */
function partByGutter(rows: readonly Row[], gutter: number): readonly { isSided: boolean; rows: readonly Row[] }[] {
  const runs: { isSided: boolean; rows: Row[] }[] = [];
  let open: Row[] = [];
  const put = (isSided: boolean, some: readonly Row[]) => {
    const last = runs.at(-1);
    if (some.length === 0) return;
    if (!last || isSided || last.isSided) runs.push({ isSided, rows: [...some] });
    else for (const row of some) last.rows.push(row);
  };
  const flush = () => {
    const both = open.flatMap(({ segments }, index) =>
      segments[0]!.right <= gutter && segments.at(-1)!.left >= gutter ? index : [],
    );
    if (both.length < fewestRows) put(false, open);
    else {
      const from = both[0]!;
      let to = both.at(-1)! + 1;
      while (to < open.length && gapAbove(open, to) < usualLeading * open[to]!.line.size) to++;
      put(false, open.slice(0, from));
      put(true, open.slice(from, to));
      put(false, open.slice(to));
    }
    open = [];
  };
  for (const row of rows) {
    if (row.segments.some(({ left, right }) => left < gutter && right > gutter)) {
      flush();
      put(false, [row]);
    } else open.push(row);
  }
  flush();
  return runs;
}

function gapAbove(rows: readonly Row[], index: number): number {
  return rows[index - 1]!.bottom - rows[index]!.top;
}

function sideOf(rows: readonly Row[], belongs: (segment: Segment) => boolean): readonly Row[] {
  return rows.flatMap(({ segments }) => {
    const own = segments.filter(belongs);
    if (own.length === 0) return [];
    const line = toLine(own.flatMap(({ items }) => items));
    return [{ line, top: line.y, bottom: line.y, segments: own }];
  });
}

function leftOf(rows: readonly Row[]): number {
  return rows.reduce((least, { segments }) => Math.min(least, segments[0]!.left), Infinity);
}

/** Both sides are words that fill the width of their column and go on. */
function areProse(sides: readonly (readonly Row[])[]): boolean {
  return sides.every(isProse) && sides.flat().length >= fewestLines;
}

/** The share of its column that a line of prose fills: the word that did not fit is seldom longer than a quarter. */
const nearlyFull = 0.75;

/** In characters a line: labels, names and values are mostly shorter. */
const shortestProse = 20;

/** Half of the lines nearly full, and more than a label on each. */
function isProse(side: readonly Row[]): boolean {
  const left = leftOf(side);
  const width = side.reduce((most, { segments }) => Math.max(most, segments.at(-1)!.right), left) - left;
  const full = side.filter(({ segments }) => segments.at(-1)!.right - left >= nearlyFull * width);
  const length = side.reduce((sum, { line }) => sum + textOf(line.items).length, 0);
  return full.length >= side.length / 2 && length >= shortestProse * side.length;
}

/**
 * The rows of a table: of cells that are no prose; or of prose that is parted, again and again, at the same height on
 * both sides, where both begin anew. Undefined where there is no table: a list of titles with the numbers of their
 * pages is none. Rows are parted where the white from side to side is wider than between the lines of a cell; where it
 * is that nowhere, each line is one that begins at the left.
 */
function findBands(
  run: readonly Row[],
  sides: readonly (readonly Row[])[],
  isProse: boolean,
): readonly (readonly Row[])[] | undefined {
  const widest = widestLeading(sides);
  const isEven = run.every((_, index) => index === 0 || gapAbove(run, index) <= widest);
  if (isProse ? isEven : isContents(run)) return undefined;
  const left = leftOf(run);
  const bands = partWhere(run, (row, index) =>
    isEven
      ? row.segments[0]!.left < left + row.line.size
      : gapAbove(run, index) > Math.min(widest, usualLeading * row.line.size),
  );
  return !isProse || beginAnew(bands) ? bands : undefined;
}

function partWhere(rows: readonly Row[], begins: (row: Row, index: number) => boolean): readonly (readonly Row[])[] {
  const parts: Row[][] = [];
  rows.forEach((row, index) => {
    if (index === 0 || begins(row, index)) parts.push([row]);
    else parts.at(-1)!.push(row);
  });
  return parts;
}

/** Often enough to be no chance, all cells of a row begin as sentences or names do. */
function beginAnew(bands: readonly (readonly Row[])[]): boolean {
  const begins = ({ segments }: Row) =>
    segments.length > 1 && segments.every(({ items }) => !/^\p{Ll}/u.test(textOf(items)));
  return bands.length >= fewestBands && bands.every(([first]) => begins(first!));
}

function isContents(run: readonly Row[]): boolean {
  const pages = run.map(({ segments }) => Number(/^[\s.·…]*(\d{1,4})$/.exec(textOf(segments.at(-1)!.items))?.[1]));
  return pages.every((page, index) => page >= (pages[index - 1] ?? 0));
}

/** How far the lines of a paragraph are apart at most. */
function widestLeading(sides: readonly (readonly Row[])[]): number {
  const gaps = sides.flatMap((side) => side.slice(1).map((_, index) => gapAbove(side, index + 1)));
  return widestSpread * gaps.reduce((least, gap) => Math.min(least, gap), Infinity);
}

/** Parts a row of a table into the lines of each cell; columns are what no white parts from its top to its bottom. */
function toCells(table: readonly Row[]): (row: readonly Row[]) => readonly (readonly Line[])[] {
  const counts = countOver(table.flatMap(({ segments }) => segments.map(({ left, right }) => [left, right] as const)));
  const starts: number[] = [];
  counts.forEach((count, x) => {
    if (count > 0 && (x === 0 || counts[x - 1] === 0)) starts.push(x);
  });
  return (row) => {
    const cells = starts.map((): PlacedItem[] => []);
    for (const { left, items } of row.flatMap(({ segments }) => segments)) {
      const cell = cells[lastIndexAtMost(starts, pointAt(left))]!;
      for (const item of items) cell.push(item);
    }
    return cells.map(sortedLines);
  };
}
