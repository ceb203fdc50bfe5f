/** The numbered paragraphs of a report as the reader counts them, and what is wrong with how they are counted. */

import type { Finding, Paragraph, Recommendation, Report } from '../../report/model';
import type { Range } from '../../text/range';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { lineNumber } from '../words';

export interface NumberedItem {
  readonly number: number;
  readonly range: Range;
}

/**
 * The numbered items in document order, split into runs. Most reports are one run from the first recommendation to
 * the last finding; a number 1 after the first begins another, as where a second part or list counts for itself.
 * Where there is both a finding 1 and a recommendation 1, each kind is counted for itself.
 */
export function listRuns(report: Report): readonly (readonly NumberedItem[])[] {
  const { findings, recommendations, paragraphs, certainty } = report;
  const kinds = [listNumbered(findings), listNumbered(recommendations)];
  const others = listNumbered(paragraphs.filter(({ kind }) => kind === 'other'));
  const countsApart = kinds.every((items) => items.some(({ number }) => number === 1));
  return (countsApart ? kinds : [kinds.flat()]).flatMap((items) => {
    const all = withOthers(items, others);
    return splitRuns(certainty === undefined ? all : betweenItems(all, new Set(items)));
  });
}

/**
 * Without the other paragraphs that do not stand between two items with numbers around theirs: where no family says what
 * is numbered, notes and lists are numbered too.
 */
function betweenItems(all: readonly NumberedItem[], items: ReadonlySet<NumberedItem>): readonly NumberedItem[] {
  const next: (NumberedItem | undefined)[] = [];
  for (let i = all.length - 1, item: NumberedItem | undefined; i >= 0; i--) {
    next[i] = item;
    if (items.has(all[i]!)) item = all[i];
  }
  let last: NumberedItem | undefined;
  return all.filter((each, i) => {
    const isItem = items.has(each);
    const [before, after] = [last, next[i]];
    if (isItem) last = each;
    return isItem || (before && after && before.number < each.number && each.number < after.number);
  });
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

/** A number with the words around it takes fewer characters: "Recommendation 12.", "Finding 57:". */
const longestLabel = 30;

function wordLength(text: string): number {
  return /\s|$/.exec(text)!.index;
}

/** A number that was used before in the same run. */
export const numberingRepeats: Check = {
  code: 'numbering-repeats',
  severity: 'warning',
  title: 'Number used twice',
  explain: 'Reports a paragraph or recommendation whose number was used before.',
  run: (report) => listRuns(report).flatMap((run) => listRepeats(report, run)),
};

function listRepeats(report: Report, run: readonly NumberedItem[]): Hit[] {
  const first = new Map<number, NumberedItem>();
  return run.flatMap((item) => {
    const before = first.get(item.number);
    if (!before) first.set(item.number, item);
    return before ? [repeated(report, item, before)] : [];
  });
}

function repeated(report: Report, item: NumberedItem, before: NumberedItem): Hit {
  return {
    range: numberRange(report, item),
    message: messages.numberingRepeats(item.number, lineNumber(report, before.range)),
    related: [{ range: numberRange(report, before), message: messages.numberedBefore(item.number) }],
  };
}

/** So many numbers are left out by slips; where more are missing, something that is no paragraph was numbered. */
const widestGap = 2;

/**
 * A run that leaves one or two numbers out and goes on, or ends with the number after one left out. A wider gap, or one
 * that neither the next number nor a long count before confirms, is more likely a line that only looks numbered. So is
 * the gap after a number that is used twice, as in 19, 20, 20, 22: that is one slip, and numbering-repeats reports it.
 */
export const numberingSkips: Check = {
  code: 'numbering-skips',
  severity: 'warning',
  title: 'Number left out',
  explain: 'Reports a place where the numbers of paragraphs or recommendations jump over one or two.',
  run: (report) => listRuns(report).flatMap((run) => run.flatMap((item, i) => skipAt(report, run, item, i))),
};

function skipAt(report: Report, run: readonly NumberedItem[], item: NumberedItem, index: number): Hit[] {
  const [beforeLast, before, after] = [run[index - 2], run[index - 1], run[index + 1]];
  if (!before || before.number === beforeLast?.number) return [];
  const isConfirmed = after ? after.number === item.number + 1 : isLastOf(run, index);
  return isConfirmed && isGap(item.number - before.number) ? [skipped(report, item, before)] : [];
}

/** Whether all before the last number of a run were counted without a gap: then it is one that is left out. */
function isLastOf(run: readonly NumberedItem[], index: number): boolean {
  const counted = run.slice(Math.max(0, index - FEWEST_COUNTED), index);
  const isCounted = counted.every((item, i) => i === 0 || item.number === counted[i - 1]!.number + 1);
  return counted.length === FEWEST_COUNTED && isCounted && run[index]!.number === run[index - 1]!.number + 2;
}

/** So many in a row before a last number show that it was counted too, and is no figure that begins a line. */
const FEWEST_COUNTED = 3;

function skipped(report: Report, item: NumberedItem, before: NumberedItem): Hit {
  return {
    range: numberRange(report, item),
    message: messages.numberingSkips(item.number, before.number),
    related: [{ range: numberRange(report, before), message: messages.numberBefore(before.number) }],
  };
}

function isGap(step: number): boolean {
  return step > 1 && step <= widestGap + 1;
}

/** A line that only looks numbered makes no run. */
const shortestRun = 3;

/**
 * Numbers that begin at 1 again in a report whose family counts from the first paragraph to the last. References by
 * number then mean two paragraphs.
 */
export const numberingRestarts: Check = {
  code: 'numbering-restarts',
  severity: 'information',
  title: 'Numbering begins anew',
  explain: 'Reports paragraph numbers that begin at 1 again where reports of this family go on counting.',
  run: (report) => {
    if (report.family.numbering !== 'continuous') return [];
    const [first, ...others] = listRuns(report).filter(({ length }) => length >= shortestRun);
    return others.map(([item]) => restarted(report, item!, first!.at(-1)!));
  },
};

function restarted(report: Report, item: NumberedItem, before: NumberedItem): Hit {
  return {
    range: numberRange(report, item),
    message: messages.numberingRestarts(item.number, before.number, lineNumber(report, before.range)),
    related: [{ range: numberRange(report, before), message: messages.numberBefore(before.number) }],
  };
}
