/** Several values under one key. */

import assert from 'node:assert/strict';

import { addTo } from '../../server/src/base/multimap';

describe('a map with several values for a key', () => {
  it('keeps them in the order in which they were added, and tells them', () => {
    const map = new Map<string, number[]>();
    assert.deepEqual(addTo(map, 'a', 1), [1]);
    assert.deepEqual(addTo(map, 'a', 2), [1, 2]);
    assert.deepEqual(addTo(map, 'b', 3), [3]);
    assert.deepEqual(
      [...map],
      [
        ['a', [1, 2]],
        ['b', [3]],
      ],
    );
  });
});
