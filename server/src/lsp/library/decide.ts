/** What people decide across reports: read from the folders of the workspace, offered, and written there. */

import { URI } from 'vscode-uri';
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';

import { decisionsKind, pathOfDecisions } from '../../disk/decisionsFile';
import type { ReportFiles } from '../../disk/reportFiles';
import { joinDecisions, joinNames, splitName, type LibraryDecisions } from '../../library/decisions/decisions';
import { decideLife } from '../../library/decisions/placed';
import { nameOfRecommendation, type LibraryEntry } from '../../library/entry';
import { surroundingsOf, type Library } from '../../library/library';
import { findInLibrary } from '../../library/lives';
import { isDecidable, listAnsweredAt, type AnsweredAt } from '../../library/responses/responding';
import { nameOfReport } from '../../library/symbols';
import {
  decideCommand,
  decideLifeCommand,
  type DecideParams,
  type LifeChoicesParams,
  type LifeChoicesResult,
} from '../../protocol';
import { libraryMessages as messages } from '../../wording/libraryMessages';
import { findRecommendationUnder, type Document } from '../../workspace/document';
import { commandAction, wants } from '../codeActions';
import { findFolder, listFoldersOnDisk } from '../folders';
import { fromLspPosition } from '../convert/convert';
import { Refusal } from '../refusal';
import { entryOf } from './answerAcross';
import type { State } from '../session';

/** What all folders of the workspace decided, and a sentence for each file that cannot be used. */
export async function readDecisions(folders: readonly string[], files: ReportFiles) {
  const readings = await Promise.all(
    listFoldersOnDisk(folders).map(async (folder) => {
      const file = pathOfDecisions(URI.parse(folder).fsPath);
      return { file, reading: await files.readKept(kindOf(file), file) };
    }),
  );
  return {
    decisions: joinDecisions(readings.flatMap(({ reading }) => (reading.kind === 'read' ? [reading.kept] : []))),
    unusable: readings.flatMap(({ file, reading }) =>
      reading.kind === 'unusable' ? [messages.decisionsUnusable(file, reading.reason)] : [],
    ),
  };
}

/** Reports are called by their addresses here. */
function kindOf(file: string) {
  return decisionsKind(file, {
    nameOf: (path) => URI.file(path).toString(),
    pathOf: (address) => URI.parse(address).fsPath,
  });
}

/** Keeps a decision on the disk. Throws a `Refusal` where that cannot be. */
export async function keepDecision({ library, folders }: State, files: ReportFiles, params: DecideParams) {
  const folder = findFolderFor(folders, params);
  if (folder === undefined) throw new Refusal(messages.noFolderForDecisions());
  const file = pathOfDecisions(URI.parse(folder).fsPath);
  const change = changeOf(library, params);
  const result = await files.changeKept(kindOf(file), { file, folders: [URI.parse(folder).fsPath] }, change);
  if (result.kind !== 'done') throw new Refusal(messages.decisionsNotWritten(file, result.reason));
}

/** That of the earlier report, else of the later one, which may lie in a folder that is only read; else the first. */
function findFolderFor(folders: readonly string[], params: DecideParams): string | undefined {
  const onDisk = listFoldersOnDisk(folders);
  const own = params.kind === 'life' ? (findFolder(onDisk, params.uri) ?? findFolder(onDisk, params.later)) : undefined;
  return own ?? onDisk[0];
}

function changeOf(library: Library, params: DecideParams): (known: LibraryDecisions) => LibraryDecisions {
  switch (params.kind) {
    case 'join':
      return (known) => joinNames(known, params.names);
    case 'split':
      return (known) => splitName(known, params.name);
    case 'life': {
      const { entry: earlier } = surroundingsOf(library, params.uri);
      const { entry: later } = surroundingsOf(library, params.later);
      const recommendation = earlier?.recommendations.find(({ text }) => text === params.words);
      if (!earlier || !later || !recommendation) throw new Refusal(messages.nothingToDecide());
      return (known) => decideLife(known, library, { earlier, recommendation, later }, params.change);
    }
  }
}

/** What a person may decide of the recommendation at a place; null where the library knows nothing later of it. */
export function answerLifeChoices(
  document: Document,
  { position }: LifeChoicesParams,
  { library }: State,
): LifeChoicesResult | null {
  const offset = fromLspPosition(document, position);
  const [answered] = listAnsweredAt(library, entryOf(document), offset);
  const found = answered
    ? knownOf(library, answered.report.file, answered.recommendation.text)
    : findLife(document, offset, library);
  const responses = found?.responses.filter(isDecidable) ?? [];
  if (!found || found.life.length + responses.length === 0) return null;
  return {
    uri: found.entry.file,
    name: messages.recommendation(nameOfRecommendation(found.entry, found.recommendation.id)),
    words: found.recommendation.text,
    later: found.life.map(({ later, followed }) => ({
      uri: later.file,
      label: nameOfReport(later),
      verdict: followed.verdict,
      probability: followed.probability,
      repeated: followed.repeated?.recommendation.text,
      isVerdictDecided: followed.isVerdictDecided,
      isRepetitionDecided: followed.isRepetitionDecided,
      requests: later.recommendations.map(({ id, text }) => ({ name: nameOfRecommendation(later, id), words: text })),
    })),
    responses: responses.map(({ response, answer, isDecided }) => ({
      uri: response.file,
      label: nameOfReport(response),
      stance: answer?.stance ?? null,
      probability: answer?.probability ?? 1,
      isDecided,
    })),
  };
}

/** The recommendation of an open report at an offset, as the library has it, and what it knows of it. */
function findLife(document: Document, offset: number, library: Library) {
  const at = findRecommendationUnder(document, offset);
  return at && knownOf(library, document.uri, at.text.text);
}

/** The recommendation of a report with these words, as the library has it, and what it knows of it. */
function knownOf(library: Library, file: string, words: string) {
  const { entry } = surroundingsOf(library, file);
  const recommendation = entry?.recommendations.find(({ text }) => text === words);
  const known = findInLibrary(library, file, words);
  return entry && recommendation && known && { entry, recommendation, ...known };
}

/**
 * Actions on the recommendation or the answer at the cursor: to confirm what was found and not decided yet, to say that
 * it does not ask for what an earlier one asked, and to be asked for anything else.
 */
export function listDecisionActions(document: Document, params: CodeActionParams, state: State): CodeAction[] {
  const { only } = params.context;
  if (!state.client.decidesLives || !state.client.takesCodeActions) return [];
  if (!wants(only, CodeActionKind.QuickFix)) return [];
  const offset = fromLspPosition(document, params.range.start);
  const place: LifeChoicesParams = { uri: document.uri, position: params.range.start };
  const answered = listAnsweredAt(state.library, entryOf(document), offset);
  if (answered.length > 0)
    return [
      ...confirmAnswers(answered, document.uri),
      commandAction(messages.decideAnswer(), decideLifeCommand, place),
    ];
  const found = findLife(document, offset, state.library);
  if (!found) return [];
  const isOpen = found.life.length > 0 || found.responses.some(isDecidable);
  return [
    ...confirmResponses(found),
    ...confirmVerdicts(found),
    ...confirmRepetitions(found),
    ...(isOpen ? [commandAction(messages.decideLife(), decideLifeCommand, place)] : []),
  ];
}

type Known = NonNullable<ReturnType<typeof knownOf>>;

function confirmResponses({ entry, recommendation, responses }: Known): CodeAction[] {
  return responses.flatMap(({ response, answer, isDecided }) => {
    if (!answer || isDecided) return [];
    const { stance } = answer;
    const about = { kind: 'life', uri: entry.file, words: recommendation.text, later: response.file } as const;
    return [decide(messages.confirmStance(response, stance), { ...about, change: { kind: 'stance', stance } })];
  });
}

/** The same from the other side, where an answer is read. */
function confirmAnswers(answered: readonly AnsweredAt[], response: string): CodeAction[] {
  const open = answered.filter(({ isDecided }) => !isDecided);
  return open.map(({ report, recommendation, answer: { stance } }) => {
    const about = { kind: 'life', uri: report.file, words: recommendation.text, later: response } as const;
    const title = messages.confirmAnswer(nameIn(report, recommendation.id), stance);
    return decide(title, { ...about, change: { kind: 'stance', stance } });
  });
}

function confirmVerdicts({ entry, recommendation, life }: Known): CodeAction[] {
  const open = life.filter(({ followed }) => !followed.isVerdictDecided);
  return open.map(({ later, followed: { verdict } }) => {
    const about = { kind: 'life', uri: entry.file, words: recommendation.text, later: later.file } as const;
    return decide(messages.confirmVerdict(later, verdict), { ...about, change: { kind: 'verdict', verdict } });
  });
}

function confirmRepetitions({ entry, recommendation, before }: Known): CodeAction[] {
  const open = before.filter(({ followed }) => !followed.isRepetitionDecided);
  return open.flatMap(({ earlier, followed: { recommendation: asked } }) => {
    const about = { kind: 'life', uri: earlier.file, words: asked.text, later: entry.file } as const;
    const name = nameIn(earlier, asked.id);
    return [
      decide(messages.repeats(name), { ...about, change: { kind: 'repeated', words: recommendation.text } }),
      decide(messages.repeatsNot(name), { ...about, change: { kind: 'repeated', words: null } }),
    ];
  });
}

function nameIn(entry: LibraryEntry, id: string): string {
  return messages.recommendationOf(nameOfRecommendation(entry, id), entry);
}

function decide(title: string, params: DecideParams): CodeAction {
  return commandAction(title, decideCommand, params);
}
