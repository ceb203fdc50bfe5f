/** Table of command id → what it does. The manifest lists the same ids. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  baselineMethod,
  type BaselineParams,
  type BaselineResult,
  type ChooseLinkArgument,
  type JustifyArgument,
  type ShowReferencesArguments,
  type TeachArgument,
} from '../../server/src/protocol';
import { attempt } from './editor/attempt';
import { restartClient } from './client';
import { convertDocument, openDocument, writeComments } from './documents/documents';
import type { PdfPages } from './documents/pdfPages';
import { showExplanation } from './recognition/explanation';
import { draftFamily } from './recognition/families';
import { justify } from './links/justifying';
import * as linking from './links/linking';
import { messages } from './messages';
import { confirm, showInformation } from './editor/toasts';
import type { MatrixPages } from './matrix/matrix';
import { goTo, goToNote, showReferences } from './writing/moving';
import { continueItem } from './writing/continuing';
import { newReport } from './writing/newReport';
import * as exchange from './notes/exchange';
import type { Given } from './notes/given';
import type { NoteComment } from './notes/noteComment';
import type { Notes } from './notes/notes';
import * as placing from './notes/placing';
import { editTags } from './notes/tagging';
import * as writing from './notes/writing';
import { showCheckPage } from './checking/checkPages';
import { changeProfile } from './checking/profile';
import { changeFamily, teachLine } from './recognition/teaching';

/** What commands work on. */
interface Product {
  readonly client: LanguageClient;
  readonly notes: Notes;
  readonly matrix: MatrixPages;
  readonly pages: PdfPages;
  /** Where the extension's own files are. */
  readonly extension: vscode.Uri;
}

const handlers: Readonly<Record<string, (product: Product, ...given: never[]) => unknown>> = {
  'goldenThread.whyRecognised': () => showExplanation(),
  'goldenThread.newReport': ({ client }) => newReport(client),
  'goldenThread.continueItem': () => continueItem(),
  'goldenThread.showCheckPage': ({ extension }, name?: unknown) => showCheckPage(extension, name),
  'goldenThread.changeProfile': () => changeProfile(),
  'goldenThread.changeFamily': ({ client }) => changeFamily(client),
  'goldenThread.teach': ({ client }, given?: Partial<TeachArgument>) => teachLine(client, given),
  'goldenThread.draftFamily': ({ client }) => draftFamily(client),
  'goldenThread.showReferences': ({ client }, ...given: ShowReferencesArguments) => showReferences(client, ...given),
  'goldenThread.openDocument': (_, file?: vscode.Uri) => openDocument(file),
  'goldenThread.convertToMarkdown': ({ client }, file?: vscode.Uri) => convertDocument(client, 'markdown', file),
  'goldenThread.convertToText': ({ client }, file?: vscode.Uri) => convertDocument(client, 'text', file),
  'goldenThread.writeComments': ({ client }, file?: vscode.Uri) => writeComments(client, file),
  'goldenThread.showMatrix': ({ matrix }, file?: vscode.Uri, all?: readonly vscode.Uri[]) => matrix.show(file, all),
  'goldenThread.showPage': ({ pages }) => pages.show(),
  'goldenThread.restartServer': ({ client }) => restartClient(client),
  'goldenThread.acceptBaseline': ({ client }) => acceptBaseline(client),
  'goldenThread.dropBaseline': ({ client }) => dropBaseline(client),
  'goldenThread.changeBaseline': ({ client }, change: BaselineParams) => changeBaseline(client, change),
  'goldenThread.showOutput': ({ client }) => client.outputChannel.show(),

  'goldenThread.addNote': ({ notes }) => writing.addNote(notes),
  'goldenThread.createNote': ({ notes }, reply: vscode.CommentReply) => writing.createNote(notes, reply),
  'goldenThread.replyToNote': ({ notes }, given: Given) => writing.replyToNote(notes, given),
  'goldenThread.editNote': ({ notes }, given: Given) => writing.editNote(notes, given),
  'goldenThread.saveNote': ({ notes }, comment: NoteComment) => writing.saveNote(notes, comment),
  'goldenThread.cancelEditing': ({ notes }, comment: NoteComment) => writing.cancelEditing(notes, comment),
  'goldenThread.deleteNote': ({ notes }, given: Given) => writing.deleteNote(notes, given),
  'goldenThread.resolveNote': ({ notes }, given: Given) => writing.resolveNote(notes, given, true),
  'goldenThread.reopenNote': ({ notes }, given: Given) => writing.resolveNote(notes, given, false),
  'goldenThread.editTags': ({ notes }, given: Given) => editTags(notes, given),
  'goldenThread.nextNote': ({ notes }) => goToNote(notes, 'next'),
  'goldenThread.previousNote': ({ notes }) => goToNote(notes, 'previous'),
  'goldenThread.acceptPlace': ({ notes }, given: Given) => placing.acceptPlace(notes, given),
  'goldenThread.acceptWords': ({ notes }, given: Given) => placing.acceptWords(notes, given),
  'goldenThread.choosePlace': ({ notes }, given: Given) => placing.choosePlace(notes, given),
  'goldenThread.detachNote': ({ notes }, given: Given) => placing.detachNote(notes, given),
  'goldenThread.exportAnnotations': ({ notes }) => exchange.exportAnnotations(notes),
  'goldenThread.importAnnotations': ({ notes }) => exchange.importAnnotations(notes),

  'goldenThread.nextFinding': ({ client }) => goTo(client, 'finding', 'next'),
  'goldenThread.previousFinding': ({ client }) => goTo(client, 'finding', 'previous'),
  'goldenThread.nextMarker': ({ client }) => goTo(client, 'marker', 'next'),
  'goldenThread.previousMarker': ({ client }) => goTo(client, 'marker', 'previous'),
  'goldenThread.nextHole': ({ client }) => goTo(client, 'hole', 'next'),
  'goldenThread.previousHole': ({ client }) => goTo(client, 'hole', 'previous'),
  'goldenThread.nextProblem': ({ client }) => goTo(client, 'problem', 'next'),
  'goldenThread.previousProblem': ({ client }) => goTo(client, 'problem', 'previous'),

  'goldenThread.chooseLink': ({ client }, given?: ChooseLinkArgument) => linking.chooseLink(client, given),
  'goldenThread.acceptLink': ({ client }, given?: ChooseLinkArgument) => linking.acceptLink(client, given),
  'goldenThread.detachLink': ({ client }, given?: ChooseLinkArgument) => linking.detachLink(client, given),
  'goldenThread.justify': ({ client }, given?: JustifyArgument) => justify(client, given),
};

/** Registers every command of the table. */
export function registerCommands(product: Product): readonly vscode.Disposable[] {
  return Object.entries(handlers).map(([id, run]) =>
    vscode.commands.registerCommand(id, (...given: never[]) => attempt(() => run(product, ...given))),
  );
}

/** Takes in all problems of the workspace after the person has agreed; says how many there are. */
async function acceptBaseline(client: LanguageClient): Promise<void> {
  if (!(await confirm(messages.acceptAllAsk(), messages.acceptAll()))) return;
  const { problems } = await changeBaseline(client, { kind: 'all' });
  void showInformation(messages.baselineAccepted(problems));
}

/** Shows all problems again. */
async function dropBaseline(client: LanguageClient): Promise<void> {
  await changeBaseline(client, { kind: 'none' });
  void showInformation(messages.baselineDropped());
}

/** Changes the baseline as the server's quick fixes say. Rejects with a sentence for the person. */
function changeBaseline(client: LanguageClient, params: BaselineParams): Promise<BaselineResult> {
  return client.sendRequest<BaselineResult>(baselineMethod, params);
}
