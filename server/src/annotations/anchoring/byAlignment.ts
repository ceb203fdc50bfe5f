/**
 * Finds a passage again by the alignment of the text in which it was described with the text of today. The alignment
 * may know little of each word; of the passage and what stands right around it the words themselves are known, and they
 * have the last say.
 */

import type { Range } from '../../text/range';
import type { Selectors } from '../model';
import { alignWords, markRows, type WordMap } from './alignment';
import { ambiguous, type Anchor, candidateOf, lost, moved, placeOf } from './anchor';
import { findBetweenWords } from './betweenWords';
import { type Quotation, rangeOfPlace, readQuotation, spanWords, toCharacters } from './edges';
import { buildPairIndex, listPlaces, type PairIndex } from './elsewhere';
import { buildRarity, type Evidence, type Rarity, weighPlace, weighSurroundings } from './evidence';
import { isAsGood, isClearlyBest, isLikeElsewhere, isVerbatim, standsInPlace } from './judge';
import type { Passage } from './passage';
import { standsAlone } from './printed';
import { invertMap, slideToBoundaries } from './slides';
import type { NewText, OldText } from './texts';
import type { WordSequence } from './wordSequence';

/** How many words may have been put in between a passage and its neighbours. */
const REACH = 34;

/** Between two neighbours with more words than these, others were put in that the alignment of the whole text knows. */
const LONGEST_ROOM = 5000;

/** Words that an old text and a new one have in common by chance do not stand in rows of so many. */
const LEAST_ROW = 3;

/** An old text and the text of today, with what deciding about many passages has in common. */
export class Alignment {
  readonly #rooms: Rooms;
  #leftover: PairIndex | undefined;
  #rarityOfKeys: Rarity | undefined;

  constructor(
    readonly before: OldText,
    readonly after: NewText,
  ) {
    this.#rooms = new Rooms(before.map, after.words.count);
  }

  /** Where a passage of the old text stands today; undefined when it is not known where in it, or other words stood there. */
  find(selectors: Selectors): Anchor | undefined {
    const { before, after } = this;
    const place = before.words.locate(selectors);
    if (!place) return undefined;
    if (!before.isSameReport) return lost();
    const quotation = readQuotation(selectors);
    const { passage } = quotation;
    if (!this.#holds(place, quotation)) return undefined;
    if (passage.start === passage.end)
      return findBetweenWords(before, after, selectors, { at: place.start, ...quotation });
    return this.#decide(selectors, quotation, place);
  }

  #decide(selectors: Selectors, quotation: Quotation, place: Range): Anchor {
    const { after } = this;
    const { passage, edges } = quotation;
    const inPlace = this.#weighInPlace(passage, place);
    const here = inPlace && this.#toRange(quotation, inPlace);
    const rivals = this.#listElsewhere(passage)
      .filter(({ firstOld, firstNew }) => this.before.map[place.start - passage.start + firstOld] !== firstNew)
      .filter((rival) => isLikeElsewhere(rival) || (isVerbatim(rival) && this.#isSameHeading(selectors, rival)));
    const candidates = rivals.map((rival) => candidateOf(rangeOfPlace(after, passage, rival, edges), rival));
    if (here && standsInPlace(inPlace)) {
      if (!rivals.some((rival) => this.#isAsGood(place, rival, inPlace))) return placeOf(after.text, here, selectors);
      return ambiguous([candidateOf(here, inPlace), ...candidates]);
    }
    const [first] = candidates;
    if (!first && here)
      return isLikeElsewhere(inPlace) ? moved([candidateOf(here, inPlace)]) : lost([candidateOf(here, inPlace)]);
    if (!first) return lost();
    return isClearlyBest(rivals[0]!, rivals[1]) ? moved([first, ...candidates.slice(1)]) : ambiguous(candidates);
  }

  /** Whether the old words at a place are most words of a quotation: if not, the place belongs to other words. */
  #holds({ start, end }: Range, { passage }: Quotation): boolean {
    const { keys, keyOf } = this.before.words;
    const held = new Set(keys.subarray(start, end));
    const quoted = [...passage.hashes.subarray(passage.start, passage.end)].map(keyOf);
    return 2 * quoted.filter((key) => held.has(key)).length >= Math.max(quoted.length, end - start) - 1;
  }

  /** The evidence for the place between the old neighbours; undefined when no word of the passage is left there. */
  #weighInPlace(passage: Passage, place: Range): Evidence | undefined {
    const { rarity, words } = this.after;
    const map = this.#mapOf(passage, place);
    const evidence = weighPlace(passage, map, { rarity, newCount: words.count, reach: REACH });
    return evidence && { ...evidence, ...this.#rooms.around(place) };
  }

  /**
   * Where the words of a quotation and its context went. They are known to the letter, so they are aligned once more
   * with the words that stand today between what is left of the old words on either side of them.
   */
  #mapOf(passage: Passage, place: Range): WordMap {
    const start = place.start - passage.start;
    const end = Math.min(start + passage.count, this.before.words.count);
    const { roomStart, roomEnd } = this.#rooms.around({ start, end });
    if (roomEnd - roomStart > passage.count + LONGEST_ROOM) return this.#sameWords(passage, start);
    const room = sliceWords(this.after.words, roomStart, Math.max(roomStart, roomEnd));
    const map = alignWords(passage, room);
    slideToBoundaries(map, passage, room, room);
    return map.map((target) => (target < 0 ? -1 : target + roomStart));
  }

  /** What the alignment of the whole text says of the words from `start`, as far as they are really the same. */
  #sameWords({ count, hashes }: Passage, start: number): WordMap {
    const now = this.after.words.hashes;
    return Int32Array.from({ length: count }, (_, i) => {
      const target = this.before.map[start + i] ?? -1;
      return target >= 0 && now[target] === hashes[i] ? target : -1;
    });
  }

  #isAsGood(place: Range, copy: Evidence, inPlace: Evidence): boolean {
    const { words, now } = this.before;
    const rarity = (this.#rarityOfKeys ??= buildRarity(now));
    const passage = { count: words.count, hashes: words.keys, ...place };
    const surroundings = (rival: Evidence) => weighSurroundings(passage, rival, now, rarity);
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

  /** Places among the words that no old word became, or only by chance. */
  #listElsewhere(passage: Passage): Evidence[] {
    this.#leftover ??= this.#indexLeftover();
    return listPlaces(passage, this.#leftover, this.after.rarity);
  }

  #indexLeftover(): PairIndex {
    const inRow = markRows(invertMap(this.before.map, this.after.words.count), LEAST_ROW);
    return buildPairIndex(this.after.words, (word) => inRow[word] === 0);
  }

  #toRange({ passage, words, edges }: Quotation, evidence: Evidence): Range {
    const span = spanWords(passage, words, evidence, this.after.words);
    return toCharacters(this.after.text, this.after.words, span, edges);
  }
}

/** The stretches of new words between the old ones that are left; a word that was matched alone is left by chance. */
class Rooms {
  /** For each old word the new word behind the nearest one before it that is left, and the nearest from it on. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  constructor(map: WordMap, newCount: number) {
    this.#starts = new Int32Array(map.length + 1);
    this.#ends = new Int32Array(map.length + 1).fill(newCount);
    const isLeft = markRows(map, 2);
    for (let i = 0; i < map.length; i++) this.#starts[i + 1] = isLeft[i] ? map[i]! + 1 : this.#starts[i]!;
    for (let i = map.length - 1; i >= 0; i--) this.#ends[i] = isLeft[i] ? map[i]! : this.#ends[i + 1]!;
  }

  around({ start, end }: Range): Pick<Evidence, 'roomStart' | 'roomEnd'> {
    return { roomStart: this.#starts[start]!, roomEnd: this.#ends[end]! };
  }
}

function sliceWords({ hashes, starts, ends }: WordSequence, start: number, end: number): WordSequence {
  return {
    count: end - start,
    hashes: hashes.subarray(start, end),
    starts: starts.subarray(start, end),
    ends: ends.subarray(start, end),
  };
}
