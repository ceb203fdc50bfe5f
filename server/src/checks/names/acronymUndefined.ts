/** An acronym that a report uses twice or more and never explains, but for those that everybody knows. */

import type { Report } from '../../report/model';
import type { Range } from '../../text/range';
import type { Check } from '../diagnostic';
import { messages } from '../messages';
import { findMeant } from './acronymMeant';
import { acronymUsesOf } from './acronymUses';
import { wellKnownAcronyms } from './wellKnownAcronyms';

/** A name that is printed once may be just that. */
const fewestUses = 2;

export const acronymUndefined: Check = {
  code: 'acronym-undefined',
  severity: 'hint',
  title: 'Acronym that is not explained',
  explain: 'Reports the first use of an acronym that is used twice or more and explained nowhere.',
  run: (report) => {
    const known = acronymUsesOf(report);
    return [...known.uses]
      .filter(([short, ranges]) => ranges.length >= fewestUses && !known.explained.has(short) && !isKnown(short))
      .filter(([short, ranges]) => !isName(report, short, ranges) && findMeant(known, short) === undefined)
      .map(([short, [first, second, ...more]]) => ({
        range: first!,
        message: messages.acronymUndefined(short, more.length + fewestUses),
        related: [{ range: second!, message: messages.usedAgain(short) }],
      }));
  },
};

/** Roman numerals are no acronyms. */
function isKnown(short: string): boolean {
  return wellKnownAcronyms.has(short) || /^[IVX]+$/.test(short);
}

/** Whether it names a project, as PAUSE does in "the PAUSE project": shorter ones and those without a vowel spell no word. */
function isName({ source }: Report, short: string, ranges: readonly Range[]): boolean {
  if (short.length < shortestName || !/[AEIOU]/.test(short)) return false;
  return ranges.some(({ start, end }) => {
    const before = source.slice({ start: Math.max(0, start - around), end: start });
    const behind = source.slice({ start: end, end: end + around });
    return (
      /\b(?:called|known as|named|titled)\s+[‘“"']?$/.test(before) ||
      /^[’”"']?\s+(?:projects?|programme|scheme|team|initiative)\b/i.test(behind)
    );
  });
}

const shortestName = 4;
const around = 20;
