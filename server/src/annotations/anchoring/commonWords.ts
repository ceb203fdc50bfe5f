/** The longest common subsequence of two short stretches of words, by the table of Wagner and Fischer (1974). */

import type { Gap, WordMap } from './alignment';

/** Enters into `map` as many words as the two stretches have in common in the same order; takes as long as old times new. */
export function matchCommonWords(before: Int32Array, after: Int32Array, gap: Gap, map: WordMap): void {
  const { oldStart, oldEnd, newStart, newEnd } = gap;
  const width = newEnd - newStart + 1;
  const lengths = fillLengths(before, after, gap);
  let at = 0;
  for (let [i, j] = [oldStart, newStart]; i < oldEnd && j < newEnd; at = (i - oldStart) * width + j - newStart) {
    if (before[i] === after[j]) map[i++] = j++;
    else if (lengths[at + width]! >= lengths[at + 1]!) i++;
    else j++;
  }
}

/** Row by row, how many words the two stretches have in common from there to their ends. */
function fillLengths(before: Int32Array, after: Int32Array, { oldStart, oldEnd, newStart, newEnd }: Gap): Uint16Array {
  const width = newEnd - newStart + 1;
  const lengths = new Uint16Array((oldEnd - oldStart + 1) * width);
  for (let i = oldEnd - 1; i >= oldStart; i--) {
    const [word, row] = [before[i], (i - oldStart) * width - newStart];
    for (let j = newEnd - 1; j >= newStart; j--) {
      const at = row + j;
      lengths[at] = word === after[j] ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  return lengths;
}
