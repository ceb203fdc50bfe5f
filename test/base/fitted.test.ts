/** A list in no more room than it needs holds the same, and is another list. */

import assert from 'node:assert/strict';

import { fitted } from '../../server/src/base/fitted';

describe('a fitted list', () => {
  it('holds the same entries, and what is added to the list that grew is not in it', () => {
    const grown = [1];
    grown.push(2);
    const list = fitted(grown);
    grown.push(3);
    assert.deepEqual(list, [1, 2]);
  });
});
