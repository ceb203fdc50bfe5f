/** The coefficients of agreement, held against the examples in the papers that they come from. */

import assert from 'node:assert/strict';

import { computeAlpha, computeKappa, type JudgedUnit } from '../../../server/src/annotations/agreement/coefficients';

/** One line a reader, one character a unit; a dot is nothing said. */
function units(...readers: readonly string[]): readonly JudgedUnit[] {
  const lines = readers.map((line) => [...line.replaceAll(' ', '')]);
  return lines[0]!.map((_, u) => ({ values: lines.map((line) => (line[u] === '.' ? undefined : line[u])) }));
}

/** The counts of two readers' judgements, the first's in rows and the second's in columns. */
function table(...rows: readonly (readonly number[])[]): readonly JudgedUnit[] {
  return rows.flatMap((row, r) => row.map((times, c) => ({ values: [String(r), String(c)], times })));
}

const round = (value: number | undefined, digits = 3) => Number(value?.toFixed(digits));

describe('Cohen’s kappa', () => {
  it('is that of the example with 200 cases in Cohen (1960)', () =>
    assert.equal(round(computeKappa(table([88, 10, 2], [14, 40, 6], [18, 10, 12]))), 0.492));

  it('is that of the table of proportions in Cohen (1960), which agrees less than chance', () =>
    assert.equal(round(computeKappa(table([25, 12, 3], [13, 2, 15], [12, 16, 2])), 2), -0.09));

  it('is 1 where readers agree, and 0 where they agree as by chance', () => {
    assert.equal(computeKappa(units('a b a c', 'a b a c')), 1);
    assert.equal(computeKappa(table([1, 1], [1, 1])), 0);
  });

  it('knows no missing values', () =>
    assert.equal(computeKappa(units('a b . a b', 'a . b a b')), computeKappa(units('a a b', 'a a b'))));

  it('is not defined where chance explains all, or nothing was judged by both', () => {
    assert.equal(computeKappa(units('a a a', 'a a a')), undefined);
    assert.equal(computeKappa(units('a . ', '. b')), undefined);
    assert.equal(computeKappa([]), undefined);
  });
});

describe('Krippendorff’s alpha', () => {
  it('is that of the examples in Krippendorff (2011)', () => {
    const binary = units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    const nominal = units('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    const missing = units(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    );
    assert.deepEqual(
      [binary, nominal, missing].map((each) => round(computeAlpha(each))),
      [0.095, 0.692, 0.743],
    );
  });

  it('does not mind who of the readers is who, and counts what is judged alike at once', () => {
    const both = units('a a b b a', 'a b b b a');
    assert.equal(computeAlpha(both), computeAlpha(both.map(({ values }) => ({ values: [...values].reverse() }))));
    assert.equal(computeAlpha(table([3, 1], [2, 4])), computeAlpha(units('0000111111', '0001001111')));
  });

  it('is not defined where there is no pair, or only one value', () => {
    assert.equal(computeAlpha(units('a b .', '. . c')), undefined);
    assert.equal(computeAlpha(units('a a', 'a a')), undefined);
  });
});
