/** `golden-thread` on Word files: reading them, and writing comments into them. */

import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readDocument } from '../../server/src/documents/document';
import { makeWordFile, p } from '../documents/wordFile';
import { renderNoteFile } from './noteFile';
import { root, runIn } from './run';

/** Made by LibreOffice; `test/documents/files/harbour.fodt` is what it is made of. */
const sample = join(root, 'test/documents/files/harbour.docx');

describe('golden-thread on Word files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-word-'));
    copyFileSync(sample, join(folder, 'draft.docx'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function commentsOf(name: string) {
    const reading = readDocument(readFileSync(join(folder, name)));
    if (reading.kind === 'refused') return assert.fail(reading.reason);
    const { text, comments } = reading.document;
    return comments.map(({ author, text: said, range }) => [
      author,
      said.split('\n')[0],
      text.slice(range.start, range.end),
    ]);
  }

  const theirs = ['Ann Lee', 'Since when?', 'not greased'];
  const ours = [
    'Golden Thread',
    'Warning: R3 has no supporting finding. Mark the finding that it follows from, or write one.',
    'Train the duty officers.',
  ];

  it('parses one, with the numbers that Word shows', async () => {
    const { output, exitCode } = await runIn(folder, ['parse', 'draft.docx']);
    assert.match(output, /Cranes → 1 \(stated\)/);
    assert.equal(exitCode, 0);
  });

  it('finds one in a folder', async () => {
    const { output } = await runIn(folder, ['check', '.']);
    assert.match(output, /^draft\.docx\n.*R3 has no supporting finding/);
  });

  it('writes what is found and what is noted as comments into a copy, once', async () => {
    const note = renderNoteFile('draft.docx', 'Which one?', {
      exact: 'night shift',
      prefix: 'log of the ',
      suffix: ' (R2)',
    });
    writeFileSync(join(folder, 'draft.docx.annotations.json'), note);
    const before = readFileSync(join(folder, 'draft.docx'));
    const once = await runIn(folder, ['check', 'draft.docx', '--comments', 'out.docx']);
    assert.match(once.errors, /out\.docx has 2 new comments and 0 that it had before/);
    assert.deepEqual(commentsOf('out.docx'), [theirs, ['Bob', 'Which one?', 'night shift'], ours]);
    assert.deepEqual(readFileSync(join(folder, 'draft.docx')), before);
    const written = readFileSync(join(folder, 'out.docx'));
    await runIn(folder, ['check', 'draft.docx', '--comments', 'out.docx']);
    assert.deepEqual(readFileSync(join(folder, 'out.docx')), written);
  });

  it('comments only on what is asked for, also in the file itself', async () => {
    await runIn(folder, ['check', 'draft.docx', '--comments', 'draft.docx', '--comment-on', 'notes']);
    assert.deepEqual(commentsOf('draft.docx'), [theirs]);
    await runIn(folder, ['check', 'draft.docx', '--comments', 'draft.docx']);
    assert.deepEqual(commentsOf('draft.docx'), [theirs, ours]);
  });

  it('leaves alone a file with another text', async () => {
    writeFileSync(join(folder, 'out.docx'), makeWordFile({ body: p('Another report.') }));
    const before = readFileSync(join(folder, 'out.docx'));
    const { errors, exitCode } = await runIn(folder, ['check', 'draft.docx', '--comments', 'out.docx']);
    assert.match(errors, /out\.docx was not written, because a file with another text is there/);
    assert.equal(exitCode, 2);
    assert.deepEqual(readFileSync(join(folder, 'out.docx')), before);
  });

  it('says which one cannot be read, and reads the rest', async () => {
    writeFileSync(
      join(folder, 'secret.docx'),
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    );
    const { output, errors, exitCode } = await runIn(folder, ['check', 'secret.docx', 'draft.docx']);
    assert.match(errors, /cannot read secret\.docx: it is protected by a password/);
    assert.match(output, /R3/);
    assert.equal(exitCode, 2);
  });

  it('takes one Word file for comments, and no text', async () => {
    writeFileSync(join(folder, 'a.txt'), 'Text');
    const { errors, exitCode } = await runIn(folder, ['check', 'a.txt', '--comments', 'out.docx']);
    assert.match(errors, /--comments takes one Word file/);
    assert.equal(exitCode, 2);
    assert.ok(!existsSync(join(folder, 'out.docx')));
  });
});
