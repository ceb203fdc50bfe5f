/** The paragraphs that recommendations cite: some that are no findings, and where a list cites and one item does not. */

import type { Citation, Recommendation, RecommendationList, Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { firstLine, nameRecommendation } from '../words';

/** Where fewer cite, citing is not the habit of the list. */
const habit = 0.6;

/** A list of one or two has no habits. */
const shortestList = 3;

/**
 * A recommendation that cites no paragraph although most of its list do, and a list in which none does although another
 * list of the report cites for most.
 */
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
  if (!items.some(refers)) return [{ range: heading, message: messages.listWithoutReferences() }];
  if (!isHabit(items)) return [];
  return items
    .filter((item) => !refers(item))
    .map((item) => ({
      range: firstLine(report, item.range),
      message: messages.recommendationWithoutReference(nameRecommendation(item)),
      related: [{ range: heading, message: messages.listHeading() }],
    }));
}

/** A recommendation that cites a paragraph, as in "(paragraph 137)", which does not exist or is a recommendation. */
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
  if (!cited) return { range, message: messages.citationMissing(name, number) };
  return {
    range,
    message: messages.citationIsRecommendation(name, number),
    related: [{ range: cited.range, message: messages.citedRecommendation(number) }],
  };
}
