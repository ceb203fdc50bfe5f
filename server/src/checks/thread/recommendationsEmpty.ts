/** A heading of a recommendations list with no recommendation under it. */

import { partitionPoint } from '../../base/search';
import type { Report } from '../../report/model';
import type { Check } from '../diagnostic';
import { messages } from '../messages';
import { firstLine } from '../words';

export const recommendationsEmpty: Check = {
  code: 'recommendations-empty',
  severity: 'warning',
  title: 'Empty list of recommendations',
  explain: 'Reports the heading of a recommendations list with no recommendation under it.',
  run: (report) => {
    const titles = new Map(report.sections.map(({ id, title }) => [id, title]));
    return report.lists
      .filter(
        ({ recommendations }, i) => recommendations.length === 0 && !isRepeated(report, i) && !isDenied(report, i),
      )
      .map((list) => ({
        range: firstLine(report, list.headingRange),
        message: messages.recommendationsEmpty(titles.get(list.section) ?? report.source.slice(list.headingRange)),
      }));
  },
};

/** Whether the text under the heading says that there is nothing: "There are no areas for priority action." */
function isDenied({ lists, sections, source }: Report, index: number): boolean {
  const { end } = lists[index]!.headingRange;
  const next = sections[partitionPoint(sections.length, (i) => sections[i]!.headingRange.start < end)];
  const under = source.slice({ start: end, end: Math.min(next?.headingRange.start ?? end + reach, end + reach) });
  // "There are no recommendations.", "None.", "N/a", "This inspection has not made any"
  return /^\W*(?:there (?:are|is|were|was) (?:no|none|not)\b|no(?:ne|t)?\b|nil\b|n\/a\b|this [^.]{0,60}\b(?:no|not)\b)/i.test(
    under,
  );
}

/** The first sentence says so or none does. */
const reach = 200;

/** Whether the heading is printed once more right below, as where a table has it as its header. */
function isRepeated({ lists, source }: Report, index: number): boolean {
  const [here, next] = [lists[index]!.headingRange, lists[index + 1]?.headingRange];
  if (!next || source.slice(here) !== source.slice(next)) return false;
  return source.slice({ start: here.end, end: next.start }).trim() === '';
}
