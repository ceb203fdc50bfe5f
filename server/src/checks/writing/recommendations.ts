/** How recommendations are worded: whom they ask, what, by when, and whether anybody can tell that they were met. */

import type { Recommendation, Report } from '../../report/model';
import { fieldKindOf, type FieldKind } from '../../report/general/words';
import type { PassageText } from '../../text/passageText';
import type { Check, Hit, Severity } from '../diagnostic';
import { messages } from '../messages';
import { firstLine, nameRecommendation } from '../words';
import {
  asksNobody,
  findSecondAction,
  hasTimeLimit,
  isTopic,
  limits,
  listReservations,
  namesAddressee,
  opensWithWhatIsAsked,
  saysWhatToDo,
} from './requests';

/** One or two items have no habits. */
const SHORTEST_LIST = 3;
/** Where fewer say it, saying it is not the habit of the list. */
const HABIT = 0.6;

/** A check for items that leave out what most of their list say. Items that neither say it nor lack it are of another kind. */
function checkHabit(
  code: string,
  severity: Severity,
  texts: Pick<Check, 'title' | 'explain'>,
  message: (recommendation: string, siblings: number) => string,
  says: (recommendation: Recommendation, report: Report) => boolean,
  lacks: (recommendation: Recommendation) => boolean,
): Check {
  const listHits = (report: Report, all: readonly Recommendation[]): Hit[] => {
    const items = all.filter((item) => lacks(item) || says(item, report));
    const saying = items.filter((item) => says(item, report));
    if (items.length < SHORTEST_LIST || saying.length < items.length * HABIT) return [];
    return items
      .filter((item) => !saying.includes(item))
      .map((item) => ({
        range: firstLine(report, item.range),
        message: message(nameRecommendation(item), saying.length),
        related: [{ range: firstLine(report, saying[0]!.range), message: messages.siblingSays() }],
      }));
  };
  return { code, severity, ...texts, run: (report) => listsOf(report).flatMap((items) => listHits(report, items)) };
}

/** The recommendations of each list, where somebody asks for something anew. */
function listsOf(report: Report): Recommendation[][] {
  const byId = new Map(report.recommendations.filter(isOwn).map((each) => [each.id, each]));
  const listed = report.lists.map((list) => list.recommendations.flatMap((id) => byId.get(id) ?? []));
  const inLists = new Set(listed.flat());
  return [...listed, [...byId.values()].filter((each) => !inLists.has(each))];
}

function isOwn({ restates, quoted, list }: Recommendation): boolean {
  return restates === undefined && quoted !== true && list !== 'areas-covered';
}

function hasField({ fields = [] }: Recommendation, kind: FieldKind): boolean {
  return fields.some(({ name, text }) => fieldKindOf(name) === kind && /\p{L}|\p{N}/u.test(text));
}

export const recommendationWithoutAddressee = checkHabit(
  'recommendation-without-addressee',
  'information',
  {
    title: 'Recommendation that asks nobody',
    explain: 'Reports a recommendation that does not say who is to act although most of its list do.',
  },
  messages.recommendationWithoutAddressee,
  (item) => hasField(item, 'owner') || namesAddressee(item.text.passage),
  (item) => asksNobody(item.text.passage),
);

export const recommendationWithoutVerb = checkHabit(
  'recommendation-without-verb',
  'information',
  {
    title: 'Recommendation that asks for nothing',
    explain: 'Reports a recommendation that names a topic, and not what is to be done, unlike most of its list.',
  },
  messages.recommendationWithoutVerb,
  (item) => saysWhatToDo(item.text.passage),
  (item) => isTopic(item.text.passage),
);

export const recommendationWithoutTimeLimit = checkHabit(
  'recommendation-without-time-limit',
  'information',
  {
    title: 'Recommendation without a time limit',
    explain: 'Reports a recommendation that does not say by when although most of its list do.',
  },
  messages.recommendationWithoutTimeLimit,
  (item, report) => hasField(item, 'due') || hasTimeLimit(item.text.passage) || isUnderLimit(item, report),
  (item) => opensWithWhatIsAsked(item.text.passage),
);

/** Whether the heading above says by when: "Within three months:". */
function isUnderLimit({ section }: Recommendation, { sections }: Report): boolean {
  return limits(sections.find(({ id }) => id === section)?.title ?? '');
}

/** Checks each recommendation by its words alone. */
function checkWords(
  code: string,
  texts: Pick<Check, 'title' | 'explain'>,
  listPlaces: (passage: PassageText) => readonly { readonly start: number; readonly end: number }[],
  message: (words: string) => string,
): Check {
  const listHits = ({ text }: Recommendation): Hit[] =>
    listPlaces(text.passage).map((place) => ({
      range: text.toSourceRange(place),
      message: message(text.text.slice(place.start, place.end)),
    }));
  return {
    code,
    severity: 'hint',
    ...texts,
    run: ({ recommendations }) => recommendations.filter(isOwn).flatMap(listHits),
  };
}

export const recommendationBundled = checkWords(
  'recommendation-bundled',
  {
    title: 'Two actions in one recommendation',
    explain: 'Reports a recommendation that asks for a second thing, so that it may be met and not met at once.',
  },
  (passage) => [findSecondAction(passage)].flatMap((place) => place ?? []),
  messages.recommendationBundled,
);

export const recommendationUnmeasurable = checkWords(
  'recommendation-unmeasurable',
  {
    title: 'Recommendation that nobody can measure',
    explain:
      'Reports a recommendation with words such as “as appropriate” and “where possible”, which leave open whether it is met.',
  },
  listReservations,
  messages.recommendationUnmeasurable,
);
