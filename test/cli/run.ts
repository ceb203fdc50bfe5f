/** Runs the compiled command line as a user would, and gives what it printed and its exit code. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Result {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

const program = join(__dirname, '../../server/src/cli/main.js');

export const root = join(__dirname, '../../..');

/** Starts the program in the project's folder. */
export function start(...args: string[]) {
  return startIn(root, args);
}

function startIn(folder: string, args: readonly string[]) {
  return spawn(process.execPath, [program, ...args], { cwd: folder });
}

/** Runs the program to its end in the project's folder; `input` is given on its standard input. */
export function run(args: readonly string[], input: string | Buffer = ''): Promise<Result> {
  return runIn(root, args, input);
}

/** Runs the program to its end in a folder. */
export function runIn(folder: string, args: readonly string[], input: string | Buffer = ''): Promise<Result> {
  const child = startIn(folder, args);
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output: text(output), errors: text(errors) }));
  });
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}
