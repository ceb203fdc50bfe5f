/** The views of the sidebar as they stand on the screen. */

import * as vscode from 'vscode';

import { page } from './page';

/** Opens the sidebar with all its views, and waits until the report view is there. */
export async function showSidebar(): Promise<void> {
  await vscode.commands.executeCommand('goldenThread.report.focus');
  await page.waitFor(paneOf('Report'));
}

function paneOf(view: string): string {
  return `.pane:has(> .pane-header[aria-label^="${view} Section"])`;
}

/** The rows of a view that are in sight, each with label and description. */
export async function readRows(view: string): Promise<string[]> {
  const rows = await page.readTexts(`${paneOf(view)} .monaco-list-row`);
  return rows.map((row) => row.replaceAll(/\s+/g, ' ').trim());
}

/** The selector of the first row of a view whose words contain these. */
export function rowOf(view: string, words: string): string {
  return `${paneOf(view)} .monaco-list-row:has-text("${words}")`;
}
