/** The best path of shifts is the one that trying all of them finds. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { shifts } from '../../../server/src/links/drift/fits';
import { findShifts, type Step } from '../../../server/src/links/drift/shifts';

/** What the shifts of the steps are worth: their fits less the cost of each change, as the method states it. */
function worth(steps: readonly Step[], path: readonly number[]): number {
  const sizes = shifts.map((_, i) => i).slice(1);
  const all = sizes.reduce((sum, size) => sum + 2 / size ** 2, 0);
  const cost = (size: number) => (size === 0 ? 0 : Math.log(Math.max(1, steps.length / 2) * all * size ** 2));
  return steps.reduce((sum, { fits }, i) => {
    return sum + fits[shifts.indexOf(path[i]!)]! - cost(Math.abs(path[i]! - (path[i - 1] ?? 0)));
  }, 0);
}

function inOrder(steps: readonly Step[], path: readonly number[]): boolean {
  return steps.every(({ numbering, number }, i) => {
    const before = steps[i - 1];
    return before?.numbering !== numbering || before.number + path[i - 1]! <= number + path[i]!;
  });
}

const everyPath = shifts.flatMap((a) => shifts.flatMap((b) => shifts.map((c) => [a, b, c])));

const threeSteps = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 8 }),
      opens: fc.boolean(),
      fits: fc.array(fc.double({ min: -5, max: 15, noNaN: true }), {
        minLength: shifts.length,
        maxLength: shifts.length,
      }),
    }),
    { minLength: 3, maxLength: 3 },
  )
  .map((given) =>
    given.map(({ fits }, i): Step => {
      const upTo = given.slice(0, i + 1);
      const numbering = upTo.filter(({ opens }) => opens).length;
      return { numbering, number: upTo.reduce((sum, { gap }) => sum + gap, 0), fits: Float64Array.from(fits) };
    }),
  );

describe('findShifts', () => {
  it('finds the path that is worth most of all that keep the order', () => {
    fc.assert(
      fc.property(threeSteps, (steps) => {
        const found = findShifts(steps);
        const best = Math.max(...everyPath.filter((path) => inOrder(steps, path)).map((path) => worth(steps, path)));
        const unmoved = Math.max(0, worth(steps, [0, 0, 0]));
        if (best < unmoved + Math.log(200)) assert.deepEqual(found, [0, 0, 0]);
        else assert.ok(inOrder(steps, found) && Math.abs(worth(steps, found) - best) < 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves everything where it is without steps or without a difference', () => {
    assert.deepEqual(findShifts([]), []);
    const steps = [1, 2, 3].map((number) => ({ numbering: 0, number, fits: new Float64Array(shifts.length) }));
    assert.deepEqual(findShifts(steps), [0, 0, 0]);
  });
});
