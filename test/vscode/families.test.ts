/** Families of one's own in the real editor: a file makes reports readable, mistakes are underlined, drafts are written. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { harbourFile, harbourReport } from '../support/harbour';
import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { ask, placeOf, putCursor, whyIs } from './support/report';

const families = '.golden-thread/families';

describe('a family of one’s own in the editor', () => {
  after(clearFamilies);
  beforeEach(clearFamilies);

  it('makes an open text a report once its file is there, with an outline', async () => {
    const report = await openFile('harbour-north.txt', harbourReport);
    assert.equal(report.languageId, 'plaintext');
    await writeFile(`${families}/harbour.json`, harbourFile());
    await eventually(() => assert.equal(report.languageId, 'inspection-report'));
    await eventually(async () => {
      const symbols = await ask<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', report);
      assert.match(
        JSON.stringify(symbols?.map(nameWithChildren)),
        /Matters arising.*What we ask for.*Grease the cranes/,
      );
    });
    await eventually(async () =>
      assert.match(await whyIs(report), /recognised as an inspection report: Harbour visit/),
    );
    await screenshot('own-family-why');
  });

  it('has its mistakes told at their place before it is saved, until they are mended', async () => {
    const file = await openFile(`${families}/harbour.json`, harbourFile());
    const place = placeOf(file, '"findings": "paragraphs"').translate(0, '"findings": "'.length);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file.uri, new vscode.Range(place, place.translate(0, 'paragraphs'.length)), 'sometimes');
    await vscode.workspace.applyEdit(edit);
    await eventually(() => {
      const [problem] = problemsOf(file);
      assert.match(problem?.message ?? '', /“findings” must be one of “numbered”, “paragraphs”/);
      assert.equal(file.getText(problem?.range), '"sometimes"');
    });
    await screenshot('own-family-mistake');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually(() => assert.deepEqual(problemsOf(file), []));
  });

  it('is completed by the editor', async () => {
    const file = await openFile(`${families}/new.json`, '{\n  \n}\n');
    await eventually(async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        file.uri,
        new vscode.Position(1, 2),
      );
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(labels.includes('signs') && labels.includes('freeHeadings'), labels.join());
    });
  });

  it('is drafted from a text that was not recognised, and then recognises it', async () => {
    const report = await openFile('harbour-south.txt', harbourReport);
    await vscode.commands.executeCommand('goldenThread.draftFamily');
    const draft = vscode.window.activeTextEditor?.document;
    assert.ok(draft);
    assert.ok(draft.uri.path.endsWith(`${families}/harbour-visit-note.json`), draft.uri.path);
    assert.match(draft.getText(), /"pattern": "matters arising"/);
    await eventually(() => assert.equal(report.languageId, 'inspection-report'));
    await screenshot('own-family-draft');
    await eventually(() => assert.deepEqual(problemsOf(draft), []));
  });

  it('is never written over by a draft', async () => {
    await writeFile(`${families}/harbour-visit-note.json`, '{ "mine": true }');
    await openFile('harbour-west.txt', harbourReport);
    await vscode.commands.executeCommand('goldenThread.draftFamily');
    const draft = vscode.window.activeTextEditor?.document;
    assert.ok(draft);
    assert.ok(draft.uri.path.endsWith('/harbour-visit-note-2.json'), draft.uri.path);
    const kept = await vscode.workspace.fs.readFile(inWorkspace(`${families}/harbour-visit-note.json`));
    assert.equal(Buffer.from(kept).toString(), '{ "mine": true }');
  });
});

describe('the outline on the screen', () => {
  before(needPage);
  after(clearFamilies);

  it('follows a family that is changed while a report of it is open', async () => {
    await writeFile(`${families}/harbour.json`, harbourFile());
    const report = await openFile('harbour-shown.txt', harbourReport);
    await vscode.commands.executeCommand('outline.focus');
    const outline = async (): Promise<string> => (await page.readTexts('.outline-pane .outline-element')).join(' ');
    await eventually(async () => assert.match(await outline(), /Matters arising/));
    await writeFile(`${families}/harbour.json`, harbourFile().replace('matters arising', 'matters that never arise'));
    await eventually(async () => assert.doesNotMatch(await outline(), /Matters arising/));
    assert.equal(report.languageId, 'inspection-report');
  });
});

describe('lines explained on the screen', () => {
  const settings = () => vscode.workspace.getConfiguration('goldenThread');

  before(needPage);
  after(async () => {
    await settings().update('explainLines', undefined, true);
    await clearFamilies();
  });

  it('say in a hover what each was taken for, with the setting on', async () => {
    await writeFile(`${families}/harbour.json`, harbourFile());
    await settings().update('explainLines', true, true);
    const report = await openFile('harbour-east.txt', harbourReport);
    await eventually(() => assert.equal(report.languageId, 'inspection-report'));
    putCursor(vscode.window.activeTextEditor!, placeOf(report, 'Printed by'));
    await eventually(async () => {
      await vscode.commands.executeCommand('editor.action.showHover');
      assert.match((await page.readTexts('.monaco-hover')).join(' '), /Taken for: closing words/);
    });
    await screenshot('explain-lines');
  });
});

function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, name);
}

async function writeFile(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(inWorkspace(name), Buffer.from(text));
}

/** Writes a file of the workspace, opens and shows it. */
async function openFile(name: string, text: string): Promise<vscode.TextDocument> {
  await writeFile(name, text);
  const document = await vscode.workspace.openTextDocument(inWorkspace(name));
  await vscode.window.showTextDocument(document);
  return document;
}

async function clearFamilies(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const there = await vscode.workspace.fs.stat(inWorkspace('.golden-thread')).then(
    () => true,
    () => false,
  );
  if (there) await vscode.workspace.fs.delete(inWorkspace('.golden-thread'), { recursive: true });
}

/** What our server says of a file; the editor's own JSON support may say more. */
function problemsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Golden Thread');
}

function nameWithChildren({ name, children }: vscode.DocumentSymbol): unknown {
  return [name, children.map(nameWithChildren)];
}
