/**
 * Finds passages again when nothing is known but quotations with some context on either side, and mostly where they
 * stood. Lookalikes are searched for on purpose: only a place that is clearly better than every other is taken. All
 * quotations of one text are decided together, because those found for certain say where the others must be.
 */

import type { Range } from '../../text/range';
import type { Selectors } from '../model';
import { ambiguous, type Anchor, candidateOf, lost, moved, placeOf } from './anchor';
import { buildDrift, type Drift } from './drift';
import { type Quotation, readQuotation, spanWords, toCharacters } from './edges';
import { listPlaces, strengthOf } from './elsewhere';
import type { Evidence } from './evidence';
import { isCertainQuotation, isFarAhead, isLandmark, isLikeQuotation, isLongPassage, isOtherText } from './judge';
import type { NewText } from './texts';

/** A quotation and where it may stand. */
interface Sought extends Quotation {
  readonly selectors: Selectors;
  /** The old position, if the quotation and all of the context that is given stand there to the letter. */
  readonly untouched: Range | undefined;
  /** Strongest first. */
  readonly places: readonly Evidence[];
}

/** Where quotations of one text stand in another, as far as they and their context can tell; all lost in another report. */
export function findQuotations(after: NewText, quotations: readonly Selectors[]): Anchor[] {
  const sought = quotations.map((selectors) => seek(after, selectors));
  if (isOtherText(sought.map(({ passage, places }) => ({ words: passage.end - passage.start, best: places[0] }))))
    return quotations.map(() => lost());
  const drift = buildDrift(sought.flatMap((each) => findLandmark(after, each) ?? []));
  return sought.map((each) => decide(after, each, drift));
}

function seek(after: NewText, selectors: Selectors): Sought {
  const quotation = readQuotation(selectors);
  const { passage } = quotation;
  const places = passage.start === passage.end ? [] : listPlaces(passage, after.index, after.rarity);
  const ungiven = {
    before: passage.start === 0 && selectors.position?.start !== 0,
    after: passage.end === passage.count,
  };
  return {
    ...quotation,
    selectors,
    untouched: findUntouched(after.text, selectors),
    places: places.map((place) => supposeContext(place, ungiven)),
  };
}

/** A side that was not given is supposed to be as good as a long passage itself, and half as good as a short one. */
function supposeContext(place: Evidence, ungiven: { readonly before: boolean; readonly after: boolean }): Evidence {
  const supposed = isLongPassage(place) ? place.share : place.share / 2;
  return {
    ...place,
    before: ungiven.before ? supposed : place.before,
    after: ungiven.after ? supposed : place.after,
  };
}

/** From so many characters on, the same ones do not stand at the very same offset, or on one side, by chance. */
const TELLING_LENGTH = 12;

/** Nobody touched this part of the text: all that was quoted stands where it stood. */
function findUntouched(text: string, { exact, prefix, suffix, position }: Selectors): Range | undefined {
  if (!position || (prefix + suffix === '' && exact.length < TELLING_LENGTH)) return undefined;
  const start = position.start - prefix.length;
  return start >= 0 && text.startsWith(prefix + exact + suffix, start)
    ? { start: position.start, end: position.start + exact.length }
    : undefined;
}

/** The old and the new offset of a quotation that is found without doubt. */
function findLandmark({ words }: NewText, { selectors, untouched, places }: Sought) {
  const old = selectors.position?.start;
  if (old === undefined) return undefined;
  if (untouched) return { old, new: old };
  const [first, second] = places;
  return first && isLandmark(first, second) ? { old, new: words.starts[first.firstNew]! } : undefined;
}

function decide(after: NewText, sought: Sought, drift: Drift): Anchor {
  const { selectors, untouched, places } = sought;
  if (untouched) return { state: 'exact', range: untouched, candidates: [] };
  const ranked = places
    .map((place) => {
      const nearness = drift.nearness(selectors.position?.start, after.words.starts[place.firstNew]!);
      return { place, nearness, rank: strengthOf(place) + NEARNESS * (nearness ?? 0) };
    })
    .filter(({ place, nearness }) => isLikeQuotation(place, nearness))
    .sort((one, other) => other.rank - one.rank)
    .map((each) => ({ ...each, range: toRange(after, sought, each.place) }));
  const candidates = ranked.map(({ place, range }) => candidateOf(range, place));
  const [first, ...others] = ranked;
  if (!first || !candidates[0]) return lost();
  if (!isFarAhead(first.rank, others[0]?.rank)) return ambiguous(candidates);
  const isLiteral = ({ range }: typeof first) => standsThere(after.text, range, selectors);
  const isOnly = isLiteral(first) && !others.some(isLiteral);
  if (isCertainQuotation(first.place, first.nearness) || isOnly) return placeOf(after.text, first.range, selectors);
  return moved([candidates[0], ...candidates.slice(1)]);
}

/**
 * Whether a quotation stands there to the letter with a telling stretch on both sides. Context is cut by characters, and
 * other programs cut in mid-word (Hypothesis after 32 characters): read as words, such a side is never all there.
 */
function standsThere(text: string, { start }: Range, { exact, prefix, suffix }: Selectors): boolean {
  const isTelling = Math.min(prefix.length, suffix.length) >= TELLING_LENGTH;
  return isTelling && start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length);
}

function toRange(after: NewText, { words, passage, edges }: Sought, place: Evidence): Range {
  return toCharacters(after.text, after.words, spanWords(passage, words, place, after.words), edges);
}

/** How much it counts that a place is where it must be; the passage with its context counts 2 at most. */
const NEARNESS = 0.6;
