/**
 * Word files and LibreOffice, in both directions. `files/harbour.fodt` is what the file that it wrote was made of, by
 * `scripts/makeWordFiles.mjs`; `files/commented.json` is what it showed of files that comments were written into: it is
 * looked at again where it is installed, and written anew with UPDATE=1.
 */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { unzipSync } from 'fflate';

import { addComments, readDocument } from '../../server/src/documents/document';
import type { ReportComment } from '../../server/src/exports/reportComments';
import { root } from '../cli/run';
import { libreOffice, seeComments, type SeenComment } from './libreOffice';
import { makeWordFile } from './wordFile';
import { quirks, quirkyWords } from './wordQuirks';

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

/** Comments on words, some resolved and some with a reply. */
function commentOn(text: string, words: readonly string[]): ReportComment[] {
  return words.map((each, index) => {
    const start = text.indexOf(each);
    assert.ok(start >= 0, each);
    return {
      id: `note ${index}`,
      author: 'Ann Lee',
      date: '2026-03-01T09:30:00Z',
      text: `On <${each}> & "more"`,
      range: { start, end: start + each.length },
      isResolved: index % 3 === 0,
      replies: index % 4 === 1 ? [{ id: `reply ${index}`, author: 'Bob', date: undefined, text: 'Yes.' }] : [],
    };
  });
}

function write(bytes: Uint8Array, words: readonly string[]): Uint8Array {
  const reading = readDocument(bytes);
  const { text } = reading.kind === 'read' ? reading.document : assert.fail(reading.reason);
  const writing = addComments(bytes, commentOn(text, words));
  return writing.kind === 'written' ? writing.written.bytes : assert.fail(writing.reason);
}

/** What we read in a file that we wrote, as LibreOffice would show it. */
function expect(bytes: Uint8Array): readonly SeenComment[] {
  const reading = readDocument(bytes);
  const { text, comments } = reading.kind === 'read' ? reading.document : assert.fail(reading.reason);
  return comments.map(({ author, text: said, range, isResolved }) => ({
    author: author ?? '',
    words: text.slice(range.start, range.end),
    text: said,
    isResolved,
  }));
}

/** Tells what is in a file from what is in others, whenever it was packed. */
function nameContents(bytes: Uint8Array): string {
  const hash = createHash('sha256');
  for (const [name, content] of Object.entries(unzipSync(bytes)).sort()) hash.update(name).update(content);
  return hash.digest('hex');
}

const inOrder = (comments: readonly SeenComment[]) => comments.map((each) => JSON.stringify(each)).sort();

describe('comments written into Word files, as LibreOffice shows them', () => {
  const stored = join(root, 'test/documents/files/commented.json');
  const harbour = readFileSync(join(root, 'test/documents/files/harbour.docx'));
  const files: Readonly<Record<string, Uint8Array>> = {
    harbour: write(harbour, ['Inspected from', 'large one', 'duty officer’s', 'Safety', 'lifts']),
    quirks: write(makeWordFile(quirks), quirkyWords),
  };
  const contents = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, nameContents(bytes)]));
  let seen: Readonly<Record<string, readonly SeenComment[]>>;

  before(function () {
    this.timeout(120_000);
    if (libreOffice) seen = seeComments(files);
    if (libreOffice && process.env['UPDATE']) writeFileSync(stored, `${JSON.stringify({ contents, seen }, null, 2)}\n`);
    const known = JSON.parse(readFileSync(stored, 'utf8')) as { contents: object; seen: typeof seen };
    assert.deepEqual(
      known.contents,
      contents,
      'other files than LibreOffice was shown: install it, and run with UPDATE=1',
    );
    seen ??= known.seen;
  });

  for (const name of Object.keys(files)) {
    it(`stand at the exact words with their authors and states: ${name}`, () => {
      assert.deepEqual(inOrder(seen[name]!), inOrder(expect(files[name]!)));
    });
  }
});
