/**
 * Numbers that begin at 1 again in a report whose family counts from the first paragraph to the last. References by
 * number then mean two paragraphs.
 */

import type { Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { lineNumber } from '../words';
import { listRuns, numberRange, type NumberedItem } from './numbering';

/** A line that only looks numbered makes no run. */
const shortestRun = 3;

export const numberingRestarts: Check = {
  code: 'numbering-restarts',
  severity: 'information',
  title: 'Numbering begins anew',
  explain: 'Reports paragraph numbers that begin at 1 again where reports of this family go on counting.',
  run: (report) => {
    if (report.family.numbering !== 'continuous') return [];
    const [first, ...others] = listRuns(report).filter(({ length }) => length >= shortestRun);
    return others.map(([item]) => hitFor(report, item!, first!.at(-1)!));
  },
};

function hitFor(report: Report, item: NumberedItem, before: NumberedItem): Hit {
  return {
    range: numberRange(report, item),
    message: messages.numberingRestarts(item.number, before.number, lineNumber(report, before.range)),
    related: [{ range: numberRange(report, before), message: messages.numberBefore(before.number) }],
  };
}
