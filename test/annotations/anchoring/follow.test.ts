/** Ranges that follow changes. The text is "The plan is weak.", the range the word "weak". */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { followEdit, followEdits } from '../../../server/src/annotations/anchoring/follow';

const cases: readonly [string, { offset: number; deleted: number; inserted: string }, string | undefined][] = [
  ['insertion before moves it', { offset: 0, deleted: 0, inserted: 'so ' }, 'weak'],
  ['insertion behind leaves it', { offset: 16, deleted: 0, inserted: ' now' }, 'weak'],
  ['insertion inside grows it', { offset: 14, deleted: 0, inserted: 'ry w' }, 'wery wak'],
  ['insertion at its start stays outside', { offset: 12, deleted: 0, inserted: 'very ' }, 'weak'],
  ['insertion at its end stays outside', { offset: 16, deleted: 0, inserted: 'er' }, 'weak'],
  ['deletion before moves it', { offset: 0, deleted: 4, inserted: '' }, 'weak'],
  ['deletion over its start cuts it', { offset: 9, deleted: 5, inserted: '' }, 'ak'],
  ['deletion over its end cuts it', { offset: 14, deleted: 3, inserted: '!' }, 'we'],
  ['deletion inside shrinks it', { offset: 13, deleted: 2, inserted: '' }, 'wk'],
  ['replacement inside belongs to it', { offset: 13, deleted: 2, inserted: 'or' }, 'work'],
  ['deletion of all of it loses it', { offset: 12, deleted: 4, inserted: '' }, undefined],
  ['replacement of all of it loses it', { offset: 9, deleted: 8, inserted: 'was good.' }, undefined],
];

describe('a followed range', () => {
  for (const [title, change, expected] of cases) {
    it(title, () => {
      const text = 'The plan is weak.';
      const edited = text.slice(0, change.offset) + change.inserted + text.slice(change.offset + change.deleted);
      const range = followEdit({ start: 12, end: 16 }, change);
      assert.equal(range && edited.slice(range.start, range.end), expected);
    });
  }

  it('goes through several changes in turn and stays lost', () => {
    const insert = { offset: 0, deleted: 0, inserted: 'ab' };
    assert.deepEqual(followEdits({ start: 3, end: 5 }, [insert, insert]), { start: 7, end: 9 });
    assert.equal(followEdits({ start: 3, end: 5 }, [{ offset: 3, deleted: 2, inserted: '' }, insert]), undefined);
  });

  it('never leaves the text and never turns round', () => {
    const size = fc.nat({ max: 30 });
    fc.assert(
      fc.property(size, size, size, size, fc.string(), (start, length, offset, deleted, inserted) => {
        const textLength = 60 + inserted.length - deleted;
        const range = followEdit({ start, end: start + length }, { offset, deleted, inserted });
        if (range) assert.ok(0 <= range.start && range.start <= range.end && range.end <= textLength);
      }),
    );
  });
});
