/**
 * Follows the report families of the workspace: reads their files at the start and when they change, tells what is
 * wrong with them, and lets everybody know when reports are to be read anew. What an editor has not saved yet is
 * checked, but counts only once it is saved.
 */

import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';

import type { changeFamilyFile, FolderReading, WatchFamilyFolders } from '../disk/familyFiles';
import { placeFamily } from '../features/familyLine';
import { familiesChangedMethod, familyFolder, teachMethod, type TeachParams, type TeachResult } from '../protocol';
import { type Lesson, taughtFile, teach } from '../report/families/own/teach';
import { SourceText } from '../text/sourceText';
import { messages } from '../wording/messages';
import { type FamilyText, type OwnFamilyFile, readFamilyFiles } from '../workspace/ownFamilies';
import { findFolder, listFoldersOnDisk, pathInFolder } from './folders';
import { diagnosticSource, toLspRangeIn } from './convert/convert';
import type { Part, Server } from './part';
import { refuse } from './refusal';
import { onRequest } from './rows';
import type { Session, State } from './session';

/** Reads a folder of families by its path; tests bring their own. */
export type ReadFamilyFolder = (path: string) => Promise<FolderReading>;

/** How files of families are changed: see `changeFamilyFile`; tests bring their own. */
export type ChangeFamilyFile = typeof changeFamilyFile;

interface FamilyDisk {
  readonly readFolder: ReadFamilyFolder;
  readonly changeFile: ChangeFamilyFile;
  readonly watchFolders: WatchFamilyFolders;
}

/** An editor that saves a file empties it first: so long a folder is quiet before it is read, in milliseconds. */
const settling = 50;

const filePattern = `**/${familyFolder}/*.json`;

/** A folder that is deleted takes its files along without a word about them. */
const watchedPatterns = [filePattern, `**/${familyFolder}`, '**/.golden-thread'];

/** Whether an address is that of a file that defines a family. */
export function isFamilyFile(uri: string): boolean {
  return /\/\.golden-thread\/families\/[^/]+\.json$/.test(URI.parse(uri).path);
}

/** Whether news of a file, or of a folder that is gone, may be news of families. */
function concernsFamilies(uri: string): boolean {
  return isFamilyFile(uri) || /\/\.golden-thread(\/families)?$/.test(URI.parse(uri).path);
}

/** Reads the families at the start and whenever they may be others, and tells what is wrong with their files. */
export function followFamilies(
  { connection, session }: Server,
  { readFolder, changeFile, watchFolders }: FamilyDisk,
): Part {
  const read = async (): Promise<void> => {
    const places = listPlaces(session.read().folders);
    // What changes while the files are read is told, and they are read again.
    watchFolders(
      places.map(({ fsPath }) => fsPath),
      () => session.underway.pause('families', settling, () => void read()),
    );
    const reading = await session.underway.latest('families', () => readAll(places, readFolder));
    if (reading) session.change({ kind: 'family-files', ...reading });
  };
  session.watch((now, before) => {
    if (now.folders !== before.folders && before.stage === 'ready') void read();
    if (now.familyFiles !== before.familyFiles || now.familyTexts !== before.familyTexts)
      tellProblems(connection, filesAsShown(now), filesAsShown(before));
    if (now.workspace.families !== before.workspace.families) announceFamilies(connection, now);
  });
  return {
    handlers: [
      onRequest(teachMethod, {}, async (state, params: TeachParams) => {
        const result = await keepLesson(state, params, changeFile);
        await read();
        return result;
      }),
    ],
    start: async () => {
      await askForNews(connection, session);
      await read();
    },
    filesChanged: (changes) => {
      if (changes.some(({ uri }) => concernsFamilies(uri))) void read();
    },
  };
}

/** Writes what a person chose or taught; where the text itself is to say it, gives back how. */
async function keepLesson(
  { folders }: State,
  params: TeachParams,
  changeFile: ChangeFamilyFile,
): Promise<TeachResult | ResponseError<void>> {
  const folder = findFolder(folders, params.uri);
  if (params.kind === 'family') {
    const isMarkdown = params.languageId === 'markdown' || /\.md$/i.test(params.uri);
    const edit = placeFamily(params.text, isMarkdown, params.family);
    const isStated = edit !== undefined && edit.newText === '';
    const isInText = isMarkdown || folder === undefined || isStated || (edit?.range.end ?? 0) > 0;
    if (edit && isInText)
      return { edit: { range: toLspRangeIn(new SourceText(params.text), edit.range), newText: edit.newText } };
  }
  if (folder === undefined) return refuse(messages.noFolderToTeach());
  const top = URI.parse(folder);
  const path = Utils.joinPath(top, familyFolder, taughtFile).fsPath;
  const writing = await changeFile(path, [top.fsPath], (text) =>
    teach(text, toLesson(params, pathInFolder(folders, params.uri))),
  );
  if (writing.kind === 'done') return {};
  const reason = writing.kind === 'failed' ? writing.reason : undefined;
  return refuse(messages.notTaught(path, reason));
}

function toLesson(params: TeachParams, file: string): Lesson {
  if (params.kind === 'family') return { kind: 'family', file, family: params.family };
  const { line, as, like, everywhere } = params;
  return { kind: 'line', file: everywhere ? undefined : file, line, as, like };
}

/** Shows what is wrong with the files, and takes back what was shown of files that are mended or gone. */
function tellProblems(connection: Connection, now: readonly OwnFamilyFile[], before: readonly OwnFamilyFile[]): void {
  const faulty = now.filter(({ problems }) => problems.length > 0);
  const blamed = before.filter(({ problems }) => problems.length > 0);
  for (const { uri } of blamed)
    if (!faulty.some((file) => file.uri === uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  for (const file of faulty) void connection.sendDiagnostics({ uri: file.uri, diagnostics: toLspFamilyProblems(file) });
}

/** Tells a client that wants to know that texts may be recognised otherwise than before. */
function announceFamilies(connection: Connection, { client }: State): void {
  if (client.hearsOfFamilies) void connection.sendNotification(familiesChangedMethod);
  if (client.refreshesTokens) void connection.languages.semanticTokens.refresh();
  if (client.refreshesFolding) void connection.languages.foldingRange.refresh();
}

async function askForNews(connection: Connection, session: Session): Promise<void> {
  const { client } = session.read();
  const documentSelector = [{ scheme: 'file', pattern: filePattern }];
  if (client.registersWatchers)
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: watchedPatterns.map((globPattern) => ({ globPattern })),
    });
  if (!client.registersDocuments) return;
  const { client: registrar } = connection;
  await registrar.register(DidOpenTextDocumentNotification.type, { documentSelector });
  await registrar.register(DidChangeTextDocumentNotification.type, {
    documentSelector,
    syncKind: TextDocumentSyncKind.Incremental,
  });
  await registrar.register(DidCloseTextDocumentNotification.type, { documentSelector });
}

interface AllFiles {
  readonly files: readonly OwnFamilyFile[];
  /** A sentence for each folder that could not be read. */
  readonly unusable: readonly string[];
}

/** The folders of families in these folders of the workspace; those that are not on the disk have none. */
function listPlaces(folders: readonly string[]): readonly URI[] {
  return listFoldersOnDisk(folders).map((folder) => Utils.joinPath(URI.parse(folder), familyFolder));
}

async function readAll(places: readonly URI[], readFolder: ReadFamilyFolder): Promise<AllFiles> {
  const readings = await Promise.all(places.map((place) => readFamilies(place, readFolder)));
  return {
    files: readFamilyFiles(readings.flatMap(({ texts }) => texts)),
    unusable: readings.flatMap(({ failure }) => failure ?? []),
  };
}

async function readFamilies(place: URI, readFolder: ReadFamilyFolder) {
  const { files, failure } = await readFolder(place.fsPath);
  return {
    texts: files.map((file): FamilyText => ({
      uri: Utils.joinPath(place, file.name).toString(),
      text: file.text,
      failure: file.failure === undefined ? undefined : messages.familyFileUnreadable(file.failure),
    })),
    failure: failure === undefined ? undefined : messages.familyFolderUnreadable(place.fsPath, failure),
  };
}

/** The files with the texts that editors show of them, saved or not; what is shown of files that are gone is left out. */
function filesAsShown({ familyFiles, familyTexts }: State): readonly OwnFamilyFile[] {
  if (!familyFiles.some(({ uri }) => familyTexts.has(uri))) return familyFiles;
  return readFamilyFiles(
    familyFiles.map(({ uri, source, failure }) => {
      const shown = familyTexts.get(uri);
      return shown === undefined ? { uri, text: source.text, failure } : { uri, text: shown };
    }),
  );
}

/** An address in the spelling that those of the files read have. */
export function spell(uri: string): string {
  return URI.parse(uri).toString();
}

function toLspFamilyProblems({ source, problems }: OwnFamilyFile): Diagnostic[] {
  return problems.map(({ severity, message, range }) => ({
    message,
    range: toLspRangeIn(source, range),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: diagnosticSource,
  }));
}
