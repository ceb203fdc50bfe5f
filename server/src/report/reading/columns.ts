/**
 * Two-column tables that an extraction printed column by column. The list's heading comes again as the head of its own
 * column, and what stands before it is the other column, whose lines come again after each page break:
 *
 *     Areas for priority action
 *     Responsible body
 *     Halton Borough Council and
 *     Areas for priority action          the head of the column
 *     Leaders should cooperate at pace…
 */

import type { Flow } from './flow';
import type { Heading } from './headings';

export interface Columns {
  /** The headings without those that only head a column. */
  readonly headings: readonly Heading[];
  /** The indexes in the flow of column heads and of the lines of the other column. */
  readonly lines: ReadonlySet<number>;
}

/** Further from its heading than this, a heading that comes again is a section of its own. */
const LONGEST_COLUMN = 60;

/** Takes column heads and the columns beside a list out of the headings. */
export function findColumns(flow: Flow, headings: readonly Heading[]): Columns {
  const kept: Heading[] = [];
  const lines = new Set<number>();
  headings.forEach((heading, i) => {
    const before = kept.at(-1);
    if (!before || !headsColumn(before, heading)) {
      kept.push(heading);
      return;
    }
    for (let at = before.to; at < heading.to; at++) lines.add(at);
    addRepeats(flow, lines, before.to, heading, headings[i + 1]?.from ?? flow.lines.length);
  });
  return { headings: kept, lines };
}

function headsColumn(list: Heading, again: Heading): boolean {
  return (
    again.rule === list.rule &&
    list.rule.list !== undefined &&
    sameTitle(again, list) &&
    again.from - list.to <= LONGEST_COLUMN
  );
}

function sameTitle(a: Heading, b: Heading): boolean {
  return a.title.map(({ folded }) => folded).join(' ') === b.title.map(({ folded }) => folded).join(' ');
}

function addRepeats(flow: Flow, lines: Set<number>, from: number, head: Heading, end: number): void {
  const column = new Set(flow.lines.slice(from, head.from).map(({ visible }) => visible));
  for (let at = head.to; at < end; at++) if (column.has(flow.lines[at]!.visible)) lines.add(at);
}
