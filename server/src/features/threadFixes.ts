/** What a person may say about the thread where the cursor is: accept, refuse, mark, or take back what was said. */

import type { Justification, LinkDecision } from '../annotations/model';
import type { Finding, Marker, Recommendation } from '../report/model';
import { listJustificationsAt, listLinkDecisions } from '../workspace/decided';
import { reportOf, type Document } from '../workspace/document';
import { isBare, isCertain } from '../links/policy';
import { listEvidencedBy, listFindings, listRecommendationsOfMarker } from '../workspace/thread';
import { listThreadEnds } from '../workspace/referents';
import type { ThreadEnd } from '../workspace/thing';

export type ThreadFix =
  /** The marker means this recommendation. */
  | { readonly kind: 'accept'; readonly from: string; readonly recommendation: Recommendation }
  /** Have the person choose among all that can stand at the other end. */
  | { readonly kind: 'choose'; readonly other: 'recommendation' | 'finding'; readonly offset: number }
  /** The marker does not mean this recommendation. */
  | { readonly kind: 'detach'; readonly from: string; readonly recommendation: Recommendation }
  /** Put a marker for the recommendation behind the finding. */
  | { readonly kind: 'mark'; readonly finding: Finding; readonly recommendation: Recommendation }
  | { readonly kind: 'withdraw'; readonly annotation: LinkDecision | Justification };

/** How many guesses are offered at once; choosing shows them all. */
const most = 2;

/** What may be said at `offset`, the likeliest first; empty where the thread does not pass. */
export function listThreadFixes(document: Document, offset: number): readonly ThreadFix[] {
  return listThreadEnds(document, offset).flatMap((end) => listFixesOf(document, end));
}

function listFixesOf(document: Document, end: ThreadEnd): ThreadFix[] {
  switch (end.kind) {
    case 'marker':
      return isBare(end.marker) ? listMarkerFixes(document, end.marker) : [];
    case 'finding':
      return listFindingFixes(document, end.finding);
    case 'recommendation':
      return listRecommendationFixes(document, end.recommendation);
  }
}

function listMarkerFixes(document: Document, marker: Marker): ThreadFix[] {
  const { id: from, range } = marker;
  const guessed = listRecommendationsOfMarker(document, marker).filter(({ link }) => !isCertain(link));
  const accept = guessed
    .slice(0, most)
    .map(({ recommendation }) => ({ kind: 'accept', from, recommendation }) as const);
  const detach = guessed.slice(0, 1).map(({ recommendation }) => ({ kind: 'detach', from, recommendation }) as const);
  return [
    ...accept,
    { kind: 'choose', other: 'recommendation', offset: range.start },
    ...detach,
    ...withdraw(listLinkDecisions(document, from)),
  ];
}

function listFindingFixes(document: Document, finding: Finding): ThreadFix[] {
  const marks = listEvidencedBy(document, finding)
    .slice(0, most)
    .map(({ recommendation }) => ({ kind: 'mark', finding, recommendation }) as const);
  return [...marks, ...withdraw(listLinkDecisions(document, finding.id))];
}

/** Findings are offered for a mark, or to choose from where none fits, only where none is marked yet. */
function listRecommendationFixes(document: Document, recommendation: Recommendation): ThreadFix[] {
  const found = listFindings(document, recommendation);
  const withdrawals = withdraw(listJustificationsAt(document, recommendation.range));
  if (found.some(({ marker }) => marker)) return withdrawals;
  const marks = found.slice(0, most).map(({ finding }) => ({ kind: 'mark', finding, recommendation }) as const);
  const isChoice = reportOf(document).findings.length > 0;
  const offset = recommendation.range.start;
  return [...marks, ...(isChoice ? [{ kind: 'choose', other: 'finding', offset } as const] : []), ...withdrawals];
}

function withdraw(annotations: readonly (LinkDecision | Justification)[]): ThreadFix[] {
  return annotations.map((annotation) => ({ kind: 'withdraw', annotation }));
}
