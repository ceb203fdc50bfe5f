/** Words that stayed together, told from those that two texts have in common by chance. */

import assert from 'node:assert/strict';
import { markRows } from '../../../server/src/annotations/anchoring/alignment';

describe('rows of words that went the same way', () => {
  const mark = (least: number, ...map: number[]) => [...markRows(Int32Array.from(map), least)].join('');

  it('are those of at least so many neighbours', () => {
    assert.equal(mark(2, 4, -1, 7, 8, -1, -1, 20, 21, 22), '001100111');
    assert.equal(mark(3, 4, -1, 7, 8, -1, -1, 20, 21, 22), '000000111');
    assert.equal(mark(1, -1, 4), '01');
  });

  it('may begin with the first word of the new text, behind one that is gone', () => {
    assert.equal(mark(3, -1, 0, 1, 2), '0111');
    assert.equal(mark(2, -1, 0, -1, 1), '0000');
  });
});
