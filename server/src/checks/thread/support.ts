/** Recommendations of which a reader cannot tell what they rest on. */

import { isTitledResponse } from '../../library/responses/claim';
import type { Evidence, LinkGraph } from '../../links/graph';
import { leastLikely, standingOf } from '../../links/policy';
import type { Finding, Recommendation, RecommendationList, Report } from '../../report/model';
import { sentencesOf } from '../../text/sentences';
import type { Check, Hit, RelatedPlace } from '../diagnostic';
import { messages } from '../messages';
import { firstLine, nameFinding, nameRecommendation } from '../words';

/**
 * One that nothing in the report leads to: no marked finding, and no unmarked one that fits. Where the report marks no
 * findings only the words can tell, so the message is more careful, and an improvement point of several sentences is
 * passed over: it tells itself what was found. One that cites a paragraph says itself what it rests on, also where that
 * was not taken for a finding. What a response lists, the report that it answers has findings for.
 */
export const recommendationUnsupported: Check = {
  code: 'recommendation-unsupported',
  severity: 'warning',
  title: 'Recommendation without a finding',
  explain: 'Reports a recommendation that no finding supports, marked or unmarked.',
  run: (report, links) => {
    if (isTitledResponse(report)) return [];
    const lists = indexLists(report);
    const told = new Set(report.paragraphs.flatMap(({ kind, number }) => (kind === 'other' ? (number ?? []) : [])));
    const message = report.markers.length > 0 ? messages.recommendationUnsupported : messages.recommendationUnrelated;
    return report.recommendations
      .filter(({ id }) => links.support.get(id)?.status === 'unsupported')
      .filter(({ cites }) => !cites.some(({ number }) => told.has(number)))
      .filter((recommendation) => report.markers.length > 0 || !tellsItself(recommendation))
      .map((recommendation) => ({
        range: firstLine(report, recommendation.range),
        message: message(nameRecommendation(recommendation)),
        related: pointTo(lists.get(recommendation.id)),
      }));
  },
};

/**
 * Whether a point is told as findings are, and not asked for: "Delays are common. In two cases seen…". On 436 published
 * reports all 21 of these that nothing fitted were such findings.
 */
function tellsItself({ list, text }: Recommendation): boolean {
  return list === 'improvement-points' && sentencesOf(text.passage).length > 1;
}

/** The list that each recommendation stands in, by the recommendation's id. */
function indexLists({ lists }: Report): ReadonlyMap<string, RecommendationList> {
  return new Map(lists.flatMap((list) => list.recommendations.map((id) => [id, list] as const)));
}

function pointTo(list: RecommendationList | undefined): RelatedPlace[] {
  return list ? [{ range: list.headingRange, message: messages.listHeading() }] : [];
}

/**
 * One that no finding is marked for, though an unmarked one fits. Only in reports that mark findings at all: in the others
 * every recommendation is like this, and saying so would be noise.
 */
export const recommendationEvidenced: Check = {
  code: 'recommendation-evidenced',
  severity: 'information',
  title: 'Recommendation without a marked finding',
  explain: 'Reports a recommendation that no finding is marked for, although an unmarked finding fits it.',
  run: (report, links) => (report.markers.length === 0 ? [] : listHits(report, links)),
};

function listHits(report: Report, links: LinkGraph): Hit[] {
  const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
  return report.recommendations
    .filter(({ id }) => links.support.get(id)?.status === 'evidenced')
    .flatMap((recommendation) => {
      const best = links.evidence.get(recommendation.id)?.[0];
      const finding = best && findings.get(best.finding);
      return finding ? [hitFor(report, recommendation, finding, best)] : [];
    });
}

function hitFor(report: Report, recommendation: Recommendation, finding: Finding, { probability }: Evidence): Hit {
  return {
    range: firstLine(report, recommendation.range),
    message: (probability >= leastLikely ? messages.recommendationEvidenced : messages.recommendationNearest)(
      nameRecommendation(recommendation),
      nameFinding(finding),
    ),
    related: [{ range: firstLine(report, finding.range), message: messages.bestEvidence(probability) }],
  };
}

/** One that markers may stand for although none surely does. */
export const recommendationUnsure: Check = {
  code: 'recommendation-unsure',
  severity: 'hint',
  title: 'Recommendation whose findings are unsure',
  explain: 'Reports a recommendation that no marker surely stands for, although one or more may.',
  run: (report, links) => {
    const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
    return report.recommendations.flatMap((recommendation) => {
      const support = links.support.get(recommendation.id);
      if (!support || standingOf(support) !== 'unsure') return [];
      const unsure = support.unsure.flatMap((id) => findings.get(id) ?? []);
      return [
        {
          range: firstLine(report, recommendation.range),
          message: messages.recommendationUnsure(nameRecommendation(recommendation), unsure.length),
          related: unsure.map((finding) => ({
            range: firstLine(report, finding.range),
            message: messages.maySupport(nameFinding(finding)),
          })),
        },
      ];
    });
  },
};
