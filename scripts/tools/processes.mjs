// Running other programs: to their end, or as a group that can be ended whole.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

const isWindows = process.platform === 'win32';

/** How long a program gets to end by itself before it is killed. */
const graceMilliseconds = 5_000;

/** Runs a program to its end, its output shown as it comes. Rejects when it cannot be started or fails. */
export async function run(command, args, options) {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  const [code, signal] = await once(child, 'close');
  if (code !== 0) throw new Error(describeFailure([command, ...args], code, signal));
}

/** Runs a program to its end and returns its standard output. Rejects, with all it printed, when it fails. */
export async function capture(command, args, options) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const printed = { standard: '', all: '' };
  child.stdout.on('data', (chunk) => {
    printed.standard += chunk;
    printed.all += chunk;
  });
  child.stderr.on('data', (chunk) => (printed.all += chunk));
  const [code, signal] = await once(child, 'close');
  if (code !== 0) throw new Error(`${describeFailure([command, ...args], code, signal)}\n${printed.all.trim()}`);
  return printed.standard;
}

function describeFailure(words, code, signal) {
  return `"${words.join(' ')}" ${signal ? `was ended by ${signal}` : `failed with exit code ${code}`}.`;
}

/** Runs a script of this repository, or of one of its packages, with the Node that runs this one. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Runs npm, its output shown as it comes. */
export function runNpm(args, options) {
  return withNpm(run, args, options);
}

/** Runs npm and returns its standard output. */
export function captureNpm(args, options) {
  return withNpm(capture, args, options);
}

/** The npm that started this script where there is one: it can be run without a shell, on Windows too. */
function withNpm(runner, args, options) {
  const npm = process.env.npm_execpath;
  return npm
    ? runner(process.execPath, [npm, ...args], options)
    : runner('npm', args, { shell: isWindows, ...options });
}

/** Starts a program as the head of a process group of its own, to be ended with `endGroup`. */
export function startGroup(command, args, options) {
  return spawn(command, args, { ...options, detached: !isWindows });
}

/**
 * Ends a program that `startGroup` started and everything that it started in turn: politely first, then by force.
 * A hung extension host outlives the editor's server, which is why the whole group has to go.
 */
export async function endGroup(child) {
  if (isWindows) return endTreeOnWindows(child);
  signalGroup(child, 'SIGTERM');
  await exitOf(child, graceMilliseconds);
  signalGroup(child, 'SIGKILL');
  await exitOf(child, graceMilliseconds);
}

async function endTreeOnWindows(child) {
  if (child.exitCode === null) await capture('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  await exitOf(child, graceMilliseconds);
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // ESRCH: nobody is left in the group, which is what was wanted.
  }
}

/** Resolves when the program has ended, or after the given time if it has not. */
async function exitOf(child, milliseconds) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const patience = AbortSignal.timeout(milliseconds);
  await once(child, 'exit', { signal: patience }).catch(() => undefined);
}
