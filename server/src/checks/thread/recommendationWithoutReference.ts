/**
 * A recommendation that cites no paragraph although most of its list do, and a list in which none does although
 * another list of the report cites for most.
 */

import type { Recommendation, RecommendationList, Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { firstLine, nameRecommendation } from '../words';

/** Where fewer cite, citing is not the habit of the list. */
const habit = 0.6;

/** A list of one or two has no habits. */
const shortestList = 3;

export const recommendationWithoutReference: Check = {
  code: 'recommendation-without-reference',
  severity: 'information',
  title: 'Recommendation without a reference',
  explain: 'Reports a recommendation that refers to no paragraph although most of the others do.',
  run: (report) => {
    const recommendations = new Map(report.recommendations.map((each) => [each.id, each]));
    const lists = report.lists
      .map((list) => ({ list, items: list.recommendations.flatMap((id) => recommendations.get(id) ?? []) }))
      .filter(({ items }) => items.length > 0);
    const cites = lists.some(({ items }) => isHabit(items));
    return cites ? lists.flatMap(({ list, items }) => listHits(report, list, items)) : [];
  },
};

function isHabit(items: readonly Recommendation[]): boolean {
  return items.length >= shortestList && items.filter(refers).length >= items.length * habit;
}

/** "(Throughout)" refers to all of the report. */
function refers({ cites, text }: Recommendation): boolean {
  return cites.length > 0 || /\(throughout\b/i.test(text.text);
}

function listHits(report: Report, { headingRange }: RecommendationList, items: readonly Recommendation[]): Hit[] {
  const heading = firstLine(report, headingRange);
  if (!items.some(refers)) return [{ range: heading, message: messages.listWithoutReferences(), related: [] }];
  if (!isHabit(items)) return [];
  return items
    .filter((item) => !refers(item))
    .map((item) => ({
      range: firstLine(report, item.range),
      message: messages.recommendationWithoutReference(nameRecommendation(item)),
      related: [{ range: heading, message: messages.listHeading() }],
    }));
}
