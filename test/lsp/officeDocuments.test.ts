/** Checks what the server says of Word files, and that it writes comments into copies of them. */

import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CancellationToken, ResponseError } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

import { readDocument } from '../../server/src/documents/document';
import { serveOfficeDocuments } from '../../server/src/lsp/officeDocuments';
import { createSession } from '../../server/src/lsp/session';
import { type DocumentTextResult, documentTextMethod, writeCommentsMethod } from '../../server/src/protocol';
import { root } from '../cli/run';

describe('the server, asked about a Word file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-office-'));
    copyFileSync(join(root, 'test/documents/files/harbour.docx'), join(folder, 'draft.docx'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const uriOf = (name: string) => URI.file(join(folder, name)).toString();
  const session = createSession({ id: 'test', timer: () => () => undefined, log: () => undefined });

  function ask(method: string, params: unknown): unknown {
    const handler = serveOfficeDocuments({ session, connection: undefined as never }).handlers!.find(
      (each) => each.method === method,
    )!;
    return handler.answer(session.read(), params, CancellationToken.None);
  }

  it('gives its text and its comments', async () => {
    const result = (await ask(documentTextMethod, { uri: uriOf('draft.docx') })) as DocumentTextResult;
    assert.match(result.text, /^# Inspection of Harbour Services/);
    assert.deepEqual(
      result.comments.map(({ author, text, range }) => [author, text, range.start.line]),
      [['Ann Lee', 'Since when?', 8]],
    );
    assert.equal(result.changes, 2);
  });

  it('writes what is found into a copy', async () => {
    const target = uriOf('out.docx');
    const result = await ask(writeCommentsMethod, { uri: uriOf('draft.docx'), target, kinds: ['notes', 'problems'] });
    assert.deepEqual(result, { kind: 'written', added: 1, changed: 0, kept: 0 });
    const reading = readDocument(readFileSync(join(folder, 'out.docx')));
    assert.equal(reading.kind === 'read' && reading.document.comments.length, 2);
  });

  it('says in a sentence what cannot be read', async () => {
    writeFileSync(join(folder, 'draft.docx'), 'no document');
    const answer = await ask(documentTextMethod, { uri: uriOf('draft.docx') });
    assert.ok(answer instanceof ResponseError);
    assert.match(answer.message, /This document cannot be read: it is no Word file/);
    const missing = await ask(documentTextMethod, { uri: uriOf('gone.docx') });
    assert.match((missing as ResponseError<void>).message, /there is no such file/);
  });
});
