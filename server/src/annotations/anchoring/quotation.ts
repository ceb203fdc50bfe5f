/** A quotation with its context, read as words: what is known to the letter of a passage that is looked for. */

import type { Selectors } from '../model';
import { readEdges, type Edges } from './edges';
import { passageAt, type Passage } from './passage';
import { readWordSequence, type WordSequence } from './wordSequence';

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
