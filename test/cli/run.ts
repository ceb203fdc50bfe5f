/** Runs the command line as a user would, in this process or in one of its own, and gives what it printed. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { runCommandLine } from '../../server/src/cli/commandLine';

export interface Result {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

const program = join(__dirname, '../../server/src/cli/main.js');

export const root = join(__dirname, '../../..');

/** Starts the program as a process in the project's folder. */
export function start(...args: string[]) {
  return spawn(process.execPath, [program, ...args], { cwd: root });
}

/** Runs the program as a process to its end, in the project's folder; `input` is given on its standard input. */
export async function runProcess(args: readonly string[], input: string | Buffer = ''): Promise<Result> {
  const child = start(...args);
  const [output, errors]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  child.stdin.end(input);
  const exitCode = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  return { exitCode, output: Buffer.concat(output).toString('utf8'), errors: Buffer.concat(errors).toString('utf8') };
}

/** Does what the program does, in the project's folder, without starting a process. */
export function run(args: readonly string[]): Promise<Result> {
  return runIn(root, args);
}

/** The same in another folder. One at a time: the folder and the streams are those of this process. */
export async function runIn(folder: string, args: readonly string[]): Promise<Result> {
  const before = process.cwd();
  process.chdir(folder);
  const output = listenTo(process.stdout);
  const errors = listenTo(process.stderr);
  try {
    const exitCode = await runCommandLine(args, program);
    return { exitCode, output: output.end(), errors: errors.end() };
  } finally {
    output.end();
    errors.end();
    process.chdir(before);
  }
}

/** Keeps what is written to a stream, which is then no terminal, until its end. */
function listenTo(stream: NodeJS.WriteStream): { readonly end: () => string } {
  const before = { write: stream.write.bind(stream), isTTY: stream.isTTY };
  let written = '';
  stream.isTTY = false;
  stream.write = (chunk: string | Uint8Array) => {
    written += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    return true;
  };
  return {
    end: () => {
      Object.assign(stream, before);
      return written;
    },
  };
}
