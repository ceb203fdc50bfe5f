/** What a line was taken for, wherever the cursor stands in it. */

import assert from 'node:assert/strict';

import { findLineRole } from '../../server/src/features/recognition';
import { openReport, openText } from '../support/document';

describe('the role of a line', () => {
  const { document } = openReport(`
Recommendations

1. Ensure that plans are clear.

Inspection findings

2. Plans are vague.
`);
  const roleAt = (words: string, behind = 0) =>
    findLineRole(document, document.source.text.indexOf(words) + words.length * behind);

  it('is what the report made of it', () => {
    assert.equal(roleAt('Report published'), 'date');
    assert.equal(roleAt('Inspection findings'), 'heading');
    assert.equal(roleAt('1. Ensure'), 'recommendation');
    assert.equal(roleAt('2. Plans'), 'finding');
  });

  it('is the same at the end of the line', () => {
    assert.equal(roleAt('Plans are vague.', 1), 'finding');
  });

  it('is nothing on a blank line, and in a text that is no report', () => {
    assert.equal(roleAt('Inspection findings\n', 1), undefined);
    assert.equal(findLineRole(openText('Bread and butter.').document, 3), undefined);
  });
});
