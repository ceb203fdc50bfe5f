/** A passage that is looked for: its words, among the words that stood around it. */

import { partitionPoint } from '../../base/search';
import type { Range } from '../../text/range';
import type { Selectors } from '../model';
import type { Hashes } from './alignment';
import { type Edges, readEdges } from './edges';
import { readWordSequence, type WordSequence } from './wordSequence';

/** The words of a passage among the words that stand around it. */
export interface Passage extends Hashes {
  /** The words of the passage itself, from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
}

/** The words of a text that lie in a range of it, or reach into it. */
function passageAt({ count, hashes, starts, ends }: WordSequence, range: Range): Passage {
  return { count, hashes, ...wordsAt({ count, starts, ends }, range) };
}

/** The indices of the words that lie in a range, or reach into it, half-open. */
export function wordsAt({ count, starts, ends }: Pick<WordSequence, 'count' | 'starts' | 'ends'>, range: Range): Range {
  const start = partitionPoint(count, (i) => ends[i]! <= range.start);
  const end = partitionPoint(count, (i) => starts[i]! < range.end);
  return { start, end: Math.max(start, end) };
}

/** A passage of the same text with no more than `context` words on either side. */
export function narrowPassage({ count, hashes, start, end }: Passage, context: number): Passage {
  const from = Math.max(0, start - context);
  const to = Math.min(count, end + context);
  return { count: to - from, hashes: hashes.subarray(from, to), start: start - from, end: end - from };
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
