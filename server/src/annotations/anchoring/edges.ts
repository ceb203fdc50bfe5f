/**
 * From the words where a passage stands to the characters: the signs at its edges come along if they are still there,
 * and words that were replaced at its edges are divided between it and its neighbours.
 */

import type { Range } from '../../text/range';
import { isHighSurrogate, isLowSurrogate } from '../../base/characters';
import { isDigit, isSpace } from './characters';
import type { Selectors } from '../model';
import type { Evidence } from './evidence';
import { type Passage, passageAt } from './passage';
import { gapBefore, readWordSequence, type WordSequence } from './wordSequence';

/** The words of a new text that stand for a passage, both included. */
interface WordSpan {
  readonly first: number;
  readonly last: number;
  /** Whether the first word of the passage is the first of these, and the same for the last. */
  readonly keepsFirst: boolean;
  readonly keepsLast: boolean;
}

/** The words for a passage at a place, with their share of the new words that stand where old ones at its edges stood. */
export function spanWords(passage: Passage, before: WordSequence, place: Evidence, after: WordSequence): WordSpan {
  const { start, end, count } = passage;
  const { firstOld, lastOld, firstNew, lastNew, roomStart, roomEnd } = place;
  const [lead, trail] = [firstOld - start, end - 1 - lastOld];
  return {
    first: lead === 0 ? firstNew : findCut(before, start, after, firstNew, -lead, Math.max(0, roomStart)),
    last: trail === 0 ? lastNew : findCut(before, Math.min(end, count), after, lastNew + 1, trail, roomEnd) - 1,
    keepsFirst: lead === 0,
    keepsLast: trail === 0,
  };
}

/** How many words a cut may lie off from where the length of the passage puts it, for one character of gap. */
const WORDS_FOR_WIDTH = 2;

/**
 * Where the edge lies among new words that replaced old ones on both sides of it: about as many words from `from` as
 * there were, but rather at a gap as wide as the old one, such as the end of a paragraph.
 */
function findCut(before: WordSequence, old: number, after: WordSequence, from: number, words: number, limit: number) {
  const width = gapBefore(before, old, WIDEST);
  const farthest = words < 0 ? Math.max(limit, from + 2 * words) : Math.min(limit, from + 2 * words);
  let best = { cut: from, cost: Infinity };
  for (let cut = from; words < 0 ? cut >= farthest : cut <= farthest; cut += Math.sign(words)) {
    const cost = Math.abs(cut - from - words) + WORDS_FOR_WIDTH * Math.abs(gapBefore(after, cut, WIDEST) - width);
    if (cost < best.cost) best = { cut, cost };
  }
  return best.cut;
}

/** All that is wider than a break between paragraphs is the same. */
const WIDEST = 4;

/** What stood at the edges of a passage, in the characters of the old text. */
interface Edges {
  /** From the start of the passage to its first word, or how many characters of that word lie before the start. */
  readonly lead: string | number;
  /** From its last word to the end of the passage, or how many characters of that word lie behind the end. */
  readonly trail: string | number;
}

/** The edges of a quotation that begins and ends so many characters from its first and behind its last word. */
function readEdges(exact: string, toFirst: number, fromLast: number): Edges {
  return {
    lead: toFirst >= 0 ? exact.slice(0, toFirst) : -toFirst,
    trail: fromLast >= 0 ? exact.slice(Math.max(0, exact.length - fromLast)) : -fromLast,
  };
}

/** The characters of a passage at a place of which no more is known than its words. */
export function rangeOfPlace(
  { text, words }: { readonly text: string; readonly words: WordSequence },
  { start, end }: Passage,
  { firstOld, lastOld, firstNew, lastNew }: Evidence,
  edges: Edges,
): Range {
  const [keepsFirst, keepsLast] = [firstOld === start, lastOld === end - 1];
  return toCharacters(text, words, { first: firstNew, last: lastNew, keepsFirst, keepsLast }, edges);
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
    if (next <= floor || !isSameSign(text[next - 1]!, lead[i]!)) break;
    at = next - 1;
  }
  while (at > floor && at < from && isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The number of a paragraph is the same sign, whatever it counts to. */
function isSameSign(one: string, other: string): boolean {
  return one === other || (isDigit(one.charCodeAt(0)) && isDigit(other.charCodeAt(0)));
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

/** A quotation with its context, read as words: what is known to the letter of a passage that is looked for. */
export interface Quotation {
  /** Those of prefix, quotation and suffix; their places are offsets of the three put together. */
  readonly words: WordSequence;
  readonly passage: Passage;
  readonly edges: Edges;
  /** How many characters stand between the last word before the passage and the passage. */
  readonly lead: number;
}

/** The words of a quotation among those of its context. */
export function readQuotation({ exact, prefix, suffix }: Selectors): Quotation {
  const start = prefix.length;
  const end = start + exact.length;
  const words = readWordSequence(prefix + exact + suffix);
  const passage = passageAt(words, { start, end });
  const toFirst = words.starts[passage.start]! - start;
  const fromLast = end - words.ends[passage.end - 1]!;
  const lead = start - (passage.start > 0 ? words.ends[passage.start - 1]! : 0);
  return { words, passage, edges: readEdges(exact, toFirst, fromLast), lead };
}
