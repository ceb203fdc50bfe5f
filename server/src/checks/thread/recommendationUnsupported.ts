/**
 * A recommendation that nothing in the report leads to: no marked finding, and no unmarked one that fits. Where the
 * report marks no findings only the words can tell, so the message is more careful.
 */

import type { RecommendationList, Report } from '../../report/model';
import type { Check, RelatedPlace } from '../diagnostic';
import { messages } from '../messages';
import { firstLine, nameRecommendation } from '../words';

export const recommendationUnsupported: Check = {
  code: 'recommendation-unsupported',
  severity: 'warning',
  title: 'Recommendation without a finding',
  explain: 'Reports a recommendation that no finding supports, marked or unmarked.',
  run: (report, links) => {
    const lists = indexLists(report);
    const message = report.markers.length > 0 ? messages.recommendationUnsupported : messages.recommendationUnrelated;
    return report.recommendations
      .filter(({ id }) => links.support.get(id)?.status === 'unsupported')
      .map((recommendation) => ({
        range: firstLine(report, recommendation.range),
        message: message(nameRecommendation(recommendation)),
        related: pointTo(lists.get(recommendation.id)),
      }));
  },
};

/** The list that each recommendation stands in, by the recommendation's id. */
function indexLists({ lists }: Report): ReadonlyMap<string, RecommendationList> {
  return new Map(lists.flatMap((list) => list.recommendations.map((id) => [id, list] as const)));
}

function pointTo(list: RecommendationList | undefined): RelatedPlace[] {
  return list ? [{ range: list.headingRange, message: messages.listHeading() }] : [];
}
