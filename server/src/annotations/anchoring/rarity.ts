/** How much a word tells: that a rare word stands at a place says more than that "the" does. */

import type { Hashes } from './alignment';

/** The weight of a word by its hash, above 0 and at most 1. */
export type Rarity = (hash: number) => number;

/** As many as there are hashes of words. */
const POSSIBLE_HASHES = 2 ** 18;

/**
 * The weights of words in a text: the logarithm of how rarely a word stands there, as in the inverse document
 * frequency of Spärck Jones (1972), brought to the range up to 1.
 */
export function buildRarity({ count, hashes }: Hashes): Rarity {
  const counts = new Int32Array(POSSIBLE_HASHES);
  for (let i = 0; i < count; i++) counts[hashes[i]!]!++;
  const most = Math.log(count + 2);
  return (hash) => Math.log((count + 2) / ((counts[hash] ?? 0) + 1)) / most;
}
