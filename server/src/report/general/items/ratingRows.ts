/**
 * Grades in rows of plain text, each beside what it is about: a table whose columns stand apart by spaces, as a PDF or a
 * letter has it, and a list of subjects with a colon.
 *
 *                                 Outcome in 2021     Outcome in 2024
 *     Safety                      Reasonably good     Poor                 Relevance: Highly satisfactory
 *     ^^^^^^                      ^^^^^^^^^^^^^^^     ^^^^                 ^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^
 *     about                       earlier             value                about      value
 */

import { listMatches } from '../../../base/matches';
import { scoreAt, scoreOnScaleAt } from '../scores';
import { fieldKindOf, isGrade, ratesThings } from '../words';
import type { Row } from '../lines/row';
import type { SectionNode } from '../sections/tree';

/** A grade that stands in a row, with where it begins and ends there. */
export interface RatingCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface RatingRow {
  readonly row: Row;
  readonly about: RatingCell;
  readonly value: RatingCell;
  /** What the row says of an earlier time, with that time where the head of the column names it. */
  readonly earlier: { readonly cell: RatingCell; readonly when: string } | undefined;
}

/** The longest name of a subject: a key question or the title of a regulation, and not a sentence. */
const LONGEST_NAME = 100;

/** How many other rows may stand between two rows of one list: the wrapped half of a name, or a heading of a group. */
const FARTHEST = 2;

/** The rows that rate something, under a title or none; one alone counts only where the title announces ratings. */
export function listRatingRows(blocks: SectionNode['blocks'], title: string | undefined): RatingRow[] {
  const found: RatingRow[] = [];
  let run: RatingRow[] = [];
  let between = 0;
  let head: readonly RatingCell[] = [];
  const isAnnounced = title !== undefined && ratesThings(title);
  const close = (): void => {
    if (run.length > 1 || (run.length === 1 && isAnnounced)) found.push(...run);
    run = [];
  };
  for (const row of blocks.flatMap(({ rows }) => rows)) {
    const cells = splitCells(row, isAnnounced);
    const rated = readRow(row, cells, { head, isAnnounced });
    if (rated) {
      run.push(rated);
      between = 0;
    } else if (++between > FARTHEST) close();
    if (!rated) head = cells.some(({ text }) => yearIn(text)) ? cells : head;
  }
  close();
  return found;
}

/** A grade, a score that shows its scale or, where the title announces grades, any score. */
function isStep(text: string, isAnnounced: boolean): boolean {
  const score = isAnnounced ? scoreAt(text) : scoreOnScaleAt(text);
  return isGrade(text) || score?.end === text.length;
}

function readRow(
  row: Row,
  cells: readonly RatingCell[],
  { head, isAnnounced }: { readonly head: readonly RatingCell[]; readonly isAnnounced: boolean },
): RatingRow | undefined {
  const [about, ...rest] = cells;
  if (!about || rest.length === 0 || rest.length > 4) return undefined;
  if (about.text.length > LONGEST_NAME || !/\p{L}{3}/u.test(about.text) || isGrade(about.text)) return undefined;
  if (fieldKindOf(about.text) !== undefined) return undefined;
  const grades = rest.filter(({ text }) => isStep(text, isAnnounced));
  if (grades.length === 0 || grades.length < rest.length - 1 || grades.at(-1) !== rest.at(-1)) return undefined;
  const dated = grades.map((cell) => ({ cell, when: yearOver(cell, head) }));
  const latest = dated.reduce((best, each) => ((each.when ?? '') >= (best.when ?? '') ? each : best));
  const earlier = dated.find((each) => each !== latest && each.when !== undefined);
  return { row, about, value: latest.cell, earlier: earlier && { cell: earlier.cell, when: earlier.when! } };
}

/** The year in the head of the column that a cell stands in: the head that begins nearest to it. */
function yearOver(cell: RatingCell, head: readonly RatingCell[]): string | undefined {
  const dated = head.filter(({ text }) => yearIn(text));
  if (dated.length < 2) return undefined;
  const distance = ({ start }: RatingCell): number => Math.abs(start - cell.start);
  return yearIn(dated.reduce((best, each) => (distance(each) < distance(best) ? each : best)).text);
}

function yearIn(text: string): string | undefined {
  return /\b(?:19|20)\d\d\b/.exec(text)?.[0];
}

/** Long enough for every row of a table, and short enough to keep a line of megabytes out. */
const LONGEST_ROW = 300;

/** What stands between cells, and between the two sides of a row that has none. */
const WIDE = /\s{2,}|\t|\s*\.{4,}\s*/g;
const MARKED = /:\s+|\s[–—-]\s+/g;

/** The cells of a row: apart by two spaces, a tab or dots; else the two sides of a colon or a dash. */
function splitCells({ text }: Row, isAnnounced: boolean): readonly RatingCell[] {
  if (text.length > LONGEST_ROW) return [];
  const apart = cutAt(text, listMatches(text, WIDE));
  if (apart.length > 1) return apart;
  const sides = listMatches(text, MARKED).map((separator) => cutAt(text, [separator]));
  return sides.find(([, value]) => value && (isAnnounced ? isStep(value.text, true) : isGrade(value.text))) ?? [];
}

function cutAt(text: string, gaps: readonly RegExpExecArray[]): RatingCell[] {
  const cells: RatingCell[] = [];
  let start = 0;
  for (const { index, 0: gap } of [...gaps, { index: text.length, 0: '' }]) {
    if (text.slice(start, index).trim() !== '') cells.push({ text: text.slice(start, index), start, end: index });
    start = index + gap.length;
  }
  return cells;
}
