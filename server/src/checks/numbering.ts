/** The numbered paragraphs of a report, findings and recommendations alike, as the reader counts them. */

import type { Report } from '../report/model';
import type { Range } from '../text/range';

export interface NumberedItem {
  readonly number: number;
  readonly range: Range;
}

/**
 * The numbered items in document order, split into runs. Most reports are one run from the first recommendation to
 * the last finding; a number 1 after the first begins another, as where a second part or list counts for itself.
 */
export function listRuns(report: Report): readonly (readonly NumberedItem[])[] {
  const runs: NumberedItem[][] = [];
  for (const item of listNumbered(report)) {
    if (item.number === 1 || runs.length === 0) runs.push([]);
    runs.at(-1)!.push(item);
  }
  return runs;
}

function listNumbered({ findings, recommendations }: Report): NumberedItem[] {
  return [...findings, ...recommendations]
    .flatMap(({ number, range }) => (number === undefined ? [] : [{ number, range }]))
    .sort((a, b) => a.range.start - b.range.start);
}

/** The range of the printed number, such as `57.`: the first word of the item. */
export function numberRange(report: Report, { range }: NumberedItem): Range {
  const space = /\s/.exec(report.source.slice({ start: range.start, end: Math.min(range.end, range.start + 12) }));
  return { start: range.start, end: space ? range.start + space.index : Math.min(range.end, range.start + 12) };
}
