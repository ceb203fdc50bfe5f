/** The tables of a text: with bars as in GitHub Flavored Markdown, with tabs as word processors copy them, set by spaces. */

import type { Line } from '../../../syntax/lines';
import { range as rangeOf, type Range } from '../../../text/range';
import { kindOfColumn } from '../columnNames';
import { isPageNumber, LONGEST_HEAD, readSpacedTable } from './columns';
import { fieldKindOf } from '../words';
import { plainInline } from './inline';
import type { RowKind } from './row';
import type { TableBlock, TableCell, TableRow } from './table';

/**
 * Tables with bars, tables whose cells are divided by tabs on two and more lines and, where the text is no Markdown,
 * tables set by spaces.
 */
export function readTables(
  lines: readonly Line[],
  kinds: RowKind[],
  source: string,
  isMarkdown: boolean,
): TableBlock[] {
  const tables: TableBlock[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (kinds[i] !== 'text') continue;
    const spaced = isMarkdown ? undefined : readSpacedTable(lines, kinds, source, i);
    if (spaced) {
      tables.push(spaced.table);
      for (let at = i; at < spaced.end; at++)
        if (kinds[at] === 'text' && !isPageNumber(lines[at]!.visible)) kinds[at] = 'table';
      i = spaced.end - 1;
      continue;
    }
    const isRuled = isDelimiter(lines[i + 1], source) && lineOf(lines[i]!, source).includes('|');
    const isBarred = isRuled || (!isMarkdown && namesColumns(lines[i]!, source) && kinds[i + 1] === 'text');
    const end = isBarred ? endOfBars(lines, kinds, source, isRuled ? i + 2 : i + 1) : endOfTabs(lines, kinds, i);
    if (end === undefined) continue;
    const rows: TableRow[] = [];
    for (let at = i; at < end; at++) {
      if (!isDelimiter(lines[at], source))
        rows.push({ row: at, last: at, cells: readCells(lines[at]!, source, isBarred) });
    }
    if (listsFields(rows)) {
      for (let at = i; at < end; at++) if (isDelimiter(lines[at], source)) kinds[at] = 'rule';
      if (!namesField(rows[0]!)) kinds[i] = 'rule';
    } else {
      kinds.fill('table', i, end);
      tables.push({ head: rows[0], rows: rows.slice(1) });
    }
    i = end - 1;
  }
  return tables;
}

/** The share of the rows of a list of fields that are named by one. */
const MOST_NAMED = 2 / 3;

/**
 * Whether a table is no table but a list of fields, a row each, as findings have it: its rows stay lines of text.
 *
 *     | Priority       | High                           |
 *     | -------------- | ------------------------------ |
 *     | Condition      | Eleven of 25 began too early.  |
 *     | Recommendation | Make the check a condition.    |
 */
function listsFields(rows: readonly TableRow[]): boolean {
  if (rows.some(({ cells }) => cells.length > 2)) return false;
  const named = rows.filter(namesField).length;
  return named >= 2 && named >= (rows.length - 1) * MOST_NAMED;
}

function namesField({ cells }: TableRow): boolean {
  const kind = fieldKindOf(cells[0]?.text ?? '');
  return kind !== undefined && kind !== 'other' && cells.length === 2;
}

function lineOf({ range }: Line, source: string): string {
  return source.slice(range.start, range.end);
}

function isDelimiter(line: Line | undefined, source: string): boolean {
  return (
    line !== undefined &&
    line.range.end - line.range.start < 2000 &&
    /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(lineOf(line, source)) &&
    lineOf(line, source).includes('|')
  );
}

/** `ID | What we found | Recommendation | Owner`: the head of a table whose names no rule divides from its rows. */
function namesColumns(line: Line, source: string): boolean {
  if (line.range.end - line.range.start > LONGEST_HEAD || !lineOf(line, source).includes(' | ')) return false;
  const names = readCells(line, source, true).map(({ text }) => kindOfColumn(text));
  return names.length > 2 && names.filter((kind) => kind !== undefined).length * 3 >= names.length * 2;
}

function endOfBars(lines: readonly Line[], kinds: readonly RowKind[], source: string, from: number): number {
  let end = from;
  while (end < lines.length && kinds[end] === 'text' && lineOf(lines[end]!, source).includes('|')) end++;
  return end;
}

/** Rows that follow each other, the first with the names of columns that the others have cells for. */
function endOfTabs(lines: readonly Line[], kinds: readonly RowKind[], from: number): number | undefined {
  const columns = countCells(lines[from]!.visible);
  if (columns < 2 || lines[from]!.visible.length > 200) return undefined;
  let end = from + 1;
  while (end < lines.length && kinds[end] === 'text' && countCells(lines[end]!.visible) >= Math.min(columns, 2)) end++;
  return end - from >= 2 && columns >= 3 ? end : undefined;
}

function countCells(visible: string): number {
  let count = 1;
  for (let i = 0; i < visible.length; i++) if (visible[i] === '\t') count++;
  return count;
}

function readCells(line: Line, source: string, isBarred: boolean): TableCell[] {
  const start = line.range.start;
  const text = lineOf(line, source).replace(/[\r\n]+$/, '');
  const cells: TableCell[] = [];
  const bar = isBarred ? '|' : '\t';
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && (text[i] !== bar || (isBarred && text[i - 1] === '\\'))) continue;
    const cell = trimCell(text, from, i);
    if (!(isBarred && ((from === 0 && cell.text === '' && i < text.length) || (i === text.length && cell.text === ''))))
      cells.push(cellAt(cell.text, rangeOf(start + cell.start, start + cell.end)));
    from = i + 1;
  }
  return cells;
}

function cellAt(text: string, range: Range): TableCell {
  return { text, range, pieces: [range] };
}

/** A cell without white space and emphasis around it, with links as their words. */
function trimCell(text: string, from: number, to: number): { text: string; start: number; end: number } {
  let [start, end] = [from, to];
  while (start < end && ' \t\u00a0*_`'.includes(text[start]!)) start++;
  while (end > start && ' \t\u00a0*_`'.includes(text[end - 1]!)) end--;
  return { text: plainInline(text.slice(start, end)), start, end };
}
