/** Each client gets what it asked for, and nothing that it did not ask for (LSP 3.17, client capabilities). */

import assert from 'node:assert/strict';

import type {
  ClientCapabilities,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover,
  MarkupContent,
  MarkupKind,
  SymbolInformation,
} from 'vscode-languageserver/node';

import { fromLspCapabilities } from '../../server/src/lsp/abilities';
import { firstPage } from '../support/document';
import { connect } from './wire';

const uri = 'file:///reports/draft.txt';
const textDocument = { uri };

const report = `${firstPage}
Recommendations

1. Ensure that [plans] are clear.
2. Ensure that bins are emptied.

Inspection findings

3. Plans are vague. (Recommendation 1)
4. Homes are safe. (Recommendation 9)
5. Bins are full. (Recommendation )
`;

async function openWith(own: NonNullable<ClientCapabilities['textDocument']>) {
  const { client, initialized } = await connect({ capabilities: { textDocument: { diagnostic: {}, ...own } } });
  const opened = { uri, languageId: 'inspection-report', version: 1, text: report };
  await client.sendNotification('textDocument/didOpen', { textDocument: opened });
  const ask = <Answer>(method: string, more: object = {}): Promise<Answer> =>
    client.sendRequest(method, { textDocument, ...more });
  return { ask, capabilities: initialized.capabilities };
}

function positionOf(words: string) {
  const before = report.slice(0, report.indexOf(words) + words.length).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

describe('hovers', () => {
  const formats: readonly (readonly [MarkupKind[] | undefined, MarkupKind, RegExp])[] = [
    [['markdown', 'plaintext'], 'markdown', /^> Ensure that \\\[plans\\\] are clear\\\./m],
    [['plaintext', 'markdown'], 'plaintext', /^Ensure that \[plans\] are clear\./m],
    [['plaintext'], 'plaintext', /^Ensure that \[plans\] are clear\./m],
    [undefined, 'plaintext', /^Ensure that \[plans\] are clear\./m],
  ];
  for (const [contentFormat, kind, expected] of formats)
    it(`are ${kind} where a client asks for ${String(contentFormat)}`, async () => {
      const { ask } = await openWith({ hover: contentFormat ? { contentFormat } : {} });
      const hover = await ask<Hover>('textDocument/hover', { position: positionOf('(Recommendation 1') });
      const contents = hover.contents as MarkupContent;
      assert.equal(contents.kind, kind);
      assert.match(contents.value, expected);
      if (kind === 'plaintext') assert.doesNotMatch(contents.value, /\\|\*\*|_|\]\(/);
    });
});

describe('completions', () => {
  it('have their words beside the label and in Markdown only where a client shows that', async () => {
    const { ask } = await openWith({ completion: {} });
    const [item] = await ask<CompletionItem[]>('textDocument/completion', {
      position: positionOf('Bins are full. (Recommendation '),
    });
    assert.ok(item);
    assert.equal(item.labelDetails, undefined);
    assert.equal((item.documentation as MarkupContent).kind, 'plaintext');
  });
});

describe('the outline', () => {
  it('is a list for a client that knows no trees, with what each entry lies in', async () => {
    const tree = await (await openWith({})).ask<DocumentSymbol[]>('textDocument/documentSymbol');
    const list = await (await openWith({ documentSymbol: {} })).ask<SymbolInformation[]>('textDocument/documentSymbol');
    const flatten = (symbols: readonly DocumentSymbol[], containerName?: string): object[] =>
      symbols.flatMap(({ name, range, children = [] }) => [
        { name, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
        ...flatten(children, name),
      ]);
    assert.deepEqual(
      list.map(({ kind: _, ...symbol }) => symbol),
      flatten(tree),
    );
    assert.ok(
      list.every(({ kind }) => kind <= 18),
      'the first version of the protocol has no such kind',
    );
  });
});

describe('diagnostics', () => {
  it('name related places and their page only where a client shows them', async () => {
    for (const publishDiagnostics of [{}, { relatedInformation: true, codeDescriptionSupport: true }]) {
      const { ask } = await openWith({ publishDiagnostics });
      const { items } = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic');
      const missing = items.find(({ code }) => code === 'marker-number-missing')!;
      const isAsked = 'relatedInformation' in publishDiagnostics;
      assert.deepEqual(['relatedInformation' in missing, 'codeDescription' in missing], [isAsked, isAsked]);
    }
  });
});

describe('what is announced', () => {
  it('has options only for clients that know them', async () => {
    const plain = (await openWith({ rename: {} })).capabilities;
    assert.deepEqual([plain.renameProvider, plain.codeActionProvider, plain.codeLensProvider], [true, true, undefined]);
    const codeActionLiteralSupport = { codeActionKind: { valueSet: [] } };
    const able = (await openWith({ codeAction: { codeActionLiteralSupport } })).capabilities;
    assert.deepEqual(able.renameProvider, { prepareProvider: true });
    assert.ok(typeof able.codeActionProvider === 'object');
  });
});

describe('abilities', () => {
  it('are all read from what a client declares, where it may declare nothing', () => {
    const none = fromLspCapabilities({});
    const { symbolKinds, showsMarkdown, ...others } = none;
    assert.equal(symbolKinds, undefined);
    assert.deepEqual(showsMarkdown, { hover: false, completion: false });
    assert.ok(Object.values(others).every((ability) => ability === false));
  });
});
