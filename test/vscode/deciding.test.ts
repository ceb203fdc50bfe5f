/** A person's word across reports in the real editor: bodies by the menu of a row, responses and verdicts from a list. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { ask, placeOf, putCursor } from './support/report';
import { readRows, rowOf, showSidebar } from './support/sidebar';

const [folder] = vscode.workspace.workspaceFolders!;
const inFolder = (...names: string[]) => vscode.Uri.joinPath(folder!.uri, ...names);

const audit = (year: number, findings: string) => `# Audit of the Pier Trust

4 May ${year}

## Findings

${findings}

## Recommendations

1. The Pier Trust should keep all keys of the pier in a locked safe.
2. The Pier Trust should train its night staff each year.
`;

const response = `# Management response to the audit of the Pier Trust

8 March 2019

## Recommendation 1

We accept this. A safe was bought.
`;

describe('what a person decides across reports in the editor', () => {
  const [first, second, answer] = ['2018.md', '2020.md', 'response.md'].map((name) => inFolder('pier', name));

  before(needPage);
  // The rows of a view are there only while they are in sight, and there are seven views.
  before(() => page.resize(1400, 1800));
  before(showSidebar);
  before(async () => {
    const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, Buffer.from(text));
    await write(first!, audit(2018, '1. Keys of the pier lie in an open drawer.'));
    await write(second!, audit(2020, '1. All keys of the pier are now kept in a locked safe.'));
    await write(answer!, response);
  });
  before(async function () {
    // Reading the library for the first time may take longer than what the editor does otherwise.
    this.timeout(120_000);
    await open(first!);
    const isRead = async () => {
      const command = 'vscode.executeWorkspaceSymbolProvider';
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(command, 'locked safe');
      assert.ok(found.length > 0);
    };
    await eventually(isRead)
      .catch(() => eventually(isRead))
      .catch(() => eventually(isRead));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(inFolder('pier'), { recursive: true });
    await vscode.workspace.fs.delete(inFolder('.golden-thread/library.json'));
    await page.resize(1400, 900);
  });

  async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  }

  /** What stands above the recommendation with these words, as soon as that fits. */
  async function needLens(document: vscode.TextDocument, words: string, fits: RegExp): Promise<void> {
    const { line } = placeOf(document, words);
    await eventually(async () => {
      const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document);
      const titles = lenses.filter(({ range }) => range.start.line === line).map(({ command }) => command?.title ?? '');
      assert.match(titles.join(' | '), fits);
    });
  }

  async function choose(words: string): Promise<void> {
    const row = `.quick-input-list .monaco-list-row:has-text("${words}")`;
    await page.waitFor(row);
    await page.click(row);
  }

  it('is said of a response from the recommendation and from the answer', async () => {
    const { document } = await open(first!);
    const words = 'The Pier Trust should keep';
    await needLens(document, words, /response: accepted \(line 7\)/);
    putCursor(vscode.window.activeTextEditor!, placeOf(document, words));
    const decided = vscode.commands.executeCommand('goldenThread.decideLife');
    await page.waitFor('.quick-input-list .monaco-list-row:has-text("2020")');
    await screenshot('deciding-which');
    await choose('2019');
    await page.waitFor('.quick-input-list .monaco-list-row:has-text("in part")');
    await screenshot('deciding-response');
    await choose('It accepts it in part');
    await decided;
    await needLens(document, words, /response: accepted in part ✓/);
    const editor = await open(answer!);
    putCursor(editor, placeOf(editor.document, 'We accept'));
    const again = vscode.commands.executeCommand('goldenThread.decideLife');
    await choose('It does not accept it');
    await again;
    await open(first!);
    await needLens(document, words, /response: not accepted ✓/);
    await screenshot('deciding-response-decided');
  });

  it('is said of a later report', async () => {
    const { document } = await open(first!);
    const words = 'The Pier Trust should train';
    putCursor(vscode.window.activeTextEditor!, placeOf(document, words));
    const decided = vscode.commands.executeCommand('goldenThread.decideLife');
    await choose('It is not met');
    await decided;
    await needLens(document, words, /2020: not met ✓/);
  });

  it('stands on the page of the body', async () => {
    await vscode.commands.executeCommand('goldenThread.showLife', first!.toString());
    await eventually(async () => {
      const shown = (await page.readFrames()).join('\n');
      assert.match(shown, /not met ✓[^]*not accepted ✓/);
      assert.ok(!shown.includes(first!.fsPath), 'links are shown as links');
    });
    await screenshot('deciding-life');
  });

  it('joins bodies and splits them by the menu of a row', async () => {
    await vscode.commands.executeCommand('goldenThread.library.focus');
    const readBody = async (name: string) => (await readRows('Library')).find((row) => row.startsWith(name));
    const menu = async (row: string, item: string) => {
      await page.openMenu(rowOf('Library', row));
      await page.waitFor(`.monaco-menu .action-item:has-text("${item}")`);
      await screenshot(`deciding-menu-${item.slice(0, 5).trim()}`);
      await page.click(`.monaco-menu .action-item:has-text("${item}")`);
    };
    await eventually(async () => assert.match((await readBody('Pier Trust')) ?? '', /3 reports/));
    await menu('Pier Trust', 'Is the Same Body');
    await choose('Stockton');
    await eventually(async () => assert.match((await readBody('Pier Trust')) ?? '', /4 reports/));
    await screenshot('deciding-joined');
    await menu('Pier Trust', 'Split Off');
    await choose('Stockton');
    await eventually(async () => assert.match((await readBody('Pier Trust')) ?? '', /3 reports/));
  });
});
