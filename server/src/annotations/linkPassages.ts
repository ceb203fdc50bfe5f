/** Which words a decision about a link points at: enough to tell one item from all others, and seldom all edited. */

import type { Finding, Recommendation, Report } from '../report/model';
import type { Range } from '../text/range';

/** The passages that a decision about a link points at. */
export interface LinkPassages {
  /** The marker with its brackets, or the first words of the finding. */
  readonly target: Range;
  /** The first words of the recommendation. */
  readonly recommendation: Range;
}

/** The passages for the decision on a pair, by the ids of the report's model; undefined when it has no such items. */
export function describeLink(
  report: Report,
  markerOrFinding: string,
  recommendation: string,
): LinkPassages | undefined {
  const marker = report.markers.find(({ id }) => id === markerOrFinding);
  const finding = report.findings.find(({ id }) => id === markerOrFinding);
  const recommended = report.recommendations.find(({ id }) => id === recommendation);
  const target = marker?.range ?? (finding && rangeOfFirstWords(finding));
  return target && recommended && { target, recommendation: rangeOfFirstWords(recommended) };
}

/** Up to twelve words; the bound of the spaces and of the words keeps texts without spaces from becoming long ranges. */
const firstWords = /^\s{0,99}(?:\S{1,50}\s{1,9}){0,11}\S{1,50}/;

/** Without the number, which changes when another item is put before it, and not beyond a page break. */
export function rangeOfFirstWords(item: Finding | Recommendation): Range {
  const { text } = item;
  const lead = text.text.length - text.text.trimStart().length;
  const words = firstWords.exec(text.text)?.[0] ?? '';
  const { start, end } = text.toSourceRange({ start: lead, end: Math.max(lead, words.length) });
  const fragment = 'fragments' in item ? item.fragments.find((each) => start < each.end) : undefined;
  return { start, end: Math.min(end, fragment?.end ?? end) };
}
