/** Findings and recommendations as rows of tables, with their columns as fields. */

import { itemOfCell, type GeneralItem } from '../items/items';
import { parseItemLabel } from '../lines/itemLabel';
import type { TableBlock, TableCell, TableRow } from '../lines/table';
import type { Rows } from '../lines/rows';
import type { SectionNode, SectionTree } from './tree';
import type { SectionRole } from '../headings/titles';
import { kindOfColumn } from '../columnNames';
import { isGrade, saysNone, type FieldKind } from '../words';

export interface TextTable extends TableBlock {
  /** By column: its name and what it says. */
  readonly columns: readonly { readonly name: string; readonly kind: FieldKind | undefined }[];
}

/** The tables under each section that have named columns; those before the first heading are under none. */
export function readTablesOf({ nodes, preamble }: SectionTree): Map<SectionNode | undefined, TextTable[]> {
  const found = new Map<SectionNode | undefined, TextTable[]>();
  const add = (node: SectionNode | undefined, all: readonly TableBlock[]): void => {
    const tables = all.flatMap((table) =>
      table.head
        ? [{ ...table, columns: table.head.cells.map(({ text }) => ({ name: text, kind: kindOfColumn(text) })) }]
        : [],
    );
    if (tables.length > 0) found.set(node, tables);
  };
  add(undefined, preamble.tables);
  for (const node of nodes) add(node, node.tables);
  return found;
}

/** How rows of a table above all headings were told. */
export const OPENING_TABLE = 'row of the table above the first heading';

/** The rows of a table that are findings, or recommendations; none where the table is about something else. */
export function itemsOfTable(
  rows: Rows,
  table: TextTable,
  node: SectionNode | undefined,
  wanted: 'finding' | 'recommendation',
  how: string,
  role: SectionRole | undefined,
): GeneralItem[] {
  const column = holdsCounts(table) ? undefined : columnOf(table, wanted, role);
  if (column === undefined) return [];
  const labelColumn = labelColumnOf(table);
  return table.rows.flatMap((row) => {
    const cell = row.cells[column];
    if (!cell || !/\p{L}{3}/u.test(cell.text) || saysNone(cell.text) || isReferenceOnly(cell.text)) return [];
    const printed = labelColumn === undefined ? undefined : row.cells[labelColumn]?.text;
    const label = printed ? labelOfCell(printed) : undefined;
    return [{ ...itemOfCell(rows, row, cell, label, node, how), cells: otherCells(table, row, column) }];
  });
}

/** Whether a table only says how many there are: `| Accepted | 3 | 4 |`. */
function holdsCounts({ rows }: TextTable): boolean {
  return rows.every(
    ({ cells }) => cells.length > 2 && cells.every(({ text }, i) => i === 0 || /^[\d.,%–-]*$/.test(text)),
  );
}

/** `R-1`, `R-2, R-3`, `1`: a cell that leads to items and is none. */
export function isReferenceOnly(text: string): boolean {
  return /^(?:(?:recommendations?|rec\.?|findings?|actions?|see)\s+)*[[(]?[A-Z]{0,4}[-–.]?\d{1,3}(?:\.\d+)*[\])]?(?:\s*(?:,|;|and|&|-|–)\s*[[(]?[A-Z]{0,4}[-–.]?\d{1,3}(?:\.\d+)*[\])]?)*\.?$/i.test(
    text.trim(),
  );
}

function labelOfCell(text: string) {
  return parseItemLabel(`${text.replace(/[.:]$/, '')}.`) ?? parseItemLabel(text);
}

function otherCells({ columns }: TextTable, { cells }: TableRow, column: number): { name: string; cell: TableCell }[] {
  return columns.flatMap(({ name }, i) =>
    i !== column && cells[i] && cells[i].text !== '' ? [{ name, cell: cells[i] }] : [],
  );
}

/** The first column with numbers or codes. */
function labelColumnOf({ columns, rows }: TextTable): number | undefined {
  const found = columns.findIndex(
    (_, i) =>
      rows.length > 0 &&
      rows.filter(({ cells }) =>
        /^[[(]?(?:[A-Z]{1,6}[-–]?)?\d{1,3}(?:[-–.]\d{1,3})*[\])]?[.:]?$/.test(cells[i]?.text ?? ''),
      ).length *
        2 >
        rows.length,
  );
  return found >= 0 ? found : undefined;
}

function columnOf(
  table: TextTable,
  wanted: 'finding' | 'recommendation',
  role: SectionRole | undefined,
): number | undefined {
  const { columns, rows } = table;
  const named = columns.findIndex(
    ({ kind }, i) => kind === (wanted === 'finding' ? 'condition' : 'recommendation') && holdsWords(rows, i),
  );
  if (named >= 0) {
    if (wanted === 'recommendation') {
      // "Planned action" in a response is what is answered.
      const isAnswer = role === 'response' && !/recommend/i.test(columns[named]!.name);
      return isAnswer || role === 'scale' || role === 'contents' || role === 'stop' ? undefined : named;
    }
    return role === 'findings' ||
      role === 'both' ||
      columns.some(({ kind }) => kind === 'rating' || kind === 'recommendation')
      ? named
      : undefined;
  }
  // "Ref · Area · Risk · Action": beside what is asked and how grave it is, the words of another column are what was found.
  const isBesideRequest =
    wanted === 'finding' &&
    role !== 'scale' &&
    role !== 'stop' &&
    columns.some(({ kind }) => kind === 'recommendation') &&
    columns.some(({ kind }) => kind === 'rating');
  if (!isBesideRequest && role !== (wanted === 'finding' ? 'findings' : 'recommendations')) return undefined;
  if (columns.every(({ kind }) => kind === undefined)) return undefined;
  const free = columns.findIndex(
    ({ kind }, i) =>
      (kind === undefined || kind === 'description' || kind === 'other' || kind === 'condition') && holdsWords(rows, i),
  );
  return free >= 0 ? free : undefined;
}

/** Whether a table has a column of what was found, or of how grave it is, and one of what is asked for. */
export function asksBesideFinding({ columns }: TextTable): boolean {
  const has = (wanted: FieldKind): boolean => columns.some(({ kind }) => kind === wanted);
  return has('recommendation') && (has('condition') || has('rating'));
}

function holdsWords(rows: readonly TableRow[], column: number): boolean {
  return (
    rows.filter(
      ({ cells }) =>
        /\p{L}{3}/u.test(cells[column]?.text ?? '') &&
        !isGrade(cells[column]!.text) &&
        !isReferenceOnly(cells[column]!.text),
    ).length *
      2 >
    rows.length
  );
}
