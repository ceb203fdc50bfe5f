/** Overlapping runs of words, by which it is known that one text prints what another says. */

import { addToHash, emptyHash, mixHash } from '../base/hash';
import { readWords } from '../syntax/words';

/** A hash of each run of `length` words of a text, each once; none of a text of fewer than `fewest` words. */
export function listRuns(text: string, length: number, fewest = length): number[] {
  const words = readWords(text).map(({ folded }) => folded);
  if (words.length < fewest) return [];
  const runs = new Set<number>();
  for (let at = 0; at + length <= words.length; at++) {
    let hash = emptyHash;
    for (const word of words.slice(at, at + length)) {
      for (let i = 0; i < word.length; i++) hash = addToHash(hash, word.charCodeAt(i));
      hash = addToHash(hash, 0x20);
    }
    runs.add(mixHash(hash));
  }
  return [...runs];
}
