/** Table of command id → what it does with two readers. The manifest lists the same ids. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import type { AgreementChoice, DisagreementView, PlainRange } from '../../../server/src/protocol';
import { perform } from '../annotations';
import { attempt } from '../editor/attempt';
import type { News } from '../client';
import { asLabel } from '../editor/labels';
import { findNext } from '../writing/moving';
import { pickTags } from '../notes/tagging';
import { fromPlainRange } from '../editor/plain';
import { findReportEditor } from '../editor/reportEditor';
import { messages } from './messages';
import { type AgreementRow, AgreementView } from './agreementView';
import { chooseReaders } from './comparison';

/** What the commands work on. */
interface Product {
  readonly client: LanguageClient;
  readonly view: AgreementView;
}

const handlers: Readonly<Record<string, (product: Product, given?: never) => Promise<void>>> = {
  'goldenThread.compareReaders': ({ client, view }) => compareReaders(client, view),
  'goldenThread.endComparison': ({ view }) => view.end(),
  'goldenThread.nextDisagreement': ({ view }) => goToDisagreement(view, 'next'),
  'goldenThread.previousDisagreement': ({ view }) => goToDisagreement(view, 'previous'),
  'goldenThread.showDisagreement': ({ view }, range?: PlainRange) => showPlace(view, range),
  'goldenThread.adjudicate': ({ client, view }, row?: AgreementRow) => adjudicate(client, view, row),
};

/** Shows the comparison of readers as long as the returned object lives. */
export function showAgreement(client: LanguageClient, news: News): vscode.Disposable {
  const view = new AgreementView(client, news);
  const register = ([id, run]: [string, (typeof handlers)[string]]) =>
    vscode.commands.registerCommand(id, (given?: never) => attempt(() => run({ client, view }, given)));
  return vscode.Disposable.from(view, ...Object.entries(handlers).map(register));
}

async function compareReaders(client: LanguageClient, view: AgreementView): Promise<void> {
  const editor = findReportEditor();
  if (!editor) throw new Error(messages.openReport());
  const comparing = await chooseReaders(client, editor.document.uri);
  if (comparing) await view.compare(comparing);
}

/** Goes to the next place that nobody has decided on; where all are decided, to the next of all. */
async function goToDisagreement(view: AgreementView, direction: 'next' | 'previous'): Promise<void> {
  const { result } = needComparison(view);
  const open = result.disagreements.filter(({ decided }) => decided === '');
  const editor = await showReport(view);
  const next = findNext(
    open.length > 0 ? open : result.disagreements,
    ({ range }) => fromPlainRange(range).start,
    editor.selection.active,
    direction,
  );
  if (!next) throw new Error(messages.noDisagreement());
  reveal(editor, fromPlainRange(next.range));
  await view.select(next);
}

async function showPlace(view: AgreementView, range: PlainRange | undefined): Promise<void> {
  if (range) reveal(await showReport(view), fromPlainRange(range));
}

function reveal(editor: vscode.TextEditor, place: vscode.Range): void {
  editor.selection = new vscode.Selection(place.start, place.start);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function showReport(view: AgreementView): Promise<vscode.TextEditor> {
  const { report } = needComparison(view).comparing;
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(report));
}

function needComparison(view: AgreementView): NonNullable<AgreementView['current']> {
  if (!view.current) throw new Error(messages.notComparing());
  return view.current;
}

/** Asks what holds at a row, or at the cursor, and records it. */
async function adjudicate(client: LanguageClient, view: AgreementView, row: AgreementRow | undefined): Promise<void> {
  const { comparing, result } = needComparison(view);
  const disagreement = row?.kind === 'disagreement' ? row.disagreement : findAtCursor(result.disagreements);
  if (!disagreement) throw new Error(messages.noDisagreement());
  const uri = client.code2ProtocolConverter.asUri(comparing.report);
  if (disagreement.kind === 'tags') await decideTags(client, uri, disagreement);
  else await decideLink(client, uri, disagreement);
  await view.refresh();
}

function findAtCursor(disagreements: readonly DisagreementView[]): DisagreementView | undefined {
  const cursor = findReportEditor()?.selection.active;
  return cursor && disagreements.find(({ range }) => fromPlainRange(range).contains(cursor));
}

async function decideTags(client: LanguageClient, uri: string, disagreement: DisagreementView): Promise<void> {
  const { words, range, between, choices } = disagreement;
  const title = messages.decide(words);
  const picked = await pickChoice(title, [...choices, { label: messages.otherTags() }]);
  if (!picked) return;
  const tags = picked.tags ?? (await pickTags(client, uri, title, []));
  const text = tags && (await vscode.window.showInputBox({ title: asLabel(title), prompt: messages.why() }));
  if (!tags || text === undefined) return;
  await perform(client, 'goldenThread.server.adjudicateTags', { uri, range, tags, text, adjudicates: between });
}

/** Where it is none of them, each that a reader gave is refused. */
async function decideLink(client: LanguageClient, uri: string, disagreement: DisagreementView): Promise<void> {
  const { words, between, choices, from = '' } = disagreement;
  const picked = await pickChoice(messages.decide(words), choices);
  if (!picked) return;
  const decision = picked.recommendation === undefined ? 'detached' : 'accepted';
  const decided = picked.recommendation === undefined ? choices : [picked];
  for (const { recommendation } of decided) {
    const argument = { uri, from, decision, adjudicates: between } as const;
    if (recommendation !== undefined)
      await perform(client, 'goldenThread.server.adjudicateLink', { ...argument, recommendation });
  }
}

async function pickChoice(title: string, choices: readonly AgreementChoice[]): Promise<AgreementChoice | undefined> {
  const items = choices.map((choice) => ({
    label: asLabel(choice.label),
    description: asLabel(choice.words ?? ''),
    choice,
  }));
  return (await vscode.window.showQuickPick(items, { title: asLabel(title), matchOnDescription: true }))?.choice;
}
