/** Finds what stands at a place of a report among the items that links join: markers, findings, recommendations. */

import { addTo } from '../base/multimap';
import { lastIndexAtMost } from '../base/search';
import type { Marker, Report } from '../report/model';
import type { Range } from '../text/range';

interface Item {
  readonly id: string;
  readonly range: Range;
}

/** The items of a report, ready to be found by their ranges. */
export interface ItemIndex {
  readonly markers: Ordered<Marker>;
  readonly findings: Ordered<Item>;
  readonly recommendations: Ordered<Item>;
  readonly markersOf: ReadonlyMap<string | undefined, readonly Marker[]>;
}

interface Ordered<Each extends Item> {
  readonly items: readonly Each[];
  readonly starts: readonly number[];
}

export function indexItems(report: Report): ItemIndex {
  const markersOf = new Map<string | undefined, Marker[]>();
  for (const marker of report.markers) addTo(markersOf, marker.finding, marker);
  return {
    markers: order(report.markers),
    findings: order(report.findings),
    recommendations: order(report.recommendations),
    markersOf,
  };
}

function order<Each extends Item>(items: readonly Each[]): Ordered<Each> {
  const sorted = [...items].sort((a, b) => a.range.start - b.range.start);
  return { items: sorted, starts: sorted.map(({ range }) => range.start) };
}

/** The id of the recommendation at a place; undefined when none stands there. */
export function findRecommendationAt({ recommendations }: ItemIndex, place: Range): string | undefined {
  return findMostCovered(recommendations, place)?.id;
}

/**
 * The id of the marker at a place, or of the finding. A place that is more than a marker means the finding; and if that
 * has been given one marker since, the marker now speaks for it.
 */
export function findMarkerOrFindingAt(index: ItemIndex, place: Range): string | undefined {
  const marker = findMostCovered(index.markers, place);
  if (marker && 2 * shared(marker.range, place) > place.end - place.start) return marker.id;
  const finding = findMostCovered(index.findings, place);
  if (!finding) return marker?.id;
  const [only, ...more] = index.markersOf.get(finding.id) ?? [];
  return only && more.length === 0 ? only.id : finding.id;
}

/** The item that has most of the place; an empty place belongs to the item it stands in. */
function findMostCovered<Each extends Item>({ items, starts }: Ordered<Each>, place: Range): Each | undefined {
  const around = { start: place.start, end: Math.max(place.end, place.start + 1) };
  let best: Each | undefined;
  for (let i = Math.max(0, lastIndexAtMost(starts, around.start)); i < items.length; i++) {
    const item = items[i]!;
    if (item.range.start >= around.end) break;
    if (shared(item.range, around) > (best ? shared(best.range, around) : 0)) best = item;
  }
  return best;
}

function shared(a: Range, b: Range): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
