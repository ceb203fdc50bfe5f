/** The language server as a Node process: over IPC for VS Code, over the standard streams for other editors. */

import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { createConnection } from 'vscode-languageserver/node';

import { createAuthorFinder } from './annotations/author';
import type { AnnotationWorld } from './annotations/world';
import { annotationFilesOnDisk } from '../disk/annotationFiles';
import { changeFamilyFile } from '../disk/familyFile';
import { readFamilyFolder } from '../disk/familyFolder';
import { reportFilesOnDisk } from '../disk/reportFiles';
import { createCheckerHere, createCheckerOnThreads, type FileChecker } from './checking/fileChecker';
import { beginThread, countThreads } from './checking/nodeThread';
import { serve } from './serve';

/** Starts the server on the connection that the command line names: `--node-ipc`, `--stdio` or `--socket=N`. */
export function startServer(): void {
  serve((options) => createConnection(options), {
    timer: setTimer,
    readFamilyFolder,
    changeFamilyFile,
    reportFiles: reportFilesOnDisk,
    createChecker,
    annotations: thisMachine,
  });
}

/** Where the file of a thread is: beside the bundle, or among the files that it was made of. */
const threadFile = [join(__dirname, 'checkThread.js'), join(__dirname, 'checking/nodeThread.js')].find(existsSync);

function createChecker(log: (message: string) => void): FileChecker {
  if (threadFile === undefined) return createCheckerHere(reportFilesOnDisk);
  const begin = () => beginThread(threadFile);
  return createCheckerOnThreads({ files: reportFilesOnDisk, threads: countThreads(), timer: setTimer, begin, log });
}

const thisMachine: AnnotationWorld = {
  files: annotationFilesOnDisk,
  findAuthor: createAuthorFinder(),
  now: () => new Date(),
  newId: randomUUID,
};

function setTimer(run: () => void, milliseconds: number): () => void {
  const timeout = setTimeout(run, milliseconds);
  return () => clearTimeout(timeout);
}
