/** The views of the sidebar as they stand on the screen. */

import * as vscode from 'vscode';

import { page } from './page';

/** The names of the views, as their headers show them. */
export type ViewName =
  'Report' | 'Golden Thread' | 'Judgements' | 'Annotations' | 'Library' | 'What Changed' | 'Agreement';

/** Opens the sidebar with all its views, and waits until the report view is there. */
export async function showSidebar(): Promise<void> {
  await vscode.commands.executeCommand('goldenThread.report.focus');
  await page.waitFor(paneOf('Report'));
}

/** The rows of a view that are in sight, each with label and description on one line. */
export async function readRows(view: ViewName): Promise<string[]> {
  const rows = await page.readTexts(`${paneOf(view)} .monaco-list-row`);
  return rows.map(oneLine);
}

/** What a view says when it has nothing to show. */
export async function readWelcome(view: ViewName): Promise<string> {
  return oneLine((await page.readTexts(`${paneOf(view)} .welcome-view-content`)).join(' '));
}

/** The selector of the first row of a view whose words contain these. */
export function rowOf(view: ViewName, words: string): string {
  return `${paneOf(view)} .monaco-list-row:has-text("${words}")`;
}

/** The rows of a view that are selected. */
export async function readSelected(view: ViewName): Promise<string[]> {
  return (await page.readTexts(`${paneOf(view)} .monaco-list-row.selected`)).map(oneLine);
}

function paneOf(view: ViewName): string {
  return `.pane:has(> .pane-header[aria-label^="${view}"])`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
