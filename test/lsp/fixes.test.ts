/** Quick fixes from end to end: what a client is offered where references have drifted, and what it may apply. */

import assert from 'node:assert/strict';

import {
  CodeActionKind,
  CodeActionRequest,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

import { printCitingReport } from '../links/drift/citingReport';
import { connect, type Wire } from './wire';

const uri = 'file:///reports/draft.txt';
const version = 7;
const report = printCitingReport({ insert: { before: 4, count: 2 } });

const capabilities: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [CodeActionKind.QuickFix] } } },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

async function open(own: ClientCapabilities): Promise<Wire['client']> {
  const { client } = await connect({ capabilities: own });
  await client.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, version, languageId: 'plaintext', text: report },
  });
  return client;
}

async function pullDrift(client: Wire['client']): Promise<Diagnostic[]> {
  const answer = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return (answer as FullDocumentDiagnosticReport).items.filter(({ code }) => code === 'cross-reference-drift');
}

async function ask(client: Wire['client'], diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> {
  const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const context = { diagnostics, ...(only && { only }) };
  return (await client.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context })) as CodeAction[];
}

function apply({ edit }: CodeAction): string {
  const [change] = edit!.documentChanges!;
  assert.ok(change && 'textDocument' in change);
  assert.deepEqual(change.textDocument, { uri, version });
  const edits = change.edits.map((each) => ({ range: each.range, newText: 'newText' in each ? each.newText : '' }));
  return TextDocument.applyEdits(TextDocument.create(uri, '', version, report), edits);
}

describe('quick fixes for references that have drifted', () => {
  it('correct one recommendation or all of them, in the version that was checked', async () => {
    const client = await open(capabilities);
    const drift = await pullDrift(client);
    assert.equal(drift.length, 12);
    const [one, all, ...others] = await ask(client, drift.slice(0, 1));
    assert.deepEqual(others, []);
    assert.equal(one!.title, 'Correct the number to 23');
    assert.equal(apply(one!), report.replace('(paragraph 21)', '(paragraph 23)'));
    assert.equal(all!.title, 'Correct all 12 references that have drifted');
    assert.equal(
      apply(all!),
      printCitingReport({ insert: { before: 4, count: 2 }, cite: (number, place) => number + (place < 4 ? 0 : 2) }),
    );
  });

  it('are offered for complaints of the check alone, and only where quick fixes are wanted', async () => {
    const client = await open(capabilities);
    const drift = await pullDrift(client);
    assert.deepEqual(await ask(client, []), []);
    assert.deepEqual(await ask(client, drift, [CodeActionKind.Refactor]), []);
    assert.equal((await ask(client, drift, [CodeActionKind.QuickFix])).length, 13);
  });

  it('are plain edits for a client that knows no versions, and none for one that knows no actions', async () => {
    const unversioned = await open({ textDocument: capabilities.textDocument! });
    const [action] = await ask(unversioned, await pullDrift(unversioned));
    assert.equal(action!.edit!.changes![uri]!.length, 1);
    const old = await open({ textDocument: { diagnostic: {} } });
    assert.deepEqual(await ask(old, await pullDrift(old)), []);
  });
});
