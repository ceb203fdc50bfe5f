/** The library in the real editor, on one body's reports of 2017, 2022 and 2024. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { needPage, screenshot } from './support/page';
import { openReport, placeOf } from './support/report';
import { readRows, showSidebar } from './support/sidebar';

describe('the library', () => {
  let report: vscode.TextDocument;

  before(async () => {
    report = await openReport('south-tyneside-2017-inspection');
  });

  it('is searched by Go to Symbol in Workspace', async () => {
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'delegated authority',
      );
      const found = symbols.find(({ name }) => name.startsWith('Recommendation 6:'));
      assert.equal(found?.containerName, 'South Tyneside, 2017-10-05');
      assert.equal(found.location.uri.toString(), report.uri.toString());
    });
  });

  it('says above a recommendation, and on hovering, what later reports say of it', async () => {
    const place = placeOf(report, 'Continue to work with partners');
    await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        report.uri,
      );
      const titles = lenses.filter(({ range }) => range.start.line === place.line).map(({ command }) => command?.title);
      assert.ok(
        titles.some((title) => title?.startsWith('2022: met')),
        titles.join(),
      );
    });
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      report.uri,
      place,
    );
    const text = hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value)).join();
    assert.match(text, /What became of it/);
  });

  it('lists bodies and their reports in the sidebar', async function () {
    needPage.call(this);
    await showSidebar();
    await vscode.commands.executeCommand('goldenThread.library.focus');
    await eventually(async () => {
      const rows = await readRows('Library');
      assert.ok(
        rows.some((row) => row.includes('South Tyneside')),
        rows.join(),
      );
    });
    await screenshot('library');
  });

  it('shows a page of what became of all recommendations', async () => {
    await vscode.commands.executeCommand('goldenThread.showLife', report.uri.toString());
    await eventually(() => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      assert.ok(tabs.some(({ label }) => label.includes('South Tyneside.md')));
    });
    await screenshot('library-life');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
