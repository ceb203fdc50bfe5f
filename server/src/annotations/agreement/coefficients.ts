/**
 * How far readers who judged the same units agree beyond chance, for values without an order (nominal data).
 *
 * - Cohen's kappa: J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological
 *   Measurement 20 (1960), 37–46. Two readers, each with habits of their own, and no value missing.
 * - Krippendorff's alpha: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011). Any number of readers,
 *   who are taken for interchangeable, and values may be missing.
 *
 * Both are 1 where the readers always agree, 0 where they agree as often as by chance, and below 0 where they agree less.
 */

/** What was judged, so many times in the same way. */
export interface JudgedUnit {
  /** What each reader said, in the order of the readers; undefined where one said nothing. */
  readonly values: readonly (string | undefined)[];
  /** How many units were judged so; 1 when left out. */
  readonly times?: number;
}

/**
 * Cohen's kappa of the first two readers over the units that both judged: (pₒ − pₑ) / (1 − pₑ), where pₒ is the share of
 * units on which they agree, and pₑ that to be expected of two who say each value as often as these do, at random.
 * Undefined where nothing was judged by both, or both always said the same one value: then chance explains all.
 */
export function computeKappa(units: readonly JudgedUnit[]): number | undefined {
  const [first, second] = [new Map<string, number>(), new Map<string, number>()];
  let [total, agreed] = [0, 0];
  for (const { values, times = 1 } of units) {
    const [one, other] = values;
    if (one === undefined || other === undefined) continue;
    total += times;
    if (one === other) agreed += times;
    count(first, one, times);
    count(second, other, times);
  }
  const chance = [...first].reduce((sum, [value, often]) => sum + often * (second.get(value) ?? 0), 0);
  // pₑ = chance / total²; kept in whole numbers, so that "always the same" is seen exactly.
  if (total === 0 || chance === total * total) return undefined;
  return (agreed * total - chance) / (total * total - chance);
}

/**
 * Krippendorff's alpha: 1 − Dₒ / Dₑ. In the matrix of coincidences every pair of values that two readers gave one unit
 * counts 1 / (m − 1), where m readers judged it; Dₒ is what lies off its diagonal, and Dₑ what would if all values were
 * dealt out anew. A unit that fewer than two judged says nothing. Undefined where there is no pair, or only one value.
 */
export function computeAlpha(units: readonly JudgedUnit[]): number | undefined {
  const totals = new Map<string, number>();
  let [all, agreed] = [0, 0];
  for (const { values, times = 1 } of units) {
    const given = values.filter((value): value is string => value !== undefined);
    if (given.length < 2) continue;
    const inUnit = new Map<string, number>();
    for (const value of given) count(inUnit, value, 1);
    for (const [value, often] of inUnit) {
      count(totals, value, often * times);
      agreed += (often * (often - 1) * times) / (given.length - 1);
    }
    all += given.length * times;
  }
  const expected = all * all - [...totals.values()].reduce((sum, often) => sum + often * often, 0);
  return expected === 0 ? undefined : 1 - ((all - 1) * (all - agreed)) / expected;
}

function count(counts: Map<string, number>, value: string, times: number): void {
  counts.set(value, (counts.get(value) ?? 0) + times);
}
