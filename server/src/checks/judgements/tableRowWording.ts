/**
 * A row of the summary table that names its area in other words than the heading of the section does, as when a slip
 * was carried from one report to the next. A row that only shortens the heading is as it should be.
 */

import type { Judgement, Report, Section } from '../../report/model';
import { readWords } from '../../syntax/words';
import type { Range } from '../../text/range';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { lineNumber } from '../words';

export const tableRowWording: Check = {
  code: 'table-row-wording',
  severity: 'warning',
  title: 'Table row worded otherwise than its section',
  explain: 'Reports a row of the summary table that is worded otherwise than the heading of its section.',
  run: (report) => {
    const rows = report.judgements.filter(({ where }) => where === 'summary-table');
    return rows.flatMap((row) => {
      const section = report.sections.find(
        ({ subject, kind }) => subject === row.subject && kind !== 'graded-sentence',
      );
      const label = section && labelOf(report, row);
      return section && label && isWordedOtherwise(report.source.slice(label), section.title)
        ? [hitFor(report, label, section)]
        : [];
    });
  },
};

/** The row without its grade; undefined when nothing else is left of it, or the grade stands inside. */
function labelOf({ source }: Report, { statement, range }: Judgement): Range | undefined {
  if (range.start <= statement.start) return undefined;
  const printed = source.slice({ start: statement.start, end: range.start });
  return { start: statement.start, end: statement.start + printed.trimEnd().length };
}

/** Other words make another thing; so many make a slip. */
const mostOthers = 2;

function isWordedOtherwise(label: string, title: string): boolean {
  const [row, heading] = [listWords(label), listWords(title)];
  if (
    ` ${heading.join(' ')} `.includes(` ${row.join(' ')} `) ||
    ` ${row.join(' ')} `.includes(` ${heading.join(' ')} `)
  )
    return false;
  const others = countMissing(row, heading) + countMissing(heading, row);
  return others <= mostOthers;
}

/** The words without numbers, tags and the article. */
function listWords(text: string): string[] {
  return readWords(text.replace(/<[^<>]{1,10}>/g, ' '))
    .map(({ folded }) => folded)
    .filter((word) => word !== 'the' && !/^\d+$/.test(word));
}

function countMissing(words: readonly string[], from: readonly string[]): number {
  return words.filter((word) => !from.includes(word)).length;
}

function hitFor(report: Report, range: Range, { title, headingRange }: Section): Hit {
  return {
    range,
    message: messages.tableRowWording(title, lineNumber(report, headingRange)),
    related: [{ range: headingRange, message: messages.headingHere() }],
  };
}
