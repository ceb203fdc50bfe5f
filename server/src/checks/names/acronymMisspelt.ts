/**
 * An acronym with two neighbouring letters exchanged, CAHMS for CAMHS: it is rare, explained nowhere, and the right one
 * is common or explained. Other slips of one letter are left alone, because neighbouring acronyms differ by one.
 */

import type { Report } from '../../report/model';
import type { Range } from '../../text/range';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { lineNumber } from '../words';
import { findMeant } from './acronymMeant';
import { acronymUsesOf, type AcronymUses } from './acronymUses';

export const acronymMisspelt: Check = {
  code: 'acronym-misspelt',
  severity: 'warning',
  title: 'Acronym with letters exchanged',
  explain: 'Reports an acronym that is another one of the report with two letters exchanged.',
  run: (report) => {
    const known = acronymUsesOf(report);
    return [...known.uses].flatMap(([short, ranges]) => {
      const right = findMeant(known, short);
      return right === undefined ? [] : ranges.map((range) => hitFor(report, short, range, right, known));
    });
  },
};

function hitFor(report: Report, short: string, range: Range, right: string, { uses }: AcronymUses): Hit {
  const first = uses.get(right)?.[0];
  const newText = report.source.slice(range).replace(short, right);
  return {
    range,
    message: messages.acronymMisspelt(short, right, first && lineNumber(report, first)),
    related: first ? [{ range: first, message: messages.spelledOtherwise(right) }] : [],
    correction: { title: messages.writeInstead(newText), edits: [{ range, newText }] },
  };
}
