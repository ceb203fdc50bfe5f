/**
 * Several windows, each with a server of its own in a process of its own, on one report: mixed operations, and kills at
 * any moment. Nothing that was acknowledged may be lost, and in the end all agree and nothing lies about.
 *
 *     npm run stress -- [--runs 20] [--windows 2] [--operations 500] [--kills 10]
 *
 * Operations are for each window, kills for all of them. It takes minutes; SEED=123 gives another course of events, as
 * does every other machine.
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

import { createRandom, pick, seed, type Random } from '../support/random';
import { openAccount, type Account } from './account';
import { compare, doSomething, openWindow, text, type Window } from './window';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    windows: { type: 'string', default: '2' },
    operations: { type: 'string', default: '500' },
    kills: { type: 'string', default: '10' },
  },
});
const [runs, windows, operations, kills] = [values.runs, values.windows, values.operations, values.kills].map(Number);
const program = join(__dirname, '../../server/src/cli/main.js');

/** Operations of each window between two times at which all are asked whether they agree. */
const roundLength = 50;

/** A window with its process. */
interface Process {
  readonly window: Window;
  readonly kill: () => void;
  readonly warnings: string[];
}

async function startProcess(folder: string, path: string, warnings: string[]): Promise<Process> {
  const server = spawn(process.execPath, [program, 'lsp', '--stdio'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  server.stdin.on('error', () => undefined);
  connection.onError(() => undefined);
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => void warnings.push(message));
  connection.listen();
  const death = new Promise<never>((_, reject) => server.once('exit', () => reject(new Error('killed'))));
  death.catch(() => undefined);
  const mortal = <Result>(work: Promise<Result>): Promise<Result> => {
    work.catch(() => undefined);
    return Promise.race([work, death]);
  };
  const { ask, run, hear, rest } = await openWindow(connection, folder, path);
  const window: Window = {
    ask: () => mortal(ask()),
    run: (command, argument) => mortal(run(command, argument)),
    hear: () => hear().catch(() => undefined),
    rest: () => mortal(rest()),
  };
  return { window, kill: () => void server.kill('SIGKILL'), warnings };
}

interface Outcome {
  readonly acknowledged: number;
  readonly killed: number;
  readonly faults: readonly string[];
}

async function runOnce(start: number): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-'));
  const path = join(folder, 'draft.txt');
  writeFileSync(path, text);
  const account = openAccount();
  const warnings: string[] = [];
  const processes = await Promise.all(Array.from({ length: windows! }, () => startProcess(folder, path, warnings)));
  const faults: string[] = [];
  let killed = 0;
  const likelihood = kills! / (operations! * windows!);
  for (let done = 0; done < operations!; done += roundLength) {
    const workers = processes.map(async (_, index) => {
      const random = createRandom(start * 7919 + done * 31 + index);
      for (let step = 0; step < roundLength; step++) {
        if (random() < likelihood) {
          killed++;
          await dieAtWork(processes, index, { account, folder, path, random });
        } else await doSomething(processes[index]!.window, path, account, random);
        for (const other of processes) if (random() < 0.5) await other.window.hear();
      }
    });
    await Promise.all(workers);
    faults.push(
      ...(await compare(
        processes.map(({ window }) => window),
        account,
        path,
      )),
    );
    account.endRound();
  }
  processes.forEach(({ kill }) => kill());
  const left = readdirSync(folder).filter((name) => !/^draft\.txt(\.annotations\.json)?$/.test(name));
  faults.push(...left.map((name) => `lies about: ${name}`), ...warnings.map((message) => `said: ${message}`));
  rmSync(folder, { recursive: true });
  return { acknowledged: account.countAcknowledged(), killed, faults };
}

interface Scene {
  readonly account: Account;
  readonly folder: string;
  readonly path: string;
  readonly random: Random;
}

/** The server of a window is killed while it does something, and started anew. */
async function dieAtWork(processes: Process[], index: number, { account, folder, path, random }: Scene): Promise<void> {
  const { window, kill, warnings } = processes[index]!;
  const deed = doSomething(window, path, account, random).catch(() => undefined);
  await wait(pick(random, 25));
  kill();
  await deed;
  processes[index] = await startProcess(folder, path, warnings);
}

async function main(): Promise<void> {
  let faulty = 0;
  for (let index = 0; index < runs!; index++) {
    const begin = performance.now();
    const { acknowledged, killed, faults } = await runOnce(seed + index);
    if (faults.length > 0) faulty++;
    const seconds = Math.round((performance.now() - begin) / 1000);
    console.log(
      `run ${index + 1}: ${windows} windows, ${acknowledged} operations acknowledged, ${killed} kills, ` +
        `${faults.length} faults, ${seconds} s`,
    );
    for (const fault of new Set(faults)) console.log(`  ${fault}`);
  }
  console.log(`${runs! - faulty} of ${runs} runs without a fault`);
  process.exitCode = faulty === 0 ? 0 : 1;
}

void main().finally(() => process.exit());
