/** How strict the checks are together: shown in the status bar, and changed from there. */

import * as vscode from 'vscode';

import { type ProfileName, profileNames, settingsSection } from '../../../server/src/protocol';
import { messages } from '../messages';

const settingName = 'checks.profile';

/** The profile that holds for a report. */
export function profileOf(report: vscode.Uri | undefined): ProfileName {
  const name = vscode.workspace.getConfiguration(settingsSection, report).get<string>(settingName);
  return profileNames.find((each) => each === name) ?? profileNames[0];
}

/** Calls back when another profile holds, while the returned object lives. */
export function onProfileChange(listen: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(`${settingsSection}.${settingName}`)) listen();
  });
}

/** Asks for a profile, and keeps it with the workspace, or for the user where no folder is open. */
export async function changeProfile(): Promise<void> {
  const now = profileOf(vscode.window.activeTextEditor?.document.uri);
  const items = profileNames.map((name) => ({
    name,
    label: messages.profile(name),
    description: name === now ? messages.profileNow() : '',
    detail: messages.profileMeans(name),
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: messages.profileTitle() });
  if (!chosen || chosen.name === now) return;
  const place = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration(settingsSection).update(settingName, chosen.name, place);
}
