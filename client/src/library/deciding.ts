/** A person's word across reports: what became of a recommendation, and which names mean one body. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  decideMethod,
  type DecideParams,
  libraryMethod,
  type LibraryResult,
  type LifeChangeParams,
  type LifeChoice,
  lifeChoicesMethod,
  type LifeChoicesParams,
  type LifeChoicesResult,
  type ResponseChoice,
} from '../../../server/src/protocol';
import { asLabel } from '../editor/labels';
import { toPlainPosition } from '../editor/plain';
import { findReportEditor } from '../editor/reportEditor';
import { showInformation } from '../editor/toasts';
import { messages } from './messages';
import type { Row } from './libraryView';

/** How long a message about what was done stays in the status bar. */
const messageMilliseconds = 5_000;

/** Keeps a decision. Rejects with a sentence for the person. */
export async function decide(client: LanguageClient, params: DecideParams): Promise<void> {
  await client.sendRequest(decideMethod, params);
  vscode.window.setStatusBarMessage(messages.kept(), messageMilliseconds);
}

/** Asks what became of the recommendation at the place given, else at the cursor, and keeps the answer. */
export async function decideLife(client: LanguageClient, given: LifeChoicesParams | undefined): Promise<void> {
  const place = given ?? findPlace(client);
  if (!place) return void showInformation(messages.openReport());
  const choices = await client.sendRequest<LifeChoicesResult | null>(lifeChoicesMethod, place);
  if (!choices) return void showInformation(messages.noDecision());
  const later = await pickLater(choices, place.uri);
  const change = later && (await ('verdict' in later ? pickChange(choices, later) : pickStance(choices, later)));
  if (change) await decide(client, { kind: 'life', uri: choices.uri, words: choices.words, later: later.uri, change });
}

function findPlace(client: LanguageClient): LifeChoicesParams | undefined {
  const editor = findReportEditor();
  if (!editor) return undefined;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  return { uri, position: toPlainPosition(editor.selection.active) };
}

/** The later report or response to decide about: the only one, the response in front, or the one that is picked. */
async function pickLater(
  { name, later, responses }: LifeChoicesResult,
  inFront: string,
): Promise<LifeChoice | ResponseChoice | undefined> {
  const all = [...responses, ...later];
  const own = responses.find(({ uri }) => uri === inFront);
  if (own ?? all.length === 1) return own ?? all[0];
  const items = all.map((choice) => ({ label: asLabel(choice.label), choice }));
  return (await vscode.window.showQuickPick(items, { placeHolder: messages.whichLater(asLabel(name)) }))?.choice;
}

const stances = ['accepted', 'partly', 'not-accepted', 'not-said', null] as const;

/** Asks what a response answers: what was found first, to be confirmed. */
async function pickStance({ name }: LifeChoicesResult, choice: ResponseChoice): Promise<LifeChangeParams | undefined> {
  const known = describeKnown(choice.isDecided, choice.probability);
  const others = stances.filter((stance) => stance !== choice.stance);
  const items = [
    ...[choice.stance, ...others].map((stance) => ({
      label: messages.stances[stance ?? 'none'](),
      description: stance === choice.stance ? known : '',
      change: { kind: 'stance', stance } as const,
    })),
    { label: messages.forget(), change: { kind: 'forget' } as const },
  ];
  const placeHolder = messages.becameOf(asLabel(name), asLabel(choice.label));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.change;
}

function describeKnown(isDecided: boolean, probability: number): string {
  return isDecided ? messages.decided() : messages.found(Math.round(100 * probability));
}

interface ChangeItem extends vscode.QuickPickItem {
  readonly change: LifeChangeParams | 'ask-which';
}

const verdicts = ['met', 'partly', 'not-met', 'not-mentioned'] as const;

async function pickChange({ name }: LifeChoicesResult, choice: LifeChoice): Promise<LifeChangeParams | undefined> {
  const known = describeKnown(choice.isVerdictDecided, choice.probability);
  const is = (verdict: LifeChoice['verdict']): ChangeItem => ({
    label: messages.verdicts[verdict](),
    description: verdict === choice.verdict ? known : '',
    change: { kind: 'verdict', verdict },
  });
  const others = verdicts.filter((verdict) => verdict !== choice.verdict);
  const items: ChangeItem[] = [
    ...[choice.verdict, ...others].map(is),
    {
      label: messages.notSo(messages.verdicts[choice.verdict]()),
      change: { kind: 'not', verdict: choice.verdict },
    },
    ...listRepetitions(choice),
    { label: messages.forget(), change: { kind: 'forget' } },
  ];
  const placeHolder = messages.becameOf(asLabel(name), asLabel(choice.label));
  const change = (await vscode.window.showQuickPick(items, { placeHolder }))?.change;
  return change === 'ask-which' ? pickRepetition(choice) : change;
}

function listRepetitions({ requests }: LifeChoice): ChangeItem[] {
  if (requests.length === 0) return [];
  return [
    { label: messages.askedAgainAs(), change: 'ask-which' },
    { label: messages.notAskedAgain(), change: { kind: 'repeated', words: null } },
  ];
}

/** How much of a recommendation a person chooses by. */
const previewLength = 120;

async function pickRepetition({ requests, repeated }: LifeChoice): Promise<LifeChangeParams | undefined> {
  const items = [...requests]
    .sort((a, b) => Number(b.words === repeated) - Number(a.words === repeated))
    .map(({ name, words }) => ({ label: asLabel(`${name}. ${words.slice(0, previewLength)}`), words }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: messages.whichAgain() });
  return chosen && { kind: 'repeated', words: chosen.words };
}

/** Asks with which other body the one of a row is the same. */
export async function joinProviders(client: LanguageClient, row: Row | undefined): Promise<void> {
  if (row?.kind !== 'provider' || row.provider.name === undefined) return;
  const { providers } = await client.sendRequest<LibraryResult>(libraryMethod, {});
  const own = row.provider.name;
  const others = providers.flatMap(({ name }) => (name === undefined || name === own ? [] : [name]));
  if (others.length === 0) return void showInformation(messages.noOther());
  const items = others.map((name) => ({ label: asLabel(name), name }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: messages.joinWith(asLabel(own)) });
  if (chosen) await decide(client, { kind: 'join', names: [own, chosen.name] });
}

/** Asks which of the names of a row's body means another one. */
export async function splitProvider(client: LanguageClient, row: Row | undefined): Promise<void> {
  if (row?.kind !== 'provider' || row.provider.name === undefined) return;
  const { name: own, names } = row.provider;
  if (names.length < 2) return void showInformation(messages.oneName(asLabel(own)));
  const items = names.map((name) => ({ label: asLabel(name), name }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: messages.splitOff(asLabel(own)) });
  if (chosen) await decide(client, { kind: 'split', name: chosen.name });
}
