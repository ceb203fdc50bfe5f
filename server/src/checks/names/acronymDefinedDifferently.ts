/**
 * An acronym that is given two different long forms. What only inflects the words ("Trafficked" and "Trafficking"),
 * their number, their hyphens or the small words between them does not count, nor does a long form that goes on
 * where the other ends.
 */

import { smallWords } from '../../base/english';
import type { Acronym, Report } from '../../report/model';
import { LETTERS_AND_DIGITS, listWordsOf } from '../../text/scanner';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { lineNumber } from '../words';

export const acronymDefinedDifferently: Check = {
  code: 'acronym-defined-differently',
  severity: 'information',
  title: 'Acronym with two meanings',
  explain: 'Reports an acronym that is defined with other words than where it was defined first.',
  run: (report) => {
    const first = new Map<string, Acronym>();
    return report.acronyms.filter(isSpelledOut).flatMap((acronym) => {
      const before = first.get(acronym.short);
      if (!before) first.set(acronym.short, acronym);
      return before && !isSameWording(before.long, acronym.long) ? [hitFor(report, acronym, before)] : [];
    });
  },
};

/** Whether the capitals of the short form are first letters of the long one, in order: else it is a poor witness. */
function isSpelledOut({ short, long }: Acronym): boolean {
  const letters = [...short.replace(/\P{Lu}/gu, '').toLowerCase()];
  let found = 0;
  for (const word of listWords(long, ' ')) if (word.startsWith(letters[found] ?? ' ')) found++;
  return found === letters.length;
}

function isSameWording(a: string, b: string): boolean {
  return ['', ' '].some((hyphen) => {
    const [one, other] = [keyWords(a, hyphen), keyWords(b, hyphen)];
    return one.startsWith(other) || other.startsWith(one);
  });
}

/** How many letters tell one word from another, so that *violent* and *violence* are one. */
const stemLength = 5;

function keyWords(long: string, hyphen: string): string {
  return listWords(long, hyphen)
    .filter((word) => !smallWords.has(word))
    .map((word) => `${word.replace(/s$/, '').slice(0, stemLength)} `)
    .join('');
}

/** The words in lower case without apostrophes, `hyphen` standing for each hyphen. */
function listWords(long: string, hyphen: string): string[] {
  const plain = long
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .replace(/[-‐‑]/g, hyphen);
  return listWordsOf(plain, LETTERS_AND_DIGITS);
}

function hitFor(report: Report, { short, long, longRange }: Acronym, before: Acronym): Hit {
  return {
    range: longRange,
    message: messages.acronymDefinedDifferently(short, long, before.long, lineNumber(report, before.range)),
    related: [{ range: before.longRange, message: messages.acronymDefinedBefore(short) }],
  };
}
