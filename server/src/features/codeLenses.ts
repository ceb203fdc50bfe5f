/** What stands above recommendations and marked findings: the other end of the thread, and where it is. */

import type { Justification } from '../annotations/model';
import type { Finding, Recommendation } from '../report/model';
import type { Range } from '../text/range';
import { listJustificationsAt } from '../workspace/decided';
import { reportOf, type Document } from '../workspace/document';
import { listMovedNumbers, type MovedNumbers } from '../workspace/drifted';
import { lookupOf } from '../workspace/lookup';
import { leadOf } from '../workspace/thing';
import {
  findSupport,
  listRecommendationsOfFinding,
  type LinkedRecommendation,
  type RecommendationSupport,
} from '../workspace/thread';

interface LensPlaces {
  /** What the lens stands above. */
  readonly range: Range;
  /** Where the other end of the thread is; empty when there is none. */
  readonly targets: readonly Range[];
  /** The stated numbers that seem to have moved since they were written; the links that they state hold all the same. */
  readonly moved: readonly MovedNumbers[];
}

export type Lens = LensPlaces &
  (
    | {
        readonly kind: 'support';
        readonly support: RecommendationSupport;
        /** Why it needs no finding, where a person said so. */
        readonly justification: Justification | undefined;
      }
    | {
        readonly kind: 'marks';
        readonly linked: readonly LinkedRecommendation[];
        /** Where nothing is linked: the numbers that the markers state, which no recommendation has. */
        readonly missing: readonly number[];
      }
  );

/** The lenses above all recommendations and all marked findings; empty when the text has neither. */
export function listCodeLenses(document: Document): readonly Lens[] {
  const report = reportOf(document);
  const { markersByFinding } = lookupOf(report);
  return [
    ...report.recommendations.flatMap((recommendation) => lensOfRecommendation(document, recommendation)),
    ...report.findings.filter(({ id }) => markersByFinding.has(id)).map((finding) => lensOfFinding(document, finding)),
  ];
}

function lensOfRecommendation(document: Document, recommendation: Recommendation): readonly Lens[] {
  const support = findSupport(document, recommendation);
  if (!support) return [];
  const isJustified = support.status === 'justified';
  return [
    {
      kind: 'support',
      support,
      justification: isJustified ? listJustificationsAt(document, recommendation.range)[0] : undefined,
      range: startOf(recommendation.range),
      targets: leadsOf(document, [...support.sure, ...support.unsure]),
      moved: listMovedNumbers(document, recommendation.id),
    },
  ];
}

function lensOfFinding(document: Document, finding: Finding): Lens {
  const markers = lookupOf(reportOf(document)).markersByFinding.get(finding.id) ?? [];
  const linked = listRecommendationsOfFinding(document, finding);
  return {
    kind: 'marks',
    linked,
    missing: linked.length > 0 ? [] : markers.flatMap(({ cites }) => cites.map(({ number }) => number)),
    range: startOf(finding.range),
    targets: leadsOf(
      document,
      linked.map(({ recommendation }) => recommendation),
    ),
    moved: listMovesOf(document, finding, linked),
  };
}

/** The moved numbers that its markers state, and those with which recommendations cite it. */
function listMovesOf(
  document: Document,
  { id, number }: Finding,
  linked: readonly LinkedRecommendation[],
): readonly MovedNumbers[] {
  const markers = lookupOf(reportOf(document)).markersByFinding.get(id) ?? [];
  const citing = number === undefined ? [] : linked.map(({ recommendation }) => recommendation.id);
  return [
    ...markers.flatMap((marker) => listMovedNumbers(document, marker.id)),
    ...citing.flatMap((recommendation) => listMovedNumbers(document, recommendation, number)),
  ];
}

/** Above the whole paragraph, also where its number has a line to itself. */
function startOf({ start }: Range): Range {
  return { start, end: start };
}

function leadsOf(document: Document, paragraphs: readonly { readonly range: Range }[]): readonly Range[] {
  return paragraphs.map(({ range }) => leadOf(document, range));
}
