/** Renumbering from end to end: the action at a paragraph, the fix for a complaint, and renaming a number. */

import assert from 'node:assert/strict';

import {
  CodeActionKind,
  CodeActionRequest,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  PrepareRenameRequest,
  RenameRequest,
  type ClientCapabilities,
  type CodeAction,
  type FullDocumentDiagnosticReport,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

import { printCitingReport } from '../links/drift/citingReport';
import { connect, type Wire } from './wire';

const uri = 'file:///reports/draft.txt';
const inserted = printCitingReport().replace('\n20. ', '\n20. This paragraph was put in.\n\n20. ');
const model = TextDocument.create(uri, 'plaintext', 1, inserted);
const position = model.positionAt(inserted.indexOf('\n20. ') + 1);

const capabilities: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [CodeActionKind.QuickFix] } } },
  },
};

async function open(): Promise<Wire['client']> {
  const { client } = await connect({ capabilities });
  const textDocument = { uri, version: 1, languageId: 'plaintext', text: inserted };
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  return client;
}

function apply(edit: WorkspaceEdit): string {
  return TextDocument.applyEdits(model, edit.changes![uri]!);
}

const request = { textDocument: { uri }, range: { start: position, end: position } };

describe('renumbering over the protocol', () => {
  it('is a rewrite of the paragraphs from the cursor on', async () => {
    const client = await open();
    const context = { diagnostics: [], only: [CodeActionKind.Refactor] };
    const actions = (await client.sendRequest(CodeActionRequest.type, { ...request, context })) as CodeAction[];
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind]),
      [['Renumber from here: 20 stays, 26 numbers change', CodeActionKind.RefactorRewrite]],
    );
    const text = apply(actions[0]!.edit!);
    assert.match(text, /^20\. This paragraph was put in\.\n\n21\. .*\n\n22\. /m);
    assert.match(text, /\(paragraph 19\)[^]*\(paragraph 21\)[^]*\(paragraph 33\)/);
  });

  it('fixes a number that is used twice', async () => {
    const client = await open();
    const answer = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    const diagnostics = (answer as FullDocumentDiagnosticReport).items.filter(
      ({ code }) => code === 'numbering-repeats',
    );
    const context = { diagnostics, only: [CodeActionKind.QuickFix] };
    const actions = (await client.sendRequest(CodeActionRequest.type, { ...request, context })) as CodeAction[];
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Renumber from here: 20 becomes 21, 26 numbers change'],
    );
    assert.deepEqual(actions[0]!.diagnostics, diagnostics);
  });

  it('renames a number and those after it, and refuses what is no number', async () => {
    const client = await open();
    const where = { textDocument: { uri }, position };
    const prepared = await client.sendRequest(PrepareRenameRequest.type, where);
    assert.equal((prepared as { placeholder: string }).placeholder, '20');
    const elsewhere = { textDocument: { uri }, position: { line: 0, character: 0 } };
    assert.equal(await client.sendRequest(PrepareRenameRequest.type, elsewhere), null);
    const edit = await client.sendRequest(RenameRequest.type, { ...where, newName: '30' });
    assert.match(apply(edit!), /^30\. This paragraph was put in\.\n\n31\. /m);
    await assert.rejects(client.sendRequest(RenameRequest.type, { ...where, newName: 'thirty' }), /digits only/);
  });
});
