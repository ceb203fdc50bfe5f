/**
 * Finds by how much stated numbers are off, as a shift that stays the same over long stretches: text that is put in or
 * taken out moves every number after it alike. Among all ways to give each number a shift, the one is taken whose
 * fits, less what the shifts cost, sum to the most. It is found by dynamic programming (Viterbi, "Error bounds for
 * convolutional codes", IEEE Transactions on Information Theory 13, 1967); on change points in this manner: Auger and
 * Lawrence, "Algorithms for the optimal identification of segment neighborhoods", Bulletin of Mathematical Biology 51
 * (1989).
 */

import { furthestShift, shifts } from './fits';

/** All citations of one number, which move together. */
export interface Step {
  /** Numbers keep their order among the steps of one numbering. */
  readonly numbering: number;
  readonly number: number;
  /** By place in `shifts`: the sum of the citations' fits. */
  readonly fits: Float64Array;
}

/**
 * How many times likelier the shifts must make the numbers, beyond what their own cost explains, than no shift does, and
 * than numbers are that lead anywhere: where nothing fits as printed, something always fits better by chance. In 6,480
 * trials without drift, a third of them with one citation in five leading anywhere, there was no alarm at 100 either;
 * with every second one leading anywhere, one in 200.
 */
const overwhelming = 200;
/** How often the shift changes in a report that has drifted; published ones show one change to five. */
const expectedChanges = 2;

/**
 * The best shift of each step; 0 for all of them unless the evidence is overwhelming. Before the first step nothing has
 * moved, so that one shift of everything is one change; a shift that would bring numbers out of their order is not
 * considered.
 */
export function findShifts(steps: readonly Step[]): readonly number[] {
  const costs = costsOfChange(steps.length);
  let totals: readonly number[] = shifts.map((shift) => -costs[Math.abs(shift)]!);
  const origins = steps.map((step, i) => {
    const best = shifts.map((_, to) => findBestOrigin(steps[i - 1], step, totals, to, costs));
    totals = best.map(({ total }, to) => total + step.fits[to]!);
    return best.map(({ origin }) => origin);
  });
  const unmoved = steps.reduce((sum, { fits }) => sum + fits[furthestShift]!, 0);
  if (Math.max(...totals) < Math.max(unmoved, 0) + Math.log(overwhelming)) return steps.map(() => 0);
  return traceBack(origins, totals).map((place) => shifts[place]!);
}

/**
 * What a change of the shift costs, by its size: less the logarithm of its probability at one place, where small
 * changes are likelier than great ones, as the inverse square.
 */
function costsOfChange(steps: number): readonly number[] {
  const sizes = Array.from({ length: shifts.length }, (_, size) => size);
  const all = sizes.slice(1).reduce((sum, size) => sum + 2 / size ** 2, 0);
  return sizes.map((size) => (size === 0 ? 0 : Math.log(Math.max(1, steps / expectedChanges) * all * size ** 2)));
}

interface Origin {
  readonly origin: number;
  readonly total: number;
}

/** The best way to come to a shift: from the same one, or from another at a cost. */
function findBestOrigin(
  before: Step | undefined,
  step: Step,
  totals: readonly number[],
  to: number,
  costs: readonly number[],
): Origin {
  let best: Origin = { origin: to, total: totals[to]! };
  totals.forEach((soFar, origin) => {
    const total = soFar - costs[Math.abs(to - origin)]!;
    if (total > best.total && keepsOrder(before, step, origin, to)) best = { origin, total };
  });
  return best;
}

function keepsOrder(before: Step | undefined, step: Step, origin: number, to: number): boolean {
  if (before?.numbering !== step.numbering) return true;
  return before.number + shifts[origin]! <= step.number + shifts[to]!;
}

/** The places in `shifts` along the path with the greatest total; unmoved wins a tie. */
function traceBack(origins: readonly (readonly number[])[], totals: readonly number[]): number[] {
  let place = totals.reduce((best, total, at) => (total > totals[best]! ? at : best), furthestShift);
  const backwards = [...origins].reverse().map((ofStep) => {
    const here = place;
    place = ofStep[here]!;
    return here;
  });
  return backwards.reverse();
}
