/** What the opening of a report says of itself, whatever its genre: which body it is about, and when it was made. */

import { readWords, type Word } from '../../../syntax/words';
import type { Range } from '../../../text/range';
import type { DatedRange, InspectionDates } from '../../model';
import { type DateSpan, readDateAt, readDates } from '../../reading/dates';
import type { Rows } from '../lines/rows';

export interface Particulars {
  readonly provider: string | undefined;
  readonly inspected: InspectionDates | undefined;
  readonly published: DatedRange | undefined;
}

/** A title page, or the head of a letter, is not longer: further in, names and dates are those of what is told. */
const OPENING = 4000;

/**
 * What front matter says goes first, then a label, then the title. `items` are the findings and recommendations: the dates
 * in them are those of what is told, "The ramp was inspected on 3 May", or of what is asked for.
 */
export function findParticulars(
  { frontMatter, flow }: Rows,
  title: string | undefined,
  items: readonly { readonly range: Range }[],
): Particulars {
  const opening = flow.source.text.slice(0, OPENING);
  const named = ['provider', 'subject', 'client', 'organisation', 'organization'].map((key) => frontMatter.get(key));
  const provider = named.find((name) => name !== undefined) ?? labelledName(opening) ?? nameInTitle(title);
  return { provider, ...findDates(opening, items) };
}

/**
 *     **Client:** Harbour Trust        Complaint against:        | Name of provider | Harbour School |
 *                 ^^^^^^^^^^^^^        Harbour Council                               ^^^^^^^^^^^^^^
 *                                      ^^^^^^^^^^^^^^^
 */
const LABELLED =
  /^[ \t>*_|-]*(?:name of (?:the )?)?(?:client|organi[sz]ation|company|provider|registered provider|auditee|authority|public body|project|complaint (?:about|against)|prepared for|respondent|operator|entity|establishment|school|service|home|designated centre)[*_ \t]*[:|][*_ \t|]*(?:\n[ \t]*)?([^\s|*][^\n|*]*)/imu;

/** Two blanks, or the next label: "Client: Harbour Trust    Version: 2" names the trust alone. */
const BEHIND_NAME = /\s{2,}.*|\t.*/u;

function labelledName(opening: string): string | undefined {
  return LABELLED.exec(opening)?.[1]?.replace(BEHIND_NAME, '').trim() || undefined;
}

/**
 *     Security audit of ZeroBin        A report on Harbour School
 *                       ^^^^^^^                    ^^^^^^^^^^^^^^
 */
const IN_TITLE =
  /\b(?:(?:audit|inspection|visit|assessment|investigation|recommendations) (?:of|for|into|to|at)|report (?:on|about)) (?:the )?(\S.*)$/iu;

/** A name has a capital, which tells nothing where all letters are: "an inspection of services" names nobody. */
function nameInTitle(title: string | undefined): string | undefined {
  const name = title && /\p{Ll}/u.test(title) ? IN_TITLE.exec(title)?.[1] : undefined;
  return name && /^\p{Lu}/u.test(name) ? name : undefined;
}

const ISSUING: ReadonlySet<string> = new Set('published publication issued released finalised'.split(' '));
const INSPECTING: ReadonlySet<string> = new Set(
  'inspection inspected inspections visit visited fieldwork audit audited'.split(' '),
);
const DATED: ReadonlySet<string> = new Set('date dated'.split(' '));
/** Words by which a date is that of another report. */
const BEFORE: ReadonlySet<string> = new Set('previous last earlier prior next'.split(' '));

/** So many words before a date may say what it is the date of: "Date of publication: Tuesday 4 May 2021". */
const REACH = 5;

/** A date that nothing is said of is that of the inspection where it spans days and an inspection is what is told of. */
function findDates(opening: string, items: Parameters<typeof findParticulars>[2]) {
  const words = readWords(opening);
  const isTold = (offset: number) => items.some(({ range }) => range.start <= offset && offset < range.end);
  let [inspected, spanned]: (InspectionDates | undefined)[] = [];
  let published: DatedRange | undefined;
  for (let at = 0; at < words.length; at++) {
    const span = readDaysAt(words, at);
    if (!span) continue;
    const says = sayingBefore(opening, words, at);
    const range = { start: words[at]!.start, end: words[span.endWord - 1]!.end };
    const days = { start: span.start, end: span.end, range };
    if (!says(BEFORE) && !isTold(range.start)) {
      if (says(ISSUING)) published ??= { date: span.end, range };
      else if (says(INSPECTING)) inspected ??= days;
      else if (says(DATED)) published ??= { date: span.end, range };
      else if (days.start !== days.end) spanned ??= days;
    }
    at = span.endWord - 1;
  }
  const tellsOfInspection = words.slice(0, COVER).some(({ folded }) => INSPECTING.has(folded));
  return { inspected: inspected ?? (tellsOfInspection ? spanned : undefined), published };
}

/** Whether one of some words stands before a date: on its line, or on the line above where the date begins its own. */
function sayingBefore(opening: string, words: readonly Word[], at: number): (wanted: ReadonlySet<string>) => boolean {
  const before = opening.slice(0, words[at]!.start).trimEnd();
  const from = before.lastIndexOf('\n') + 1;
  const around = words.slice(Math.max(0, at - REACH), at).filter(({ start }) => start >= from);
  return (wanted) => around.some(({ folded }) => wanted.has(folded));
}

/** The words of a cover, among which the kind of the report stands. */
const COVER = 60;

/** The days that are printed at a word: "8–19 January 2024", "June 14, 2023", "2024-06-11". */
function readDaysAt(words: readonly Word[], at: number): DateSpan | undefined {
  const span = readDates(words, at);
  if (span) return span;
  const date = readDateAt(words, at);
  return date?.precision === 'day' ? { start: date.date, end: date.date, endWord: date.end } : undefined;
}
