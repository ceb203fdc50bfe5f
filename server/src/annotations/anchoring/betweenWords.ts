/** Passages without a word, such as a dash, the number of a paragraph, or a mere place between two letters. */

import type { Selectors } from '../model';
import { type Anchor, lost } from './anchor';
import type { NewText, OldText } from './texts';

/** Where such a passage stood: before the old word `at`, so many characters behind the one before that. */
interface Gap {
  readonly at: number;
  readonly lead: number;
}

/** The same signs between the same two words; lost when the words, or what stands between them, are others. */
export function findBetweenWords(before: OldText, after: NewText, { exact }: Selectors, { at, lead }: Gap): Anchor {
  const newRight = newWordAt(before, at, after.words.count);
  const newLeft = newWordAt(before, at - 1, after.words.count);
  if (newLeft === undefined || newRight !== newLeft + 1) return lost();
  const floor = newLeft < 0 ? 0 : after.words.ends[newLeft]!;
  const ceiling = newRight < after.words.count ? after.words.starts[newRight]! : after.text.length;
  return findSigns(after.text.slice(floor, ceiling), exact, lead, floor);
}

/** Where an old word stands now; the start and the end of the text stay what they are. */
function newWordAt({ words, map }: OldText, word: number, newCount: number): number | undefined {
  if (word < 0) return -1;
  if (word >= words.count) return newCount;
  return map[word] === -1 ? undefined : map[word];
}

function findSigns(between: string, exact: string, lead: number, offset: number): Anchor {
  const same = between.startsWith(exact, lead) ? lead : between.indexOf(exact);
  if (same < 0 || (same !== lead && between.includes(exact, same + 1))) return lost();
  const start = offset + Math.min(same, between.length);
  return { state: 'exact', range: { start, end: start + exact.length }, candidates: [] };
}
