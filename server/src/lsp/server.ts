/** The language server as a Node process: over IPC for VS Code, over the standard streams for other editors. */

import { randomUUID } from 'node:crypto';

import { createConnection } from 'vscode-languageserver/node';

import { annotationFilesOnDisk } from '../disk/annotationFiles';
import { changeFamilyFile, createFamilyWatch, readFamilyFolder } from '../disk/familyFiles';
import { noAnswers, openKeptAnswers } from '../disk/keptAnswers';
import { reportFilesOnDisk } from '../disk/reportFiles';
import { readSchemeFile } from '../disk/schemeFile';
import { createAuthorFinder } from './annotations/author';
import type { AnnotationWorld } from './annotations/world';
import { createCheckerOnThreads, type FileChecker } from './checking/fileChecker';
import { beginThread, countThreads } from './checking/nodeThread';
import { serve } from './serve';

/**
 * Starts the server on the connection that the command line names: `--node-ipc`, `--stdio` or `--socket=N`. `main` is
 * the file that threads run. What is found in files that are not open is kept in the folder `cache`, if there is one, for
 * the next start.
 */
export function startServer(main: string, cache?: string): void {
  serve((options) => createConnection(options), {
    timer: setTimer,
    readFamilyFolder,
    changeFamilyFile,
    watchFamilyFolders: createFamilyWatch(),
    reportFiles: reportFilesOnDisk,
    createChecker: (log) => createChecker(main, cache, log),
    annotations: thisMachine,
    readScheme: readSchemeFile,
  });
}

function createChecker(main: string, cache: string | undefined, log: (message: string) => void): FileChecker {
  const answers = cache === undefined ? noAnswers : openKeptAnswers(cache, main);
  const world = { files: reportFilesOnDisk, answers, threads: countThreads(), timer: setTimer, log };
  return createCheckerOnThreads({ ...world, begin: () => beginThread(main) });
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
