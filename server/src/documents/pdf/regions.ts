/**
 * Pages without structure: which words stand side by side in columns, and which are rows of a table. A recursive X-Y cut
 * (Nagy and Seth, _Hierarchical representation of optically scanned documents_, 1984), in which the white between the
 * words of one line says where a page may be cut from top to bottom.
 *
 *     Review of the harbour          crosses the gutter: a region of lines
 *     The cranes are │ 3. Records    three or more lines with the same gap are
 *     not greased.   │ are kept on   two columns when both sides are prose,
 *     2. Staff said  │ paper.        and a table when one is not
 */

import { lastIndexAtMost } from '../../base/search';
import { findMark } from '../../syntax/marks';
import { type Line, type PlacedItem, rightOf, sortedLines, textOf, toLine } from './lines';

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
const narrowestGutter = 1.2;

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
  const parts: Row[][] = [];
  rows.forEach((row, index) => {
    const size = rows[index - 1]?.line.size ?? Infinity;
    const isHeading = row.segments.length === 1 && row.line.size > 1.1 * size;
    if (index === 0 || (isHeading && gapAbove(rows, index) > usualLeading * size)) parts.push([row]);
    else parts.at(-1)!.push(row);
  });
  return parts;
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
    if (isTable(run, sides)) return [{ kind: 'table', rows: toCells(run, sides) }];
    if (!areProse(sides)) return toColumn(run, isFirst);
    return sides.flatMap((side, column) => cutColumn(itemsOf(side), depth - 1, isFirst || column > 0));
  });
}

function itemsOf(rows: readonly Row[]): readonly PlacedItem[] {
  return rows.flatMap(({ line }) => line.items);
}

/** No page that is shown is wider, in points. */
const widestPage = 5000;

/** How many of some stretches lie over each point of the page's width. */
function countOver(stretches: Iterable<readonly [from: number, to: number]>): Int32Array {
  const counts = new Int32Array(widestPage + 1);
  const clamp = (x: number) => Math.min(widestPage, Math.max(0, Math.ceil(x)));
  for (const [from, to] of stretches) {
    counts[clamp(from)]! += 1;
    counts[clamp(to)]! -= 1;
  }
  for (let x = 1; x < counts.length; x++) counts[x]! += counts[x - 1]!;
  return counts;
}

/** The middle of the gap that the most lines have in common. */
function findGutter(rows: readonly Row[]): number | undefined {
  const counts = countOver(
    rows.flatMap(({ segments }) => segments.slice(1).map(({ left }, index) => [segments[index]!.right, left] as const)),
  );
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

/** From one line to the next within a paragraph, in sizes of its letters, and not more. */
const usualLeading = 1.6;

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

/** Half of the lines nearly full, and more than a label on each. */
function isProse(side: readonly Row[]): boolean {
  const left = leftOf(side);
  const width = side.reduce((most, { segments }) => Math.max(most, segments.at(-1)!.right), left) - left;
  const full = side.filter(({ segments }) => segments.at(-1)!.right - left >= 0.75 * width);
  const length = side.reduce((sum, { line }) => sum + textOf(line.items).length, 0);
  return full.length >= side.length / 2 && length >= 20 * side.length;
}

/**
 * Rows whose cells are no prose; or prose that is parted, again and again, at the same height on both sides, where both
 * begin anew. A list of titles with the numbers of their pages is none.
 */
function isTable(run: readonly Row[], sides: readonly (readonly Row[])[]): boolean {
  if (!areProse(sides)) return !isContents(run);
  if (areEven(run, sides)) return false;
  const bands = partByBands(run, sides);
  const begins = ({ segments }: Row) =>
    segments.length > 1 && segments.every(({ items }) => !/^\p{Ll}/u.test(textOf(items)));
  return bands.length >= fewestBands && bands.every(([first]) => begins(first!));
}

function isContents(run: readonly Row[]): boolean {
  const pages = run.map(({ segments }) => Number(/^[\s.·…]*(\d{1,4})$/.exec(textOf(segments.at(-1)!.items))?.[1]));
  return pages.every((page, index) => page >= (pages[index - 1] ?? 0));
}

/**
 * Rows of a table: parted where the white from side to side is wider than between the lines of a cell; where it is that
 * nowhere, each line is one that begins at the left.
 */
function partByBands(run: readonly Row[], sides: readonly (readonly Row[])[]): readonly (readonly Row[])[] {
  const widest = widestLeading(sides);
  const isEven = areEven(run, sides);
  const left = leftOf(run);
  const bands: Row[][] = [];
  run.forEach((row, index) => {
    const { size } = row.line;
    const isApart = index > 0 && gapAbove(run, index) > Math.min(widest, usualLeading * size);
    if (index === 0 || (isEven ? row.segments[0]!.left < left + size : isApart)) bands.push([row]);
    else bands.at(-1)!.push(row);
  });
  return bands;
}

/** No row is apart from the one above. */
function areEven(run: readonly Row[], sides: readonly (readonly Row[])[]): boolean {
  const widest = widestLeading(sides);
  return run.every((_, index) => index === 0 || gapAbove(run, index) <= widest);
}

/** How far the lines of a paragraph are apart at most: a quarter more than those that are nearest. */
function widestLeading(sides: readonly (readonly Row[])[]): number {
  const gaps = sides.flatMap((side) => side.slice(1).map((_, index) => gapAbove(side, index + 1)));
  return 1.25 * gaps.reduce((least, gap) => Math.min(least, gap), Infinity);
}

/** The lines of each cell, band by band; columns are what no white from top to bottom parts. */
function toCells(run: readonly Row[], sides: readonly (readonly Row[])[]): readonly (readonly (readonly Line[])[])[] {
  const counts = countOver(run.flatMap(({ segments }) => segments.map(({ left, right }) => [left, right] as const)));
  const starts: number[] = [];
  counts.forEach((count, x) => {
    if (count > 0 && (x === 0 || counts[x - 1] === 0)) starts.push(x);
  });
  const columnOf = ({ left }: Segment) => lastIndexAtMost(starts, Math.ceil(left));
  return partByBands(run, sides).map((band) =>
    starts.map((_, column) => sortedLines(itemsOf(sideOf(band, (segment) => columnOf(segment) === column)))),
  );
}
