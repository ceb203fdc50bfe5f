/** The traceability matrix in the real editor: its page opens beside the report and leads back to it. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { screenshot } from './support/page';
import { openReport } from './support/report';

describe('the matrix in the editor', () => {
  let report: vscode.TextDocument;

  before(async () => {
    report = await openReport('south-tyneside-2017-inspection');
  });
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const listMatrices = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('goldenThread.matrix'));

  it('opens for the report that is chosen in the Explorer, once', async () => {
    await vscode.commands.executeCommand('goldenThread.showMatrix', report.uri, [report.uri]);
    await eventually(() =>
      assert.deepEqual(
        listMatrices().map(({ label }) => label),
        ['Matrix: south-tyneside-2017-inspection.txt'],
      ),
    );
    await vscode.commands.executeCommand('goldenThread.showMatrix', report.uri, [report.uri]);
    assert.equal(listMatrices().length, 1);
    await screenshot('matrix');
  });

  it('opens for a folder, with all reports in it', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    await eventually(async () => {
      await vscode.commands.executeCommand('goldenThread.showMatrix', folder, [folder]);
      assert.ok(listMatrices().some(({ label }) => /^Matrix of \d+ reports$/.test(label)));
    });
  });
});
