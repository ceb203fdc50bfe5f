/** The language server as a Node process: over IPC for VS Code, over the standard streams for other editors. */

import { randomUUID } from 'node:crypto';

import { createConnection } from 'vscode-languageserver/node';

import { createAuthorFinder } from './annotations/author';
import type { AnnotationWorld } from './annotations/world';
import { annotationFilesOnDisk } from '../disk/annotationFiles';
import { readFamilyFolder } from '../disk/familyFolder';
import { reportFilesOnDisk } from '../disk/reportFiles';
import { createCheckerHere } from './checking/fileChecker';
import { serve } from './serve';

/** Starts the server on the connection that the command line names: `--node-ipc`, `--stdio` or `--socket=N`. */
export function startServer(): void {
  serve((options) => createConnection(options), {
    timer: setTimer,
    readFamilyFolder,
    reportFiles: reportFilesOnDisk,
    checker: createCheckerHere(reportFilesOnDisk),
    annotations: thisMachine,
  });
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
