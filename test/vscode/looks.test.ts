/** How everything looks in all themes, in a narrow window and at 200 % zoom: pictures for a person, and that nothing is missing. */

import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

import * as vscode from 'vscode';

import { ReportCopy } from './support/copy';
import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { openReport, placeOf, putCursor, whyIs } from './support/report';
import { readRows, showSidebar } from './support/sidebar';
import { themes } from './support/themes';
import { readByTwo } from './support/twoReaders';

const report = 'south-tyneside-2017-inspection';

/** The size of the suite's window, of a narrow one, and of one that holds half as much, as one does at 200 % zoom. */
const usual = { width: 1400, height: 900 };
const narrow = { width: 800, height: 900 };
const zoomed = { width: 700, height: 450 };

describe('the looks of reading and drafting', function () {
  this.timeout(120_000);

  before(needPage);

  after(async () => {
    await page.resize(usual.width, usual.height);
    await vscode.workspace.getConfiguration().update('workbench.colorTheme', undefined, true);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.view.explorer');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  for (const [theme, mark] of themes) {
    it(`are whole in ${theme}: text, lenses, hover, problems and the page that says why`, async () => {
      await vscode.workspace.getConfiguration().update('workbench.colorTheme', theme, true);
      await page.waitFor(`.monaco-workbench${mark}`);
      await lookAt(theme.toLowerCase().replaceAll(' ', '-'));
    });
  }

  it('are whole at 200 % zoom, where the page that says why wraps', async () => {
    await page.resize(zoomed.width, zoomed.height);
    assert.match(await whyIs(await openReport(report)), /was recognised/);
    await screenshot('looks-zoomed-why');
    await showSidebar();
    await screenshot('looks-zoomed-sidebar');
  });
});

describe('the looks of notes and views', function () {
  this.timeout(200_000);

  let copy: ReportCopy;

  before(needPage);

  before(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    copy = new ReportCopy(report, 'looked-at');
    writeFileSync(copy.annotationFile, JSON.stringify(readByTwo(readFileSync(copy.file, 'utf8'))));
    const harbour = readFileSync(path.join(__dirname, '../../../test/documents/files/harbour.pdf'));
    writeFileSync(pdf(), harbour);
    const editor = await copy.open();
    await showSidebar();
    await eventually(async () => {
      await vscode.commands.executeCommand('goldenThread.nextNote');
      assert.ok(editor.selection.active.line > 0, 'the notes are not there yet');
    });
    void vscode.commands.executeCommand('goldenThread.compareReaders');
    await page.waitFor('.quick-input-list .monaco-list-row:has-text("Ann and Bob")');
    await page.type('Ann and Bob');
    await page.press('Enter');
    await eventually(async () => assert.match((await readRows('Agreement')).join(), /2 of 2 open/));
  });

  after(async () => {
    await page.resize(usual.width, usual.height);
    await vscode.workspace.getConfiguration().update('workbench.colorTheme', undefined, true);
    await vscode.commands.executeCommand('goldenThread.endComparison');
    await copy.remove();
    rmSync(pdf());
    await vscode.commands.executeCommand('workbench.view.explorer');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  const pdf = () => path.join(path.dirname(copy.file), 'looked-at.pdf');

  for (const [theme, mark] of themes) {
    it(`are whole in ${theme}: notes, agreement, library, matrix and the page of a PDF`, async () => {
      await vscode.workspace.getConfiguration().update('workbench.colorTheme', theme, true);
      await page.waitFor(`.monaco-workbench${mark}`);
      await lookAtAll(theme.toLowerCase().replaceAll(' ', '-'));
    });
  }

  it('are whole in a narrow window and at 200 % zoom', async () => {
    await page.resize(narrow.width, narrow.height);
    await lookAtAll('narrow');
    await page.resize(zoomed.width, zoomed.height);
    await lookAtAll('zoomed');
  });

  async function lookAtAll(name: string): Promise<void> {
    await copy.open();
    await vscode.commands.executeCommand('goldenThread.nextDisagreement');
    await vscode.commands.executeCommand('goldenThread.nextNote');
    await page.waitFor('.review-widget');
    await screenshot(`looks-${name}-notes`);
    await vscode.commands.executeCommand('goldenThread.library.focus');
    await eventually(async () => assert.match((await readRows('Library')).join(), /South Tyneside/));
    await screenshot(`looks-${name}-library`);
    await vscode.commands.executeCommand('goldenThread.showMatrix', vscode.Uri.file(copy.file));
    await eventually(async () => assert.match((await page.readFrames()).join(), /Recommendation/));
    await screenshot(`looks-${name}-matrix`);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.commands.executeCommand('goldenThread.openDocument', vscode.Uri.file(pdf()));
    await vscode.commands.executeCommand('goldenThread.showPage');
    await eventually(async () => assert.match((await page.readFrames()).join(), /\d/));
    await screenshot(`looks-${name}-pdf`);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  }
});

async function lookAt(name: string): Promise<void> {
  const document = await openReport(report);
  const editor = await vscode.window.showTextDocument(document);
  putCursor(editor, placeOf(document, '(Recommendation)', '16. Management oversight'));
  await eventually(async () => assert.match((await page.readTexts('.codelens-decoration')).join(' '), /→|finding/));
  await vscode.commands.executeCommand('editor.action.showHover');
  await eventually(async () =>
    assert.match((await page.readTexts('.monaco-hover')).join(' '), /Inferred from the words/),
  );
  await screenshot(`looks-${name}-hover`);
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  await screenshot(`looks-${name}-problems`);
  await vscode.commands.executeCommand('workbench.action.closePanel');
  assert.match(await whyIs(document), /was recognised/);
  await screenshot(`looks-${name}-why`);
}
