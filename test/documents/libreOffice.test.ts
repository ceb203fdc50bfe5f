/** Checks a file that LibreOffice wrote: `files/harbour.fodt` is what it was made of, by `scripts/makeWordFiles.mjs`. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readDocument } from '../../server/src/documents/document';
import { root } from '../cli/run';

describe('a Word file by LibreOffice', () => {
  const reading = readDocument(readFileSync(join(root, 'test/documents/files/harbour.docx')));
  const document = reading.kind === 'read' ? reading.document : assert.fail(reading.reason);

  it('reads as it is shown', () =>
    assert.equal(
      document.text,
      [
        ...['# Inspection of Harbour Services', '', 'Inspected from 4 to 8 March 2026.', '', '## 1. What we found', ''],
        ...['### 1.1 Cranes', '', 'The cranes are not greased before winter (R1).¹ Two of them stand still.', ''],
        '### 1.2 Logs',
        '',
        'Nobody keeps the log of the night shift (R2), and the duty officer’s book has gaps.',
        ...['', '| Area | Grade |', '| --- | --- |', '| Safety | Inadequate |', '', '## 2. Recommendations', ''],
        ...['R1. Grease the cranes before winter:', '(a) the large one first;', '(b) the others by May.'],
        ...['R2. Keep a log of every shift.', 'R3. Train the duty officers.', '', 'Terms:', ''],
        ...['- crane: a machine that lifts', '', '¹ Log of the workshop, 2025.', ''],
      ].join('\n'),
    ));

  it('keeps the comment and the changes', () => {
    assert.deepEqual(
      document.comments.map(({ author, text, range }) => [author, text, document.text.slice(range.start, range.end)]),
      [['Ann Lee', 'Since when?', 'not greased']],
    );
    assert.equal(document.changes, 2);
  });
});
