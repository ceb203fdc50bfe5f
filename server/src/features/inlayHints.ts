/** What stands behind a marker without a number: the recommendation that it is taken to mean. */

import { partitionPoint } from '../base/search';
import type { Marker } from '../report/model';
import type { Range } from '../text/range';
import { reportOf, type Document } from '../workspace/document';
import { lookupOf } from '../workspace/lookup';
import {
  isSure,
  listChosenRecommendations,
  listRecommendationsOfMarker,
  type LinkedRecommendation,
} from '../workspace/thread';

export interface MarkerHint {
  /** The offset just behind the marker. */
  readonly offset: number;
  /** What the marker is taken to mean; never empty. */
  readonly chosen: readonly LinkedRecommendation[];
  /** That, and what else it may mean, best first. */
  readonly plausible: readonly LinkedRecommendation[];
  /** Whether a reader may rely on it. */
  readonly sure: boolean;
}

/** The hints within a range of the text, in its order; a marker that states a number or leads nowhere has none. */
export function listInlayHints(document: Document, within: Range): readonly MarkerHint[] {
  return listMarkersWithin(document, within)
    .filter(({ cites }) => cites.length === 0)
    .flatMap((marker) => {
      const hint = hintOf(document, marker);
      return hint.chosen.length > 0 ? [hint] : [];
    });
}

function hintOf(document: Document, marker: Marker): MarkerHint {
  const chosen = listChosenRecommendations(document, marker);
  return {
    offset: marker.range.end,
    chosen,
    plausible: listRecommendationsOfMarker(document, marker),
    sure: chosen.every(({ link }) => isSure(link)),
  };
}

function listMarkersWithin(document: Document, { start, end }: Range): readonly Marker[] {
  const { markers } = lookupOf(reportOf(document)).places;
  const first = partitionPoint(markers.length, (i) => markers[i]!.range.end < start);
  const last = partitionPoint(markers.length, (i) => markers[i]!.range.end <= end);
  return markers.slice(first, last).map(({ value }) => value);
}
