/** What a person can link, where the cursor is: a marker, a finding that has none, or a recommendation. */

import type { Finding, Marker, Recommendation } from '../report/model';
import { reportOf, type Document } from './document';
import { lookupOf } from './lookup';
import { findSpan } from './spans';

export type ThreadEnd =
  | { readonly kind: 'marker'; readonly marker: Marker }
  /** A finding without a marker. */
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'recommendation'; readonly recommendation: Recommendation };

/**
 * What can be linked at `offset`: the marker there, or the recommendation, or the unmarked finding; anywhere else in a
 * marked finding, its markers in the order of the text. Empty where the thread does not pass.
 */
export function listThreadEnds(document: Document, offset: number): readonly ThreadEnd[] {
  const { places, markersByFinding } = lookupOf(reportOf(document));
  const marker = findSpan(places.markers, offset)?.value;
  if (marker) return [{ kind: 'marker', marker }];
  const recommendation = findSpan(places.recommendations, offset)?.value;
  if (recommendation) return [{ kind: 'recommendation', recommendation }];
  const finding = findSpan(places.findings, offset)?.value;
  if (!finding) return [];
  const markers = markersByFinding.get(finding.id);
  return markers ? markers.map((each) => ({ kind: 'marker', marker: each })) : [{ kind: 'finding', finding }];
}
