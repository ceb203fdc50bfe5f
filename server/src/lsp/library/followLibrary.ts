/** The library over the protocol: read in the background with progress, and asked for by symbols, lenses and our own view. */

import {
  CodeLensRefreshRequest,
  type Connection,
  type FileEvent,
  SymbolKind,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { traceOf } from '../../base/bug';
import { mayBeReport } from '../../disk/reportFiles';
import { decisionsFile } from '../../library/decisions/decisions';
import type { LibraryEntry } from '../../library/entry';
import { surroundingsOf } from '../../library/library';
import { listResponses } from '../../library/responses/responding';
import { describeKind, findSymbols, nameOfReport, type LibrarySymbol } from '../../library/symbols';
import {
  compareMethod,
  decideMethod,
  type DecideParams,
  lifeChoicesMethod,
  libraryChangedMethod,
  libraryMethod,
  type LibraryReportView,
  type LibraryResult,
  lifeMethod,
  type LifeParams,
  type LifeResult,
  saidBeforeMethod,
  similarMethod,
} from '../../protocol';
import { libraryMessages, renderLifePage } from '../../wording/libraryMessages';
import { messages } from '../../wording/messages';
import { createCheckingProgress } from '../checking/checkingProgress';
import { toLspRangeInEntry } from '../convert/convert';
import type { Handler, Part, Server } from '../part';
import { answerRefusals } from '../refusal';
import { fromState, onAddress, onRequest } from '../rows';
import type { State } from '../session';
import { answerComparison, answerSaidBefore, answerSimilar } from './answerAcross';
import { answerLifeChoices, keepDecision, readDecisions } from './decide';
import { createLibraryIndex, type LibraryReader } from './libraryIndex';

/** What is checked comes first: people wait for problems, and seldom for the library. */
const pauseBefore = 1500;

/** Keeps the library of the session up to date. */
export function followLibrary({ connection, session }: Server, reader: LibraryReader): Part {
  const progress = createCheckingProgress(connection, session, { work: 'library', cancel: () => index.stop() });
  const index = createLibraryIndex(session, reader, progress);
  const report = (error: unknown) => connection.console.error(messages.checkingFailed(traceOf(error)));
  const readAll = () => {
    const { folders, settings } = session.read();
    if (folders.length + settings.library.length > 0)
      session.underway.pause('library', pauseBefore, () => void index.readAll().catch(report));
  };
  const readDecided = async () => {
    const reading = await session.underway.latest('decisions', () =>
      readDecisions(session.read().folders, reader.files),
    );
    if (reading) session.change({ kind: 'decisions', ...reading });
  };
  session.watch((now, before, change) => {
    const isOther = now.folders !== before.folders || now.settings.library !== before.settings.library;
    if (now.libraryRevision !== before.libraryRevision) announceLibrary(connection, now);
    if (change.kind === 'ready' || (isOther && before.stage === 'ready')) readAll();
    if (isOther && before.stage === 'ready') void readDecided();
  });
  return {
    handlers: [
      ...libraryHandlers,
      onRequest(decideMethod, null, async (state, params: DecideParams) => {
        const result = await answerRefusals(keepDecision(state, reader.files, params));
        await readDecided();
        return result ?? null;
      }),
    ],
    start: readDecided,
    filesChanged: (changes) => {
      if (changes.some((change) => concerns(change, index.listFiles()))) readAll();
      if (changes.some(({ uri }) => uri.endsWith(`/${decisionsFile}`))) void readDecided();
    },
  };
}

/** Tells a client that wants to know, and has what lenses tell of other reports asked for again. */
function announceLibrary(connection: Connection, { client }: State): void {
  if (client.hearsOfLibrary) void connection.sendNotification(libraryChangedMethod);
  if (client.refreshesCodeLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
}

/** Whether a change is of a report, or of a folder with reports: one that is deleted takes them along without a word. */
function concerns({ uri }: FileEvent, known: readonly string[]): boolean {
  return mayBeReport(uri) || known.some((each) => each.startsWith(`${uri}/`));
}

const libraryHandlers: readonly Handler[] = [
  {
    ...fromState(WorkspaceSymbolRequest.method, [], ({ library }, { query }: WorkspaceSymbolParams) =>
      findSymbols(library, query).map(toLspSymbol),
    ),
    capability: { workspaceSymbolProvider: true },
  },
  fromState(libraryMethod, { providers: [] }, answerLibrary),
  fromState(lifeMethod, null, answerLife),
  fromState(compareMethod, null, answerComparison),
  onAddress(similarMethod, { places: [] }, answerSimilar),
  onAddress(saidBeforeMethod, { sentences: [] }, answerSaidBefore),
  onAddress(lifeChoicesMethod, null, answerLifeChoices),
];

const symbolKinds = {
  report: SymbolKind.File,
  section: SymbolKind.Namespace,
  finding: SymbolKind.String,
  recommendation: SymbolKind.Event,
  judgement: SymbolKind.EnumMember,
} as const;

function toLspSymbol({ entry, kind, name, range }: LibrarySymbol): WorkspaceSymbol {
  return {
    name,
    kind: symbolKinds[kind],
    containerName: libraryMessages.symbolOf(entry),
    location: { uri: entry.file, range: toLspRangeInEntry(entry, range) },
  };
}

/** The page of the body that a report is about, of the report alone where it names none; null where nothing is known. */
function answerLife({ library }: State, { uri }: LifeParams): LifeResult | null {
  const provider = library.providers.find(({ reports }) => reports.some(({ file }) => file === uri));
  if (!provider) return null;
  if (provider.key !== '') return { title: provider.name, markdown: renderLifePage(library, provider) };
  const { entry } = surroundingsOf(library, uri);
  if (!entry || listResponses(library, entry).length === 0) return null;
  const title = nameOfReport(entry);
  return { title, markdown: renderLifePage(library, { name: title, reports: [entry] }) };
}

/** The providers with their reports by date, for our own view. */
function answerLibrary({ library }: State): LibraryResult {
  return {
    providers: library.providers.map(({ name, names, reports, trends }) => ({
      name: name === '' ? undefined : name,
      names,
      reports: reports.map(toView),
      trends: trends
        .filter(({ judgements }) => judgements.length > 1)
        .map(({ subjectName, direction, judgements }) => ({
          subject: subjectName,
          direction,
          grades: judgements.map(({ grade, date }) => ({ grade, date })),
        })),
    })),
  };
}

function toView(entry: LibraryEntry): LibraryReportView {
  const { file, date } = entry;
  return { uri: file, label: nameOfReport(entry), kind: describeKind(entry), date: date?.date };
}
