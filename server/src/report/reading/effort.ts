/**
 * Bounds the work that the patterns of one family do on one text. A pattern of many slots has many ways to match, and a
 * user's file may hold many of them; only slots can make a match long, so that what they offer is counted. When all is
 * used up slots match nothing, and whoever asks why a text was recognised is told so.
 */

import { lazily } from '../../base/lazily';
import type { SlotReader, Slots } from '../../syntax/pattern';
import type { Family } from '../family';
import { vocabularyOf, type Vocabulary } from './vocabulary';

/**
 * How many ends slots may offer on a text: so many in any, and so many for each of its lines. The built-in families
 * take at most eleven a line on published reports and six thousand in all; two patterns that begin with `{words} {words}`
 * are tried on every line and take some 340 there.
 */
const LEAST = 100_000;
const FOR_EACH_LINE = 400;

/** The vocabularies of families for one text, each with a bound on its work. */
export class BoundedVocabularies {
  readonly #left = new Map<Family, number>();

  /** The vocabulary of a family, the same each time, whose slots stop when the bound is met. */
  readonly of: (family: Family) => Vocabulary = lazily((family) => {
    const vocabulary = vocabularyOf(family);
    this.#left.set(family, LEAST + FOR_EACH_LINE * this.lineCount);
    return { ...vocabulary, slots: this.#bound(family, vocabulary.slots) };
  });

  constructor(readonly lineCount: number) {}

  /** Whether the patterns of a family met the bound, so that not all of them were tried everywhere. */
  isSpent(family: Family): boolean {
    return (this.#left.get(family) ?? 1) <= 0;
  }

  #bound(family: Family, slots: Slots): Slots {
    const bound =
      (read: SlotReader): SlotReader =>
      (words, at) => {
        const left = this.#left.get(family)!;
        if (left <= 0) return { ends: [], reach: at };
        const match = read(words, at);
        this.#left.set(family, left - 1 - match.ends.length);
        return match;
      };
    return Object.fromEntries(Object.entries(slots).map(([name, read]) => [name, bound(read)]));
  }
}
