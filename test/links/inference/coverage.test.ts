/** The joint assignment of markers to recommendations, against trying every assignment. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestAssignments, chooseTogether } from '../../../server/src/links/inference/coverage';

const table = (...rows: number[][]) => rows.map((row) => Float64Array.from(row));

describe('chooseTogether', () => {
  it('takes each marker’s best where every recommendation has one', () => {
    assert.deepEqual(chooseTogether({ scores: table([3, 0], [0, 3]), bonuses: [1, 1] }), [0, 1]);
  });

  it('gives the more doubtful of two markers to a recommendation without any', () => {
    assert.deepEqual(chooseTogether({ scores: table([3, 0], [3, 2.5]), bonuses: [1, 1] }), [0, 1]);
  });

  it('lets a recommendation go without when no marker is near it', () => {
    assert.deepEqual(chooseTogether({ scores: table([3, 0], [3, 0]), bonuses: [1, 1] }), [0, 0]);
  });

  it('moves several markers for the sake of one', () => {
    const scores = table([5, 4.9, -9], [-9, 5, 4.9], [5, -9, -9]);
    assert.deepEqual(chooseTogether({ scores, bonuses: [1, 1, 1] }), [1, 2, 0]);
  });
});

describe('bestAssignments', () => {
  it('says how far each choice falls short, as trying every assignment does', () => {
    const value = fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10);
    const problem = fc
      .record({ markers: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 4 }) })
      .chain(({ markers, columns }) => {
        const row = fc.array(value, { minLength: columns, maxLength: columns });
        return fc.record({
          scores: fc.array(row, { minLength: markers, maxLength: markers }),
          bonuses: fc.array(fc.constantFrom(0, 1.5, 3), { minLength: columns, maxLength: columns }),
        });
      });
    fc.assert(
      fc.property(problem, ({ scores, bonuses }) => {
        const found = bestAssignments({ scores: table(...scores), bonuses });
        const expected = tryAll(scores, bonuses);
        found.forEach((row, m) => row.forEach((short, c) => assert.ok(Math.abs(short - expected[m]![c]!) < 1e-6)));
      }),
      { numRuns: 300 },
    );
  });

  it('never takes an excluded column', () => {
    const [row] = bestAssignments({ scores: table([-Infinity, 1]), bonuses: [9, 0] });
    assert.deepEqual([...row!], [-Infinity, 0]);
  });

  it('looks at each marker alone in a list longer than any report has', () => {
    const scores = [Float64Array.from({ length: 150 }, (_, c) => c)];
    assert.equal(bestAssignments({ scores, bonuses: Array.from({ length: 150 }, () => 1) })[0]![148], -1);
  });
});

/** For each marker and column, the best value of any assignment with that choice, less the best of all. */
function tryAll(scores: number[][], bonuses: number[]): number[][] {
  const best = scores.map((row) => row.map(() => -Infinity));
  for (const choice of listChoices(scores.length, bonuses.length)) {
    const value =
      choice.reduce((sum, c, m) => sum + scores[m]![c]!, 0) +
      [...new Set(choice)].reduce((sum, c) => sum + bonuses[c]!, 0);
    choice.forEach((c, m) => (best[m]![c] = Math.max(best[m]![c]!, value)));
  }
  const most = Math.max(...best[0]!);
  return best.map((row) => row.map((value) => value - most));
}

function listChoices(markers: number, columns: number): number[][] {
  if (markers === 0) return [[]];
  return listChoices(markers - 1, columns).flatMap((choice) =>
    Array.from({ length: columns }, (_, c) => [...choice, c]),
  );
}
