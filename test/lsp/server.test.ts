/** The protocol from end to end, over streams in memory: a client's view of the server. */

import assert from 'node:assert/strict';

import {
  CancellationTokenSource,
  ConfigurationRequest,
  DefinitionRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  LSPErrorCodes,
  ReferencesRequest,
  RegistrationRequest,
  SelectionRangeRequest,
  ShutdownRequest,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type FullDocumentDiagnosticReport,
  type Hover,
  type Location,
  type LocationLink,
  type MarkupContent,
  type Position,
  type ProtocolConnection,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';

import { handlers } from '../../server/src/lsp/handlers';
import { recogniseMethod, type RecogniseResult } from '../../server/src/protocol';
import { firstPage } from '../support/document';
import { connect, createInbox } from './wire';

const uri = 'file:///reports/draft.txt';
const textDocument = { uri };

const report = `${firstPage}
Recommendations

1. Ensure that plans are clear.
2. Ensure that bins are emptied.

Inspection findings

3. Plans are vague. (Recommendation 1)
4. Homes are safe. (Recommendation 9)
`;

const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {}, definition: { linkSupport: true } },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};

describe('the language server', () => {
  it('announces in the handshake what its handlers answer', async () => {
    const { initialized } = await connect();
    const { capabilities, serverInfo } = initialized;
    assert.equal(serverInfo?.name, 'golden-thread');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
    assert.ok(capabilities.executeCommandProvider?.commands.includes('goldenThread.server.addNote'));
    assert.ok(capabilities.workspace?.fileOperations?.willRename && capabilities.workspace.workspaceFolders);
    for (const handler of handlers) {
      for (const key of Object.keys(handler.capability)) assert.ok(key in capabilities, key);
    }
  });

  it('answers each kind of request about a document', async () => {
    const { client } = await connect({ capabilities: pulling, prepare: withoutSettings });
    await open(client, report);
    const marker = positionOf(report, '(Recommendation 1)', 3);

    const symbols = (await client.sendRequest(DocumentSymbolRequest.type, { textDocument })) as DocumentSymbol[];
    assert.match(symbols[0]?.name ?? '', /^Inspection of services/);

    const folds = await client.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.ok(folds?.some(({ startLine }) => startLine === positionOf(report, 'Recommendations').line));

    const selections = await client.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [marker] });
    assert.ok(selections?.[0]?.parent);

    const hover = (await client.sendRequest(HoverRequest.type, { textDocument, position: marker })) as Hover;
    assert.match((hover.contents as MarkupContent).value, /Ensure that plans are clear/);

    const links = (await client.sendRequest(DefinitionRequest.type, {
      textDocument,
      position: marker,
    })) as LocationLink[];
    assert.deepEqual(links[0]?.targetSelectionRange.start, positionOf(report, '1. Ensure'));
    assert.deepEqual(links[0]?.originSelectionRange?.start, positionOf(report, '(Recommendation 1)'));

    const position = positionOf(report, '1. Ensure');
    const context = { includeDeclaration: false };
    const references = await client.sendRequest(ReferencesRequest.type, { textDocument, position, context });
    assert.deepEqual(
      references?.map(({ range }) => range.start),
      [positionOf(report, '3. Plans')],
    );

    const highlights = await client.sendRequest(DocumentHighlightRequest.type, { textDocument, position });
    assert.equal(highlights?.length, 3);
  });

  it('gives plain locations to a client without location links', async () => {
    const { client } = await connect();
    await open(client, report);
    const position = positionOf(report, '(Recommendation 1)');
    const locations = (await client.sendRequest(DefinitionRequest.type, { textDocument, position })) as Location[];
    assert.deepEqual(locations[0]?.range.start, positionOf(report, '1. Ensure'));
  });

  it('follows edits in the order in which they were made', async () => {
    const { client } = await connect();
    await open(client, 'one two');
    await edit(client, 2, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, text: report },
      { range: { start: positionOf(report, 'clear.'), end: positionOf(report, 'clear.', 5) }, text: 'short' },
    ]);
    const symbols = (await client.sendRequest(DocumentSymbolRequest.type, { textDocument })) as DocumentSymbol[];
    assert.match(JSON.stringify(symbols), /Ensure that plans are short\./);
  });

  it('answers with nothing for a document that is not open, or is closed again', async () => {
    const { client } = await connect();
    assert.deepEqual(await client.sendRequest(DocumentSymbolRequest.type, { textDocument }), []);
    await open(client, report);
    await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
    assert.deepEqual(await client.sendRequest(DocumentSymbolRequest.type, { textDocument }), []);
    assert.equal(await client.sendRequest(HoverRequest.type, { textDocument, position: origin }), null);
  });

  it('gives diagnostics on request: with a page, related places, and no answer twice', async () => {
    const { client, published, elapse } = await connect({ capabilities: pulling, prepare: withoutSettings });
    await open(client, report);
    const first = await pull(client);
    assert.equal(first.kind, 'full');
    const missing = find(first.items, 'marker-number-missing');
    assert.match(missing.codeDescription?.href ?? '', /docs\/checks\/marker-number-missing\.md$/);
    assert.equal(missing.relatedInformation?.[0]?.location.uri, uri);

    const again = await client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument,
      previousResultId: first.resultId ?? '',
    });
    assert.equal(again.kind, 'unchanged');
    assert.equal(elapse(), 0, 'a client that pulls is sent nothing');
    assert.equal(published.count(), 0);
  });

  it('sends diagnostics to a client that cannot ask, once after a burst of edits, and takes them away', async () => {
    const { client, published, elapse } = await connect();
    await open(client, report);
    await edit(client, 2, [{ text: `${report}\n` }]);
    await settled(client);
    assert.equal(elapse(), 1);
    const { diagnostics, version } = await published.take();
    assert.equal(version, 2);
    assert.equal(find(diagnostics, 'marker-number-missing').source, 'Golden Thread');

    await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
    assert.deepEqual((await published.take()).diagnostics, []);
  });

  it('says what each line was taken for to a user who wants to know, below what else there is to say', async () => {
    const { client } = await connect();
    await open(client, report);
    const hoverAt = async (words: string) => {
      const position = positionOf(report, words);
      const hover = await client.sendRequest(HoverRequest.type, { textDocument, position });
      return hover && (hover.contents as MarkupContent).value;
    };
    assert.equal(await hoverAt('Report published'), null);
    await client.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { goldenThread: { explainLines: true } },
    });
    assert.equal(await hoverAt('Report published'), '_Taken for\\: date_');
    assert.match((await hoverAt('1. Ensure')) ?? '', /Supported by 1 finding[^]*\n\n_Taken for\\: recommendation_$/);
  });

  it('takes the severities that the user sets, and asks for new questions when they change', async () => {
    let checks: Record<string, string> = { 'marker-number-missing': 'hint' };
    const refreshes = createInbox<true>();
    const { client } = await connect({
      capabilities: pulling,
      prepare: (wired) => {
        wired.onRequest(ConfigurationRequest.type, () => [{ checks }]);
        wired.onRequest(DiagnosticRefreshRequest.type, () => refreshes.put(true));
      },
    });
    await refreshes.take();
    await open(client, report);
    assert.equal(find((await pull(client)).items, 'marker-number-missing').severity, 4);

    checks = { 'marker-number-missing': 'off' };
    await client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await refreshes.take();
    const { items } = await pull(client);
    assert.ok(items.every(({ code }) => code !== 'marker-number-missing'));
  });

  it('asks to be told of settings where a client wants to be asked, and takes them from one that just sends them', async () => {
    const registrations = createInbox<string>();
    await connect({
      capabilities: { workspace: { didChangeConfiguration: { dynamicRegistration: true } } },
      prepare: (wired) =>
        wired.onRequest(RegistrationRequest.type, (params) => registrations.put(params.registrations[0]!.method)),
    });
    assert.equal(await registrations.take(), 'workspace/didChangeConfiguration');

    const { client, published, elapse } = await connect();
    await open(client, report);
    const settings = { goldenThread: { checks: { 'marker-number-missing': 'off', 'grades-disagree': 'nonsense' } } };
    await client.sendNotification(DidChangeConfigurationNotification.type, { settings });
    await settled(client);
    elapse();
    const { diagnostics } = await published.take();
    assert.ok(diagnostics.every(({ code }) => code !== 'marker-number-missing'));
  });

  it('says whether a text is a report, and why', async () => {
    const { client } = await connect();
    const ask = (text: string): Promise<RecogniseResult> => client.sendRequest(recogniseMethod, { text });
    assert.equal((await ask(report)).recognised, true);
    const other = await ask('A shopping list.');
    assert.equal(other.recognised, false);
    assert.match(other.explanation, /not recognised/);
  });

  it('gives up a request that is cancelled before its turn', async () => {
    const { client } = await connect();
    await open(client, report);
    const source = new CancellationTokenSource();
    const before = Array.from({ length: 50 }, () => client.sendRequest(FoldingRangeRequest.type, { textDocument }));
    const cancelled = client.sendRequest(DocumentSymbolRequest.type, { textDocument }, source.token);
    source.cancel();
    await assert.rejects(cancelled, { code: LSPErrorCodes.RequestCancelled });
    assert.equal((await Promise.all(before)).length, 50);
  });

  it('answers for a feature that throws with its fallback, logs no report text, and lives on', async () => {
    const broken = handlers.map((handler) =>
      handler.method === HoverRequest.method ? { ...handler, answer: failOn('secret words') } : handler,
    );
    const { client, log } = await connect({ handlers: broken });
    await open(client, report);
    assert.equal(await client.sendRequest(HoverRequest.type, { textDocument, position: origin }), null);
    assert.ok(await client.sendRequest(DocumentSymbolRequest.type, { textDocument }));
    assert.equal(log.length, 1);
    assert.match(log[0] ?? '', /textDocument\/hover failed for file:\/\/\/reports\/draft\.txt/);
    assert.match(log[0] ?? '', /server\.test/);
    assert.doesNotMatch(log[0] ?? '', /secret/);
  });

  it('shuts down when it is asked to', async () => {
    const { client } = await connect();
    assert.equal(await client.sendRequest(ShutdownRequest.type), null);
  });
});

describe('an inbox', () => {
  it('gives messages in their order, also to those who wait', async () => {
    const inbox = createInbox<number>();
    inbox.put(1);
    inbox.put(2);
    assert.equal(inbox.count(), 2);
    assert.deepEqual([await inbox.take(), await inbox.take()], [1, 2]);
    const waiting = inbox.take();
    inbox.put(3);
    assert.equal(await waiting, 3);
    assert.equal(inbox.count(), 0);
  });
});

const origin: Position = { line: 0, character: 0 };

function open(client: ProtocolConnection, text: string): Promise<void> {
  const document = { uri, languageId: 'inspection-report', version: 1, text };
  return client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: document });
}

function edit(
  client: ProtocolConnection,
  version: number,
  contentChanges: TextDocumentContentChangeEvent[],
): Promise<void> {
  return client.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges,
  });
}

async function pull(client: ProtocolConnection): Promise<FullDocumentDiagnosticReport> {
  const answer: DocumentDiagnosticReport = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  assert.equal(answer.kind, 'full');
  return answer;
}

/** Waits until the server has handled everything sent before: it answers in order. */
async function settled(client: ProtocolConnection): Promise<void> {
  await client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: 'file:///none' } });
}

function withoutSettings(client: ProtocolConnection): void {
  client.onRequest(ConfigurationRequest.type, () => [null]);
  client.onRequest(DiagnosticRefreshRequest.type, () => undefined);
}

function find(diagnostics: readonly Diagnostic[], code: string): Diagnostic {
  const found = diagnostics.find((diagnostic) => diagnostic.code === code);
  assert.ok(found, `no diagnostic ${code} among ${diagnostics.map((each) => each.code).join()}`);
  return found;
}

function failOn(words: string): () => never {
  return () => {
    throw new Error(words);
  };
}

function positionOf(text: string, words: string, add = 0): Position {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length + add };
}
