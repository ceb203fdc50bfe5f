/** A date that no calendar has: "31 June 2016", or a weekday that its date was not. */

import { monthNames, weekdayNames } from '../../base/english';
import type { Report } from '../../report/model';
import type { Range } from '../../text/range';
import { matchesThroughout } from '../../text/stretches';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';

/** "11 September 2017"; the year may be missing. A date stands on one line, or is wrapped once. */
const datesIn = matchesThroughout(
  new RegExp(
    String.raw`(\d{1,2})(?:st|nd|rd|th)?[ \t]{1,3}(${monthNames.join('|')})(?:,?[ \t]{0,3}\r?\n?[ \t]{0,3}((?:19|20)\d\d))?(?![\p{L}\p{N}])`,
    'gu',
  ),
);

/** Before a day there may be a weekday; it is no day that goes on something else: "2.11 September", "x11 September". */
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.–-])(?:(${weekdayNames.join('|')}),?[ \t]{0,3}\r?\n?[ \t]{0,3})?$`,
  'u',
);
/** So many characters hold a weekday, what stands behind it, and the character before it. */
const LONGEST_BEFORE = 20;

export const dateImpossible: Check = {
  code: 'date-impossible',
  severity: 'error',
  title: 'Date that does not exist',
  explain: 'Reports a day that its month does not have, and a weekday that its date was not.',
  run: ({ source, stretches }: Report) =>
    datesIn(stretches).flatMap(({ match: [printed, day, month, year], start }) => {
      const before = BEFORE.exec(source.text.slice(Math.max(0, start - LONGEST_BEFORE), start));
      if (!before) return [];
      const [{ length }, weekday] = before;
      const range = { start: start - length, end: start + printed.length };
      return checkDate(range, {
        weekday,
        day: Number(day),
        month: monthNames.indexOf(month!),
        year: year ? Number(year) : undefined,
      });
    }),
};

interface PrintedDate {
  readonly weekday: string | undefined;
  readonly day: number;
  /** Counted from 0. */
  readonly month: number;
  readonly year: number | undefined;
}

/** A leap year stands for a year that is not printed. */
const leapYear = 2000;

function checkDate(range: Range, { weekday, day, month, year }: PrintedDate): Hit[] {
  const last = new Date(Date.UTC(year ?? leapYear, month + 1, 0)).getUTCDate();
  if (day > last && day <= longestMonth)
    return [{ range, message: messages.dayMissing(monthNames[month]!, last, year) }];
  if (weekday === undefined || year === undefined || day < 1 || day > last) return [];
  const actual = weekdayNames[new Date(Date.UTC(year, month, day)).getUTCDay()]!;
  return actual === weekday ? [] : [{ range, message: messages.weekdayWrong(actual) }];
}

/** Higher numbers before a month are no days. */
const longestMonth = 31;
