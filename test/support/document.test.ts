/** The tests of the opened fixtures. */

import assert from 'node:assert/strict';

import { reportOf } from '../../server/src/workspace/document';
import { openReport, openText, show } from './document';
import { placeOf } from './fixture';

describe('a fixture opened as a report', () => {
  it('is recognised, and has its marks where the words stand', () => {
    const { document, file } = openReport(`
      Recommendations
      ^^^^^^^^^^^^^^^ heading
    `);
    assert.equal(reportOf(document).recognition.recognised, true);
    assert.equal(document.source.slice(placeOf(file, 'heading')), 'Recommendations');
  });

  it('is only its own text where it is no report', () => {
    const { document } = openText('A shopping list.');
    assert.equal(document.source.text, 'A shopping list.\n');
    assert.equal(reportOf(document).recognition.recognised, false);
  });

  it('shows a range by its place and its words', () => {
    const { document, file } = openText('One.\nTwo words.\n    ^^^^^ here');
    assert.equal(show(document, placeOf(file, 'here')), '1:4 words');
  });
});
