/** A recommendation that markers may stand for although none surely does, so that a reader cannot tell what it rests on. */

import { standingOf } from '../../links/policy';
import type { Check } from '../diagnostic';
import { messages } from '../messages';
import { firstLine, nameFinding, nameRecommendation } from '../words';

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
