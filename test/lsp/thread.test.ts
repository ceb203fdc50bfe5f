/** The thread over the protocol: lenses, hints, completion and call hierarchy, and how settings switch them. */

import assert from 'node:assert/strict';

import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CompletionRequest,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidOpenTextDocumentNotification,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type CallHierarchyItem,
  type CompletionItem,
  type MarkupContent,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

import { showReferencesCommand } from '../../server/src/protocol';
import { firstPage } from '../support/document';
import { connect, createInbox } from './wire';

const uri = 'file:///reports/draft.txt';
const textDocument = { uri };

const report = `${firstPage}
Recommendations

1. Ensure that supervision of social workers is reflective and regular.
2. Ensure that foster carers have delegated authority in time.
3. Ensure that [bins] are emptied.

Inspection findings

4. Foster carers wait too long for delegated authority. (Recommendation)
5. Social workers have irregular supervision that is not reflective. (Recommendation 1)
6. Homes are safe. (Recommendation )
`;

const everything = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

describe('the thread over the protocol', () => {
  it('has lenses with a command for a client that shows references', async () => {
    const client = await openIn({ experimental: { [showReferencesCommand]: true } });
    const lenses = await client.sendRequest(CodeLensRequest.type, { textDocument });
    const lens = lenses?.find(({ command }) => command?.title === 'supported by 5');
    assert.deepEqual(lens?.range.start, positionOf('1. Ensure'));
    assert.equal(lens?.command?.command, showReferencesCommand);
    const [where, position, locations] = lens?.command?.arguments as [string, Position, unknown];
    assert.deepEqual([where, position], [uri, positionOf('1. Ensure')]);
    const start = positionOf('5. Social');
    assert.deepEqual(locations, [{ uri, range: { start, end: { ...start, character: 2 } } }]);
  });

  it('has no lenses for a client without their command, and words alone where there is nothing to show', async () => {
    assert.deepEqual(await (await openIn({})).sendRequest(CodeLensRequest.type, { textDocument }), []);
    const client = await openIn({ experimental: { [showReferencesCommand]: true } });
    const lenses = await client.sendRequest(CodeLensRequest.type, { textDocument });
    assert.equal(lenses?.find(({ command }) => command?.title === 'no finding supports it')?.command?.command, '');
  });

  it('has hints behind markers without a number, with the reasons as a tooltip', async () => {
    const client = await openIn({});
    const [hint] = (await client.sendRequest(InlayHintRequest.type, { textDocument, range: everything })) ?? [];
    assert.match(hint?.label as string, /^→ 2/);
    assert.deepEqual(hint?.position, positionOf('(Recommendation)', '(Recommendation)'.length));
    const { value } = hint?.tooltip as MarkupContent;
    assert.match(value, /> Ensure that foster carers have delegated authority in time/);
    assert.match(value, /^_Inferred from the words.* likely.*Words in common.*delegated.*_$/m);
  });

  it('completes numbers, those without support first, and shows report text as it is', async () => {
    const client = await openIn({});
    const position = positionOf('(Recommendation )', '(Recommendation '.length);
    const items = (await client.sendRequest(CompletionRequest.type, { textDocument, position })) as CompletionItem[];
    const inOrder = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.equal(inOrder[0]?.label, '3');
    assert.equal(inOrder[0]?.detail, 'Ensure that [bins] are emptied.');
    const { value } = inOrder[0]?.documentation as MarkupContent;
    assert.equal(value, '> Ensure that \\[bins\\] are emptied\\.\n\nNo finding is marked for it yet\\.');
    assert.deepEqual(inOrder[0]?.textEdit, { range: { start: position, end: position }, newText: '3' });
    assert.equal(await client.sendRequest(CompletionRequest.type, { textDocument, position: origin }), null);
  });

  it('has a call hierarchy that is followed in both directions', async () => {
    const client = await openIn({});
    const position = positionOf('1. Ensure');
    const [item] = (await client.sendRequest(CallHierarchyPrepareRequest.type, { textDocument, position })) ?? [];
    assert.match(item?.name ?? '', /^1\. Ensure that supervision/);
    const incoming = await client.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: item! });
    assert.deepEqual(
      incoming?.map(({ from, fromRanges }) => [from.name.slice(0, 10), from.detail, fromRanges[0]?.start]),
      [['5. Social ', 'stated', positionOf('(Recommendation 1)')]],
    );
    const outgoing = await client.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: incoming[0]!.from });
    assert.deepEqual(
      outgoing?.map(({ to }) => to.name),
      [item?.name],
    );
  });

  it('has no calls for an item that it did not give, or of a document that is not open', async () => {
    const client = await openIn({});
    const strange = { name: '', kind: 1, uri, range: everything, selectionRange: everything } as CallHierarchyItem;
    const items = [strange, { ...strange, data: { kind: 'x', id: 7 } }, { ...strange, uri: 'file:///none' }];
    for (const item of items) {
      assert.deepEqual(await client.sendRequest(CallHierarchyIncomingCallsRequest.type, { item }), []);
      assert.deepEqual(await client.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item }), []);
    }
    const nowhere = { textDocument, position: origin };
    const [title] = (await client.sendRequest(CallHierarchyPrepareRequest.type, nowhere)) ?? [];
    assert.match(title?.name ?? '', /^Inspection of services/);
    const between = { textDocument, position: { line: positionOf('4. Foster').line - 1, character: 0 } };
    assert.equal(await client.sendRequest(CallHierarchyPrepareRequest.type, between), null);
  });

  it('is silent while settings say so, and is asked for again when they change', async () => {
    let settings = { codeLens: false, inlayHints: false };
    const refreshes = createInbox<string>();
    const capabilities = {
      experimental: { [showReferencesCommand]: true },
      workspace: { configuration: true, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
    };
    const { client } = await connect({
      capabilities,
      prepare: (wired) => {
        wired.onRequest(ConfigurationRequest.type, () => [settings]);
        wired.onRequest(CodeLensRefreshRequest.type, () => refreshes.put('lenses'));
        wired.onRequest(InlayHintRefreshRequest.type, () => refreshes.put('hints'));
      },
    });
    assert.deepEqual([await refreshes.take(), await refreshes.take()], ['lenses', 'hints']);
    await open(client);
    assert.deepEqual(await askForBoth(client), [0, 0]);

    settings = { codeLens: true, inlayHints: true };
    await client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    assert.deepEqual([await refreshes.take(), await refreshes.take()], ['lenses', 'hints']);
    const [lenses, hints] = await askForBoth(client);
    assert.ok(lenses! > 0 && hints! > 0);
  });
});

const origin: Position = { line: 0, character: 0 };

/** A client of these capabilities with the report open. */
async function openIn(capabilities: { readonly experimental?: Record<string, boolean> }): Promise<ProtocolConnection> {
  const { client } = await connect({ capabilities });
  await open(client);
  return client;
}

function open(client: ProtocolConnection): Promise<void> {
  const document = { uri, languageId: 'inspection-report', version: 1, text: report };
  return client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: document });
}

/** How many lenses and how many hints there are. */
async function askForBoth(client: ProtocolConnection): Promise<readonly number[]> {
  const lenses = await client.sendRequest(CodeLensRequest.type, { textDocument });
  const hints = await client.sendRequest(InlayHintRequest.type, { textDocument, range: everything });
  return [lenses?.length ?? 0, hints?.length ?? 0];
}

function positionOf(words: string, add = 0): Position {
  const before = report.slice(0, report.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length + add };
}
