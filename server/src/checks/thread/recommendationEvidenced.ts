/**
 * A recommendation that no finding is marked for, though an unmarked one fits. Only in reports that mark findings at
 * all: in the others every recommendation is like this, and saying so would be noise.
 */

import type { Evidence, LinkGraph } from '../../links/graph';
import type { Finding, Recommendation, Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { firstLine, nameFinding, nameRecommendation } from '../words';

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
    message: messages.recommendationEvidenced(nameRecommendation(recommendation), nameFinding(finding)),
    related: [{ range: firstLine(report, finding.range), message: messages.bestEvidence(probability) }],
  };
}
