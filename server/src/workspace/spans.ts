/** Finding what covers an offset among things that do not overlap. */

import { partitionPoint } from '../base/search';
import { touches, type Range } from '../text/range';

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
