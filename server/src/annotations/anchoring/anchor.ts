/** Where annotated words stand in a text today, and how sure that is: what all ways of finding a passage answer with. */

import type { Range } from '../../text/range';
import type { Selectors } from '../model';
import type { Evidence } from './evidence';
import { endsLine, printsTheSame } from './printed';

/**
 * *Exact*: the same words at their place, whatever changed around them. *Moved*: the words stand elsewhere in the
 * report than their neighbours; to be confirmed. *Changed*: the place is certain, the words were edited. *Ambiguous*:
 * several places are as good. *Lost*: the words are gone.
 */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost';

/** A place that may be meant, with how likely it is, 0 to 1. */
export interface Candidate {
  readonly range: Range;
  readonly probability: number;
}

export interface Anchor {
  readonly state: AnchorState;
  /** Where the words stand; undefined when they are lost or ambiguous. */
  readonly range: Range | undefined;
  /** For what is moved, ambiguous or lost: the places that a person may choose from, likeliest first. */
  readonly candidates: readonly Candidate[];
}

/** The anchor of a passage that stands at a certain place: exact if the same is printed there, else changed. */
export function placeOf(text: string, range: Range, { exact, prefix }: Pick<Selectors, 'exact' | 'prefix'>): Anchor {
  const now = {
    text: text.slice(range.start, range.end),
    opensLine: endsLine(text.slice(Math.max(0, range.start - 50), range.start)),
  };
  const then = { text: exact, opensLine: endsLine(prefix) };
  return { state: printsTheSame(now, then) ? 'exact' : 'changed', range, candidates: [] };
}

/** The anchor of a passage that is gone, with the places that a person may still consider. */
export function lost(candidates: readonly Candidate[] = []): Anchor {
  return { state: 'lost', range: undefined, candidates };
}

/** The anchor of a passage that may stand at several places. */
export function ambiguous(candidates: readonly Candidate[]): Anchor {
  return { state: 'ambiguous', range: undefined, candidates };
}

/** The anchor of a passage that seems to stand elsewhere than before; a person is to confirm the first candidate. */
export function moved(candidates: readonly [Candidate, ...Candidate[]]): Anchor {
  return { state: 'moved', range: candidates[0].range, candidates };
}

/** A place to choose, with a rough probability: the passage counts for most, its surroundings for the rest. */
export function candidateOf(range: Range, { share, before, after }: Evidence): Candidate {
  return { range, probability: Math.min(1, 0.7 * share + 0.15 * before + 0.15 * after) };
}
