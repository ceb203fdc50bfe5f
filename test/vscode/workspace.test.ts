/** Problems of the whole workspace, the baseline and the status in the real editor. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { openReport } from './support/report';

const name = 'never-opened.txt';

/** A report in which a marker leads to a recommendation that is not there. */
const report = `Inspection of services for children in need of help and protection, children looked after and care leavers

Inspection date: 6 March 2017 – 30 March 2017

Report published: 2 June 2017

Recommendations

1. Ensure that plans are clear.

Inspection findings

2. Plans are vague. (Recommendation 1)
3. Homes are safe. (Recommendation 9)
`;

describe('the problems of the workspace', () => {
  let file: vscode.Uri;
  const codes = () =>
    vscode.languages.getDiagnostics(file).map(({ code }) => (typeof code === 'object' ? code.value : code));

  before(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    file = vscode.Uri.joinPath(folder.uri, name);
    await openReport('newcastle-upon-tyne-2017-inspection');
  });

  after(async () => {
    await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('are listed for a report that was never opened, and follow the file', async () => {
    await vscode.workspace.fs.writeFile(file, Buffer.from(report));
    await eventually(() => assert.ok(codes().includes('marker-number-missing')));
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await screenshot('workspace-problems');
    await vscode.workspace.fs.writeFile(file, Buffer.from(report.replace(' 9)', ' 1)')));
    await eventually(() => assert.ok(!codes().includes('marker-number-missing')));
  });

  it('go with the file', async () => {
    await vscode.workspace.fs.writeFile(file, Buffer.from(report));
    await eventually(() => assert.ok(codes().length > 0));
    await vscode.workspace.fs.delete(file);
    await eventually(() => assert.deepEqual(codes(), []));
  });
});

describe('the status of a report', () => {
  before(needPage);
  after(() => vscode.commands.executeCommand('workbench.action.closePanel'));

  it('stands in the status bar, and leads to the problems', async () => {
    await openReport('newcastle-upon-tyne-2017-inspection');
    const status = '.statusbar-item[id$="goldenThread.status"]';
    await eventually(async () => {
      const texts = await page.readTexts(status);
      assert.match(texts.join(), /errors|warnings|remarks|No problems/);
    });
    await page.click(`${status} a`);
    await page.waitFor('.markers-panel');
    await screenshot('status');
  });
});
