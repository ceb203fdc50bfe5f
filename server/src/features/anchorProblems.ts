/** Annotations whose words a person has to find: those that moved, may stand at several places, or are gone. */

import type { Candidate } from '../annotations/anchoring/anchor';
import type { AnchoredKind } from '../annotations/model';
import { range, type Range } from '../text/range';
import { isAnchored } from '../annotations/live/annotated';
import { isMoot } from '../annotations/live/asleep';
import type { Document } from '../workspace/document';
import { openEnd } from '../annotations/live/openEnd';

export interface AnchorProblem {
  readonly annotation: AnchoredKind;
  readonly state: 'moved' | 'ambiguous' | 'lost';
  /** The words that were annotated. */
  readonly quote: string;
  /** Where they seem to stand, may stand or stood; the beginning of the text where nothing is known. */
  readonly range: Range;
  /** The places to choose from, likeliest first. */
  readonly candidates: readonly Candidate[];
}

/** All of them, in the order of the text. */
export function listAnchorProblems({ annotated, source }: Document): readonly AnchorProblem[] {
  const problems = annotated.set.annotations.filter(isAnchored).flatMap((annotation): AnchorProblem[] => {
    const place = annotated.places.get(annotation.id);
    if (!place || isMoot(annotation, place)) return [];
    const { anchor, quote } = openEnd(annotation, place);
    const { state, candidates } = anchor;
    if (state === 'exact' || state === 'changed') return [];
    const known = anchor.range ?? candidates[0]?.range ?? emptyAt(anchor.fallen?.at ?? 0, source.text.length);
    return [{ annotation, state, quote, range: known, candidates }];
  });
  return problems.sort((a, b) => a.range.start - b.range.start);
}

function emptyAt(offset: number, length: number): Range {
  const at = Math.min(offset, length);
  return range(at, at);
}
