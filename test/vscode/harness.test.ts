/** Checks that the harness itself works: the editor has the extension, the sample reports and a page to act on. */

import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

import * as vscode from 'vscode';

import { needPage, page, screenshot } from './support/page';

const extensionId = 'golden-thread.golden-thread';

describe('the real editor', () => {
  it('has the extension, in an extension host on Node', () => {
    assert.ok(vscode.extensions.getExtension(extensionId), `${extensionId} is not there`);
    assert.match(process.versions.node, /^\d+\./);
  });

  it('has a copy of the sample reports open, as real files', async () => {
    // Other suites write files of their own beside them.
    const reports = await vscode.workspace.findFiles('{newcastle,south-tyneside,stockton}-*.txt');
    assert.equal(reports.length, 5);
    assert.ok(
      reports.every((report) => existsSync(report.fsPath) && !report.fsPath.includes(`${path.sep}seeds${path.sep}`)),
    );
  });

  it('notices files that other programs write', async () => {
    const watcher = vscode.workspace.createFileSystemWatcher('**/written-outside.txt');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = path.join(folder.uri.fsPath, 'written-outside.txt');
    try {
      const noticed = new Promise<vscode.Uri>((resolve) => watcher.onDidCreate(resolve));
      writeFileSync(file, 'Written by another program.');
      assert.equal((await noticed).fsPath, file);
    } finally {
      watcher.dispose();
      rmSync(file);
    }
  });
});

describe('the page that shows the editor', () => {
  before(needPage);

  before(async () => {
    const [report] = await vscode.workspace.findFiles('south-tyneside-2017-inspection.txt');
    assert.ok(report);
    await vscode.window.showTextDocument(report);
    await page.waitFor('.editor-instance .view-line');
  });

  it('takes keys', async () => {
    await page.press('F1');
    await page.waitFor('.quick-input-widget');
    await page.press('Escape');
  });

  it('tells what is on the screen', async () => {
    assert.match((await page.readTexts('.tab.active')).join(), /south-tyneside-2017/);
  });

  it('says so when a text to hover is not on the screen', async () => {
    await assert.rejects(page.hover('This is in no report.'), /No editor shows the text/);
  });

  it('gives screenshots', async () => {
    await screenshot('harness');
    assert.ok(existsSync(path.resolve(__dirname, '../../../screenshots/harness.png')));
  });
});
