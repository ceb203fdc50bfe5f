/**
 * The date by which a report takes its place among others: when it was inspected, else published, else the first date
 * that its opening prints, whatever its genre. For order and for "the previous report" the inspection counts, because
 * a late publication does not make a report a later one.
 */

import type { IsoDate, Report } from '../report/model';
import { readDateAt } from '../report/reading/dates';
import { readWords, type Word } from '../syntax/words';

export interface ReportDate {
  /** `YYYY-MM-DD`; a report that prints a month or a year alone has the first day of it. */
  readonly date: IsoDate;
  /** `inspected` where the work ended on that day, `published` where it was issued, `printed` where the text only says a date. */
  readonly from: 'inspected' | 'published' | 'printed';
  /** How much of it is printed. */
  readonly precision: 'day' | 'month' | 'year';
}

/** A title page, or the head of a letter, is not longer; further in, dates are those of what the report tells. */
const opening = 4000;

/** The date of a report; undefined when its opening prints none. */
export function findReportDate({ inspected, published, source }: Report): ReportDate | undefined {
  if (inspected) return { date: inspected.end, from: 'inspected', precision: 'day' };
  if (published) return { date: published.date, from: 'published', precision: 'day' };
  return findPrintedDate(source.text.slice(0, opening));
}

const issuing: ReadonlySet<string> = new Set(
  'published publication issued released dated date decision finalised final'.split(' '),
);
/** So many words before a date may say that it is the date of issue: "Date of publication: Tuesday 4 May 2021". */
const reach = 4;

function findPrintedDate(text: string): ReportDate | undefined {
  const words = readWords(text);
  const dates = listDates(words);
  const isIssue = ({ at }: PrintedDate) =>
    words.slice(Math.max(0, at - reach), at).some(({ folded }) => issuing.has(folded));
  const best = dates.find(isIssue) ?? dates.find(({ precision }) => precision !== 'year') ?? dates[0];
  return best && { date: best.date, from: isIssue(best) ? 'published' : 'printed', precision: best.precision };
}

export interface PrintedDate {
  readonly date: IsoDate;
  readonly precision: ReportDate['precision'];
  /** The place of its first word. */
  readonly at: number;
}

/** "4 May 2021", "May 4, 2021", "May 2021", "2021-05-04", "2021", in the order of the text. */
function listDates(words: readonly Word[]): PrintedDate[] {
  const dates: PrintedDate[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = readDateAt(words, at);
    if (!found) continue;
    dates.push({ ...found, at });
    at = found.end - 1;
  }
  return dates;
}
