/** `golden-thread convert` and `annotate`: files for people to edit and to read. */

import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root, runIn } from './run';

describe('golden-thread convert and annotate', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-convert-'));
    copyFileSync(join(root, 'test/documents/files/harbour.docx'), join(folder, 'draft.docx'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  it('converts to Markdown and to plain text, with where it is from', async () => {
    assert.equal((await runIn(folder, ['convert', 'draft.docx', '-o', 'draft.txt'])).exitCode, 0);
    assert.equal((await runIn(folder, ['convert', 'draft.docx', '-o', 'draft.md'])).exitCode, 0);
    const { output } = await runIn(folder, ['convert', 'draft.docx']);
    assert.match(output, /Train the duty officers\./);
    const plain = read('draft.txt');
    assert.match(plain, /^Inspection of Harbour Services\n\nInspected from/);
    assert.match(plain, /\nArea\tGrade\nSafety\tInadequate\n/);
    assert.match(plain, /\n\n\[The text of draft\.docx, converted by Golden Thread on \d{4}-\d\d-\d\d\.\]\n$/);
    assert.doesNotMatch(plain, /#|\|/);
    assert.match(
      read('draft.md'),
      /^<!-- The text of draft\.docx, converted by Golden Thread on \d{4}-\d\d-\d\d\. -->\n\n/,
    );
    assert.ok(read('draft.md').endsWith(output));
  });

  it('leaves alone a file that is there, and says of a text that it is one', async () => {
    writeFileSync(join(folder, 'draft.txt'), 'edited');
    const { exitCode, errors } = await runIn(folder, ['convert', 'draft.docx', '-o', 'draft.txt']);
    assert.match(errors, /draft\.txt was not written, because a file of this name is there/);
    assert.deepEqual([exitCode, read('draft.txt')], [2, 'edited']);
    assert.match((await runIn(folder, ['convert', 'draft.txt'])).errors, /draft\.txt is a text already/);
    assert.match((await runIn(folder, ['convert', 'gone.pdf'])).errors, /cannot read gone\.pdf: /);
  });

  it('writes the annotated copy of a Word file', async () => {
    const { exitCode, errors } = await runIn(folder, ['annotate', 'draft.docx', '-o', 'copy.html']);
    assert.equal(exitCode, 0, errors);
    assert.match(read('copy.html'), /R3 has no supporting finding/);
    const gone = await runIn(folder, ['annotate', 'gone.docx']);
    assert.deepEqual([gone.exitCode, gone.output], [2, '']);
  });
});
