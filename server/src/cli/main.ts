#!/usr/bin/env node
/** The program `golden-thread` as a process. Threads of it run this file too: those of `check`, and the server's. */

import { isMainThread, workerData } from 'node:worker_threads';

import { setBugSink } from '../base/bug';
import { serveChecks } from './checkPool';
import { runCommandLine } from './commandLine';
import { remark, stopWhenNobodyReads } from './streams';

async function run(): Promise<void> {
  setBugSink((message) => remark(`this is a fault in golden-thread: ${message}`));
  stopWhenNobodyReads();
  process.exitCode = await runCommandLine(process.argv.slice(2), __filename);
}

/** `check` says what its threads are to check with; the server's are told with each file. */
async function serve(): Promise<void> {
  if (workerData) return serveChecks();
  const { serveFiles } = await import('../lsp/checking/nodeThread.js');
  serveFiles();
}

void (isMainThread ? run() : serve());
