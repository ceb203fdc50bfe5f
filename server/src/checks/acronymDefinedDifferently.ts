/** An acronym that is given two different long forms. Differences of plural, hyphen or small word do not count. */

import type { Acronym, Report } from '../report/model';
import type { Check, Hit } from './diagnostic';
import { messages } from './messages';
import { lineNumber } from './words';

export const acronymDefinedDifferently: Check = {
  code: 'acronym-defined-differently',
  severity: 'information',
  title: 'Acronym with two meanings',
  explain: 'Reports an acronym that is defined with other words than where it was defined first.',
  run: (report) => {
    const first = new Map<string, Acronym>();
    return report.acronyms.flatMap((acronym) => {
      const before = first.get(acronym.short);
      if (!before) first.set(acronym.short, acronym);
      return before && keyWords(before) !== keyWords(acronym) ? [hitFor(report, acronym, before)] : [];
    });
  },
};

const smallWords: ReadonlySet<string> = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

/** The words of the long form that tell it from another: no small words, no plural endings, hyphens as spaces. */
function keyWords({ long }: Acronym): string {
  return long
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !smallWords.has(word))
    .map((word) => word.replace(/s$/, ''))
    .join(' ');
}

function hitFor(report: Report, { short, long, longRange }: Acronym, before: Acronym): Hit {
  return {
    range: longRange,
    message: messages.acronymDefinedDifferently(short, long, before.long, lineNumber(report, before.range)),
    related: [{ range: before.longRange, message: messages.acronymDefinedBefore(short) }],
  };
}
