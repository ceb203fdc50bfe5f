/** Markers such as "(Recommendation 9)" that lead to no recommendation. */

import type { Report } from '../../report/model';
import { isBare } from '../../links/policy';
import type { Check, RelatedPlace } from '../diagnostic';
import { messages } from '../messages';
import { areToCome } from '../prose';

/** One that gives a number which no recommendation has. */
export const markerNumberMissing: Check = {
  code: 'marker-number-missing',
  severity: 'error',
  title: 'Marker with a number that does not exist',
  explain: 'Reports a marker that gives the number of a recommendation which does not exist.',
  run: (report) => {
    const numbers = collectNumbers(report);
    if (numbers.size === 0) return [];
    const related = describeLists(report);
    const missing = report.markers.flatMap(({ cites }) => cites.filter(({ number }) => !numbers.has(number)));
    if (
      areToCome(
        report,
        missing.map(({ number }) => number),
      )
    )
      return [];
    return missing.map(({ number, range }) => ({ range, message: messages.markerNumberMissing(number), related }));
  },
};

/** The numbers of the recommendations; where none has one, as in a list of bullets, their places in the list. */
function collectNumbers({ recommendations }: Report): ReadonlySet<number> {
  const printed = recommendations.flatMap(({ number }) => (number === undefined ? [] : [number]));
  return new Set(printed.length > 0 ? printed : recommendations.map((_, index) => index + 1));
}

function describeLists({ lists, recommendations }: Report): RelatedPlace[] {
  const numbers = new Map(recommendations.map(({ id, number }) => [id, number]));
  return lists.flatMap((list) => {
    const first = numbers.get(list.recommendations[0] ?? '');
    const last = numbers.get(list.recommendations.at(-1) ?? '');
    if (first === undefined || last === undefined) return [];
    return [{ range: list.headingRange, message: messages.numbersOfList(first, last) }];
  });
}

export const markerWithoutList: Check = {
  code: 'marker-without-list',
  severity: 'warning',
  title: 'Marker in a report without recommendations',
  explain: 'Reports a marker in a report that has no list of recommendations.',
  run: (report) =>
    report.lists.length > 0
      ? []
      : report.markers.map(({ range }) => ({ range, message: messages.markerWithoutList() })),
};

/** A bare marker: often the recommendation was dropped and the marker stayed. */
export const markerWithoutRecommendation: Check = {
  code: 'marker-without-recommendation',
  severity: 'information',
  title: 'Marker that leads nowhere',
  explain: 'Reports a marker without a number whose finding fits none of the recommendations.',
  run: (report, links) =>
    report.recommendations.length === 0
      ? []
      : report.markers
          .filter((marker) => isBare(marker) && links.links.get(marker.id)?.length === 0)
          .map(({ range }) => ({ range, message: messages.markerWithoutRecommendation() })),
};
