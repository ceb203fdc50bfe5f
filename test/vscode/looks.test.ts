/** How everything looks in all themes, in a narrow window and at 200 % zoom: pictures for a person, and that nothing is missing. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { openReport, placeOf, putCursor, whyIs } from './support/report';
import { showSidebar } from './support/sidebar';
import { themes } from './support/themes';

const report = 'south-tyneside-2017-inspection';

/** The size of the suite's window, and of one that holds half as much, as one does at 200 % zoom. */
const usual = { width: 1400, height: 900 };
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
