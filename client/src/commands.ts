/** Table of command id → what it does. The manifest lists the same ids. */

import { commands, type CommentReply, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { attempt } from './attempt';
import { acceptBaseline, changeBaseline, dropBaseline } from './baseline';
import { restartClient } from './client';
import { showExplanation } from './explanation';
import { draftFamily } from './families';
import { justify } from './links/justifying';
import * as linking from './links/linking';
import * as exchange from './notes/exchange';
import type { Given } from './notes/given';
import { goToNote } from './notes/navigation';
import type { NoteComment } from './notes/noteComment';
import type { Notes } from './notes/notes';
import * as placing from './notes/placing';
import * as writing from './notes/writing';
import { goTo, showReferences } from './moving';
import type {
  BaselineParams,
  ChooseLinkArgument,
  JustifyArgument,
  ShowReferencesArguments,
} from '../../server/src/protocol';

/** What commands work on. */
export interface Product {
  readonly client: LanguageClient;
  readonly notes: Notes;
}

const handlers: Readonly<Record<string, (product: Product, ...given: never[]) => unknown>> = {
  'goldenThread.whyRecognised': () => showExplanation(),
  'goldenThread.draftFamily': ({ client }) => draftFamily(client),
  'goldenThread.showReferences': ({ client }, ...given: ShowReferencesArguments) => showReferences(client, ...given),
  'goldenThread.restartServer': ({ client }) => restartClient(client),
  'goldenThread.acceptBaseline': ({ client }) => acceptBaseline(client),
  'goldenThread.dropBaseline': ({ client }) => dropBaseline(client),
  'goldenThread.changeBaseline': ({ client }, change: BaselineParams) => changeBaseline(client, change),
  'goldenThread.showOutput': ({ client }) => client.outputChannel.show(),

  'goldenThread.addNote': ({ notes }) => writing.addNote(notes),
  'goldenThread.createNote': ({ notes }, reply: CommentReply) => writing.createNote(notes, reply),
  'goldenThread.replyToNote': ({ notes }, given: Given) => writing.replyToNote(notes, given),
  'goldenThread.editNote': ({ notes }, given: Given) => writing.editNote(notes, given),
  'goldenThread.saveNote': ({ notes }, comment: NoteComment) => writing.saveNote(notes, comment),
  'goldenThread.cancelEditing': ({ notes }, comment: NoteComment) => writing.cancelEditing(notes, comment),
  'goldenThread.deleteNote': ({ notes }, given: Given) => writing.deleteNote(notes, given),
  'goldenThread.resolveNote': ({ notes }, given: Given) => writing.resolveNote(notes, given, true),
  'goldenThread.reopenNote': ({ notes }, given: Given) => writing.resolveNote(notes, given, false),
  'goldenThread.editTags': ({ notes }, given: Given) => writing.editTags(notes, given),
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
export function registerCommands(product: Product): readonly Disposable[] {
  return Object.entries(handlers).map(([id, run]) =>
    commands.registerCommand(id, (...given: never[]) => attempt(() => run(product, ...given))),
  );
}
