/** The order of messages, what is wrong with them, and questions that text overtakes: what a strict client asks for. */

import assert from 'node:assert/strict';

import {
  CancellationTokenSource,
  ErrorCodes,
  LSPErrorCodes,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

import { carry, mapPositions } from '../../server/src/lsp/gate';
import * as own from '../../server/src/protocol';
import { handlers } from '../../server/src/lsp/handlers';
import { firstPage } from '../support/document';
import { connect, plugIn } from './wire';

const uri = 'file:///reports/draft.txt';
const textDocument = { uri };
const origin = { line: 0, character: 0 };
const capabilities = { textDocument: { publishDiagnostics: {} } };

const report = `${firstPage}
Recommendations

1. Ensure that plans are clear.

Inspection findings

2. Plans are vague. (Recommendation 1)
`;

function open(client: ProtocolConnection, text = report): Promise<void> {
  const opened = { uri, languageId: 'inspection-report', version: 1, text };
  return client.sendNotification('textDocument/didOpen', { textDocument: opened });
}

function type(client: ProtocolConnection, version: number, text: string, at = origin): Promise<void> {
  const contentChanges = [{ range: { start: at, end: at }, text }];
  return client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
}

function positionOf(text: string, words: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

describe('before initialize', () => {
  it('every request is refused, and what is told is not taken in', async () => {
    const { client } = plugIn();
    await open(client);
    for (const method of ['textDocument/hover', 'workspace/diagnostic', 'workspace/executeCommand', 'shutdown', 'x/y'])
      await assert.rejects(client.sendRequest(method, {}), {
        code: ErrorCodes.ServerNotInitialized,
        message: `${method} came before initialize, which has to be the first request.`,
      });
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
    assert.deepEqual(await client.sendRequest('textDocument/foldingRange', { textDocument }), []);
  });

  it('initialize itself is refused where it makes no sense, and may come again', async () => {
    const { client } = plugIn();
    const refuse = (params: object | null, problem: string) =>
      assert.rejects(client.sendRequest('initialize', params), {
        code: ErrorCodes.InvalidParams,
        message: `The parameters of initialize cannot be used: ${problem}.`,
      });
    await refuse(null, 'they have to be an object');
    await refuse({ capabilities: null }, '“capabilities” has to be an object');
    await refuse({ capabilities, workspaceFolders: { uri: 'file:///a' } }, '“workspaceFolders” has to be a list');
    await refuse(
      { capabilities, workspaceFolders: [{ name: 'a' }] },
      '“workspaceFolders[0].uri” is missing; it has to be text',
    );
    await refuse({ capabilities, rootUri: 7 }, '“rootUri” has to be text');
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities, workspaceFolders: null });
  });
});

describe('a second initialize', () => {
  it('is refused, and changes nothing', async () => {
    const { client } = await connect();
    await open(client);
    await assert.rejects(client.sendRequest('initialize', { capabilities: {} }), { code: ErrorCodes.InvalidRequest });
    assert.notDeepEqual(await client.sendRequest('textDocument/foldingRange', { textDocument }), []);
  });
});

describe('after shutdown', () => {
  it('every request is refused', async () => {
    const { client } = await connect();
    await client.sendRequest('shutdown');
    for (const method of ['shutdown', 'initialize', 'textDocument/hover'])
      await assert.rejects(client.sendRequest(method, {}), {
        code: ErrorCodes.InvalidRequest,
        message: `${method} came after shutdown; only exit may follow.`,
      });
  });
});

describe('parameters', () => {
  const position = origin;
  const cases: readonly (readonly [method: string, params: object, problem: string])[] = [
    ['textDocument/hover', { position }, '“textDocument” is missing; it has to be an object'],
    ['textDocument/hover', { textDocument: { uri: 7 }, position }, '“textDocument.uri” has to be text'],
    ['textDocument/hover', { textDocument }, '“position” is missing; it has to be an object'],
    [
      'textDocument/definition',
      { textDocument, position: { line: 0 } },
      '“position.character” is missing; it has to be a whole number',
    ],
    [
      'textDocument/definition',
      { textDocument, position: { line: -1, character: 0 } },
      '“position.line” has to be a whole number that is not negative',
    ],
    ['textDocument/rename', { textDocument, position, newName: 3 }, '“newName” has to be text'],
    [
      'textDocument/references',
      { textDocument, position, context: {} },
      '“context.includeDeclaration” is missing; it has to be true or false',
    ],
    [
      'textDocument/selectionRange',
      { textDocument, positions: [position, null] },
      '“positions[1]” has to be an object',
    ],
    [
      'textDocument/codeAction',
      { textDocument, range: {}, context: {} },
      '“range.start” is missing; it has to be an object',
    ],
    ['workspace/diagnostic', {}, '“previousResultIds” is missing; it has to be a list'],
    ['goldenThread/overview', { textDocument, view: 'all' }, '“view” has to be one of report, thread, judgements'],
    ['goldenThread/baseline', { kind: 'some' }, '“kind” has to be one of those that the protocol has'],
  ];
  for (const [method, params, problem] of cases)
    it(`of ${method} are refused where ${problem}`, async () => {
      const { client, log } = await connect();
      await assert.rejects(client.sendRequest(method, params), {
        code: ErrorCodes.InvalidParams,
        message: `The parameters of ${method} cannot be used: ${problem}.`,
      });
      assert.deepEqual(log, []);
    });

  it('of every request of our own are looked at before anybody reads them', async () => {
    const { client } = await connect();
    const news = [
      own.annotationsChangedMethod,
      own.checkingMethod,
      own.familiesChangedMethod,
      own.libraryChangedMethod,
    ];
    const without = [...news, own.libraryMethod];
    const methods = Object.entries(own).flatMap(([name, value]) => (name.endsWith('Method') ? [String(value)] : []));
    for (const method of methods.filter((each) => !without.some((other) => other === each)))
      await assert.rejects(client.sendRequest(method, {}), { code: ErrorCodes.InvalidParams }, method);
  });

  it('that are no object at all are refused', async () => {
    const { client } = await connect();
    for (const params of [undefined, null, [1, 2], 'text'])
      await assert.rejects(client.sendRequest('textDocument/hover', params), {
        message: 'The parameters of textDocument/hover cannot be used: they have to be an object.',
      });
  });

  it('of a notification that make no sense are left out and logged', async () => {
    const { client, log } = await connect();
    await open(client);
    await client.sendNotification('textDocument/didChange', { textDocument });
    assert.notDeepEqual(await client.sendRequest('textDocument/foldingRange', { textDocument }), []);
    assert.deepEqual(log, [
      'textDocument/didChange was left out: “textDocument.version” is missing; it has to be a whole number.',
    ]);
  });
});

describe('a request that the server does not know', () => {
  it('is said to be unknown', async () => {
    const { client } = await connect();
    await assert.rejects(client.sendRequest('textDocument/formatting', { textDocument }), {
      code: ErrorCodes.MethodNotFound,
      message: 'This server does not know the request textDocument/formatting.',
    });
  });
});

describe('questions', () => {
  /** A server that notes for which version of the draft it works out what folds. */
  async function connectCounting() {
    const versions: number[] = [];
    const counting = handlers.map((handler) => ({
      ...handler,
      answer: (...given: Parameters<typeof handler.answer>) => {
        if (handler.method === 'textDocument/foldingRange')
          versions.push(given[0].workspace.documents.get(uri)!.version);
        return handler.answer(...given);
      },
    }));
    return { ...(await connect({ handlers: counting })), versions };
  }

  it('that text overtakes are answered for the newest text, which is worked out once', async () => {
    const { client, versions } = await connectCounting();
    await open(client);
    const answers: Promise<unknown>[] = [];
    for (let key = 2; key < 22; key++) {
      void type(client, key, 'x');
      answers.push(client.sendRequest('textDocument/foldingRange', { textDocument }));
    }
    const [first, ...others] = await Promise.all(answers);
    for (const other of others) assert.deepEqual(other, first);
    assert.deepEqual(versions, [21]);
  });

  it('are answered anew when the text is another', async () => {
    const { client, versions } = await connectCounting();
    await open(client);
    for (const version of [2, 3]) {
      await type(client, version, '\n');
      await client.sendRequest('textDocument/foldingRange', { textDocument });
      await client.sendRequest('textDocument/foldingRange', { textDocument });
    }
    assert.deepEqual(versions, [2, 3]);
  });

  it('about a place follow it where text overtakes them', async () => {
    const { client } = await connect();
    await open(client);
    const position = positionOf(report, '(Recommendation 1)');
    const asked = client.sendRequest('textDocument/definition', { textDocument, position });
    void type(client, 2, 'One\nTwo 😀\n');
    const { line } = positionOf(report, '1. Ensure');
    assert.deepEqual(await asked, [
      { uri, range: { start: { line: line + 2, character: 0 }, end: { line: line + 2, character: 2 } } },
    ]);
  });

  it('that are cancelled while they wait are answered as cancelled, and never worked out', async () => {
    const { client, versions } = await connectCounting();
    await open(client);
    const source = new CancellationTokenSource();
    const asked = client.sendRequest('textDocument/foldingRange', { textDocument }, source.token);
    source.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
    await client.sendRequest('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(versions, []);
  });

  it('about a document that is closed before they are answered are answered as for one that is not open', async () => {
    const { client } = await connect();
    await open(client);
    const asked = client.sendRequest('textDocument/hover', { textDocument, position: positionOf(report, '1. Ensure') });
    void client.sendNotification('textDocument/didClose', { textDocument });
    assert.equal(await asked, null);
  });
});

describe('an offset', () => {
  const cases: readonly (readonly [offset: number, change: readonly [number, number, string], after: number])[] = [
    [5, [0, 0, 'ab'], 7],
    [5, [5, 0, 'ab'], 7],
    [5, [6, 0, 'ab'], 5],
    [5, [3, 1, ''], 4],
    [5, [3, 4, 'ab'], 5],
    [5, [0, 9, ''], 0],
  ];
  for (const [offset, [start, deleted, inserted], after] of cases)
    it(`is carried from ${offset} to ${after} by ${JSON.stringify([start, deleted, inserted])}`, () =>
      assert.equal(carry(offset, [{ offset: start, deleted, inserted }]), after));
});

describe('positions', () => {
  it('are found wherever they are in a value, and nothing else is touched', () => {
    const moved = mapPositions(
      { range: { start: { line: 1, character: 2 } }, list: [{ line: 3, character: 4 }, 'x', null], line: 7 },
      ({ line, character }) => ({ line: line + 1, character }),
    );
    assert.deepEqual(moved, {
      range: { start: { line: 2, character: 2 } },
      list: [{ line: 4, character: 4 }, 'x', null],
      line: 7,
    });
  });
});

describe('a change that says its end before its start', () => {
  it('is taken as the same change the right way round', async () => {
    const { client } = await connect();
    await open(client, 'one two three');
    const range = { start: { line: 0, character: 7 }, end: { line: 0, character: 4 } };
    const contentChanges = [{ range, text: report }];
    await client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
    assert.notDeepEqual(await client.sendRequest('textDocument/foldingRange', { textDocument }), []);
  });
});
