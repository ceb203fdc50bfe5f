/** Counts how well passages were found again. */

import type { Anchor } from '../../server/src/annotations/anchoring/anchor';
import type { Range } from '../../server/src/text/range';

/**
 * What an answer was worth. *Right* or *wrong* were given as certain; *near* overlaps too little to be right;
 * *proposed* was right, but a person was asked; *misled* was asked about a wrong place; *lost* and *ambiguous* named
 * no place, which is right for a passage that is gone.
 */
export const outcomes = ['right', 'proposed', 'ambiguous', 'lost', 'near', 'misled', 'wrong'] as const;
export type Outcome = (typeof outcomes)[number];

/** The worth of an answer for a passage that stands at `truth`; undefined stands for a passage that is gone. */
export function judgeAnchor({ state, range }: Anchor, text: string, truth: Range | undefined): Outcome {
  if (!range) return state === 'ambiguous' ? 'ambiguous' : 'lost';
  const overlap = truth ? overlapOf(text, range, truth) : 0;
  if (state === 'moved') return overlap >= LEAST_OVERLAP ? 'proposed' : 'misled';
  if (overlap >= LEAST_OVERLAP) return 'right';
  return overlap > 0 ? 'near' : 'wrong';
}

/** So much of the letters and digits of both ranges must be common to them. */
const LEAST_OVERLAP = 0.8;

function overlapOf(text: string, one: Range, other: Range): number {
  const count = (start: number, end: number) =>
    text
      .slice(start, end)
      .replace(/<\/?p>/g, '')
      .match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const common = count(
    Math.max(one.start, other.start),
    Math.max(one.start, other.start, Math.min(one.end, other.end)),
  );
  const all = count(one.start, one.end) + count(other.start, other.end) - common;
  return all === 0 ? Number(one.start <= other.end && other.start <= one.end) : common / all;
}

/** Outcomes by row, in the order in which rows were first seen. */
export class OutcomeTable {
  readonly #rows = new Map<string, Record<Outcome, number>>();

  add(row: string, outcome: Outcome): void {
    const counts =
      this.#rows.get(row) ?? (Object.fromEntries(outcomes.map((each) => [each, 0])) as Record<Outcome, number>);
    counts[outcome]++;
    this.#rows.set(row, counts);
  }

  print(title: string): void {
    console.log(`\n${title.padEnd(34)}   notes${outcomes.map((each) => each.padStart(11)).join('')}`);
    for (const [row, counts] of this.#rows) {
      const all = outcomes.reduce((sum, each) => sum + counts[each], 0);
      console.log(
        `${row.padEnd(34)}${String(all).padStart(8)}${outcomes.map((each) => share(counts[each], all)).join('')}`,
      );
    }
  }
}

function share(count: number, all: number): string {
  return (count === 0 ? '–' : `${((100 * count) / all).toFixed(2)} %`).padStart(11);
}
