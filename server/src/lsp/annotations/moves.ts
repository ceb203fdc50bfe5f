/**
 * Annotation files go with their reports when those are renamed, moved or deleted in the editor: as part of the same
 * step, so that undoing it brings both back. The files in a folder go with the folder anyway.
 */

import type {
  Connection,
  DeleteFile,
  FileDelete,
  FileRename,
  RenameFile,
  ServerCapabilities,
  WorkspaceEdit,
} from 'vscode-languageserver';

import type { Session } from '../session';
import { annotationFileOf, reportOfFile, sideFileOf } from './addresses';
import type { FileAccess } from './fileAccess';
import type { Keeper } from './keeper';

const filters = [{ scheme: 'file', pattern: { glob: '**/*', matches: 'file' as const } }];

export const moveCapabilities = {
  workspace: {
    fileOperations: { willRename: { filters }, didRename: { filters }, willDelete: { filters } },
  },
} as const satisfies ServerCapabilities;

/** Answers before files are moved or deleted; for clients that move no files in an edit, moves them afterwards. */
export function followMoves(connection: Connection, session: Session, files: FileAccess, keeper: Keeper): void {
  connection.workspace.onWillRenameFiles(async ({ files: renamed }) => {
    if (!session.read().client.movesFiles) return null;
    return toEdit(await Promise.all(renamed.map((rename) => listRenames(files, keeper, rename))));
  });
  connection.workspace.onWillDeleteFiles(async ({ files: deleted }) => {
    if (!session.read().client.movesFiles) return null;
    return toEdit(await Promise.all(deleted.map((each) => listDeletions(files, keeper, each))));
  });
  connection.workspace.onDidRenameFiles(async ({ files: renamed }) => {
    for (const { oldUri, newUri } of renamed) {
      if (reportOfFile(oldUri) !== undefined) continue;
      for (const fileOf of [annotationFileOf, sideFileOf]) await moveLeftBehind(files, fileOf(oldUri), fileOf(newUri));
      if (session.read().workspace.documents.has(newUri)) await keeper.keep(newUri);
    }
  });
}

async function listRenames(files: FileAccess, keeper: Keeper, { oldUri, newUri }: FileRename): Promise<RenameFile[]> {
  const present = await listPresent(files, keeper, oldUri);
  return present.map((fileOf) => ({
    kind: 'rename',
    oldUri: fileOf(oldUri),
    newUri: fileOf(newUri),
    options: { overwrite: false, ignoreIfExists: true },
  }));
}

async function listDeletions(files: FileAccess, keeper: Keeper, { uri }: FileDelete): Promise<DeleteFile[]> {
  const present = await listPresent(files, keeper, uri);
  return present.map((fileOf) => ({ kind: 'delete', uri: fileOf(uri), options: { ignoreIfNotExists: true } }));
}

/** Which of the files beside a report there are, once everything is written. */
async function listPresent(files: FileAccess, keeper: Keeper, uri: string): Promise<((uri: string) => string)[]> {
  if (reportOfFile(uri) !== undefined) return [];
  await keeper.rest(uri);
  const readings = [annotationFileOf, sideFileOf].map(async (fileOf) => ({
    fileOf,
    isThere: (await files.read(fileOf(uri))).kind !== 'missing',
  }));
  return (await Promise.all(readings)).filter(({ isThere }) => isThere).map(({ fileOf }) => fileOf);
}

async function moveLeftBehind(files: FileAccess, from: string, to: string): Promise<void> {
  if (files.reaches(from) && (await files.read(from)).kind === 'text') await files.rename(from, to);
}

function toEdit(changes: readonly (readonly (RenameFile | DeleteFile)[])[]): WorkspaceEdit | null {
  const documentChanges = changes.flat();
  return documentChanges.length > 0 ? { documentChanges } : null;
}
