/** What stands behind a marker: the recommendation that it is taken to mean, or that the number it states does not exist. */

import { partitionPoint } from '../base/search';
import type { Marker } from '../report/model';
import type { Range } from '../text/range';
import { reportOf, type Document } from '../workspace/document';
import { lookupOf } from '../workspace/lookup';
import { isBare, isSure } from '../links/policy';
import { listRecommendationsOfMarker, type LinkedRecommendation } from '../workspace/thread';

export interface MarkerHint {
  /** The offset just behind the marker. */
  readonly offset: number;
  /** What the marker may mean, best first; empty for one whose number does not exist. */
  readonly linked: readonly LinkedRecommendation[];
  /** Whether a reader may rely on it. */
  readonly sure: boolean;
  /** The numbers that it states, where no recommendation has them. */
  readonly missing: readonly number[];
}

/** The hints within a range of the text, in its order; a marker that states where it leads, or fits nothing, has none. */
export function listInlayHints(document: Document, within: Range): readonly MarkerHint[] {
  return listMarkersWithin(document, within)
    .map((marker) => hintOf(document, marker))
    .filter(({ linked, missing }) => linked.length > 0 || missing.length > 0);
}

function hintOf(document: Document, marker: Marker): MarkerHint {
  const meant = listRecommendationsOfMarker(document, marker);
  const states = !isBare(marker);
  const linked = states ? [] : meant;
  return {
    offset: marker.range.end,
    linked,
    sure: linked.every(({ link }) => isSure(link)),
    missing: states && meant.length === 0 ? marker.cites.map(({ number }) => number) : [],
  };
}

function listMarkersWithin(document: Document, { start, end }: Range): readonly Marker[] {
  const { markers } = lookupOf(reportOf(document)).places;
  const first = partitionPoint(markers.length, (i) => markers[i]!.range.end < start);
  const last = partitionPoint(markers.length, (i) => markers[i]!.range.end <= end);
  return markers.slice(first, last).map(({ value }) => value);
}
