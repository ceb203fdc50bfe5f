/** The pages on checks, opened from inside the extension: a diagnostic's code leads to one without the web. */

import * as vscode from 'vscode';

import { documentsHome } from '../../../server/src/protocol';

const showCheckPageCommand = 'goldenThread.showCheckPage';

/** The address that opens the extension's own copy of a page; any other address as it is. */
export function toOwnPage(address: string): string {
  if (!address.startsWith(documentsHome)) return address;
  const [name] = address.slice(documentsHome.length).split('#');
  return `command:${showCheckPageCommand}?${encodeURIComponent(JSON.stringify([name]))}`;
}

/** Shows a page of `docs/` by its name, such as `checks/jargon.md`. */
export async function showCheckPage(extension: vscode.Uri, name: unknown): Promise<void> {
  if (typeof name !== 'string' || !/^(?:checks\/)?[\w-]+\.md$/.test(name)) return;
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(extension, 'docs', name));
}
