/**
 * Ranges of text. Every position in the core is a UTF-16 offset into one text, and every range is half-open:
 * `start` is inside, `end` is the first offset after it.
 */

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The range from `start` up to, not including, `end`. */
export function range(start: number, end: number): Range {
  return { start, end };
}

/** Whether `offset` lies in `range`, its end included, so that a cursor just behind a word still counts as on it. */
export function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether `inner` lies wholly within `outer`. */
export function encloses(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two ranges share at least one character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
