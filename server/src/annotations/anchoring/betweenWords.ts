/** Passages without a word, such as a dash, the number of a paragraph, or a mere place between two letters. */

import type { Range } from '../../text/range';
import type { Selectors } from '../model';
import type { Anchor } from './anchor';
import { lost } from './anchors';
import type { NewText } from './newText';
import { passageAt, type OldText } from './oldText';

/** The same signs between the same two words; lost when the words, or what stands between them, are others. */
export function findBetweenWords(before: OldText, after: NewText, { exact }: Selectors, position: Range): Anchor {
  const right = passageAt(before.words, position).start;
  const newRight = newWordAt(before, right, after.words.count);
  const newLeft = newWordAt(before, right - 1, after.words.count);
  if (newLeft === undefined || newRight !== newLeft + 1) return lost();
  const floor = newLeft < 0 ? 0 : after.words.ends[newLeft]!;
  const ceiling = newRight < after.words.count ? after.words.starts[newRight]! : after.text.length;
  const distance = position.start - (right > 0 ? before.words.ends[right - 1]! : 0);
  return findSigns(after.text.slice(floor, ceiling), exact, distance, floor);
}

/** Where an old word stands now; the start and the end of the text stay what they are. */
function newWordAt({ words, map }: OldText, word: number, newCount: number): number | undefined {
  if (word < 0) return -1;
  if (word >= words.count) return newCount;
  return map[word] === -1 ? undefined : map[word];
}

function findSigns(between: string, exact: string, distance: number, offset: number): Anchor {
  const same = between.startsWith(exact, distance) ? distance : between.indexOf(exact);
  if (same < 0 || (same !== distance && between.includes(exact, same + 1))) return lost();
  const start = offset + Math.min(same, between.length);
  return { state: 'exact', range: { start, end: start + exact.length }, candidates: [] };
}
