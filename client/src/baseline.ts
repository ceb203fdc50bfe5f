/** Commands about the baseline: which problems of the workspace are known and do not show. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { baselineMethod, type BaselineParams, type BaselineResult } from '../../server/src/protocol';
import { messages } from './messages';

/** Takes in all problems of the workspace after the person has agreed; says how many there are. */
export async function acceptBaseline(client: LanguageClient): Promise<void> {
  const accept = messages.acceptAll();
  const choice = await vscode.window.showWarningMessage(messages.acceptAllAsk(), { modal: true }, accept);
  if (choice !== accept) return;
  const { problems } = await changeBaseline(client, { kind: 'all' });
  void vscode.window.showInformationMessage(messages.baselineAccepted(problems));
}

/** Shows all problems again. */
export async function dropBaseline(client: LanguageClient): Promise<void> {
  await changeBaseline(client, { kind: 'none' });
  void vscode.window.showInformationMessage(messages.baselineDropped());
}

/** Changes the baseline as the server's quick fixes say. Rejects with a sentence for the person. */
export function changeBaseline(client: LanguageClient, params: BaselineParams): Promise<BaselineResult> {
  return client.sendRequest<BaselineResult>(baselineMethod, params);
}
