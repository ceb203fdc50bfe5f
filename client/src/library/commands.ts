/** Table of command id → what it does across reports. The manifest lists the same ids. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  compareMethod,
  type CompareParams,
  type CompareResult,
  type DecideParams,
  type LifeChoicesParams,
  libraryMethod,
  type LibraryResult,
  lifeMethod,
  type LifeResult,
  similarMethod,
  type SimilarResult,
} from '../../../server/src/protocol';
import { attempt } from '../editor/attempt';
import { asLabel } from '../editor/labels';
import type { News } from '../client';
import { showInformation } from '../editor/toasts';
import { messages } from './messages';
import { readCommitted } from './committed';
import { decide, decideLife, joinProviders, splitProvider } from './deciding';
import { dimSaidBefore } from './dimming';
import { FoundView } from './foundView';
import { LibraryView, type Row } from './libraryView';
import { Pages } from './pages';

/** What the commands work on. */
interface Product {
  readonly client: LanguageClient;
  readonly view: LibraryView;
  readonly pages: Pages;
  readonly found: FoundView;
}

const handlers: Readonly<Record<string, (product: Product, ...given: never[]) => Promise<void>>> = {
  'goldenThread.showLife': ({ client, pages }, uri?: unknown) => showLife(client, pages, uri),
  'goldenThread.findSimilar': ({ client, found }) => findSimilar(client, found),
  'goldenThread.compareReports': ({ client, found }) => compareReports(client, found),
  'goldenThread.compareWithCommit': ({ client, found }) => compareWithCommit(client, found),
  'goldenThread.showComparison': ({ pages, found }) => showComparison(pages, found),
  'goldenThread.closeFound': ({ found }) => found.close(),
  'goldenThread.filterLibrary': ({ view }) => view.askFilter(),
  'goldenThread.decideLife': ({ client }, given?: LifeChoicesParams) => decideLife(client, given),
  'goldenThread.decide': ({ client }, params: DecideParams) => decide(client, params),
  'goldenThread.joinProviders': ({ client }, row?: Row) => joinProviders(client, row),
  'goldenThread.splitProvider': ({ client }, row?: Row) => splitProvider(client, row),
};

/** Shows the library as long as the returned object lives. */
export function showLibrary(client: LanguageClient, news: News, extension: vscode.Uri): vscode.Disposable {
  const [view, pages, found] = [new LibraryView(client), new Pages(extension), new FoundView(client)];
  const register = ([id, run]: [string, (typeof handlers)[string]]) =>
    vscode.commands.registerCommand(id, (...given: never[]) =>
      attempt(() => run({ client, view, pages, found }, ...given)),
    );
  return vscode.Disposable.from(
    view,
    pages,
    found,
    dimSaidBefore(client, news),
    news.onLibraryChanged(() => view.refresh()),
    client.onDidChangeState(() => view.refresh()),
    ...Object.entries(handlers).map(register),
  );
}

/** The address of the report in front; says what to do where there is none. */
function findActive(client: LanguageClient): { readonly uri: string; readonly editor: vscode.TextEditor } | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor) return { uri: client.code2ProtocolConverter.asUri(editor.document.uri), editor };
  void showInformation(messages.openReport());
  return undefined;
}

async function showLife(client: LanguageClient, pages: Pages, given: unknown): Promise<void> {
  const uri = typeof given === 'string' ? given : findActive(client)?.uri;
  if (uri === undefined) return;
  const life = await client.sendRequest<LifeResult | null>(lifeMethod, { uri });
  if (life) await pages.show(life.title, life.markdown);
  else void showInformation(messages.noLife());
}

/** Shows what is similar to the place of the cursor, as references are shown and in a view, the most similar first. */
async function findSimilar(client: LanguageClient, found: FoundView): Promise<void> {
  const active = findActive(client);
  if (!active) return;
  const { uri, editor } = active;
  const position = editor.selection.active;
  const { places } = await client.sendRequest<SimilarResult>(similarMethod, { uri, position });
  if (places.length === 0) {
    void showInformation(messages.noSimilar());
    return;
  }
  found.show({ kind: 'similar', places });
  const locations = places.map((place) => client.protocol2CodeConverter.asLocation(place));
  await vscode.commands.executeCommand('editor.action.showReferences', editor.document.uri, position, locations);
}

async function compareReports(client: LanguageClient, found: FoundView): Promise<void> {
  const active = findActive(client);
  if (!active) return;
  const { providers } = await client.sendRequest<LibraryResult>(libraryMethod, {});
  const own = providers.find(({ reports }) => reports.some(({ uri }) => uri === active.uri));
  // Other reports of the same body first: they are what one compares with.
  const others = [...providers].sort((a, b) => Number(b === own) - Number(a === own)).flatMap(({ reports }) => reports);
  const choices = others
    .filter(({ uri }) => uri !== active.uri)
    .map(({ uri, label }) => ({ label: asLabel(label), uri }));
  if (choices.length === 0) {
    void showInformation(messages.noComparison());
    return;
  }
  const chosen = await vscode.window.showQuickPick(choices, { placeHolder: messages.compareWith() });
  if (chosen) await compare(client, found, { before: chosen.uri, after: active.uri }, vscode.Uri.parse(chosen.uri));
}

/** Compares the report in front, as it is in the editor, with what the last commit says of it. */
async function compareWithCommit(client: LanguageClient, found: FoundView): Promise<void> {
  const active = findActive(client);
  if (!active) return;
  const committed = await readCommitted(active.editor.document.uri);
  if (!committed) {
    void showInformation(messages.noCommit());
    return;
  }
  const { uri, text } = committed;
  await compare(client, found, { before: uri.toString(), after: active.uri, textBefore: text }, uri);
}

async function compare(client: LanguageClient, found: FoundView, params: CompareParams, before: vscode.Uri) {
  const result = await client.sendRequest<CompareResult | null>(compareMethod, params);
  if (!result) void showInformation(messages.noComparison());
  else found.show({ kind: 'comparison', result, before, after: vscode.Uri.parse(params.after) });
}

/** Shows the comparison of the view as a page. */
async function showComparison(pages: Pages, found: FoundView): Promise<void> {
  const { content } = found;
  if (content?.kind === 'comparison') await pages.show(content.result.title, content.result.markdown);
}
