/** What became of recommendations: those that are asked again, that nothing follows, and that a response leaves out. */

import { listAskedBefore, listLives, type AskedBefore, type LifeStep } from '../../library/lives';
import { alone, type Surroundings } from '../../library/library';
import { listResponses } from '../../library/responses/responding';
import { nameOfRecommendation, type LibraryEntry } from '../../library/entry';
import type { Recommendation, Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { nameDate, nameRecommendation } from '../words';

export const recommendationRepeated: Check = {
  code: 'recommendation-repeated',
  severity: 'information',
  title: 'Recommendation that an earlier report made',
  explain: 'Reports a recommendation that likely asks again for what an earlier report of the same body asked.',
  run: (report, _links, around = alone) =>
    listKnown(report, around, listAskedBefore).flatMap(({ recommendation, known }) => {
      const last = known.at(-1);
      return last ? [repetition(recommendation, last)] : [];
    }),
};

function repetition(recommendation: Recommendation, { earlier, followed }: AskedBefore): Hit {
  const { id, range } = followed.recommendation;
  return {
    range: recommendation.range,
    message: messages.recommendationRepeated(nameRecommendation(recommendation), dateOf(earlier)),
    related: [
      { in: earlier, range, message: messages.askedBefore(nameOfRecommendation(earlier, id), dateOf(earlier)) },
    ],
  };
}

/** Found where every later report has nothing to say of it: what one of them takes up has been followed. */
export const recommendationNotFollowedUp: Check = {
  code: 'recommendation-not-followed-up',
  severity: 'hint',
  title: 'Recommendation that no later report mentions',
  explain: 'Reports a recommendation of which no later report of the same body that the library has says anything.',
  run: (report, _links, around = alone) =>
    listKnown(report, around, listLives).flatMap(({ recommendation, known }) =>
      known.length > 0 && known.every(isSilent) ? [silence(recommendation, known)] : [],
    ),
};

function isSilent({ followed: { verdict, repeated } }: LifeStep): boolean {
  return verdict === 'not-mentioned' && !repeated;
}

/** Found where a response to the report answers others of its recommendations. */
export const recommendationUnanswered: Check = {
  code: 'recommendation-unanswered',
  severity: 'information',
  title: 'Recommendation that the response does not answer',
  explain: 'Reports a recommendation to which a response of the library that answers the report says nothing.',
  run: (report, _links, around = alone) =>
    listKnown(report, around, listUnanswered).flatMap(({ recommendation, known }) =>
      known.map((response): Hit => {
        const related = { in: response, range: { start: 0, end: 0 }, message: messages.response(dateOf(response)) };
        const name = nameRecommendation(recommendation);
        return {
          range: recommendation.range,
          message: messages.recommendationUnanswered(name, dateOf(response)),
          related: [related],
        };
      }),
    ),
};

/** By id of a recommendation, the responses that answer others, but not it. */
function listUnanswered(library: Surroundings['library'], entry: LibraryEntry): ReadonlyMap<string, LibraryEntry[]> {
  const all = listResponses(library, entry).filter(({ answered }) => answered.some(({ answer }) => answer));
  return new Map(
    entry.recommendations.map(({ id }, r) => [
      id,
      all.flatMap(({ response, answered }) => (answered[r]?.answer ? [] : [response])),
    ]),
  );
}

function silence(recommendation: Recommendation, steps: readonly LifeStep[]): Hit {
  const dates = steps.map(({ later }) => dateOf(later));
  return {
    range: recommendation.range,
    message: messages.recommendationNotFollowedUp(nameRecommendation(recommendation), dates),
    related: steps.map(({ later }) => {
      return { in: later, range: { start: 0, end: 0 }, message: messages.laterReport(dateOf(later)) };
    }),
  };
}

function dateOf({ date }: LibraryEntry): string {
  return date ? nameDate(date.date) : 'another day';
}

/**
 * What the library knows of the recommendations of a report, by their words: the report may have moved on since the
 * library read it. None where it does not have the report.
 */
function listKnown<Known>(
  { recommendations }: Report,
  { library, entry }: Surroundings,
  list: (...of: [Surroundings['library'], LibraryEntry]) => ReadonlyMap<string, readonly Known[]>,
): { readonly recommendation: Recommendation; readonly known: readonly Known[] }[] {
  if (!entry) return [];
  const byId = list(library, entry);
  const byWords = new Map(entry.recommendations.map(({ text, id }) => [text, byId.get(id) ?? []]));
  return recommendations
    .filter(({ quoted, restates }) => !quoted && restates === undefined)
    .flatMap((recommendation) => {
      const known = byWords.get(recommendation.text.text);
      return known ? [{ recommendation, known }] : [];
    });
}
