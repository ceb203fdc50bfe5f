/** An inspection that ends before it begins, or a report that is published before its inspection ends. */

import type { Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { nameDate } from '../words';

export const datesOutOfOrder: Check = {
  code: 'dates-out-of-order',
  severity: 'error',
  title: 'Dates out of order',
  explain:
    'Reports an inspection that ends before it begins, or a report that is published before the inspection ends.',
  run: (report) => [...listReversed(report), ...listEarly(report)],
};

function listReversed({ inspected }: Report): Hit[] {
  if (!inspected || inspected.start <= inspected.end) return [];
  const message = messages.inspectionReversed(nameDate(inspected.start), nameDate(inspected.end));
  return [{ range: inspected.range, message, related: [] }];
}

function listEarly({ inspected, published }: Report): Hit[] {
  if (!inspected || !published || published.date >= inspected.end || inspected.start > inspected.end) return [];
  return [
    {
      range: published.range,
      message: messages.publishedEarly(nameDate(published.date), nameDate(inspected.end)),
      related: [{ range: inspected.range, message: messages.inspectionDates() }],
    },
  ];
}
