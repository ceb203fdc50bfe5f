/** Binary search in sorted arrays. */

/** The index of the last value that is at most `wanted` in an ascending array, or -1 when all are greater. */
export function lastIndexAtMost(ascending: readonly number[], wanted: number): number {
  return partitionPoint(ascending.length, (i) => ascending[i]! <= wanted) - 1;
}

/**
 * The first index in `[0, length)` for which `holds` is false, given that it is true for a prefix and false for the
 * rest; `length` when it is true everywhere.
 */
export function partitionPoint(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
