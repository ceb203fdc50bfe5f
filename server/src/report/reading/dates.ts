/**
 * Dates as reports print them: "11 September 2017 – 5 October 2017", "12 September to 6 October 2016",
 * "4 to 15 December 2023", "2 and 3 March 2022", "18/01/2016". What a date leaves out, the next one has.
 */

import { findMonth, weekdayNames } from '../../base/english';
import type { Word } from '../../syntax/words';
import type { IsoDate } from '../model';

export interface DateSpan {
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** The index of the first word after it. */
  readonly endWord: number;
}

/** What may stand between the parts of a date and between two dates. */
const SKIPPED = new Set([...weekdayNames.map((name) => name.toLowerCase()), 'to', 'and', 'until', 'the', 'of']);
/** Two dates with weekdays and connecting words between them. */
export const MOST_WORDS_OF_DATES = 14;

interface PartialDate {
  readonly day: number;
  month?: number;
  year?: number;
}

/** The date or range of dates that begins at a word; undefined when none does. */
export function readDates(words: readonly Word[], at: number): DateSpan | undefined {
  const dates: PartialDate[] = [];
  let whole = { count: 0, end: at };
  for (let i = at; i < Math.min(words.length, at + MOST_WORDS_OF_DATES); i++) {
    const taken = takeWord(words[i]!.folded, dates);
    if (taken === 'stop') break;
    if (taken === 'part' && dates.at(-1)?.year !== undefined) whole = { count: dates.length, end: i + 1 };
  }
  return resolve(dates.slice(0, Math.min(whole.count, 4)), whole.end);
}

function takeWord(folded: string, dates: PartialDate[]): 'part' | 'between' | 'stop' {
  const last = dates.at(-1);
  const month = findMonth(folded);
  if (month !== undefined) return last && last.month === undefined ? set(last, 'month', month) : 'stop';
  const number = /^\d{1,4}(?=(?:st|nd|rd|th)?$)/.exec(folded)?.[0];
  if (number) return takeNumber(Number(number), number.length, dates);
  return SKIPPED.has(folded) && (last !== undefined || folded.endsWith('day')) ? 'between' : 'stop';
}

function takeNumber(value: number, digits: number, dates: PartialDate[]): 'part' | 'stop' {
  const last = dates.at(-1);
  if (digits === 4) return value >= 1900 && value < 2200 ? takeYear(value, dates) : 'stop';
  if (digits > 2 || value < 1 || value > 31) return 'stop';
  if (last?.year !== undefined && dates.length >= 2) return 'stop';
  dates.push({ day: value });
  return 'part';
}

/** A year closes a month by name, or a day and a month that were both numbers: `18/01/2016`. */
function takeYear(year: number, dates: PartialDate[]): 'part' | 'stop' {
  const [before, last] = [dates.at(-2), dates.at(-1)];
  if (last?.month === undefined && last && last.day <= 12 && before && before.month === undefined) {
    dates.pop();
    set(before, 'month', last.day);
    return set(before, 'year', year);
  }
  return last?.month !== undefined && last.year === undefined ? set(last, 'year', year) : 'stop';
}

function set(date: PartialDate, field: 'month' | 'year', value: number): 'part' {
  date[field] = value;
  return 'part';
}

/** Fills in what each date leaves out from the next; undefined when a month or year is nowhere to be found. */
function resolve(dates: readonly PartialDate[], endWord: number): DateSpan | undefined {
  const last = dates.at(-1);
  if (!last || last.month === undefined || last.year === undefined) return undefined;
  const whole = fillBackwards(dates);
  const isos = whole.map(({ day, month, year }) => toIso(year!, month!, day));
  if (isos.some((iso) => iso === undefined)) return undefined;
  return { start: isos[0]!, end: isos.at(-1)!, endWord };
}

function fillBackwards(dates: readonly PartialDate[]): PartialDate[] {
  const filled: PartialDate[] = [];
  for (const date of [...dates].reverse()) {
    const next = filled[0];
    const month = date.month ?? next?.month;
    const year =
      date.year ??
      (next && month !== undefined && next.month !== undefined && month > next.month ? next.year! - 1 : next?.year);
    filled.unshift({ day: date.day, ...(month !== undefined && { month }), ...(year !== undefined && { year }) });
  }
  return filled;
}

function toIso(year: number, month: number, day: number): IsoDate | undefined {
  const longest = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > longest) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The date that begins at a word, and the place of the word after it; undefined when none does. */
export function readDateAt(words: readonly Word[], at: number) {
  const folded = (i: number) => words[i]?.folded ?? '';
  const span = readDates(words, at);
  if (span) return { date: span.end, precision: 'day' as const, end: span.endWord };
  const iso = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec([0, 1, 2].map((i) => folded(at + i)).join(''));
  if (iso && folded(at).length === 4)
    return { date: `${iso[1]}-${iso[2]}-${iso[3]}`, precision: 'day' as const, end: at + 3 };
  const month = findMonth(folded(at));
  const padded = String(month).padStart(2, '0');
  if (month !== undefined && /^\d{1,2}(?:st|nd|rd|th)?$/.test(folded(at + 1)) && isYear(folded(at + 2))) {
    const day = String(parseInt(folded(at + 1), 10)).padStart(2, '0');
    return { date: `${folded(at + 2)}-${padded}-${day}`, precision: 'day' as const, end: at + 3 };
  }
  if (month !== undefined && isYear(folded(at + 1)))
    return { date: `${folded(at + 1)}-${padded}-01`, precision: 'month' as const, end: at + 2 };
  return isYear(folded(at)) ? { date: `${folded(at)}-01-01`, precision: 'year' as const, end: at + 1 } : undefined;
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}
