/** A running header or footer whose dates or provider are not those of the title, as when a template was reused. */

import { readDates, type DateSpan } from '../../report/reading/dates';
import type { Report } from '../../report/model';
import { readWords, type Word } from '../../syntax/words';
import type { Range } from '../../text/range';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { nameSpan } from '../words';
import { isNearMiss, providerWords } from './provider';

export const runningFooterDiffers: Check = {
  code: 'running-footer-differs',
  severity: 'warning',
  title: 'Header or footer that differs from the title',
  explain: 'Reports a running header or footer whose dates or provider are not those of the title.',
  run: (report) =>
    [...groupFooters(report).values()].flatMap((ranges) => {
      const words = readWords(report.source.slice(ranges[0]!), ranges[0]!.start);
      return [...checkDates(report, words, ranges.length), ...checkName(report, words, ranges.length)];
    }),
};

/** The running headers and footers by what they say. */
function groupFooters({ claims, source }: Report): ReadonlyMap<string, readonly Range[]> {
  const groups = new Map<string, Range[]>();
  for (const { kind, range } of claims) {
    if (kind !== 'running-header') continue;
    const key = source.slice(range).trim();
    const group = groups.get(key);
    if (group) group.push(range);
    else groups.set(key, [range]);
  }
  return groups;
}

function checkDates({ inspected, published }: Report, words: readonly Word[], count: number): Hit[] {
  const from = words.findIndex((_, at) => readDates(words, at) !== undefined);
  const dates = from < 0 ? undefined : readDates(words, from);
  if (!dates || !inspected || isSame(dates, inspected)) return [];
  if (dates.start === dates.end && dates.start === published?.date) return [];
  return [
    {
      range: { start: words[from]!.start, end: words[dates.endWord - 1]!.end },
      message: messages.footerDatesDiffer(nameSpan(dates), nameSpan(inspected), count),
      related: [{ range: inspected.range, message: messages.inspectionDates() }],
    },
  ];
}

function isSame(a: Omit<DateSpan, 'endWord'>, b: Omit<DateSpan, 'endWord'>): boolean {
  return a.start === b.start && a.end === b.end;
}

/** A name that begins as the provider's does, or is one letter away from it, where the provider's own is missing. */
function checkName(report: Report, words: readonly Word[], count: number): Hit[] {
  const own = providerWords(report);
  if (own.length === 0 || own.some((word) => words.some(({ folded }) => folded === word))) return [];
  const other = words.find(({ folded, capital }) => capital && own.some((word) => isLike(folded, word)));
  if (!other) return [];
  const message = messages.footerNameDiffers(report.source.slice(other), report.provider!, count);
  const title = report.sections.find(({ kind }) => kind === 'title')?.headingRange;
  const range = { start: other.start, end: other.end };
  return [{ range, message, related: title ? [{ range: title, message: messages.titleHere() }] : [] }];
}

/** So many letters in common at the beginning are no chance. */
const sharedLetters = 6;

function isLike(one: string, other: string): boolean {
  return (
    isNearMiss(one, other) ||
    (one.length >= sharedLetters && one.slice(0, sharedLetters) === other.slice(0, sharedLetters))
  );
}
