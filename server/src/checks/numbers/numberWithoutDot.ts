/** A paragraph number that lost the full stop which the numbers around it have. */

import type { Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { listRuns, numberRange, type NumberedItem } from './numbering';

export const numberWithoutDot: Check = {
  code: 'number-without-dot',
  severity: 'warning',
  title: 'Number without its full stop',
  explain: 'Reports a paragraph number that has no full stop although the numbers before and after it have one.',
  run: (report) => listRuns(report).flatMap((run) => listBare(report, run)),
};

function listBare(report: Report, run: readonly NumberedItem[]): Hit[] {
  const dotted = run.map((item) => isDotted(report, item));
  return run
    .filter((item, i) => dotted[i] === false && dotted[i - 1] && dotted[i + 1] !== false && isPrinted(report, item))
    .map((item) => hitFor(report, item));
}

/** Whether a full stop or bracket follows the number. */
function isDotted({ source }: Report, { number, range }: NumberedItem): boolean {
  return new RegExp(`^\\D{0,12}${number}[.):]`).test(
    source.slice({ start: range.start, end: range.start + longestLabel }),
  );
}

/** A number stands within so many characters from the beginning of its item, behind a word such as "Recommendation". */
const longestLabel = 20;

/** Whether the number stands at the beginning, alone before its words. */
function isPrinted({ source }: Report, { number, range }: NumberedItem): boolean {
  return new RegExp(`^${number}(?=\\s)`).test(source.slice({ start: range.start, end: range.start + longestLabel }));
}

function hitFor(report: Report, item: NumberedItem): Hit {
  const behind = item.range.start + String(item.number).length;
  return {
    range: numberRange(report, item),
    message: messages.numberWithoutDot(item.number),
    correction: {
      title: messages.addDot(item.number),
      edits: [{ range: { start: behind, end: behind }, newText: '.' }],
    },
  };
}
