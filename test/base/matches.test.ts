/** All matches of a pattern, as `matchAll` lists them. */

import assert from 'node:assert/strict';

import { listMatches } from '../../server/src/base/matches';

describe('the matches of a pattern', () => {
  it('are those of matchAll, whatever was searched before', () => {
    const pattern = /(\p{Lu})\p{Ll}*/gu;
    for (const text of ['Plans of the Board', '', 'none', '𝔘 Éa'])
      assert.deepEqual(listMatches(text, pattern), [...text.matchAll(pattern)]);
  });
});
