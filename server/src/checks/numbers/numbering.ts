/** The numbered paragraphs of a report, findings and recommendations alike, as the reader counts them. */

import type { Finding, Paragraph, Recommendation, Report } from '../../report/model';
import type { Range } from '../../text/range';

export interface NumberedItem {
  readonly number: number;
  readonly range: Range;
}

/**
 * The numbered items in document order, split into runs. Most reports are one run from the first recommendation to
 * the last finding; a number 1 after the first begins another, as where a second part or list counts for itself.
 * Where there is both a finding 1 and a recommendation 1, each kind is counted for itself.
 */
export function listRuns({ findings, recommendations, paragraphs }: Report): readonly (readonly NumberedItem[])[] {
  const kinds = [listNumbered(findings), listNumbered(recommendations)];
  const others = listNumbered(paragraphs.filter(({ kind }) => kind === 'other'));
  const countsApart = kinds.every((items) => items.some(({ number }) => number === 1));
  return (countsApart ? kinds : [kinds.flat()]).flatMap((items) => splitRuns(withOthers(items, others)));
}

/** The items with paragraphs that are neither but have the numbers which they leave out. */
function withOthers(items: readonly NumberedItem[], others: readonly NumberedItem[]): NumberedItem[] {
  const numbers = new Set(items.map(({ number }) => number));
  return [...items, ...others.filter(({ number }) => !numbers.has(number))].sort(byPosition);
}

function splitRuns(items: readonly NumberedItem[]): NumberedItem[][] {
  const runs: NumberedItem[][] = [];
  for (const item of items) {
    if (item.number === 1 || runs.length === 0) runs.push([]);
    runs.at(-1)!.push(item);
  }
  return runs;
}

function listNumbered(items: readonly (Finding | Recommendation | Paragraph)[]): NumberedItem[] {
  return items.flatMap(({ number, range }) => (number === undefined ? [] : [{ number, range }]));
}

function byPosition(a: NumberedItem, b: NumberedItem): number {
  return a.range.start - b.range.start;
}

/** The range of the number as printed: `57.` or `Finding 57:`; of the first word where it was not printed. */
export function numberRange({ source }: Report, { number, range }: NumberedItem): Range {
  const start = source.slice({ start: range.start, end: Math.min(range.end, range.start + longestLabel) });
  const printed = Math.max(0, start.indexOf(String(number)));
  return { start: range.start, end: range.start + printed + wordLength(start.slice(printed)) };
}

const longestLabel = 30;

function wordLength(text: string): number {
  return /\s|$/.exec(text)!.index;
}
