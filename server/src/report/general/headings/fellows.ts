/** How a candidate's neighbours and fellows stand: fellows are those that are set alike. */

import type { Candidate } from './candidates';
import { isTitleCase } from './candidates';
import type { HeadingContext } from './context';

export const ROUND_FEATURES = [
  'styleShare',
  'looseStyleShare',
  'styleKnown',
  'siblingShare',
  'headingAbove',
  'headingBelow',
  'headingFarAbove',
  'sameLineAbove',
  'runOfShort',
] as const;

/** How a candidate is set: fellows of one style are headings together or not at all. */
export function styleKeys(
  { rows, indents }: HeadingContext,
  { first, last, title, label, next }: Candidate,
): readonly [string, string] {
  const letters = title.replace(/[^\p{L}]/gu, '');
  const case_ = letters === letters.toUpperCase() ? 'capitals' : isTitleCase(title) ? 'title' : 'sentence';
  const row = rows.all[first]!;
  const indent = row.indent - Math.max(0, indents[first]!);
  const shift = indent > 11 ? 'centre' : indent > 2 ? 'in' : indent < -1 ? 'out' : 'flush';
  const close = /:$/.test(title) ? ':' : /[.!]$/.test(title) ? '.' : /[,;]$/.test(title) ? ',' : '';
  const loose = `${case_}|${label ? label.style : ''}|${row.bold}|${close}`;
  return [`${loose}|${Math.min(2, rows.gaps[first]!)}|${Math.min(1, next - last - 1)}|${shift}`, loose];
}

/** How a candidate's neighbours and fellows stand, by the probabilities of the round before. */
export function roundFeatures(
  context: HeadingContext,
  keys: readonly (readonly [string, string])[],
  before: Float64Array,
): Float64Array[] {
  const { candidates, rows } = context;
  const shares = [0, 1].map((which) =>
    sumBy(
      keys.map((pair) => pair[which]!),
      before,
    ),
  );
  const siblings = sumBy(
    candidates.map(({ label }) => label?.style ?? ''),
    before,
  );
  return candidates.map((candidate, i) => {
    const { first, label } = candidate;
    const shareOf = (which: number): number => shareWithout(shares[which]!, keys[i]![which]!, before[i]!);
    const [above, below] = [candidates[i - 1], candidates[i + 1]];
    const touchesAbove = above !== undefined && above.next === first;
    const touchesBelow = below !== undefined && candidate.next === below.first;
    const count = shares[0]!.get(keys[i]![0])![1];
    return Float64Array.of(
      shareOf(0) - 0.5,
      shareOf(1) - 0.5,
      Math.min(1, (count - 1) / 5),
      label ? shareWithout(siblings, label.style, before[i]!) - 0.5 : 0,
      touchesAbove ? before[i - 1]! : 0,
      touchesBelow ? before[i + 1]! : 0,
      above && !touchesAbove && first - above.last < 12 ? before[i - 1]! : 0,
      touchesAbove && rows.gaps[first] === 0 ? 1 : 0,
      touchesAbove && touchesBelow ? 1 : 0,
    );
  });
}

function sumBy(keys: readonly string[], values: Float64Array): Map<string, [number, number]> {
  const sums = new Map<string, [number, number]>();
  keys.forEach((key, i) => {
    const sum = sums.get(key) ?? [0, 0];
    sums.set(key, [sum[0] + values[i]!, sum[1] + 1]);
  });
  return sums;
}

/** The mean of the others, drawn to one half where there are few. */
function shareWithout(sums: ReadonlyMap<string, readonly [number, number]>, key: string, own: number): number {
  const [sum, count] = sums.get(key)!;
  return (sum - own + 0.5) / (count - 1 + 1);
}
