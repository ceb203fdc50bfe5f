/**
 * Annotation files go with their reports when those are renamed, moved or deleted in the editor: as part of the same
 * step, so that undoing it brings both back. The files in a folder go with the folder anyway.
 */

import {
  type Connection,
  type DeleteFile,
  type DeleteFilesParams,
  type FileDelete,
  type FileRename,
  type RenameFile,
  type RenameFilesParams,
  type ServerCapabilities,
  WillDeleteFilesRequest,
  WillRenameFilesRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver';

import { annotationFileOf, reportOfFile, sideFileOf, type AnnotationFiles } from '../../disk/annotationFiles';
import type { Handler } from '../part';
import { onRequest } from '../rows';
import type { Session } from '../session';
import { bringAlong } from './store/bring';
import type { AnnotationStore } from './store/store';

const filters = [{ scheme: 'file', pattern: { glob: '**/*', matches: 'file' as const } }];

export const moveCapabilities = {
  workspace: {
    fileOperations: { willRename: { filters }, didRename: { filters }, willDelete: { filters } },
  },
} as const satisfies ServerCapabilities;

/** What following moves needs. */
interface Moving {
  readonly session: Session;
  readonly files: AnnotationFiles;
  readonly store: AnnotationStore;
  /** Tells the person. */
  readonly warn: (message: string) => void;
}

/**
 * Rows that answer before files are moved or deleted; afterwards what could not be moved in the same step is brought
 * along.
 */
export function followMoves(connection: Connection, moving: Moving): readonly Handler[] {
  let earlier: Promise<unknown> = Promise.resolve();
  const canMove = () => moving.session.read().client.movesFiles;
  connection.workspace.onDidRenameFiles(({ files }) => {
    for (const rename of files) earlier = earlier.then(() => finishRename(moving, rename));
  });
  return [
    onRequest(WillRenameFilesRequest.method, null, async (_state, { files }: RenameFilesParams) => {
      for (const { oldUri } of files) moving.store.forgetSaved(oldUri);
      await earlier;
      return canMove() ? toEdit(await Promise.all(files.map((rename) => listRenames(moving, rename)))) : null;
    }),
    onRequest(WillDeleteFilesRequest.method, null, async (_state, { files }: DeleteFilesParams) => {
      await earlier;
      return canMove() ? toEdit(await Promise.all(files.map((each) => listDeletions(moving, each)))) : null;
    }),
  ];
}

async function finishRename(moving: Moving, { oldUri, newUri }: FileRename): Promise<void> {
  const { session, files, store, warn } = moving;
  if (reportOfFile(oldUri) !== undefined) return;
  await store.rest(oldUri);
  await bringAlong({ files, folders: session.read().folders, warn }, oldUri, newUri);
  if (session.read().workspace.documents.has(newUri)) await store.refresh(newUri);
}

/** A file that stands at the new place already stays there; `bringAlong` puts the two together. */
async function listRenames(moving: Moving, { oldUri, newUri }: FileRename): Promise<RenameFile[]> {
  const present = await listPresent(moving, oldUri);
  return present.map((fileOf) => ({
    kind: 'rename',
    oldUri: fileOf(oldUri),
    newUri: fileOf(newUri),
    options: { overwrite: false, ignoreIfExists: true },
  }));
}

async function listDeletions(moving: Moving, { uri }: FileDelete): Promise<DeleteFile[]> {
  const present = await listPresent(moving, uri);
  return present.map((fileOf) => ({ kind: 'delete', uri: fileOf(uri), options: { ignoreIfNotExists: true } }));
}

/** Which of the files beside a report there are, once everything is written. */
async function listPresent({ files, store }: Moving, uri: string): Promise<((uri: string) => string)[]> {
  if (reportOfFile(uri) !== undefined) return [];
  await store.rest(uri);
  const readings = [annotationFileOf, sideFileOf].map(async (fileOf) => ({
    fileOf,
    isThere: (await files.read(fileOf(uri))).kind !== 'missing',
  }));
  return (await Promise.all(readings)).filter(({ isThere }) => isThere).map(({ fileOf }) => fileOf);
}

function toEdit(changes: readonly (readonly (RenameFile | DeleteFile)[])[]): WorkspaceEdit | null {
  const documentChanges = changes.flat();
  return documentChanges.length > 0 ? { documentChanges } : null;
}
