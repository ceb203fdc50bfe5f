/** Word files in the editor: opening one shows its text, and commands take the text and the comments elsewhere. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  convertMethod,
  type ConvertParams,
  type ConvertResult,
  writeCommentsMethod,
  type WriteCommentsParams,
  type WriteCommentsResult,
} from '../../../server/src/protocol';
import { documentScheme, isDocument, toFile, toText } from './addresses';
import { showDocumentComments } from './comments';
import { DocumentFiles } from './files';
import { showInformation } from '../editor/toasts';
import { messages } from './messages';

/** Shows documents while the returned object lives. */
export function showDocuments(client: LanguageClient): vscode.Disposable {
  const files = new DocumentFiles(client);
  return vscode.Disposable.from(
    files,
    showDocumentComments(files),
    sayWhatIsShown(files),
    vscode.window.registerCustomEditorProvider('goldenThread.document', openTexts),
    vscode.window.registerCustomEditorProvider('goldenThread.pdf', openTexts),
  );
}

/** Opening the file opens its text in the same place instead. */
const openTexts: vscode.CustomReadonlyEditorProvider = {
  openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
  resolveCustomEditor: async ({ uri }, panel) => {
    const { viewColumn } = panel;
    panel.webview.html = `<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><p>${messages.opening()}</p>`;
    await vscode.window.showTextDocument(toText(uri), {
      viewColumn: viewColumn ?? vscode.ViewColumn.Active,
      preview: false,
    });
    panel.dispose();
  },
};

/** Behind the braces of the status bar: that this is a view of a Word file, and what of it was settled on the way. */
function sayWhatIsShown(files: DocumentFiles): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('goldenThread.document', { scheme: documentScheme });
  item.name = messages.viewName();
  item.text = messages.view();
  item.command = { command: 'goldenThread.convertToMarkdown', title: messages.convertTitle() };
  return vscode.Disposable.from(
    item,
    files.onDidRead(({ result }) => {
      const changes = result.changes > 0 ? [messages.changesRead(result.changes)] : [];
      item.detail = [...changes, ...result.warnings].join(' · ');
    }),
  );
}

/** Shows the text of a file that the Explorer gives, or that is open. */
export async function openDocument(given: vscode.Uri | undefined): Promise<void> {
  await vscode.window.showTextDocument(toText(needDocument(given)), { preview: false });
}

/** Makes a text or Markdown file of the text beside the file, under a name that is free, and opens it. It can be undone. */
export async function convertDocument(
  client: LanguageClient,
  form: ConvertParams['form'],
  given: vscode.Uri | undefined,
): Promise<void> {
  const file = needDocument(given);
  const { text } = await client.sendRequest<ConvertResult>(convertMethod, { uri: file.toString(), form });
  const target = await findFreeName(file, form === 'markdown' ? 'md' : 'txt');
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(target, { contents: new TextEncoder().encode(text), overwrite: false });
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(messages.notConverted(name));
  await vscode.window.showTextDocument(target);
  void showInformation(messages.convertedTo(name));
}

async function findFreeName(file: vscode.Uri, ending: string): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(file, '..');
  const names = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  const base = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${base}.${ending}` : `${base} ${number}.${ending}`;
    if (!names.has(name.toLowerCase())) return vscode.Uri.joinPath(folder, name);
  }
}

/** Asks what becomes a comment and where the file goes, and has the server write it. */
export async function writeComments(client: LanguageClient, given: vscode.Uri | undefined): Promise<void> {
  const file = needDocument(given);
  const kinds = await vscode.window.showQuickPick(
    [
      { label: messages.notes(), what: 'notes' as const, picked: true },
      { label: messages.problems(), what: 'problems' as const, picked: true },
      { label: messages.links(), what: 'links' as const, picked: false },
    ],
    { canPickMany: true, title: messages.whatToWrite() },
  );
  if (!kinds || kinds.length === 0) return;
  const [, base, ending] = /([^/]*)(\.\w+)$/.exec(file.path)!;
  const defaultUri = vscode.Uri.joinPath(file, '..', `${messages.commented(base!)}${ending}`);
  const filters = { Word: ['docx', 'docm'] };
  const target = await vscode.window.showSaveDialog({ defaultUri, filters, saveLabel: messages.writeTo() });
  if (!target) return;
  const params: WriteCommentsParams = {
    uri: file.toString(),
    target: toFile(target).toString(),
    kinds: kinds.map(({ what }) => what),
  };
  const { added, kept } = await client.sendRequest<WriteCommentsResult>(writeCommentsMethod, params);
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  void showInformation(messages.written(name, added, kept));
}

/** The Word file that is meant. Throws a sentence where there is none. */
function needDocument(given: vscode.Uri | undefined): vscode.Uri {
  const uri = given ?? vscode.window.activeTextEditor?.document.uri;
  if (!uri || !isDocument(uri)) throw new Error(messages.noDocument());
  return toFile(uri);
}
