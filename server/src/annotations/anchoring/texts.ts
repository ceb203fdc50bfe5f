/** The two texts that anchoring compares: an old one, or what a snapshot knows of it, and the text of today. */

import { alignWords, type Hashes, markRows, type WordMap } from './alignment';
import { buildPairIndex, type PairIndex } from './elsewhere';
import { buildRarity, type Rarity } from './evidence';
import { slideToBoundaries } from './slides';
import type { OldWords } from './snapshot';
import { readWordSequence, type WordSequence } from './wordSequence';

/** The words of a text of before, aligned with those of today. */
export interface OldText {
  readonly words: OldWords;
  readonly map: WordMap;
  /** The words of today by their keys. */
  readonly now: Hashes;
  /** Whether so much of the shorter text stands in the longer that they are versions of one report. */
  readonly isSameReport: boolean;
}

/** The old words, aligned. */
export function alignOldWords(words: OldWords, after: WordSequence): OldText {
  const { count, keys, keyOf } = words;
  const now = { count: after.count, hashes: after.hashes.map((hash, i) => (i < after.count ? keyOf(hash) : 0)) };
  const map = alignWords({ count, hashes: keys }, now);
  slideToBoundaries(map, { count, hashes: keys }, now, after);
  return { words, map, now, isSameReport: isSameReport(map, Math.min(count, after.count)) };
}

/** Versions of one report agree in 98 of 100 words, different reports in 25 at most, and hardly in rows of words. */
const SHARE_OF_SAME_REPORT = 0.5;

/** Words that agree count if so many in a row do: single ones agree in any two texts. */
const LEAST_ROW = 3;

function isSameReport(map: WordMap, shorter: number): boolean {
  const inRows = markRows(map, Math.min(LEAST_ROW, shorter)).reduce((sum, each) => sum + each, 0);
  return inRows >= shorter * SHARE_OF_SAME_REPORT;
}

/** The text of today, in which passages are looked for: its words and what is derived from them once for all. */
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
