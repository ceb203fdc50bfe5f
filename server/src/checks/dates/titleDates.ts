/** Dates of the inspection and the report that contradict each other, on the title page or in the text. */

import type { InspectionDates, Paragraph, Report } from '../../report/model';
import { type DateSpan, readDates } from '../../report/reading/dates';
import { readWords } from '../../syntax/words';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { cueOf } from '../../text/cues';
import { matchesOf, proseOf } from '../prose';
import { nameDate, nameSpan } from '../words';

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
  return [{ range: inspected.range, message }];
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

/** What can only be said of the inspection that the report is about: "This inspection took place from …" */
const tellsIn = matchesOf(
  /\b(?:this|the|our) (?:inspection|visit|fieldwork) (?:took place|was (?:carried out|conducted|undertaken|held)) (?:from|between|on|over) /gi,
  cueOf('took carried conducted undertaken held'),
);

/** A range of dates is told in so many characters. */
const longestSpan = 100;

export const inspectionDatesDiffer: Check = {
  code: 'inspection-dates-differ',
  severity: 'warning',
  title: 'Two dates of one inspection',
  explain: 'Reports a sentence that gives other dates for the inspection than the title does.',
  run: (report) => {
    const { inspected } = report;
    return inspected ? proseOf(report).flatMap((paragraph) => listOthers(paragraph, inspected)) : [];
  },
};

function listOthers({ text }: Paragraph, inspected: InspectionDates): Hit[] {
  return tellsIn(text.passage).flatMap((match) => {
    const from = match.index + match[0].length;
    const words = readWords(text.text.slice(from, from + longestSpan), from);
    const dates = readDates(words, 0);
    if (!dates || isSame(dates, inspected)) return [];
    const range = text.toSourceRange({ start: words[0]!.start, end: words[dates.endWord - 1]!.end });
    const message = messages.inspectionDatesDiffer(nameSpan(dates), nameSpan(inspected));
    return [{ range, message, related: [{ range: inspected.range, message: messages.inspectionDates() }] }];
  });
}

/** One day within the inspection contradicts nothing. */
function isSame(dates: DateSpan, inspected: InspectionDates): boolean {
  if (dates.start === dates.end) return dates.start >= inspected.start && dates.end <= inspected.end;
  return dates.start === inspected.start && dates.end === inspected.end;
}
