/** Half-open ranges: the end is the first offset outside. */

import assert from 'node:assert/strict';

import { encloses, overlaps, range, touches } from '../../server/src/text/range';

describe('a range', () => {
  it('is touched from its start to its end, the end included', () => {
    assert.deepEqual(
      [1, 2, 4, 5].map((offset) => touches(range(2, 4), offset)),
      [false, true, true, false],
    );
  });

  it('encloses what lies in it, itself included', () => {
    assert.equal(encloses(range(2, 6), range(2, 6)), true);
    assert.equal(encloses(range(2, 6), range(3, 7)), false);
    assert.equal(encloses(range(2, 6), range(6, 6)), true);
  });

  it('overlaps another only where both have a character', () => {
    assert.equal(overlaps(range(0, 2), range(2, 4)), false);
    assert.equal(overlaps(range(0, 3), range(2, 4)), true);
  });
});
