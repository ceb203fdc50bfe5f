/** Finds a passage again by the alignment of the text in which it was described with the text of today. */

import type { Range } from '../../text/range';
import type { Selectors } from '../model';
import type { Anchor } from './anchor';
import { ambiguous, candidateOf, lost, moved, placeOf } from './anchors';
import { rangeOfPlace, readEdges, spanWords, toCharacters, type Edges } from './edges';
import { buildPairIndex, listPlaces, type PairIndex } from './elsewhere';
import { weighPlace, type Evidence } from './evidence';
import { isAsGood, isClearlyBest, isLikeElsewhere, isVerbatim, standsInPlace } from './judge';
import type { NewText } from './newText';
import { weighSurroundings } from './surroundings';
import { holdsQuotation, passageAt, type OldText } from './oldText';
import { invertMap } from './slides';
import { findBetweenWords } from './betweenWords';
import type { Passage } from './passage';
import { standsAlone } from './printed';

/** How many words may have been put in between a passage and its neighbours. */
const REACH = 34;

/** An old text and the text of today, with what deciding about many passages has in common. */
export class Alignment {
  #leftover: PairIndex | undefined;

  constructor(
    readonly before: OldText,
    readonly after: NewText,
  ) {}

  /** Where the passage at `position` of the old text stands today; undefined when other words stood there. */
  find(selectors: Selectors, position: Range): Anchor | undefined {
    const { before, after } = this;
    if (!before.isSameReport) return lost();
    const passage = passageAt(before.words, position);
    if (!holdsQuotation(passage, selectors.exact)) return undefined;
    if (passage.start === passage.end) return findBetweenWords(before, after, selectors, position);
    const inPlace = weighPlace(passage, before.map, {
      rarity: after.rarity,
      newCount: after.words.count,
      reach: REACH,
    });
    const edges = edgesOf(before, passage, selectors.exact, position);
    const here = inPlace && this.#toRange(passage, inPlace, edges);
    const rivals = this.#listElsewhere(passage).filter(
      (place) => isLikeElsewhere(place) || (isVerbatim(place) && this.#isSameHeading(selectors, place)),
    );
    const candidates = rivals.map((place) => candidateOf(rangeOfPlace(after, passage, place, edges), place));
    if (here && standsInPlace(inPlace)) {
      if (!rivals.some((rival) => this.#isAsGood(passage, rival, inPlace))) return placeOf(after.text, here, selectors);
      return ambiguous([candidateOf(here, inPlace), ...candidates]);
    }
    const [first] = candidates;
    if (!first && here)
      return isLikeElsewhere(inPlace) ? moved([candidateOf(here, inPlace)]) : lost([candidateOf(here, inPlace)]);
    if (!first) return lost();
    return isClearlyBest(rivals[0]!, rivals[1]) ? moved([first, ...candidates.slice(1)]) : ambiguous(candidates);
  }

  #isAsGood(passage: Passage, copy: Evidence, inPlace: Evidence): boolean {
    const { words, rarity } = this.after;
    const surroundings = (place: Evidence) => weighSurroundings(passage, place, words, rarity);
    return isAsGood(
      { share: copy.share, surroundings: surroundings(copy) },
      { share: inPlace.share, surroundings: surroundings(inPlace) },
    );
  }

  /** Whether the words had their line to themselves and have it at that place. */
  #isSameHeading({ prefix, suffix }: Selectors, { firstNew, lastNew }: Evidence): boolean {
    const { text, words } = this.after;
    const [start, end] = [words.starts[firstNew]!, words.ends[lastNew]!];
    return (
      standsAlone(prefix, suffix) && standsAlone(text.slice(Math.max(0, start - 50), start), text.slice(end, end + 50))
    );
  }

  /** Places among the words that no old word became. */
  #listElsewhere(passage: Passage): Evidence[] {
    this.#leftover ??= this.#indexLeftover();
    return listPlaces(passage, this.#leftover, this.after.rarity);
  }

  #indexLeftover(): PairIndex {
    const inverse = invertMap(this.before.map, this.after.words.count);
    // A word that was matched alone, with neither neighbour, was matched by chance.
    const isStray = (i: number) => inverse[i - 1] !== inverse[i]! - 1 && inverse[i + 1] !== inverse[i]! + 1;
    return buildPairIndex(this.after.words, (word) => inverse[word] === -1 || isStray(word));
  }

  #toRange(passage: Passage, evidence: Evidence, edges: Edges): Range {
    const span = spanWords(passage, this.before.words, evidence, this.after.words);
    return toCharacters(this.after.text, this.after.words, span, edges);
  }
}

function edgesOf({ words }: OldText, passage: Passage, exact: string, position: Range): Edges {
  const toFirst = words.starts[passage.start]! - position.start;
  const fromLast = position.end - words.ends[passage.end - 1]!;
  return readEdges(exact, toFirst, fromLast);
}
