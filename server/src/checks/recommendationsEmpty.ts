/** A heading of a recommendations list with no recommendation under it. */

import type { RecommendationList, Report } from '../report/model';
import type { Check } from './diagnostic';
import { messages } from './messages';
import { firstLine } from './words';

export const recommendationsEmpty: Check = {
  code: 'recommendations-empty',
  severity: 'warning',
  title: 'Empty list of recommendations',
  explain: 'Reports the heading of a recommendations list with no recommendation under it.',
  run: (report) =>
    report.lists
      .filter(({ recommendations }) => recommendations.length === 0)
      .map((list) => ({
        range: firstLine(report, list.headingRange),
        message: messages.recommendationsEmpty(headingOf(report, list)),
        related: [],
      })),
};

function headingOf({ sections, source }: Report, list: RecommendationList): string {
  return sections.find(({ id }) => id === list.section)?.title ?? source.slice(list.headingRange);
}
