/** A paragraph number that was used before in the same run of numbers. */

import type { Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { listRuns, numberRange, type NumberedItem } from './numbering';
import { lineNumber } from '../words';

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
    return before ? [hitFor(report, item, before)] : [];
  });
}

function hitFor(report: Report, item: NumberedItem, before: NumberedItem): Hit {
  return {
    range: numberRange(report, item),
    message: messages.numberingRepeats(item.number, lineNumber(report, before.range)),
    related: [{ range: numberRange(report, before), message: messages.numberedBefore(item.number) }],
  };
}
