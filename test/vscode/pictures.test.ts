/** Takes the pictures of the README, in a light theme: each shows one feature on a sample report, or the test fails. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { openReport, placeOf, putCursor } from './support/report';

const theme = 'Default Light Modern';

/** What takes room and says nothing about the feature in the picture. */
const plainEditor = {
  'workbench.colorTheme': theme,
  'workbench.layoutControl.enabled': false,
  'breadcrumbs.symbolPath': 'last',
  'editor.minimap.enabled': false,
};

describe('the pictures of the README', () => {
  let document: vscode.TextDocument;

  before(needPage);

  // The editor may have made up its mind on the headings that stick before the first report was known as one; the second
  // is recognised at once.
  before(async () => {
    await change(plainEditor);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await openReport('newcastle-upon-tyne-2017-inspection');
    document = await openReport('south-tyneside-2017-inspection');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await vscode.commands.executeCommand('workbench.action.focusAuxiliaryBar');
    await page.waitFor('body .monaco-workbench.vs');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
    await change(Object.fromEntries(Object.keys(plainEditor).map((name) => [name, undefined])));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('show the outline with grades, findings and recommendations', async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
    await page.click('.pane-header[aria-label^="Explorer Section"]');
    await vscode.commands.executeCommand('outline.focus');
    for (let i = 0; i < 5; i++) await vscode.commands.executeCommand('workbench.action.decreaseViewWidth');
    putCursor(await show(), placeOf(document, '1. Children who need help'));
    await eventually(async () => {
      assert.match((await page.readTexts('.outline-pane .outline-element')).join(' '), /Recommendations/);
    });
    await take('outline');
    await page.click('.pane-header[aria-label^="Explorer Section"]');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  it('show the card over a judgement', async () => {
    await hoverOver('The experiences and progress', '7. Increase the impact', /Both places agree/);
    await take('hover-judgement');
  });

  it('show what a marker stands for', async () => {
    await hoverOver('(Recommendation)', '16. Management oversight', /Inferred from the words/);
    await take('hover-marker');
  });

  it('show the recommendations that a marker may stand for', async () => {
    putCursor(await show(), placeOf(document, '(Recommendation)', '12. Child protection').translate(0, 3));
    await vscode.commands.executeCommand('editor.action.peekDefinition');
    await page.waitFor('.reference-zone-widget .monaco-list-row');
    await take('definition');
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('show the findings of a recommendation', async () => {
    putCursor(await show(), placeOf(document, '1. Ensure that all staff').translate(0, 3));
    await vscode.commands.executeCommand('editor.action.referenceSearch.trigger');
    await page.waitFor('.reference-zone-widget .monaco-list-row');
    await take('references');
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('show why a file was recognised', async () => {
    await show();
    await vscode.commands.executeCommand('goldenThread.whyRecognised');
    await eventually(async () => assert.match((await page.readTexts('.tab.active')).join(), /recognition\.txt/));
    await take('why-recognised');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('show the problems of a draft', async () => {
    const draft = await vscode.workspace.openTextDocument({
      language: 'inspection-report',
      content: withSlips(document.getText()),
    });
    await vscode.window.showTextDocument(draft);
    await eventually(() => assert.equal(vscode.languages.getDiagnostics(draft.uri).length, 3));
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await vscode.commands.executeCommand('problems.action.focusFilter');
    await page.type('Untitled');
    await eventually(async () => assert.doesNotMatch((await page.readTexts('.markers-panel')).join(' '), /\.txt/));
    putCursor(await show(draft), placeOf(draft, '(Recommendation 12)'));
    await take('problems');
    await vscode.commands.executeCommand('problems.action.clearFilterText');
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  async function hoverOver(words: string, after: string, says: RegExp): Promise<void> {
    putCursor(await show(), placeOf(document, words, after));
    await vscode.commands.executeCommand('editor.action.showHover');
    await eventually(async () => assert.match((await page.readTexts('.monaco-hover')).join(' '), says));
  }

  function show(shown = document): Thenable<vscode.TextEditor> {
    return vscode.window.showTextDocument(shown);
  }
});

/** What fades or loads is still doing so in a first picture; the second shows it as it stays. */
async function take(name: string): Promise<void> {
  await screenshot(`readme-${name}`);
  await screenshot(`readme-${name}`);
}

/** The report with slips as drafts have them: another grade, a number that leads nowhere, a number used twice. */
function withSlips(text: string): string {
  return text
    .replace(/(help and protection\t+)Good/, '$1Requires improvement')
    .replace('(Recommendation)', '(Recommendation 12)')
    .replace('\n18. ', '\n17. ');
}

async function change(settings: Readonly<Record<string, unknown>>): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  for (const [name, value] of Object.entries(settings)) await configuration.update(name, value, true);
}
