/**
 * Reads the summary table of judgements on a title page. Extraction prints it cell by cell, tears rows apart and
 * loses labels; rows and grades are therefore gathered separately and paired in order, as two queues:
 *
 *     1. Children who need help and protection
 *     Inadequate
 *     2. Children looked
 *     permanence
 *     Inadequate
 */

import { matchPattern } from '../../syntax/pattern';
import type { Word } from '../../syntax/words';
import type { Range } from '../../text/range';
import type { Grade, SubjectId } from '../family';
import { gapBetween, rangeOfWords, wordsOfLine, type Flow } from './flow';
import { TABLE_HEADS, wholeGrade, type Vocabulary } from './vocabulary';

export interface TableRow {
  readonly subject: SubjectId;
  readonly grade: Grade;
  readonly gradeRange: Range;
  /** The label with the grade; the grade alone when the label was lost. */
  readonly range: Range;
}

export interface SummaryTable {
  readonly rows: readonly TableRow[];
  /** The indexes in the flow that it fills, `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

type Cell =
  | { readonly kind: 'row'; readonly subject: SubjectId; readonly range: Range; readonly to: number }
  | { readonly kind: 'grade'; readonly grade: Grade; readonly range: Range; readonly to: number }
  | { readonly kind: 'head'; readonly to: number };

const LONGEST_CELL = 140;
/** The title page is at most so many lines with text. */
const TITLE_PAGE = 90;
/** A torn label leaves so many lines of a few words at the most. */
const TORN_LINES = 6;
const TORN_LENGTH = 60;

/**
 * The summary table; undefined when there is none. Most stand on the title page, where labels may be lost; one that
 * stands elsewhere, as a record at the end does, must have its labels.
 */
export function findSummaryTable(flow: Flow, vocabulary: Vocabulary): SummaryTable | undefined {
  if (vocabulary.family.summaryTables.length === 0) return undefined;
  for (let at = 0; at < flow.lines.length; at++) {
    if (!couldOpen(flow, vocabulary, at)) continue;
    const cells = readCells(flow, vocabulary, at);
    if (cells.length > 0 && isTable(flow, vocabulary, at, cells)) {
      return { from: at, to: cells.at(-1)!.to, rows: pairCells(cells, vocabulary) };
    }
  }
  return undefined;
}

const HEADS = /^(?:key )?judge?ment(?: judge?ment)? grade$|^key judge?ment$/i;
const HEAD_WORDS: ReadonlySet<string> = new Set(['key', 'judgement', 'judgment']);

/** The indexes in the flow of lines that only head the columns of a table of judgements, wherever they stand. */
export function findTableHeads(flow: Flow): Set<number> {
  const heads = new Set<number>();
  flow.heads.forEach(({ first }, at) => {
    if (HEAD_WORDS.has(first) && HEADS.test(flow.lines[at]!.visible)) heads.add(at);
  });
  return heads;
}

function couldOpen(flow: Flow, { tableWords }: Vocabulary, at: number): boolean {
  return flow.lines[at]!.visible.length <= LONGEST_CELL && tableWords.has(flow.heads[at]!.first);
}

/**
 * Whether cells make a table: three grades or more, with labels, or, where a title page lost its labels, as many as
 * the family's table has. A grade that finishes the sentence on the line above it, "…are / good", opens no table.
 */
function isTable(flow: Flow, { family }: Vocabulary, at: number, cells: readonly Cell[]): boolean {
  const grades = cells.filter(({ kind }) => kind === 'grade').length;
  const rows = cells.filter(({ kind }) => kind === 'row').length;
  if (grades < 3 || finishesSentence(flow, at, cells[0]!)) return false;
  const complete = family.summaryTables.some((table) => table.length === grades);
  return at < TITLE_PAGE ? rows >= 2 || complete : rows >= 3;
}

function finishesSentence(flow: Flow, at: number, { kind }: Cell): boolean {
  const before = flow.lines[at - 1];
  return kind === 'grade' && before !== undefined && gapBetween(before, flow.lines[at]!) === 0;
}

/** The cells from a line on, as long as cells or torn labels follow. */
function readCells(flow: Flow, vocabulary: Vocabulary, from: number): Cell[] {
  const cells: Cell[] = [];
  let torn = 0;
  for (let at = from; at < flow.lines.length;) {
    const found = cellsAt(flow, vocabulary, at);
    if (repeatsRow(cells, found)) break;
    if (found.length > 0) {
      cells.push(...found);
      at = found.at(-1)!.to;
      torn = 0;
    } else {
      if (cells.length === 0 || ++torn > TORN_LINES || !couldBeTorn(flow, at)) break;
      at++;
    }
  }
  return cells;
}

/** A table has each row once: the same subject again is the heading of its section. */
function repeatsRow(cells: readonly Cell[], found: readonly Cell[]): boolean {
  const [first] = found;
  return first?.kind === 'row' && cells.some((cell) => cell.kind === 'row' && cell.subject === first.subject);
}

function couldBeTorn(flow: Flow, at: number): boolean {
  const { visible } = flow.lines[at]!;
  return visible.length <= TORN_LENGTH && !/[.?:]$/.test(visible);
}

/** The cells that fill whole lines from `at`; a row with its grade beside it gives two. */
function cellsAt(flow: Flow, vocabulary: Vocabulary, at: number): Cell[] {
  let best: Cell[] = [];
  const words: Word[] = [];
  for (let to = at; to < Math.min(flow.lines.length, at + 4); to++) {
    if (to > at && gapBetween(flow.lines[to - 1]!, flow.lines[to]!) > 2) break;
    if (flow.lines[to]!.visible.length > LONGEST_CELL) break;
    words.push(...wordsOfLine(flow.lines[to]!));
    const cells = readRow(vocabulary, words, to + 1);
    if (cells.length > 0 && cells.length >= best.length) best = cells;
  }
  return best;
}

function readRow(vocabulary: Vocabulary, words: readonly Word[], to: number): Cell[] {
  const grade = gradeCell(vocabulary, words, 0, to);
  if (grade) return [grade];
  if (TABLE_HEADS.some((head) => matchPattern(head, words, 0, {})?.end === words.length)) return [{ kind: 'head', to }];
  for (const { subject, pattern } of vocabulary.rows.startingWith(words[0]?.folded, words[1]?.folded)) {
    const end = matchPattern(pattern, words, 0, vocabulary.slots)?.end;
    if (end === undefined) continue;
    const row: Cell = { kind: 'row', subject, range: rangeOfWords(words, 0, end), to };
    if (end === words.length) return [row];
    const beside = gradeCell(vocabulary, words, end, to);
    if (beside) return [row, beside];
  }
  return [];
}

function gradeCell(vocabulary: Vocabulary, words: readonly Word[], from: number, to: number): Cell | undefined {
  const grade = wholeGrade(vocabulary, words.slice(from));
  return grade ? { kind: 'grade', grade, range: rangeOfWords(words, from), to } : undefined;
}

function pairCells(cells: readonly Cell[], vocabulary: Vocabulary): TableRow[] {
  const grades = cells.filter((cell) => cell.kind === 'grade');
  const rows = cells.filter((cell) => cell.kind === 'row');
  const subjects =
    rows.length === grades.length
      ? rows.map(({ subject }) => subject)
      : completeRows(
          rows.map(({ subject }) => subject),
          grades.length,
          vocabulary,
        );
  return grades.flatMap(({ grade, range }, i) => {
    const subject = subjects[i];
    if (!subject) return [];
    const label = rows.find((row) => row.subject === subject)?.range;
    const whole = label ? { start: Math.min(label.start, range.start), end: Math.max(label.end, range.end) } : range;
    return [{ subject, grade, gradeRange: range, range: whole }];
  });
}

/** The subjects of all rows when labels were lost: those of the family's table with as many rows as there are grades. */
function completeRows(known: readonly SubjectId[], count: number, vocabulary: Vocabulary): readonly SubjectId[] {
  const tables = vocabulary.family.summaryTables.filter((table) => table.length === count);
  return tables.find((table) => known.every((subject) => table.includes(subject))) ?? tables[0] ?? known;
}
