/** A marker such as "(Recommendation 9)" that gives a number which no recommendation has. */

import type { Report } from '../../report/model';
import type { Check, RelatedPlace } from '../diagnostic';
import { messages } from '../messages';

export const markerNumberMissing: Check = {
  code: 'marker-number-missing',
  severity: 'error',
  title: 'Marker with a number that does not exist',
  explain: 'Reports a marker that gives the number of a recommendation which does not exist.',
  run: (report) => {
    const numbers = collectNumbers(report);
    if (numbers.size === 0) return [];
    const related = describeLists(report);
    return report.markers
      .flatMap((marker) => marker.cites)
      .filter(({ number }) => !numbers.has(number))
      .map(({ number, range }) => ({ range, message: messages.markerNumberMissing(number), related }));
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
