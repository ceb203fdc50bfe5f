/** Finds a passage again by the alignment of the text in which it was described with the text of today. */

import type { Range } from '../../text/range';
import type { Selectors } from '../model';
import type { Anchor } from './anchor';
import { candidateOf, lost, placeOf } from './anchors';
import { readEdges, spanWords, toCharacters, type Edges } from './edges';
import { buildPairIndex, listPlaces, type PairIndex } from './elsewhere';
import { weighPlace, type Evidence } from './evidence';
import { isBeyondDoubt, isClearlyBest, isLikeElsewhere, standsInPlace } from './judge';
import type { NewText } from './newText';
import { passageAt, type OldText } from './oldText';
import { invertMap } from './slides';
import { findBetweenWords } from './betweenWords';
import type { Passage } from './passage';

/** An old text and the text of today, with what deciding about many passages has in common. */
export class Alignment {
  #leftover: PairIndex | undefined;

  constructor(
    readonly before: OldText,
    readonly after: NewText,
  ) {}

  /** Where the passage at `position` of the old text stands today. */
  find(selectors: Selectors, position: Range): Anchor {
    const { before, after } = this;
    if (!before.isSameReport) return lost();
    const passage = passageAt(before.words, position);
    if (passage.start === passage.end) return findBetweenWords(before, after, selectors, position);
    const inPlace = weighPlace(passage, before.map, after.rarity, after.words.count);
    const edges = edgesOf(before, passage, selectors.exact, position);
    const here = inPlace && this.#toRange(passage, inPlace, edges);
    const stays = inPlace !== undefined && standsInPlace(inPlace);
    if (stays && isBeyondDoubt(inPlace)) return placeOf(after.text, here!, selectors);
    const [first, second] = this.#listElsewhere(passage);
    const rival = first && isLikeElsewhere(first) ? first : undefined;
    if (stays && (!rival || rival.share < inPlace.share)) return placeOf(after.text, here!, selectors);
    const candidates = [first, second].flatMap((place) =>
      place && isLikeElsewhere(place) ? [candidateOf(this.#toRangeElsewhere(place, passage, edges), place)] : [],
    );
    if (stays)
      return { state: 'ambiguous', range: undefined, candidates: [candidateOf(here!, inPlace), ...candidates] };
    if (!rival) return lost(inPlace ? [candidateOf(here!, inPlace)] : []);
    if (!isClearlyBest(rival, second)) return { state: 'ambiguous', range: undefined, candidates };
    return { state: 'moved', range: candidates[0]!.range, candidates };
  }

  /** Places among the words that no old word became. */
  #listElsewhere(passage: Passage): Evidence[] {
    this.#leftover ??= this.#indexLeftover();
    return listPlaces(passage, this.#leftover, this.after.rarity);
  }

  #indexLeftover(): PairIndex {
    const inverse = invertMap(this.before.map, this.after.words.count);
    return buildPairIndex(this.after.words, (word) => inverse[word] === -1);
  }

  #toRange(passage: Passage, evidence: Evidence, edges: Edges): Range {
    const span = spanWords(passage, this.before.map, evidence, this.after.words.count);
    return toCharacters(this.after.text, this.after.words, span, edges);
  }

  #toRangeElsewhere({ firstNew, lastNew, firstOld, lastOld }: Evidence, passage: Passage, edges: Edges): Range {
    const span = {
      first: firstNew,
      last: lastNew,
      keepsFirst: firstOld === passage.start,
      keepsLast: lastOld === passage.end - 1,
    };
    return toCharacters(this.after.text, this.after.words, span, edges);
  }
}

function edgesOf({ words }: OldText, passage: Passage, exact: string, position: Range): Edges {
  const toFirst = words.starts[passage.start]! - position.start;
  const fromLast = position.end - words.ends[passage.end - 1]!;
  return readEdges(exact, toFirst, fromLast);
}
