/** Drifted numbers by the passage that states them: what a person reads and corrects at once. */

import { addTo } from '../../base/multimap';
import type { Report } from '../../report/model';
import type { Range } from '../../text/range';
import { findDrift, type DriftedCitation, type DriftSegment } from './drift';

/** The numbers of one recommendation or marker that belong to one run. */
export interface DriftedPassage {
  /** The id of the recommendation or marker. */
  readonly citing: string;
  readonly segment: DriftSegment;
  /** In the order of the text; never empty. */
  readonly citations: readonly DriftedCitation[];
  /** The first of the numbers, up to the last that stands in the same brackets. */
  readonly range: Range;
}

/** The passages of all runs, in the order of the text; empty when nothing has drifted. */
export function listDriftedPassages(report: Report): readonly DriftedPassage[] {
  return findDrift(report)
    .flatMap((segment) => groupByCiting(report, segment))
    .sort((a, b) => a.range.start - b.range.start);
}

function groupByCiting({ source }: Report, segment: DriftSegment): DriftedPassage[] {
  const groups = new Map<string, DriftedCitation[]>();
  for (const citation of segment.citations) addTo(groups, citation.citing, citation);
  return [...groups].map(([citing, group]) => {
    const citations = group.sort((a, b) => a.citation.range.start - b.citation.range.start);
    const ranges = citations.map(({ citation }) => citation.range);
    const { start } = ranges[0]!;
    const apart = ranges.findIndex((range) => source.slice({ start, end: range.start }).includes(')'));
    const { end } = ranges.at(apart < 0 ? -1 : apart - 1)!;
    return { citing, segment, citations, range: { start, end } };
  });
}
