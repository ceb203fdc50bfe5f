/**
 * Messages at the corner and questions in a box: the only place that asks VS Code for one, so that what they quote of
 * reports, notes and files stays text (see `asLabel`), also in what the server sends itself.
 */

import { window } from 'vscode';
import { MessageType, ShowMessageNotification, type LanguageClient } from 'vscode-languageclient/node';

import { asLabel } from './labels';

/** Shows a sentence, with buttons; the button that was pressed, undefined when none was. */
export function showInformation(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return window.showInformationMessage(asLabel(text), ...buttons);
}

export function showWarning(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return window.showWarningMessage(asLabel(text), ...buttons);
}

export function showError(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return window.showErrorMessage(asLabel(text), ...buttons);
}

/** Asks in a box that has to be answered whether to do something; true when its button was pressed. */
export async function confirm(question: string, button: string, detail?: string): Promise<boolean> {
  const options = { modal: true, ...(detail === undefined ? {} : { detail: asLabel(detail) }) };
  return (await window.showWarningMessage(asLabel(question), options, button)) === button;
}

/** Has the server's messages shown here, in place of the library's own way; to be called before the client starts. */
export function showServerMessages(client: LanguageClient): void {
  client.onNotification(ShowMessageNotification.type, ({ type, message }) => {
    if (type === MessageType.Error) void showError(message);
    else if (type === MessageType.Warning) void showWarning(message);
    else void showInformation(message);
  });
}
