/** A line of the contents that is worded otherwise than the heading of its section. */

import type { Check } from '../diagnostic';
import { messages } from '../messages';
import { firstLine, lineNumber } from '../words';
import { matchLooseEntries } from './contentsMatch';

export const contentsWordingDiffers: Check = {
  code: 'contents-wording-differs',
  severity: 'warning',
  title: 'Contents entry worded otherwise',
  explain: 'Reports an entry of the contents whose words differ from those of the heading that it is meant for.',
  run: (report) =>
    matchLooseEntries(report).flatMap(({ entry, section }) => {
      if (!section) return [];
      const heading = firstLine(report, section.headingRange);
      return [
        {
          range: entry.range,
          message: messages.contentsWordingDiffers(section.title, lineNumber(report, heading)),
          related: [{ range: heading, message: messages.headingHere() }],
        },
      ];
    }),
};
