/** A bare marker that two recommendations fit about equally well, so that a reader cannot tell which is meant. */

import type { Link, LinkGraph } from '../../links/graph';
import { isBare, isCertain, selectCounting } from '../../links/policy';
import type { Marker, Recommendation, Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { firstLine, nameRecommendation } from '../words';

/** Closer together than this, the words do not tell the two apart. */
const closest = 0.05;

export const markerAmbiguous: Check = {
  code: 'marker-ambiguous',
  severity: 'hint',
  title: 'Marker that may mean two recommendations',
  explain: 'Reports a marker without a number whose finding fits two recommendations about equally well.',
  run: (report, links) => {
    const recommendations = new Map(report.recommendations.map((each) => [each.id, each]));
    return report.markers.flatMap((marker) => {
      const rivals = listRivals(links, marker).flatMap(
        ({ recommendation }) => recommendations.get(recommendation) ?? [],
      );
      return rivals.length === 2 ? [hitFor(report, marker, rivals)] : [];
    });
  },
};

/** The first two that the marker counts for, as long as nothing says which is meant. */
function listRivals({ links }: LinkGraph, marker: Marker): readonly Link[] {
  const [best, second] = selectCounting(links.get(marker.id) ?? []);
  if (!isBare(marker) || !best || !second || isCertain(best)) return [];
  return best.probability - second.probability <= closest ? [best, second] : [];
}

function hitFor(report: Report, { range }: Marker, rivals: readonly Recommendation[]): Hit {
  const [one, other] = rivals.map(nameRecommendation) as [string, string];
  return {
    range,
    message: messages.markerAmbiguous(one, other),
    related: rivals.map((rival) => ({
      range: firstLine(report, rival.range),
      message: messages.mayBeMeant(nameRecommendation(rival)),
    })),
  };
}
