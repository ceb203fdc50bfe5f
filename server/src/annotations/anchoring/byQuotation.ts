/**
 * Finds a passage again when nothing is known but a quotation with a few words of context on either side. Lookalikes
 * are searched for on purpose: only a place that is clearly better than every other is taken.
 */

import type { Range } from '../../text/range';
import type { Selectors } from '../model';
import type { Anchor } from './anchor';
import { ambiguous, candidateOf, lost, moved, placeOf } from './anchors';
import { rangeOfPlace, readEdges, type Edges } from './edges';
import { listPlaces } from './elsewhere';
import { isCertainQuotation, isClearlyBest, isLikeElsewhere } from './judge';
import type { NewText } from './newText';
import type { Passage } from './passage';
import { passageAt } from './oldText';
import { readWordSequence } from './wordSequence';

/** The place of a quotation in a text, as far as the quotation and its context can tell. */
export function findQuotation(after: NewText, selectors: Selectors): Anchor {
  const untouched = findUntouched(after.text, selectors);
  if (untouched) return { state: 'exact', range: untouched, candidates: [] };
  const { passage, edges } = readQuotation(selectors);
  if (passage.start === passage.end) return lost();
  const places = listPlaces(passage, after.index, after.rarity).filter(isLikeElsewhere);
  const candidates = places.map((place) => candidateOf(rangeOfPlace(after, passage, place, edges), place));
  const [first] = candidates;
  if (!first) return lost();
  if (!isClearlyBest(places[0]!, places[1])) return ambiguous(candidates);
  if (isCertainQuotation(places[0]!)) return placeOf(after.text, first.range, selectors);
  return moved([first, ...candidates.slice(1)]);
}

/** The old position, if the quotation and all of its context stand there to the letter: nobody touched this part. */
function findUntouched(text: string, { exact, prefix, suffix, position }: Selectors): Range | undefined {
  if (!position || prefix + suffix === '') return undefined;
  const start = position.start - prefix.length;
  return start >= 0 && text.startsWith(prefix + exact + suffix, start)
    ? { start: position.start, end: position.start + exact.length }
    : undefined;
}

/** The words of a quotation among those of its context. */
function readQuotation({ exact, prefix, suffix }: Selectors): { passage: Passage; edges: Edges } {
  const start = prefix.length;
  const end = start + exact.length;
  const words = readWordSequence(prefix + exact + suffix);
  const passage = passageAt(words, { start, end });
  const toFirst = words.starts[passage.start]! - start;
  const fromLast = end - words.ends[passage.end - 1]!;
  return { passage, edges: readEdges(exact, toFirst, fromLast) };
}
