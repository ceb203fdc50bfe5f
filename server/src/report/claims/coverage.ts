/** How much of a report was understood: the share of its lines that something claims, and those that nothing does. */

import type { Report } from '../model';

export interface Coverage {
  /** How many lines with text there are. */
  readonly lines: number;
  /** How many of them something claims. */
  readonly claimed: number;
  /** The others, by their numbers, counted from one. */
  readonly unclaimed: readonly number[];
}

/** The coverage of the report. A line that holds several paragraphs counts as that many. */
export function coverageOf({ claims, source }: Report): Coverage {
  const lines = claims.filter(({ kind }) => kind !== 'blank');
  const unclaimed = lines.filter(({ kind }) => kind === 'unclaimed');
  return {
    lines: lines.length,
    claimed: lines.length - unclaimed.length,
    unclaimed: unclaimed.map(({ range }) => source.lineAt(range.start) + 1),
  };
}

/** The share of lines that something claims, as "98.7 %"; never rounded up to the whole. */
export function renderShare({ lines, claimed }: Coverage): string {
  return claimed === lines ? '100 %' : `${(Math.floor((claimed / lines) * 1000) / 10).toFixed(1)} %`;
}
