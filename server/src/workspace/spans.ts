/** Things by where they stand in a text: what covers an offset, and a tree of what lies within what. */

import { partitionPoint } from '../base/search';
import { type Range, touches } from '../text/range';

export interface Span<Value> {
  readonly range: Range;
  readonly value: Value;
}

/** The `values` by where they stand, for `findSpan`; one value may stand in several places, or in none. */
export function sortSpans<Value>(
  values: readonly Value[],
  rangesOf: (value: Value) => readonly Range[],
): readonly Span<Value>[] {
  return values
    .flatMap((value) => rangesOf(value).map((range) => ({ range, value })))
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

/**
 * The span that covers `offset`, its end included, so that a cursor just behind a word is still on it; where two
 * meet, the later one. Undefined when `offset` lies in none.
 */
export function findSpan<Value>(spans: readonly Span<Value>[], offset: number): Span<Value> | undefined {
  const after = partitionPoint(spans.length, (i) => spans[i]!.range.start <= offset);
  const span = spans[after - 1];
  return span && touches(span.range, offset) ? span : undefined;
}

/** A thing whose children are still being collected. */
interface Growing<Item> {
  readonly range: Range;
  readonly children: Item[];
}

/**
 * Puts each item under the innermost one that encloses it, in the order of the text, and returns the outermost ones.
 * Of items with the same range the earlier encloses the later. The lists of children are filled in place.
 */
export function nest<Item extends Growing<Item>>(items: readonly Item[]): readonly Item[] {
  const roots: Item[] = [];
  const open: Item[] = [];
  for (const item of [...items].sort(outermostFirst)) {
    while (open.length > 0 && open.at(-1)!.range.end < item.range.end) open.pop();
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  }
  return roots;
}

function outermostFirst(a: { readonly range: Range }, b: { readonly range: Range }): number {
  return a.range.start - b.range.start || b.range.end - a.range.end;
}
