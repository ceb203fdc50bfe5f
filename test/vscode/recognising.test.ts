/** Recognition in the real editor: which files become reports by themselves, which do not, and how a user learns why. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { page, screenshot } from './support/page';
import { openReport, whyIs } from './support/report';
import { hasPage } from './support/environment';

const reports = [
  'newcastle-upon-tyne-2017-inspection',
  'south-tyneside-2017-inspection',
  'south-tyneside-2022-focused-visit',
  'south-tyneside-2024-monitoring-visit',
  'stockton-on-tees-2016-inspection',
];

describe('recognition in the editor', () => {
  for (const report of reports) {
    it(`makes ${report} an inspection report`, async () => {
      assert.equal((await openReport(report)).languageId, 'inspection-report');
    });
  }

  it('leaves a text alone that is no report', async () => {
    const list = await openFile('shopping.txt', 'Bread, butter and milk.');
    await openReport(reports[0]!);
    await whyIs(list);
    assert.equal(list.languageId, 'plaintext');
  });

  it('leaves a report alone whose language the user changed back, also when it is opened again', async () => {
    const text = (await openReport(reports[2]!)).getText();
    const copy = await openFile('copy.txt', text);
    await eventually(() => assert.equal(copy.languageId, 'inspection-report'));
    const plain = await vscode.languages.setTextDocumentLanguage(copy, 'plaintext');
    await whyIs(plain);
    assert.equal(plain.languageId, 'plaintext');
  });

  it('examines no file while the setting is off, and those that are open when it is switched on', async () => {
    const settings = vscode.workspace.getConfiguration('goldenThread');
    const text = (await openReport(reports[2]!)).getText();
    await settings.update('autoDetect', false, true);
    const copy = await openFile('later.txt', text);
    await whyIs(copy);
    assert.equal(copy.languageId, 'plaintext');
    await settings.update('autoDetect', undefined, true);
    await eventually(() => assert.equal(copy.languageId, 'inspection-report'));
  });

  it('takes a file that ends in .report for a report without examining it', async () => {
    assert.equal((await openFile('draft.report', 'Notes')).languageId, 'inspection-report');
    assert.equal((await openFile('draft.report.txt', 'Notes')).languageId, 'inspection-report');
  });
});

describe('the page that says why (also while drafting)', () => {
  it('names the signs that were found in a report', async () => {
    assert.match(await whyIs(await openReport(reports[1]!)), /was recognised as an inspection report/);
    if (hasPage)
      await eventually(async () => assert.match((await page.readTexts('.tab.active')).join(), /recognition\.txt/));
    await screenshot('why-recognised');
  });

  it('wraps its lines, and leads from “line 5” there', async () => {
    await whyIs(await openReport(reports[1]!));
    const shown = vscode.window.activeTextEditor?.document;
    assert.equal(shown?.languageId, 'golden-thread-page');
    const wrap = vscode.workspace.getConfiguration('editor', { languageId: shown.languageId }).get('wordWrap');
    assert.equal(wrap, 'on');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', shown.uri);
    assert.ok(links.some(({ range, target }) => shown.getText(range) === 'line 5' && target?.fragment === 'L5'));
  });

  it('names the signs that were looked for in a text that is no report', async () => {
    const text = await whyIs(await openFile('other.txt', 'Bread, butter and milk.'));
    assert.match(text, /was not recognised as an inspection report/);
    assert.match(text, /not found/);
    await screenshot('why-not-recognised');
  });
});

/** Opens a new file of the workspace and shows it. */
async function openFile(name: string, text: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}
