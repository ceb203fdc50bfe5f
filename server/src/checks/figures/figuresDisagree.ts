/**
 * One quantity with two figures as of the same day: "575 children are being looked after" and "586" elsewhere. What is
 * counted is told by the family's patterns, the day by a date in the same sentence; "currently" and "at the time of the
 * inspection" are any day of the inspection. Parts of a quantity ("of these, 20…") and earlier figures are passed over.
 */

import type { InspectionDates, IsoDate, Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { lineNumber } from '../words';
import { listFigures, type Figure } from './figures';

export const figuresDisagree: Check = {
  code: 'figures-disagree',
  severity: 'warning',
  title: 'Two figures for one quantity',
  explain: 'Reports a figure that differs from another figure for the same quantity on the same day.',
  run: (report) => {
    const first = new Map<string, Figure>();
    return listFigures(report).flatMap((figure) => {
      const { comparable, own } = keysOf(figure, report.inspected);
      const before = comparable.map((key) => first.get(key)).find((other) => other !== undefined);
      for (const key of own) if (!first.has(key)) first.set(key, figure);
      return before && before.count !== figure.count ? [hitFor(report, figure, before)] : [];
    });
  },
};

/**
 * What a figure is kept under, and what it is compared with: one of the time of the inspection with all others of that
 * time, one of a day of the inspection with those of that day and with those of the time at large.
 */
function keysOf({ rule: { name }, day }: Figure, inspected: InspectionDates | undefined): Keys {
  const [now, during] = [`${name} now`, `${name} during`];
  if (day === undefined) return { own: [now], comparable: [now, during] };
  const onDay = `${name} ${day}`;
  return isDuring(day, inspected)
    ? { own: [onDay, during], comparable: [onDay, now] }
    : { own: [onDay], comparable: [onDay] };
}

interface Keys {
  readonly own: readonly string[];
  readonly comparable: readonly string[];
}

function isDuring(day: IsoDate, inspected: InspectionDates | undefined): boolean {
  return inspected !== undefined && day >= inspected.start && day <= inspected.end;
}

function hitFor(report: Report, { rule, count, range }: Figure, before: Figure): Hit {
  return {
    range,
    message: messages.figuresDisagree(rule.name, count, before.count, lineNumber(report, before.range)),
    related: [{ range: before.range, message: messages.otherFigure(before.count) }],
  };
}
