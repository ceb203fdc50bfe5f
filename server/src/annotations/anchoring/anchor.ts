/** Where annotated words stand in a text today, and how sure that is: the types of anchoring. */

import type { Range } from '../../text/range';

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
