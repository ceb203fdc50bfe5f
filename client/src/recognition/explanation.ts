/** The page that says why a file was, or was not, recognised: a read-only document made of plain text. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { recognise } from '../client';
import { messages } from '../messages';
import { showInformation } from '../editor/toasts';

/** The scheme of the pages' addresses; the address of the file that a page explains is its query. */
export const explanationScheme = 'golden-thread';

/** What the pages are to the editor, so that package.json can have their lines wrapped. */
const pageLanguage = 'golden-thread-page';

const changed = new vscode.EventEmitter<vscode.Uri>();

/** Provides the pages while the returned object lives. */
export function provideExplanations(client: LanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(explanationScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (page) => explain(client, vscode.Uri.parse(page.query)),
    }),
    vscode.languages.registerDocumentLinkProvider({ scheme: explanationScheme }, { provideDocumentLinks: linkLines }),
  );
}

/** "line 24" leads to that line of the file that the page explains. */
function linkLines(page: vscode.TextDocument): vscode.DocumentLink[] {
  const file = vscode.Uri.parse(page.uri.query);
  return [...page.getText().matchAll(/\bline (\d{1,9})\b/g)].map(({ 0: words, 1: line, index }) => {
    const range = new vscode.Range(page.positionAt(index), page.positionAt(index + words.length));
    return new vscode.DocumentLink(range, file.with({ fragment: `L${line}` }));
  });
}

/** Opens the page for the file in the active editor; without one, says what to do. */
export async function showExplanation(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    void showInformation(messages.noActiveFile());
    return;
  }
  const page = pageOf(document.uri);
  changed.fire(page);
  const text = await vscode.workspace.openTextDocument(page);
  await vscode.languages.setTextDocumentLanguage(text, pageLanguage);
  await vscode.window.showTextDocument(page, { preview: true });
}

function pageOf(file: vscode.Uri): vscode.Uri {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  return vscode.Uri.from({
    scheme: explanationScheme,
    path: `/${messages.explanationName(name)}.txt`,
    query: file.toString(),
  });
}

async function explain(client: LanguageClient, file: vscode.Uri): Promise<string> {
  try {
    const document = await vscode.workspace.openTextDocument(file);
    return (await recognise(client, document)).explanation;
  } catch {
    return messages.explanationFailed();
  }
}
