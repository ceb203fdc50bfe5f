/** An acronym that is used before the place where the report explains it. */

import type { Report } from '../../report/model';
import type { Range } from '../../text/range';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { lineNumber } from '../words';
import { acronymUsesOf } from './acronymUses';
import { wellKnownAcronyms } from './wellKnownAcronyms';

export const acronymBeforeDefinition: Check = {
  code: 'acronym-before-definition',
  severity: 'information',
  title: 'Acronym used before it is explained',
  explain: 'Reports the first use of an acronym that is only explained further on.',
  run: (report) => {
    const { uses, explained } = acronymUsesOf(report);
    const seen = new Set<string>();
    return report.acronyms.flatMap(({ short, range }) => {
      const first = uses.get(short)?.[0];
      const isFirst = !seen.has(short) && explained.get(short) === range.start;
      seen.add(short);
      return first && isFirst && !wellKnownAcronyms.has(short) && first.end < range.start
        ? [hitFor(report, short, first, range)]
        : [];
    });
  },
};

function hitFor(report: Report, short: string, use: Range, definition: Range): Hit {
  return {
    range: use,
    message: messages.acronymBeforeDefinition(short, lineNumber(report, definition)),
    related: [{ range: definition, message: messages.acronymDefinedHere(short) }],
  };
}
