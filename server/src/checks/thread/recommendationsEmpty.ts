/** A heading of a recommendations list with no recommendation under it. */

import type { Report } from '../../report/model';
import type { Check } from '../diagnostic';
import { messages } from '../messages';
import { firstLine } from '../words';

export const recommendationsEmpty: Check = {
  code: 'recommendations-empty',
  severity: 'warning',
  title: 'Empty list of recommendations',
  explain: 'Reports the heading of a recommendations list with no recommendation under it.',
  run: (report) => {
    const titles = new Map(report.sections.map(({ id, title }) => [id, title]));
    return report.lists
      .filter(({ recommendations }, i) => recommendations.length === 0 && !isRepeated(report, i))
      .map((list) => ({
        range: firstLine(report, list.headingRange),
        message: messages.recommendationsEmpty(titles.get(list.section) ?? report.source.slice(list.headingRange)),
        related: [],
      }));
  },
};

/** Whether the heading is printed once more right below, as where a table has it as its header. */
function isRepeated({ lists, source }: Report, index: number): boolean {
  const [here, next] = [lists[index]!.headingRange, lists[index + 1]?.headingRange];
  if (!next || source.slice(here) !== source.slice(next)) return false;
  return source.slice({ start: here.end, end: next.start }).trim() === '';
}
