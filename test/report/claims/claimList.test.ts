/** Claims kept as numbers: each comes out as it went in, and is found by its place. */

import assert from 'node:assert/strict';

import { ClaimList, type Claim } from '../../../server/src/report/claims/claimList';

describe('a list of claims', () => {
  const claims: readonly Claim[] = [
    { kind: 'title', range: { start: 0, end: 12 } },
    { kind: 'blank', range: { start: 12, end: 13 } },
    { kind: 'unclaimed', range: { start: 13, end: 70_000 } },
  ];
  const list = ClaimList.of(claims);

  it('gives back what it was made of', () => {
    assert.deepEqual([...list], claims);
    assert.deepEqual(list.at(1), claims[1]);
    assert.deepEqual([list.at(-1), list.at(3)], [undefined, undefined]);
  });

  it('finds the claim that begins last before a place', () => {
    assert.deepEqual(
      [0, 11, 12, 13, 69_999].map((offset) => list.indexAt(offset)),
      [0, 0, 1, 2, 2],
    );
    assert.equal(ClaimList.of([]).indexAt(5), -1);
  });
});
