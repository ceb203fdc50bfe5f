/**
 * What a client waits for through the real protocol, over streams in memory, as ratios within one run: a keystroke, a
 * burst of keys that each ask for everything again, and a keystroke while a large report lies in the folder.
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import {
  CancellationTokenSource,
  createProtocolConnection,
  LSPErrorCodes,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';

import { connect } from '../lsp/wire';
import { root } from '../support/repository';

const uri = 'file:///reports/draft.txt';
const textDocument = { uri };

/** What somebody who types sees first: what is wrong, and the outline. */
const firstQuestions: readonly Question[] = [
  ['textDocument/diagnostic', {}],
  ['textDocument/documentSymbol', {}],
];

/** What an editor asks for after a key: about the whole text, and where the cursor is. */
const allQuestions: readonly Question[] = [
  ...firstQuestions,
  ['textDocument/semanticTokens/full', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/documentHighlight', { position: { line: 0, character: 0 } }],
];

type Question = readonly [method: string, more: object];

const keysOfBurst = 20;

/** All in milliseconds. */
export interface TypingTimes {
  /** From a key to what is wrong and the outline, key by key, the quickest first. */
  readonly keys: readonly number[];
  /** CPU of the same, with that of the client. */
  readonly cpu: readonly number[];
  /** From a key to the answers to five questions: the median. */
  readonly keyAndAll: number;
  /**
   * From the first of twenty keys, each with all its questions, to the last answer: the median. Each key takes back what
   * the one before asked and was not answered, as VS Code does.
   */
  readonly burst: number;
}

/** Types into a text at an offset, so many keys one by one, and then bursts of them. */
export async function timeTyping(text: string, offset: number, rounds = 60): Promise<TypingTimes> {
  const { client } = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'inspection-report', version: 1, text },
  });
  const before = text.slice(0, offset).split('\n');
  const at = { line: before.length - 1, character: before.at(-1)!.length };
  let version = 1;
  let asked = new CancellationTokenSource();
  const press = (questions: readonly Question[]): Promise<unknown>[] => {
    asked.cancel();
    const { token } = (asked = new CancellationTokenSource());
    const contentChanges = [{ range: { start: at, end: at }, text: 'x' }];
    void client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges,
    });
    return questions.map(([method, more]) =>
      client.sendRequest(method, { textDocument, ...more }, token).catch(passOverCancelled),
    );
  };
  const [keys, cpu, all, bursts]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < 10; round++) await Promise.all(press(allQuestions));
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    keys.push(await timeOnce(() => Promise.all(press(firstQuestions))));
    const { user, system } = process.cpuUsage(start);
    cpu.push((user + system) / 1000);
  }
  for (let round = 0; round < 10; round++) all.push(await timeOnce(() => Promise.all(press(allQuestions))));
  const many = () => Promise.all(Array.from({ length: keysOfBurst }, () => press(allQuestions)).flat());
  for (let round = 0; round < 3; round++) bursts.push(await timeOnce(many));
  await client.sendRequest('shutdown');
  client.dispose();
  const sorted = (times: readonly number[]) => [...times].sort((a, b) => a - b);
  return {
    keys: sorted(keys),
    cpu: sorted(cpu),
    keyAndAll: shareOf(sorted(all), 0.5),
    burst: shareOf(sorted(bursts), 0.5),
  };
}

function passOverCancelled(error: unknown): void {
  if (!(error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled)) throw error;
}

/** The time that a share of all times does not exceed: 0.5 for the median. The times must be in order. */
export function shareOf(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
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
