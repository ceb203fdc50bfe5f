/**
 * What a client waits for through the real protocol, over streams in memory, as ratios within one run: a keystroke, a
 * burst of keys that each ask for everything again, and a keystroke while a large report lies in the folder.
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';

import { connect } from '../lsp/wire';
import { root } from '../support/repository';

const uri = 'file:///reports/draft.txt';
const textDocument = { uri };

/** What an editor asks for after a key: about the whole text, and where the cursor is. */
const questions: readonly (readonly [method: string, more: object])[] = [
  ['textDocument/documentSymbol', {}],
  ['textDocument/diagnostic', {}],
  ['textDocument/semanticTokens/full', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/documentHighlight', { position: { line: 0, character: 0 } }],
];

const keysOfBurst = 20;

export interface ProtocolTimes {
  /** From a key to all answers, in milliseconds: the median. */
  readonly key: number;
  /** From the first of twenty keys, each with all its questions, to the last answer. */
  readonly burst: number;
}

/** Types into a text at an offset, so many keys one by one, and then a burst of them. */
export async function timeTyping(text: string, offset: number, rounds = 10): Promise<ProtocolTimes> {
  const { client } = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'inspection-report', version: 1, text },
  });
  const before = text.slice(0, offset).split('\n');
  const at = { line: before.length - 1, character: before.at(-1)!.length };
  let version = 1;
  const press = (): Promise<unknown>[] => {
    const contentChanges = [{ range: { start: at, end: at }, text: 'x' }];
    void client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges,
    });
    return questions.map(([method, more]) => client.sendRequest(method, { textDocument, ...more }));
  };
  for (let round = 0; round < 3; round++) await Promise.all(press());
  const keys: number[] = [];
  for (let round = 0; round < rounds; round++) keys.push(await timeOnce(() => Promise.all(press())));
  const bursts: number[] = [];
  for (let round = 0; round < 3; round++)
    bursts.push(await timeOnce(() => Promise.all(Array.from({ length: keysOfBurst }, press).flat())));
  await client.sendRequest('shutdown');
  client.dispose();
  return { key: median(keys), burst: median(bursts) };
}

export interface WaitingTimes {
  /** The longest that an answer took while nothing else was done, in milliseconds. */
  readonly alone: number;
  /** The longest that an answer took while a large report of the folder was being checked. */
  readonly beside: number;
}

/** How long a server process keeps a question about an open text waiting while it checks another of its folder. */
export async function timeBeside(open: string, beside: string): Promise<WaitingTimes> {
  const folder = mkdtempSync(path.join(tmpdir(), 'golden-thread-'));
  try {
    const alone = await longestAnswer(folder, open);
    writeFileSync(path.join(folder, 'large.txt'), beside);
    return { alone, beside: await longestAnswer(folder, open) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Asks again and again for as long as the server may be checking, but three seconds at most. */
async function longestAnswer(folder: string, text: string): Promise<number> {
  const server = spawn(process.execPath, [path.join(root, 'out/server/src/cli/main.js'), 'lsp', '--stdio']);
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.listen();
  const capabilities = { textDocument: { diagnostic: {} } };
  await client.sendRequest('initialize', { processId: null, rootUri: URI.file(folder).toString(), capabilities });
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'inspection-report', version: 1, text },
  });
  await ask(client);
  await client.sendNotification('initialized', {});
  const end = Date.now() + 3000;
  let longest = 0;
  while (Date.now() < end) longest = Math.max(longest, await timeOnce(() => ask(client)));
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  client.dispose();
  return longest;
}

function ask(client: ProtocolConnection): Promise<unknown> {
  return client.sendRequest('textDocument/foldingRange', { textDocument });
}

async function timeOnce(run: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
