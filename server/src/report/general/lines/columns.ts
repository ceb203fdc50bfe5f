/**
 * Tables whose columns are set apart by spaces, as in plain text and in what `pdftotext -layout` writes:
 *
 *     Ref   Finding                              Priority   Agreed action
 *     3.1   Leavers were paid for up to two      High       Tell payroll of leavers
 *           months after they had left.                     on the day of notice.
 *     3.2   Timesheets were signed late.         Low        Remind managers.
 *
 * A table begins with a line of names that columns have; a line with a grade in it is a row of ratings and no such one.
 * It goes on as long as white space runs between all columns, which no prose leaves.
 */

import { isBlank, type Line } from '../../../syntax/lines';
import type { Range } from '../../../text/range';
import { kindOfColumn } from '../columnNames';
import { fieldKindOf, isGrade, type FieldKind } from '../words';
import type { RowKind } from './row';
import type { TableBlock, TableCell, TableRow } from './table';

export interface SpacedTable {
  readonly table: TableBlock;
  /** The line after its last. */
  readonly end: number;
}

/** Longer names are sentences, and longer lines are no heads of tables. */
const LONGEST_NAME = 40;
export const LONGEST_HEAD = 250;
/** The share of the names of a head that are known: labels of a drawing stand side by side too. */
const FEWEST_KNOWN = 2 / 3;
/** So many blank lines between rows end the table. */
const MOST_BLANK = 2;
/** Two blanks and more divide columns; one divides words. */
const GUTTER = 2;

/** The table whose head stands on line `at`; undefined where none does. */
export function readSpacedTable(
  lines: readonly Line[],
  kinds: readonly RowKind[],
  source: string,
  at: number,
): SpacedTable | undefined {
  const head = readHead(printed(lines[at]!, source));
  if (!head) return undefined;
  const gutters = new Gutters(head);
  let end = at + 1;
  for (let i = at + 1, blank = 0; i < lines.length && blank <= MOST_BLANK; i++) {
    if (kinds[i] === 'blank') {
      blank++;
      continue;
    }
    const text = kinds[i] === 'text' || kinds[i] === 'rule' ? printed(lines[i]!, source) : '\t';
    if (isPageNumber(text) || isRule(text)) continue;
    if (text.includes('\t') || !gutters.add(text, blank > 0)) break;
    end = i + 1;
    blank = 0;
  }
  const cuts = gutters.cuts();
  const rows = readTableRows(lines, kinds, source, { from: at + 1, to: end, cuts });
  const headRow: TableRow = { row: at, last: at, cells: cutCells([[lines[at]!, printed(lines[at]!, source)]], cuts) };
  const filled = rows.filter(({ cells }) => cells.filter(({ text }) => text !== '').length > 1).length;
  return filled * 2 > rows.length ? { table: { head: headRow, rows }, end } : undefined;
}

/** A line with the white space before it, without that behind it. */
function printed({ range }: Line, source: string): string {
  return source.slice(range.start, Math.min(range.end, range.start + LONGEST_HEAD)).trimEnd();
}

/** Whether a line within a table holds the number of a page. */
export function isPageNumber(text: string): boolean {
  return /^\s*\d{1,4}\s*$/.test(text);
}

/** Whether a line rules off the names of columns or the rows: "-----", "---  -----". */
function isRule(text: string): boolean {
  return /^\s*[-=_─]{3,}(?:\s+[-=_─]{2,})*\s*$/.test(text);
}

interface Name {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The names on a line of which enough are those of columns of findings or recommendations; else undefined. */
function readHead(text: string): readonly Name[] | undefined {
  if (text.length >= LONGEST_HEAD || !/\S {2,}\S/.test(text) || text.includes('\t')) return undefined;
  const names = [...text.matchAll(/\S+(?: \S+)*/g)].map((match): Name => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (names.some(({ text: name }) => name.length > LONGEST_NAME || !/^[\p{Lu}#]/u.test(name) || /[:;,!?]$/.test(name)))
    return undefined;
  if (names.some(({ text: name }) => isGrade(name) && fieldKindOf(name) === undefined)) return undefined;
  const kinds = names.map((name) => kindOfColumn(name.text.replace(/\.$/, '')));
  const known = kinds.filter((kind) => kind !== undefined).length;
  const has = (kind: FieldKind): boolean => kinds.includes(kind);
  const isThread = has('condition') || has('recommendation') || (has('rating') && names.length > 2);
  const isOfPages = names.some((name) => /^pages?$/i.test(name.text));
  return known >= 2 && known >= names.length * FEWEST_KNOWN && isThread && !isOfPages ? names : undefined;
}

/** Where white space runs between the columns of all lines so far. */
class Gutters {
  readonly #zones: { readonly from: number; readonly to: number }[];
  #taken: Uint8Array;

  constructor(head: readonly Name[]) {
    this.#zones = head.slice(1).map(({ end }, i) => ({ from: head[i]!.start, to: end }));
    this.#taken = new Uint8Array(LONGEST_HEAD + GUTTER);
    for (const { start, end } of head) this.#taken.fill(1, start, end);
  }

  /** Takes in a line; false, and nothing changed, where it would close a gutter or begins what is no row. */
  add(text: string, apart: boolean): boolean {
    if (text.length >= LONGEST_HEAD) return false;
    const taken = this.#taken.slice();
    for (let i = 0; i < text.length; i++)
      if (text[i] !== ' ' || (text[i - 1] !== ' ' && text[i + 1] !== ' ')) taken[i] = 1;
    if (this.#zones.some((zone) => this.#runIn(zone, taken) === undefined)) return false;
    // One cell in the first column, with a blank line above it, is a heading or paragraph below the table.
    if (apart && cutsOf(this.#zones.map((zone) => this.#runIn(zone, taken)!))[0]! >= text.length) return false;
    this.#taken = taken;
    return true;
  }

  /** The columns on which cells begin, but for the first. */
  cuts(): readonly number[] {
    return cutsOf(this.#zones.map((zone) => this.#runIn(zone, this.#taken)!));
  }

  /** The last run of free columns between two names. */
  #runIn({ from, to }: { readonly from: number; readonly to: number }, taken: Uint8Array): Range | undefined {
    let end = to;
    while (end > from) {
      while (end > from && taken[end - 1] === 1) end--;
      let start = end;
      while (start > from && taken[start - 1] === 0) start--;
      if (end - start >= GUTTER) return { start, end };
      end = start;
    }
    return undefined;
  }
}

function cutsOf(runs: readonly Range[]): readonly number[] {
  return runs.map(({ end }) => end);
}

interface Body {
  readonly from: number;
  readonly to: number;
  readonly cuts: readonly number[];
}

/** A number or code of a row: `3`, `3.1`, `F-02`, `(a)`. */
const ROW_LABEL = /^[[(]?(?:[A-Z]{1,6}[-–.]?)?(?:\d{1,4}(?:[-–./]\d{1,4})*|[a-z])[\])]?[.:)]?$/;

/** The rows of a table: a row begins where its number stands, else behind a blank line, else with the full set of cells. */
function readTableRows(lines: readonly Line[], kinds: readonly RowKind[], source: string, body: Body): TableRow[] {
  const rows: TableRow[] = [];
  let open: [Line, string][] = [];
  let isNumbered: boolean | undefined;
  let apart = false;
  const close = (): void => {
    if (open.length === 0) return;
    rows.push({ row: open[0]![0].index, last: open.at(-1)![0].index, cells: cutCells(open, body.cuts) });
    open = [];
  };
  const hasGaps = lines.slice(body.from, body.to).some((line, i) => i > 0 && isBlank(line));
  for (let i = body.from; i < body.to; i++) {
    apart ||= kinds[i] === 'blank';
    if (kinds[i] !== 'text') continue;
    const text = printed(lines[i]!, source);
    if (isPageNumber(text) || isRule(text)) continue;
    const cells = cellsOf(text, body.cuts);
    isNumbered ??= ROW_LABEL.test(cells[0]!);
    const isFull = cells.length > 1 && cells.every((cell) => cell !== '');
    const opens = isNumbered ? cells[0] !== '' : hasGaps ? apart : isFull;
    if (opens) close();
    open.push([lines[i]!, text]);
    apart = false;
  }
  close();
  return rows;
}

function cellsOf(text: string, cuts: readonly number[]): string[] {
  return [0, ...cuts].map((from, i) => text.slice(from, cuts[i] ?? text.length).trim());
}

/** The cells of a row, each with its pieces on the lines of the row. */
function cutCells(row: readonly (readonly [Line, string])[], cuts: readonly number[]): TableCell[] {
  return [0, ...cuts].map((from, i): TableCell => {
    const pieces = row.flatMap(([line, text]): Range[] => {
      const part = text.slice(from, cuts[i] ?? text.length);
      const start = line.range.start + from + part.length - part.trimStart().length;
      return part.trim() === '' ? [] : [{ start, end: start + part.trim().length }];
    });
    const texts = row.map(([, text]) => text.slice(from, cuts[i] ?? text.length).trim()).filter((text) => text !== '');
    const at = row[0]![0].range.start;
    const range = { start: pieces[0]?.start ?? at, end: pieces.at(-1)?.end ?? at };
    return { text: texts.join(' '), range, pieces };
  });
}
