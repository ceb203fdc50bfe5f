/** Annotations whose words a person has to find: those that moved, may stand at several places, or are gone. */

import type { Candidate } from '../annotations/anchoring/anchor';
import type { AnchoredKind } from '../annotations/model';
import { range, type Range } from '../text/range';
import type { SourceText } from '../text/sourceText';
import { isAnchored, openEnd } from '../annotations/live/annotated';
import { isMoot } from '../annotations/live/asleep';
import type { Document } from '../workspace/document';

export interface AnchorProblem {
  readonly annotation: AnchoredKind;
  readonly state: 'moved' | 'ambiguous' | 'lost';
  /** The words that were annotated. */
  readonly quote: string;
  /**
   * Where they seem to stand or may stand. Of words that are gone, the empty end of the line where they stood, so that no
   * other words look as if they were meant; the first line where nothing is known.
   */
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
    const stood = anchor.fallen?.at ?? candidates[0]?.range.start ?? 0;
    const likely = state === 'lost' ? undefined : (anchor.range ?? candidates[0]?.range);
    return [{ annotation, state, quote, range: likely ?? endOfLine(source, stood), candidates }];
  });
  return problems.sort((a, b) => a.range.start - b.range.start);
}

function endOfLine(source: SourceText, offset: number): Range {
  const { end } = source.lineContentRange(source.lineAt(Math.min(offset, source.text.length)));
  return range(end, end);
}
