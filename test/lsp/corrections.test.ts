/** Corrections from end to end: what a client is offered where a check knows the correction, and on saving. */

import assert from 'node:assert/strict';

import {
  CodeActionKind,
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type CodeAction,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

import { printFindings } from '../checks/findingsReport';
import { connect, type Wire } from './wire';

const uri = 'file:///reports/draft.txt';
const report = printFindings('Plans are are clear.Visits are regular.', 'They come from the the court.');

async function open(): Promise<Wire['client']> {
  const { client } = await connect({
    capabilities: {
      textDocument: { diagnostic: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    },
  });
  await client.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, version: 1, languageId: 'inspection-report', text: report },
  });
  return client;
}

async function pull(client: Wire['client'], code: string): Promise<Diagnostic[]> {
  const answer = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return (answer as FullDocumentDiagnosticReport).items.filter((diagnostic) => diagnostic.code === code);
}

async function ask(client: Wire['client'], diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> {
  const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const context = { diagnostics, ...(only && { only }) };
  return (await client.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context })) as CodeAction[];
}

function apply({ edit }: CodeAction): string {
  return TextDocument.applyEdits(TextDocument.create(uri, '', 1, report), edit!.changes![uri]!);
}

describe('corrections that checks know', () => {
  it('are offered for one place, as the preferred fix, and for all of the kind', async () => {
    const client = await open();
    const doubled = await pull(client, 'word-doubled');
    const [one, all, ...others] = await ask(client, doubled.slice(0, 1));
    assert.deepEqual(others, []);
    assert.equal(one!.title, 'Remove the second “are”');
    assert.equal(one!.isPreferred, true);
    assert.equal(apply(one!), report.replace('are are', 'are'));
    assert.equal(all!.title, 'Correct all 2 places: Word printed twice');
    assert.equal(apply(all!), report.replace('are are', 'are').replace('the the', 'the'));
  });

  it('are offered alone where there is only one of the kind', async () => {
    const client = await open();
    const actions = await ask(client, await pull(client, 'space-missing'));
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Add a space'],
    );
  });

  it('are made all together for a client that asks for it, and not offered otherwise', async () => {
    const client = await open();
    for (const only of [CodeActionKind.Source, CodeActionKind.SourceFixAll, 'source.fixAll.goldenThread']) {
      const [action, ...others] = await ask(client, [], [only]);
      assert.deepEqual(others, []);
      assert.equal(action!.kind, 'source.fixAll.goldenThread');
      assert.equal(action!.title, 'Correct all 3 slips that Golden Thread can correct');
      assert.equal(apply(action!), printFindings('Plans are clear. Visits are regular.', 'They come from the court.'));
    }
    assert.deepEqual(await ask(client, []), []);
    assert.deepEqual(await ask(client, [], ['source.fixAll.other']), []);
  });

  it('leave out checks that are off', async () => {
    const client = await open();
    const settings = { goldenThread: { checks: { 'word-doubled': 'off' } } };
    await client.sendNotification(DidChangeConfigurationNotification.type, { settings });
    const [action] = await ask(client, [], [CodeActionKind.SourceFixAll]);
    assert.equal(apply(action!), report.replace('clear.Visits', 'clear. Visits'));
  });
});
