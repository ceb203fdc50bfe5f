/** The text of today, in which passages are looked for: its words and what is derived from them once for all. */

import { buildPairIndex, type PairIndex } from './elsewhere';
import { buildRarity, type Rarity } from './rarity';
import { readWordSequence, type WordSequence } from './wordSequence';

export class NewText {
  readonly words: WordSequence;
  readonly rarity: Rarity;
  #index: PairIndex | undefined;

  constructor(readonly text: string) {
    this.words = readWordSequence(text);
    this.rarity = buildRarity(this.words);
  }

  /** Where each pair of its words stands. */
  get index(): PairIndex {
    return (this.#index ??= buildPairIndex(this.words));
  }
}
