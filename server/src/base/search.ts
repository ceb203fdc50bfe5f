/** Binary search in sorted arrays, and what it finds fast in others. */

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

/**
 * The indices of a longest part of `values`, in order, that rises strictly; by patience sorting, as Fredman ("On
 * computing the length of longest increasing subsequences", 1975) describes, in time n log n.
 */
export function findLongestRise(values: readonly number[]): number[] {
  const piles: number[] = [];
  const previous = values.map((value, i) => {
    const pile = partitionPoint(piles.length, (p) => values[piles[p]!]! < value);
    piles[pile] = i;
    return piles[pile - 1] ?? -1;
  });
  const rise: number[] = [];
  for (let i = piles.at(-1) ?? -1; i >= 0; i = previous[i]!) rise.push(i);
  return rise.reverse();
}
