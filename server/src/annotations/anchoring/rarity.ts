/** How much a word tells: that a rare word stands at a place says more than that "the" does. */

import type { Hashes } from './alignment';

/** The weight of a word by its hash, above 0 and at most 1. */
export type Rarity = (hash: number) => number;

/** So many words are told apart; that two of a text fall together is rare and does no harm. */
const SLOTS = 2 ** 18;

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 14)) & (SLOTS - 1);
}

/**
 * The weights of words in a text: the logarithm of how rarely a word stands there, as in the inverse document
 * frequency of Spärck Jones (1972), brought to the range up to 1.
 */
export function buildRarity({ count, hashes }: Hashes): Rarity {
  const counts = new Int32Array(SLOTS);
  for (let i = 0; i < count; i++) counts[slotOf(hashes[i]!)]!++;
  const most = Math.log(count + 2);
  return (hash) => Math.log((count + 2) / (counts[slotOf(hash)]! + 1)) / most;
}
