/** How much of their words two texts have in common, wherever lines break and whatever the typographer did to them. */

import { lazily } from '../base/lazily';
import { readWords } from '../syntax/words';

/** A text of which only the words count. */
export interface Worded {
  readonly text: string;
}

/** The words of a text, folded, with single spaces: the same for two texts that say the same in the same words. */
export function foldText(text: string): string {
  return readWords(text)
    .map(({ folded }) => folded)
    .join(' ');
}

const bagOf = lazily(({ text }: Worded) => {
  const bag = new Map<string, number>();
  for (const { folded } of readWords(text)) bag.set(folded, (bag.get(folded) ?? 0) + 1);
  return { bag, size: [...bag.values()].reduce((total, count) => total + count, 0) };
});

/** Dice's coefficient of two bags of words: twice what they share, of all; 1 for two texts without words. */
export function shareWords(a: Worded, b: Worded): number {
  const [one, other] = [bagOf(a), bagOf(b)];
  let shared = 0;
  for (const [word, count] of one.bag) shared += Math.min(count, other.bag.get(word) ?? 0);
  const all = one.size + other.size;
  return all === 0 ? 1 : (2 * shared) / all;
}

/** So many of their words two texts must have in common for one to be the other reworded. */
export const leastAlike = 0.5;

/**
 * Which of some texts has these words today: the one with the very same, else the one that has most of them in common.
 * Undefined where none has enough, or where two have as much, so that nobody knows.
 */
export function findReworded<Text extends Worded>(texts: readonly Text[], words: string): Text | undefined {
  const folded = foldText(words);
  const same = texts.find(({ text }) => foldText(text) === folded);
  if (same) return same;
  const sought = { text: words };
  const ranked = texts
    .map((text) => ({ text, alike: shareWords(text, sought) }))
    .filter(({ alike }) => alike >= leastAlike)
    .sort((a, b) => b.alike - a.alike);
  const [first, second] = ranked;
  return first && first.alike > (second?.alike ?? 0) ? first.text : undefined;
}
