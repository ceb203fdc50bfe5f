/**
 * From the words where a passage stands to the characters: the signs at its edges come along if they are still there,
 * and words that were replaced at its edges are divided between it and its neighbours.
 */

import type { Range } from '../../text/range';
import type { WordMap } from './alignment';
import { isHighSurrogate, isLowSurrogate, isSpace } from './characters';
import type { Evidence } from './evidence';
import type { Passage } from './passage';
import type { WordSequence } from './wordSequence';

/** The words of a new text that stand for a passage, both included. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
  /** Whether the first word of the passage is the first of these, and the same for the last. */
  readonly keepsFirst: boolean;
  readonly keepsLast: boolean;
}

/** The words for a passage whose words `map` leads to `evidence`, with their share of what was put in at its edges. */
export function spanWords(
  { start, end, count }: Passage,
  map: WordMap,
  evidence: Evidence,
  newCount: number,
): WordSpan {
  const { firstOld, lastOld, firstNew, lastNew } = evidence;
  let left = start - 1;
  while (left >= 0 && map[left] === -1) left--;
  let right = end;
  while (right < count && map[right] === -1) right++;
  const before = firstNew - 1 - (left < 0 ? -1 : map[left]!);
  const after = (right >= count ? newCount : map[right]!) - 1 - lastNew;
  return {
    first: firstNew - shareOf(before, firstOld - start, start - 1 - left),
    last: lastNew + shareOf(after, end - 1 - lastOld, right - end),
    keepsFirst: firstOld === start,
    keepsLast: lastOld === end - 1,
  };
}

/** Of `available` new words at an edge, how many stand for the `inside` words of the passage that are gone there. */
function shareOf(available: number, inside: number, outside: number): number {
  if (inside === 0 || available <= 0) return 0;
  return Math.min(Math.round((available * inside) / (inside + outside)), 2 * inside);
}

/** What stood at the edges of a passage, in the characters of the old text. */
export interface Edges {
  /** From the start of the passage to its first word, or how many characters of that word lie before the start. */
  readonly lead: string | number;
  /** From its last word to the end of the passage, or how many characters of that word lie behind the end. */
  readonly trail: string | number;
}

/** The edges of a quotation that begins and ends so many characters from its first and behind its last word. */
export function readEdges(exact: string, toFirst: number, fromLast: number): Edges {
  return {
    lead: toFirst >= 0 ? exact.slice(0, toFirst) : -toFirst,
    trail: fromLast >= 0 ? exact.slice(Math.max(0, exact.length - fromLast)) : -fromLast,
  };
}

/** The characters of a span of words with the edges of the passage, as far as they are found again. */
export function toCharacters(text: string, words: WordSequence, span: WordSpan, { lead, trail }: Edges): Range {
  const [first, last] = [words.starts[span.first]!, words.ends[span.last]!];
  const floor = span.first > 0 ? words.ends[span.first - 1]! : 0;
  const ceiling = span.last + 1 < words.count ? words.starts[span.last + 1]! : text.length;
  let [start, end] = [first, last];
  if (span.keepsFirst) start = typeof lead === 'number' ? first + lead : walkBack(text, first, floor, lead);
  if (span.keepsLast) end = typeof trail === 'number' ? last - trail : walkOn(text, last, ceiling, trail);
  return widenToCharacters(text, start < end ? { start, end } : { start: first, end: last });
}

function walkBack(text: string, from: number, floor: number, lead: string): number {
  if (from - lead.length >= floor && text.startsWith(lead, from - lead.length)) return from - lead.length;
  let at = from;
  for (let i = lead.length - 1; i >= 0; i--) {
    if (isSpace(lead.charCodeAt(i))) continue;
    let next = at;
    while (next > floor && isSpace(text.charCodeAt(next - 1))) next--;
    if (next <= floor || text[next - 1] !== lead[i]) break;
    at = next - 1;
  }
  return at;
}

function walkOn(text: string, from: number, ceiling: number, trail: string): number {
  if (from + trail.length <= ceiling && text.startsWith(trail, from)) return from + trail.length;
  let at = from;
  for (let i = 0; i < trail.length; i++) {
    if (isSpace(trail.charCodeAt(i))) continue;
    let next = at;
    while (next < ceiling && isSpace(text.charCodeAt(next))) next++;
    if (next >= ceiling || text[next] !== trail[i]) break;
    at = next + 1;
  }
  return at;
}

/** No end of a range may cut a character in two that takes two UTF-16 units. */
function widenToCharacters(text: string, { start, end }: Range): Range {
  const cuts = (at: number) => isHighSurrogate(text.charCodeAt(at - 1)) && isLowSurrogate(text.charCodeAt(at));
  return { start: cuts(start) ? start - 1 : start, end: cuts(end) ? end + 1 : end };
}
