/** A line of the contents whose section the report does not have, or has under another wording. */

import type { Check } from '../diagnostic';
import { messages } from '../messages';

export const contentsEntryWithoutSection: Check = {
  code: 'contents-entry-without-section',
  severity: 'warning',
  title: 'Contents entry without a section',
  explain: 'Reports an entry of the contents for which the report has no section with that heading.',
  run: (report) =>
    report.contents
      .filter(({ section }) => section === undefined)
      .map(({ title, range }) => ({ range, message: messages.contentsEntryWithoutSection(title), related: [] })),
};
