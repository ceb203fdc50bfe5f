/** How much of what once stood around a passage, a few paragraphs on either side, stands around a place today. */

import { alignWords, type Hashes } from './alignment';
import type { Evidence } from './evidence';
import { narrowPassage, type Passage } from './passage';
import type { Rarity } from './rarity';

/** More than a paragraph has, so that a copied paragraph brings only a part of it along. */
const FAR = 300;

/** How far the distance of a word from the passage may have changed: by some words, and by a share of it. */
const LEAST_SHIFT = 15;
const SHARE_OF_DISTANCE = 0.1;

/** The share of the surroundings, 0 to 1, by the weight of the words; 0 when there are none. */
export function weighSurroundings(passage: Passage, place: Evidence, after: Hashes, rarity: Rarity): number {
  const around = narrowPassage(passage, FAR);
  const windowStart = Math.max(0, place.firstNew - around.start - LEAST_SHIFT);
  const windowEnd = Math.min(after.count, place.lastNew + around.count - around.end + LEAST_SHIFT);
  const window = { count: windowEnd - windowStart, hashes: after.hashes.subarray(windowStart, windowEnd) };
  const map = alignWords(around, window);
  let [found, all] = [0, 0];
  for (let i = 0; i < around.count; i++) {
    if (i >= around.start && i < around.end) continue;
    const weight = rarity(around.hashes[i]!);
    const distance = i < around.start ? around.start - i : i - around.end + 1;
    const now = i < around.start ? place.firstNew - windowStart - map[i]! : map[i]! + windowStart - place.lastNew;
    if (map[i]! >= 0 && Math.abs(now - distance) <= LEAST_SHIFT + distance * SHARE_OF_DISTANCE) found += weight;
    all += weight;
  }
  return all === 0 ? 0 : found / all;
}
