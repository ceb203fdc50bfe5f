/** What people decided about the things of an open report, for whoever shows or changes it. */

import { listDecisionsOn } from '../annotations/decisions';
import { findJustification, listJustified, type JustifiedPlaces } from '../annotations/justified';
import type { Justification, LinkDecision } from '../annotations/model';
import { overlaps, touches, type Range } from '../text/range';
import { type Annotated, placesToday } from '../annotations/live/annotated';
import { reportOf, type Document } from './document';
import { lazily } from '../base/lazily';

/** The decisions about a marker, or a finding that has none, and one recommendation or all; the latest comes last. */
export function listLinkDecisions(
  { annotated, ...document }: Document,
  markerOrFinding: string,
  recommendation?: string,
): readonly LinkDecision[] {
  const { set } = annotated;
  if (!hasLinks(annotated)) return [];
  const report = reportOf({ annotated, ...document });
  const pair = { markerOrFinding, ...(recommendation !== undefined && { recommendation }) };
  const ids = listDecisionsOn(set, placesToday(annotated), report, pair);
  return ids.flatMap((id) => set.annotations.find((each) => each.kind === 'link' && each.id === id) as LinkDecision);
}

const hasLinks: (annotated: Annotated) => boolean = lazily(({ set }) =>
  set.annotations.some(({ kind }) => kind === 'link'),
);

/** The justifications, by code of the check, at the places where their words stand. */
export const justifiedIn: (annotated: Annotated) => JustifiedPlaces = lazily((annotated) =>
  listJustified(annotated.set, placesToday(annotated)),
);

/** Whether a person said why what a check reports at a place is fine. */
export function isJustified(
  { annotated }: Document,
  { code, range }: { readonly code: string; readonly range: Range },
): boolean {
  return findJustification(justifiedIn(annotated), code, range) !== undefined;
}

/** The justifications of what stands at a place, of any check. */
export function listJustificationsAt({ annotated }: Document, place: Range): readonly Justification[] {
  const justified = [...justifiedIn(annotated).values()].flat();
  return justified
    .filter(({ range }) => overlaps(range, place) || touches(range, place.start))
    .map(({ justification }) => justification);
}
