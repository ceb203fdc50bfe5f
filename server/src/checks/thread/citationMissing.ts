/** A recommendation that cites a paragraph, as in "(paragraph 137)", which does not exist or is a recommendation. */

import type { Citation, Recommendation, Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { nameRecommendation } from '../words';

export const citationMissing: Check = {
  code: 'citation-missing',
  severity: 'error',
  title: 'Reference to a paragraph that does not exist',
  explain: 'Reports a recommendation that refers to a paragraph which does not exist or is a recommendation itself.',
  run: (report) => {
    const others = report.paragraphs.filter(({ kind }) => kind === 'other');
    const cited = new Set([...report.findings, ...others].map(({ number }) => number));
    const recommendations = indexByNumber(report.recommendations);
    if (report.findings.length === 0) return [];
    return report.recommendations.flatMap((recommendation) =>
      recommendation.cites
        .filter(({ number }) => !cited.has(number))
        .map((citation) => hitFor(recommendation, citation, recommendations.get(citation.number))),
    );
  },
};

function indexByNumber(recommendations: Report['recommendations']): ReadonlyMap<number | undefined, Recommendation> {
  return new Map(recommendations.map((recommendation) => [recommendation.number, recommendation]));
}

function hitFor(recommendation: Recommendation, { number, range }: Citation, cited: Recommendation | undefined): Hit {
  const name = nameRecommendation(recommendation);
  if (!cited) return { range, message: messages.citationMissing(name, number), related: [] };
  return {
    range,
    message: messages.citationIsRecommendation(name, number),
    related: [{ range: cited.range, message: messages.citedRecommendation(number) }],
  };
}
