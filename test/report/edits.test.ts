/** Random edits change the text as their kind says. */

import assert from 'node:assert/strict';

import { applyEdits, type Edit } from './edits';

function after(text: string, edit: Partial<Edit>): string {
  return applyEdits(text, [{ kind: 'insert', at: 0, length: 1, text: '', ...edit }]);
}

describe('edits of a text', () => {
  it('take out, double and put in characters', () => {
    assert.equal(after('abcd', { kind: 'delete', at: 0.5 }), 'abd');
    assert.equal(after('abcd', { kind: 'duplicate', at: 0.25, length: 2 }), 'abcbcd');
    assert.equal(after('abcd', { kind: 'insert', at: 0.5, text: '-' }), 'ab-cd');
  });

  it('take out and double whole lines', () => {
    assert.equal(after('a\nb\nc\n', { kind: 'delete-lines', at: 0.5 }), 'a\nc\n');
    assert.equal(after('a\nb\nc\n', { kind: 'duplicate-lines', at: 0.5 }), 'a\nb\nb\nc\n');
    assert.equal(after('a\nb\nc', { kind: 'delete-lines', at: 0, length: 9 }), '');
  });

  it('follow each other, and leave an empty text alone', () => {
    const twice: Edit = { kind: 'delete', at: 0, length: 1, text: '' };
    assert.equal(applyEdits('abc', [twice, twice]), 'c');
    assert.equal(after('', { kind: 'duplicate-lines', at: 1, length: 3 }), '');
  });
});
