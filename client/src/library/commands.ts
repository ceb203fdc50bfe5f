/** Table of command id → what it does across reports. The manifest lists the same ids. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  compareMethod,
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
import { attempt } from '../attempt';
import { asLabel } from '../labels';
import type { News } from '../client';
import { showInformation } from '../toasts';
import { messages } from './libraryMessages';
import { decide, decideLife, joinProviders, splitProvider } from './deciding';
import { LibraryView, type Row } from './libraryView';
import { Pages } from './pages';

/** What the commands work on. */
interface Product {
  readonly client: LanguageClient;
  readonly view: LibraryView;
  readonly pages: Pages;
}

const handlers: Readonly<Record<string, (product: Product, ...given: never[]) => Promise<void>>> = {
  'goldenThread.showLife': ({ client, pages }, uri?: unknown) => showLife(client, pages, uri),
  'goldenThread.findSimilar': ({ client }) => findSimilar(client),
  'goldenThread.compareReports': ({ client, pages }) => compareReports(client, pages),
  'goldenThread.filterLibrary': ({ view }) => view.askFilter(),
  'goldenThread.decideLife': ({ client }, given?: LifeChoicesParams) => decideLife(client, given),
  'goldenThread.decide': ({ client }, params: DecideParams) => decide(client, params),
  'goldenThread.joinProviders': ({ client }, row?: Row) => joinProviders(client, row),
  'goldenThread.splitProvider': ({ client }, row?: Row) => splitProvider(client, row),
};

/** Shows the library as long as the returned object lives. */
export function showLibrary(client: LanguageClient, news: News): vscode.Disposable {
  const [view, pages] = [new LibraryView(client), new Pages()];
  const register = ([id, run]: [string, (typeof handlers)[string]]) =>
    vscode.commands.registerCommand(id, (...given: never[]) => attempt(() => run({ client, view, pages }, ...given)));
  return vscode.Disposable.from(
    view,
    pages,
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

/** Shows what is similar to the place of the cursor as references are shown, the most similar first. */
async function findSimilar(client: LanguageClient): Promise<void> {
  const active = findActive(client);
  if (!active) return;
  const { uri, editor } = active;
  const position = editor.selection.active;
  const { places } = await client.sendRequest<SimilarResult>(similarMethod, { uri, position });
  if (places.length === 0) {
    void showInformation(messages.noSimilar());
    return;
  }
  const locations = places.map((place) => client.protocol2CodeConverter.asLocation(place));
  await vscode.commands.executeCommand('editor.action.showReferences', editor.document.uri, position, locations);
}

async function compareReports(client: LanguageClient, pages: Pages): Promise<void> {
  const active = findActive(client);
  if (!active) return;
  const { providers } = await client.sendRequest<LibraryResult>(libraryMethod, {});
  const own = providers.find(({ reports }) => reports.some(({ uri }) => uri === active.uri));
  // Other reports of the same body first: they are what one compares with.
  const others = [...providers].sort((a, b) => Number(b === own) - Number(a === own)).flatMap(({ reports }) => reports);
  const choices = others
    .filter(({ uri }) => uri !== active.uri)
    .map(({ uri, label }) => ({ label: asLabel(label), uri }));
  if (!own || choices.length === 0) {
    void showInformation(messages.noComparison());
    return;
  }
  const chosen = await vscode.window.showQuickPick(choices, { placeHolder: messages.compareWith() });
  if (!chosen) return;
  const page = await client.sendRequest<CompareResult | null>(compareMethod, { before: chosen.uri, after: active.uri });
  if (page) await pages.show(page.title, page.markdown);
}
