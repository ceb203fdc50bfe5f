/**
 * A run of paragraph numbers that leaves one or two out and goes on. A wider gap, or one that the next number does
 * not confirm, is more likely a line that only looks numbered, so it is passed over. So is the gap after a number
 * that is used twice, as in 19, 20, 20, 22: that is one slip, and numbering-repeats reports it.
 */

import type { Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { listRuns, numberRange, type NumberedItem } from './numbering';

const widestGap = 2;

export const numberingSkips: Check = {
  code: 'numbering-skips',
  severity: 'warning',
  title: 'Number left out',
  explain: 'Reports a place where the numbers of paragraphs or recommendations jump over one or two.',
  run: (report) => listRuns(report).flatMap((run) => run.flatMap((item, i) => skipAt(report, run, item, i))),
};

function skipAt(report: Report, run: readonly NumberedItem[], item: NumberedItem, index: number): Hit[] {
  const [beforeLast, before, after] = [run[index - 2], run[index - 1], run[index + 1]];
  if (!before || before.number === beforeLast?.number || after?.number !== item.number + 1) return [];
  return isGap(item.number - before.number) ? [hitFor(report, item, before)] : [];
}

function hitFor(report: Report, item: NumberedItem, before: NumberedItem): Hit {
  return {
    range: numberRange(report, item),
    message: messages.numberingSkips(item.number, before.number),
    related: [{ range: numberRange(report, before), message: messages.numberBefore(before.number) }],
  };
}

function isGap(step: number): boolean {
  return step > 1 && step <= widestGap + 1;
}
