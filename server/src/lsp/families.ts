/**
 * Follows the report families of the workspace: reads their files at the start and when they change, tells what is
 * wrong with them, and lets everybody know when reports are to be read anew. What an editor has not saved yet is
 * checked, but counts only once it is saved.
 */

import {
  DiagnosticSeverity,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type Connection,
  type Diagnostic,
} from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';

import { familiesChangedMethod, familyFolder } from '../protocol';
import { readFamilyFiles, type FamilyText, type OwnFamilyFile } from '../workspace/ownFamilies';
import { diagnosticSource, toLspRangeIn } from './convert/convert';
import type { FolderReading } from '../disk/familyFolder';
import { messages } from '../wording/messages';
import type { Session } from './session';

/** Reads a folder of families by its path; tests bring their own. */
export type ReadFamilyFolder = (path: string) => Promise<FolderReading>;

const filePattern = `**/${familyFolder}/*.json`;

/** A folder that is deleted takes its files along without a word about them. */
const watchedPatterns = [filePattern, `**/${familyFolder}`, '**/.golden-thread'];

/** Whether an address is that of a file that defines a family. */
export function isFamilyFile(uri: string): boolean {
  return /\/\.golden-thread\/families\/[^/]+\.json$/.test(URI.parse(uri).path);
}

/** Whether news of a file, or of a folder that is gone, may be news of families. */
export function concernsFamilies(uri: string): boolean {
  return isFamilyFile(uri) || /\/\.golden-thread(\/families)?$/.test(URI.parse(uri).path);
}

/** Stateful object that knows which family files are open and where problems were told. */
export interface FamilyFollower {
  /** Asks the client for news of family files, and reads those that are there. */
  start(): Promise<void>;
  /** Reads all files again; reports are read anew if that makes a difference. */
  read(): Promise<void>;
  /** An editor shows this text of a family file, saved or not; undefined when it shows the file no longer. */
  show(uri: string, text: string | undefined): void;
  /** The text that an editor shows of the file; undefined when none does. */
  shown(uri: string): string | undefined;
}

/** `onChanged` is called after the families of the session have become others. */
export function createFamilyFollower(
  connection: Connection,
  session: Session,
  readFolder: ReadFamilyFolder,
  onChanged: () => void,
): FamilyFollower {
  const texts = new Map<string, string>();
  let blamed: readonly string[] = [];
  let told: readonly string[] = [];
  let readings = 0;

  const tell = (): void => {
    const faulty = filesAsShown(session.read().familyFiles, texts).filter(({ problems }) => problems.length > 0);
    const mended = blamed.filter((uri) => !faulty.some((file) => file.uri === uri));
    blamed = faulty.map(({ uri }) => uri);
    for (const uri of mended) void connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const file of faulty)
      void connection.sendDiagnostics({ uri: file.uri, diagnostics: toLspFamilyProblems(file) });
  };

  const read = async (): Promise<void> => {
    const reading = ++readings;
    const { files, failures } = await readAll(session.read().folders, readFolder);
    if (reading !== readings) return;
    for (const failure of failures) if (!told.includes(failure)) warn(connection, failure);
    told = failures;
    const changed = session.learnFamilies(files);
    tell();
    if (changed) onChanged();
  };

  return {
    read,
    start: async () => {
      await askForNews(connection, session);
      await read();
    },
    show: (uri, text) => {
      if (text === undefined) texts.delete(spell(uri));
      else texts.set(spell(uri), text);
      tell();
    },
    shown: (uri) => texts.get(spell(uri)),
  };
}

/** Tells a client that wants to know that texts may be recognised otherwise than before. */
export function announceFamilies(connection: Connection, { client }: ReturnType<Session['read']>): void {
  if (client.hearsOfFamilies) void connection.sendNotification(familiesChangedMethod);
  if (client.refreshesTokens) void connection.languages.semanticTokens.refresh();
  if (client.refreshesFolding) void connection.languages.foldingRange.refresh();
}

function warn(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
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
  readonly failures: readonly string[];
}

async function readAll(folders: readonly string[], readFolder: ReadFamilyFolder): Promise<AllFiles> {
  const places = folders.map((folder) => URI.parse(folder)).filter(({ scheme }) => scheme === 'file');
  const readings = await Promise.all(places.map((folder) => readFamilies(folder, readFolder)));
  return {
    files: readFamilyFiles(readings.flatMap(({ texts }) => texts)),
    failures: readings.flatMap(({ failure }) => failure ?? []),
  };
}

async function readFamilies(folder: URI, readFolder: ReadFamilyFolder) {
  const place = Utils.joinPath(folder, familyFolder);
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
function filesAsShown(saved: readonly OwnFamilyFile[], texts: ReadonlyMap<string, string>): readonly OwnFamilyFile[] {
  if (!saved.some(({ uri }) => texts.has(uri))) return saved;
  return readFamilyFiles(
    saved.map(({ uri, source, failure }) => {
      const shown = texts.get(uri);
      return shown === undefined ? { uri, text: source.text, failure } : { uri, text: shown };
    }),
  );
}

/** An address in the spelling that those of the files read have. */
function spell(uri: string): string {
  return URI.parse(uri).toString();
}

function toLspFamilyProblems({ source, problems }: OwnFamilyFile): Diagnostic[] {
  return problems.map(({ message, range }) => ({
    message,
    range: toLspRangeIn(source, range),
    severity: DiagnosticSeverity.Error,
    source: diagnosticSource,
  }));
}
