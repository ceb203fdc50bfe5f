/** Copies to edit say what they are made of, and plain ones have no signs of Markdown. */

import assert from 'node:assert/strict';

import { renderEditableCopy } from '../../server/src/exports/editableCopy';

const origin = { name: 'a --> b.docx', day: '2026-03-01' };

describe('a copy to edit', () => {
  it('in Markdown begins with a comment that no name ends', () =>
    assert.equal(
      renderEditableCopy('# Title\n', 'markdown', origin),
      '<!-- The text of a - -> b.docx, converted by Golden Thread on 2026-03-01. -->\n\n# Title\n',
    ));

  it('in plain text has headings without hashes and rows with tabs', () => {
    const text =
      '# Title\n\n####### no heading\n#1 thing\n\n| Area | Grade |\n| --- | --- |\n| Safety |  |\n\n|a| is no row\n|\n';
    assert.equal(
      renderEditableCopy(text, 'text', origin),
      'Title\n\n####### no heading\n#1 thing\n\nArea\tGrade\nSafety\t\n\n|a| is no row\n|\n\n[The text of a --> b.docx, converted by Golden Thread on 2026-03-01.]\n',
    );
  });
});
