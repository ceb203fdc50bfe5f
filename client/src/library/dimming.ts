/** Dims the sentences that other reports say too, so that what is new stands out; a setting switches it on. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { saidBeforeMethod, type SaidBeforeResult, settingsSection } from '../../../server/src/protocol';
import { type News } from '../client';
import { fromPlainRange } from '../editor/plain';
import { isReport } from '../recognition/reports';

const setting = 'dimSaidBefore';
/** Enough to recede, and still to be read. */
const opacity = '0.45';

/** Dims as long as the returned object lives. The editor moves what is dimmed with the text; saving looks anew. */
export function dimSaidBefore(client: LanguageClient, news: News): vscode.Disposable {
  const dimmed = vscode.window.createTextEditorDecorationType({ opacity });
  const dim = async (editor: vscode.TextEditor) => {
    const isWanted = vscode.workspace.getConfiguration(settingsSection).get<boolean>(setting, false);
    if (!isWanted || !client.isRunning() || !isReport(editor.document)) return editor.setDecorations(dimmed, []);
    const { version } = editor.document;
    const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
    const { sentences } = await client.sendRequest<SaidBeforeResult>(saidBeforeMethod, { uri });
    if (editor.document.version === version) editor.setDecorations(dimmed, sentences.map(fromPlainRange));
  };
  const dimAll = () => {
    for (const editor of vscode.window.visibleTextEditors) void dim(editor).then(undefined, () => undefined);
  };
  return vscode.Disposable.from(
    dimmed,
    news.onLibraryChanged(dimAll),
    client.onDidChangeState(dimAll),
    vscode.window.onDidChangeVisibleTextEditors(dimAll),
    vscode.workspace.onDidSaveTextDocument(dimAll),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${settingsSection}.${setting}`)) dimAll();
    }),
  );
}
