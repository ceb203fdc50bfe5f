/** The library in the real editor, on one body's reports of 2017, 2022 and 2024. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { openReport, placeOf } from './support/report';
import { readRows, showSidebar } from './support/sidebar';

describe('the library', () => {
  let report: vscode.TextDocument;

  before(async () => {
    report = await openReport('south-tyneside-2017-inspection');
  });

  // The view would take room from the others in the suites that follow.
  after(() => vscode.commands.executeCommand('goldenThread.closeFound'));

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

  it('keeps what a person decides of a recommendation, and has it over what was found', async () => {
    const place = placeOf(report, 'Continue to work with partners');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      report.uri,
      new vscode.Range(place, place),
    );
    const confirm = actions.find(({ title }) => title === 'Confirm: met in 2022');
    assert.ok(confirm?.command, actions.map(({ title }) => title).join());
    await vscode.commands.executeCommand(confirm.command.command, ...(confirm.command.arguments as unknown[]));
    const [folder] = vscode.workspace.workspaceFolders!;
    const file = vscode.Uri.joinPath(folder!.uri, '.golden-thread/library.json');
    try {
      await eventually(async () => {
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          report.uri,
        );
        assert.ok(lenses.some(({ command }) => command?.title.startsWith('2022: met ✓')));
      });
      await screenshot('library-decided');
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('tells as problems what no later report mentions', async () =>
    eventually(() => {
      const codes = vscode.languages.getDiagnostics(report.uri).map(({ code }) => (code as { value: string }).value);
      assert.ok(codes.includes('recommendation-not-followed-up'), codes.join());
    }));

  it('leads from a phrase in a later report to the earlier one', async () => {
    const later = await openReport('south-tyneside-2024-monitoring-visit');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      later.uri,
      placeOf(later, 'last inspection').translate(0, 3),
    );
    const text = hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value)).join();
    assert.match(text, /does not have the earlier report/);
    await openReport('south-tyneside-2017-inspection');
  });

  it('lists what changed since another report', async function () {
    needPage.call(this);
    await openReport('south-tyneside-2022-focused-visit');
    const done = vscode.commands.executeCommand('goldenThread.compareReports');
    await page.waitFor('.quick-input-widget .monaco-list-row');
    await page.press('Enter');
    await done;
    await eventually(async () => assert.ok((await readRows('What Changed')).length > 3));
    await screenshot('library-compare');
  });

  it('says plainly that there is no commit to compare with', async () => {
    await openReport('south-tyneside-2022-focused-visit');
    // The stand-in editor has no Git, and no folder of the suite is a repository: the command ends without an error.
    await vscode.commands.executeCommand('goldenThread.compareWithCommit');
  });

  it('dims what other reports say too, when that is wanted', async function () {
    needPage.call(this);
    const settings = vscode.workspace.getConfiguration('goldenThread');
    await openReport('south-tyneside-2024-monitoring-visit');
    await settings.update('dimSaidBefore', true, true);
    try {
      await eventually(async () =>
        assert.ok((await page.readTexts('.view-lines [class*="TextEditorDecorationType"]')).length > 0),
      );
      await screenshot('library-dimmed');
    } finally {
      await settings.update('dimSaidBefore', undefined, true);
    }
  });

  it('shows a page of what became of all recommendations', async () => {
    await vscode.commands.executeCommand('goldenThread.showLife', report.uri.toString());
    await eventually(() => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      const pages = tabs.filter(({ input }) => input instanceof vscode.TabInputWebview);
      assert.ok(
        pages.some(({ label }) => label.includes('South Tyneside')),
        tabs.map(({ label }) => label).join(),
      );
    });
    await screenshot('library-life');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
