/** Looks for a passage anywhere in a text: by the pairs of words that it shares with it, and then word by word. */

import { alignWords, type Hashes } from './alignment';
import { type Evidence, type Rarity, weighPlace } from './evidence';
import { narrowPassage, type Passage } from './passage';
import { keyOfRun } from './uniqueRuns';

/** Where the pairs of words of a text stand: a hash table whose chains run through one array. */
export interface PairIndex extends Hashes {
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

/** The index of a text's words; those that `isFree` refuses are as if they were not there. */
export function buildPairIndex(words: Hashes, isFree: (word: number) => boolean = () => true): PairIndex {
  const { count } = words;
  const hashes = words.hashes.map((hash, i) => (i < count && isFree(i) ? hash : TAKEN));
  const heads = new Int32Array(2 ** Math.min(22, Math.max(4, Math.ceil(Math.log2(count + 1))))).fill(-1);
  const next = new Int32Array(count);
  for (let i = count - 2; i >= 0; i--) {
    if (hashes[i] === TAKEN || hashes[i + 1] === TAKEN) continue;
    const slot = slotOf(hashes, i, heads.length);
    next[i] = heads[slot]!;
    heads[slot] = i;
  }
  return { count, hashes, heads, next };
}

/** In place of a hash: no word looked for is like it. */
const TAKEN = -1;

function slotOf(hashes: Int32Array, at: number, slots: number): number {
  return keyOfRun(hashes, at, 2) & (slots - 1);
}

/** How far neighbours may be from where they stood: chance brings the few that a quotation has if they may be far. */
const REACH = 6;

/** How many words around a passage help to find it. */
const CONTEXT = 12;

/** More places than these are not worth comparing. */
const MOST_PLACES = 6;

/** The places where most of a passage with its surroundings stands, strongest evidence first. */
export function listPlaces(passage: Passage, index: PairIndex, rarity: Rarity): Evidence[] {
  const sought = narrowPassage(passage, CONTEXT);
  const offset = passage.start - sought.start;
  const windows = listWindows(sought, index, rarity);
  const places = windows.flatMap((window) => {
    const words = { count: window.end - window.start, hashes: index.hashes.subarray(window.start, window.end) };
    const map = alignWords(sought, words);
    for (let i = 0; i < map.length; i++) if (map[i]! >= 0) map[i]! += window.start;
    const evidence = weighPlace(sought, map, { rarity, newCount: index.count, reach: REACH });
    if (!evidence) return [];
    return [{ ...evidence, firstOld: evidence.firstOld + offset, lastOld: evidence.lastOld + offset }];
  });
  return keepDistinct(places.sort((a, b) => strengthOf(b) - strengthOf(a)));
}

/** One number to rank places by: the passage itself counts as much as what stands around it. */
export function strengthOf({ share, before, after }: Evidence): number {
  return share + (before + after) / 2;
}

/** Without places that share words with a stronger one. */
function keepDistinct(places: readonly Evidence[]): Evidence[] {
  const kept: Evidence[] = [];
  for (const place of places) {
    if (!kept.some(({ firstNew, lastNew }) => firstNew <= place.lastNew && place.firstNew <= lastNew)) kept.push(place);
  }
  return kept;
}

/** A pair of words stood `shift` words farther on than in the passage. */
interface Hit {
  readonly shift: number;
  readonly weight: number;
}

interface Window {
  readonly start: number;
  readonly end: number;
}

/** How many words may have been put in that divide a passage or part it from its context. */
const ROOM = 32;

/** A place that has less than this share of the pairs of a passage is not worth comparing word by word. */
const LEAST_SHARE = 0.2;

/** Nor one that has less than this share of what the best place has. */
const LEAST_OF_BEST = 0.35;

function weighPairs({ hashes, start, end }: Passage, rarity: Rarity): number {
  let weight = 0;
  for (let i = start; i + 1 < end; i++) weight += rarity(hashes[i]!) + rarity(hashes[i + 1]!);
  return weight;
}

/** Stretches of the text that share most pairs with the passage, heaviest first; no two begin at about one place. */
function listWindows(sought: Passage, index: PairIndex, rarity: Rarity): Window[] {
  const slack = Math.max(3, Math.min(12, (sought.end - sought.start) >> 1));
  const windows: Window[] = [];
  const shifts = weighShifts(listHits(sought, index, rarity), slack);
  const least = Math.max(LEAST_SHARE * weighPairs(sought, rarity), LEAST_OF_BEST * (shifts[0]?.weight ?? 0));
  for (const { shift, weight } of shifts) {
    if (weight < least) break;
    const start = Math.max(0, shift - slack - ROOM);
    if (windows.some((window) => Math.abs(window.start - start) <= slack)) continue;
    windows.push({ start, end: Math.min(index.count, shift + sought.count + 2 * slack + ROOM) });
    if (windows.length === MOST_PLACES) break;
  }
  return windows;
}

/** Each shift that was seen, with the weight of all hits from there up to `slack` words on; heaviest first. */
function weighShifts(hits: Hit[], slack: number): Hit[] {
  hits.sort((a, b) => a.shift - b.shift);
  let [to, weight] = [0, 0];
  const weighed = hits.map((hit, from) => {
    if (from > 0) weight -= hits[from - 1]!.weight;
    while (to < hits.length && hits[to]!.shift <= hit.shift + slack) weight += hits[to++]!.weight;
    return { shift: hit.shift, weight };
  });
  return weighed.sort((a, b) => b.weight - a.weight);
}

/** Of a pair that stands more often, only the first places are looked at; others will tell more. */
const MOST_HITS = 48;

/** Of a very long passage, so many pairs are enough to find it by. */
const MOST_PAIRS = 1000;

function listHits({ count, hashes }: Passage, index: PairIndex, rarity: Rarity): Hit[] {
  const hits: Hit[] = [];
  const step = Math.ceil(count / MOST_PAIRS);
  for (let i = 0; i + 1 < count; i += step) {
    const weight = rarity(hashes[i]!) + rarity(hashes[i + 1]!);
    let place = index.heads[slotOf(hashes, i, index.heads.length)]!;
    for (let seen = 0; place >= 0 && seen < MOST_HITS; seen++, place = index.next[place]!) {
      if (index.hashes[place] === hashes[i] && index.hashes[place + 1] === hashes[i + 1])
        hits.push({ shift: place - i, weight });
    }
  }
  return hits;
}
