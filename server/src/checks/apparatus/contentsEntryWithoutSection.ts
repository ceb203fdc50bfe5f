/** A line of the contents whose section the report does not have, not even under another wording. */

import type { Check } from '../diagnostic';
import { messages } from '../messages';
import { matchLooseEntries } from './contentsMatch';

export const contentsEntryWithoutSection: Check = {
  code: 'contents-entry-without-section',
  severity: 'warning',
  title: 'Contents entry without a section',
  explain: 'Reports an entry of the contents for which the report has no section with that heading or one like it.',
  run: (report) =>
    matchLooseEntries(report)
      .filter(({ section }) => section === undefined)
      .map(({ entry: { title, range } }) => ({
        range,
        message: messages.contentsEntryWithoutSection(title),
        related: [],
      })),
};
