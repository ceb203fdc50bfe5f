/** A bare marker whose finding no recommendation fits: often the recommendation was dropped and the marker stayed. */

import type { Check } from '../diagnostic';
import { messages } from '../messages';

export const markerWithoutRecommendation: Check = {
  code: 'marker-without-recommendation',
  severity: 'information',
  title: 'Marker that leads nowhere',
  explain: 'Reports a marker without a number whose finding fits none of the recommendations.',
  run: (report, links) =>
    report.recommendations.length === 0
      ? []
      : report.markers
          .filter(({ id, cites }) => cites.length === 0 && links.links.get(id)?.length === 0)
          .map(({ range }) => ({ range, message: messages.markerWithoutRecommendation(), related: [] })),
};
