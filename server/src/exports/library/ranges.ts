/** Places and numbers of library entries as JSON prints them. */

import { positionIn, type LibraryEntry } from '../../library/entry';
import type { Range } from '../../text/range';
import type { JsonRange } from '../jsonModel';

export function rangeIn(entry: Pick<LibraryEntry, 'lineStarts'>, { start, end }: Range): JsonRange {
  return { start: positionIn(entry, start), end: positionIn(entry, end) };
}

/** To three places, which is more than probabilities and scores are worth. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
