/** A person's word on a link: choosing its other end from a ranked list, accepting what was inferred, detaching it. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { toText } from '../documents/addresses';
import {
  linkChoicesMethod,
  type ChooseLinkArgument,
  type LinkChoice,
  type LinkChoicesParams,
  type LinkChoicesResult,
} from '../../../server/src/protocol';
import { perform } from '../annotations';
import { asLabel } from '../editor/labels';
import { pickPlace, type PlaceItem } from '../editor/pickPlace';
import { fromPlainRange, toPlainPosition } from '../editor/plain';
import { findReportEditor } from '../editor/reportEditor';
import { messages } from './messages';

/** How long a message about what was done stays in the status bar. */
const messageMilliseconds = 5_000;

/** What may be linked at a place, and the editor that shows it. */
interface Ends extends LinkChoicesResult {
  readonly uri: string;
  readonly editor: vscode.TextEditor;
}

/** Offers what the thing at the place may be linked to, best first, and links it to what is picked. */
export async function chooseLink(client: LanguageClient, given: ChooseLinkArgument | undefined): Promise<void> {
  const ends = await needEnds(client, given);
  if (ends.choices.length === 0) throw new Error(messages.noChoices(ends.name));
  const choice = await pick(ends, ends.choices, messages.chooseFor(ends.name));
  if (choice) await accept(client, ends, choice);
}

/** Accepts the likeliest link of the thing at the place; a recommendation has several, so there the person picks. */
export async function acceptLink(client: LanguageClient, given: ChooseLinkArgument | undefined): Promise<void> {
  const ends = await needEnds(client, given);
  const open = ends.choices.filter(({ source }) => source === 'inferred');
  if (open.length === 0) throw new Error(messages.notLinked(ends.name));
  const isOneThing = new Set(open.map(({ from }) => from)).size === 1;
  const choice = isOneThing ? open[0] : await pick(ends, open, messages.acceptFor(ends.name));
  if (choice) await accept(client, ends, choice);
}

/** Says that a link of the thing at the place is wrong; where there are several, the person picks. */
export async function detachLink(client: LanguageClient, given: ChooseLinkArgument | undefined): Promise<void> {
  const ends = await needEnds(client, given);
  const linked = ends.choices.filter(({ source }) => source === 'accepted' || source === 'inferred');
  if (linked.length === 0) throw new Error(messages.notLinked(ends.name));
  const choice = linked.length === 1 ? linked[0] : await pick(ends, linked, messages.detachFor(ends.name));
  if (!choice) return;
  const { from, recommendation, label } = choice;
  await perform(client, 'goldenThread.server.detachLink', { uri: ends.uri, from, recommendation });
  tell(messages.detached(ends.name, label));
}

async function accept(client: LanguageClient, { uri, name }: Ends, choice: LinkChoice): Promise<void> {
  const { from, recommendation, label } = choice;
  await perform(client, 'goldenThread.server.acceptLink', { uri, from, recommendation });
  tell(messages.accepted(name, label));
}

async function pick({ editor }: Ends, choices: readonly LinkChoice[], title: string): Promise<LinkChoice | undefined> {
  const items = choices.map(toLinkItem);
  return (await pickPlace(editor, { title, placeholder: messages.choosePlaceholder(), items }))?.choice;
}

/** What may be linked at the place given, else at the cursor. Throws a sentence where nothing can be. */
async function needEnds(client: LanguageClient, given: ChooseLinkArgument | undefined): Promise<Ends> {
  const editor = given ? await vscode.window.showTextDocument(toText(vscode.Uri.parse(given.uri))) : needEditor();
  const uri = editor.document.uri.toString();
  const position = given?.position ?? toPlainPosition(editor.selection.active);
  const params: LinkChoicesParams = { uri, position };
  const choices = await client.sendRequest<LinkChoicesResult | null>(linkChoicesMethod, params);
  if (!choices) throw new Error(messages.nothingToLink());
  return { ...choices, uri, editor };
}

function needEditor(): vscode.TextEditor {
  const editor = findReportEditor();
  if (!editor) throw new Error(messages.noReport());
  return editor;
}

function tell(message: string): void {
  vscode.window.setStatusBarMessage(asLabel(message), messageMilliseconds);
}

/** A link in the pick list: what its other end is called, how likely it is, and why. */
interface LinkItem extends PlaceItem {
  readonly choice: LinkChoice;
}

/** From which probability on a link is called so. */
const degrees = [
  [0.9, messages.almostCertain],
  [0.6, messages.likely],
  [0.25, messages.possible],
  [0, messages.unlikely],
] as const;

/** How many of the shared terms are told; the most telling come first. */
const termsShown = 4;

function toLinkItem(choice: LinkChoice): LinkItem {
  const { label, preview, range, sharedTerms } = choice;
  const terms = sharedTerms.slice(0, termsShown).map((term) => `“${term}”`);
  const shared = terms.length > 0 ? messages.shared(terms.join(', ')) : '';
  const description = [describeSource(choice), shared].filter((part) => part !== '').join(' · ');
  return { label, description, detail: preview, range: fromPlainRange(range), choice };
}

/** "stated in the text", "confirmed", "likely, 87 %" */
function describeSource({ source, probability }: LinkChoice): string {
  if (source === 'stated') return messages.stated();
  if (source === 'structural') return messages.structural();
  if (source === 'accepted') return messages.confirmed();
  const [, name] = degrees.find(([least]) => probability >= least) ?? degrees[degrees.length - 1]!;
  return name(Math.round(probability * 100));
}
