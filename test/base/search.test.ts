/** Binary search finds the place where a property of sorted things ends. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { findLongestRise, lastIndexAtMost, partitionPoint } from '../../server/src/base/search';

describe('the last value that is at most another', () => {
  const check = (ascending: readonly number[], wanted: number, index: number): void =>
    assert.equal(lastIndexAtMost(ascending, wanted), index);

  it('is found on, between and behind the values', () => {
    check([0, 5, 9], 5, 1);
    check([0, 5, 9], 8, 1);
    check([0, 5, 9], 100, 2);
  });

  it('is the last of equals, and is not there when all are greater', () => {
    check([0, 5, 5, 9], 5, 2);
    check([3], 2, -1);
    check([], 2, -1);
  });
});

describe('the partition point', () => {
  it('is the first index that does not hold', () => {
    for (let length = 0; length < 9; length++) {
      for (let end = 0; end <= length; end++)
        assert.equal(
          partitionPoint(length, (i) => i < end),
          end,
        );
    }
  });
});

describe('the longest rise', () => {
  it('is as long as any, in order, and never level', () => {
    assert.deepEqual(findLongestRise([]), []);
    assert.deepEqual(findLongestRise([3, 1, 4, 1, 5, 2, 6]), [1, 2, 4, 6]);
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 12 }), (values) => {
        const rise = findLongestRise(values);
        assert.ok(rise.every((at, i) => i === 0 || (at > rise[i - 1]! && values[at]! > values[rise[i - 1]!]!)));
        // by the table of all shorter ones
        const lengths: number[] = [];
        for (const [i, value] of values.entries())
          lengths.push(1 + Math.max(0, ...lengths.filter((_, j) => values[j]! < value && j < i)));
        assert.equal(rise.length, Math.max(0, ...lengths));
      }),
    );
  });
});
