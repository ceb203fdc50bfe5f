/** Reports of other genres in the real editor: what is found in them, how they are followed, and how they are taught. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { hasPage } from './support/environment';
import { needPage, page, screenshot } from './support/page';
import { ask, placeOf, putCursor, revert, whyIs } from './support/report';

/** Opens one of the made-up samples, and waits until the server knows it as a report. */
async function openSample(name: string): Promise<vscode.TextDocument> {
  const [uri] = await vscode.workspace.findFiles(`any-report/${name}`);
  assert.ok(uri, `the workspace has no any-report/${name}`);
  const document = await vscode.workspace.openTextDocument(uri);
  await revert(document);
  await eventually(async () => assert.match(await nameSymbols(document), /recommend|action|session/i));
  return document;
}

async function nameSymbols(document: vscode.TextDocument): Promise<string> {
  const symbols = await ask<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document);
  const names = (each: vscode.DocumentSymbol): string => [each.name, ...each.children.map(names)].join('\n');
  return (symbols ?? []).map(names).join('\n');
}

/** Where F12 at a place leads, as the line there. */
async function goTo(document: vscode.TextDocument, words: string, after: string): Promise<string> {
  const position = placeOf(document, words, after).translate(0, 1);
  const links = await ask<(vscode.LocationLink | vscode.Location)[]>(
    'vscode.executeDefinitionProvider',
    document,
    position,
  );
  const [first] = links;
  assert.ok(first, `nothing behind “${words}”`);
  const range = 'targetUri' in first ? (first.targetSelectionRange ?? first.targetRange) : first.range;
  return document.lineAt(range.start.line).text;
}

describe('any report in the editor', () => {
  it('leaves Markdown what it is, and adds what was found in it', async () => {
    const audit = await openSample('audit.md');
    assert.equal(audit.languageId, 'markdown');
    assert.match(await goTo(audit, 'F-2', 'stock is counted too'), /^### F-2/);
    assert.match(await goTo(audit, 'Annex B', 'sums up'), /^## Annex B/);
    const problems = () =>
      vscode.languages
        .getDiagnostics(audit.uri)
        .map(({ message }) => message)
        .join('\n');
    await eventually(() => assert.match(problems(), /^$/));
    if (hasPage) await vscode.commands.executeCommand('workbench.view.extension.goldenThread');
    await screenshot('any-audit');
  });

  for (const [name, language] of [
    ['inquiry.txt', 'inspection-report'],
    ['committee.txt', 'inspection-report'],
    ['post-mortem.md', 'markdown'],
    ['pentest.md', 'markdown'],
    ['draft.md', 'markdown'],
  ] as const)
    it(`reads ${name}`, async () => {
      const document = await openSample(name);
      await eventually(() => assert.equal(document.languageId, language));
      await screenshot(`any-${name.replace(/\..*/, '')}`);
    });

  it('says why, kind by kind', async () => {
    const page = await whyIs(await openSample('post-mortem.md'));
    assert.match(page, /\d+ recommendations?, found by general rules:/);
    assert.match(page, /× row of the table under “Action items”/);
  });

  it('is taught by a click, and forgets it again', async () => {
    const document = await openSample('inquiry.txt');
    const line = placeOf(document, 'The inquiry heard 23').line;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri)!;
    const file = vscode.Uri.joinPath(folder.uri, '.golden-thread/families/general.json');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(line, 0, line, 0),
      vscode.CodeActionKind.RefactorRewrite.value,
    );
    const action = actions.find(({ title }) => /This line is a finding/.test(title));
    assert.ok(action?.command, actions.map(({ title }) => title).join());
    try {
      void vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
      await eventually(() =>
        vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem').then(async () => {
          await vscode.workspace.fs.stat(file);
        }),
      );
      await eventually(async () => assert.match(await nameSymbols(document), /The inquiry heard 23/));
    } finally {
      await vscode.workspace.fs.delete(file);
    }
    await eventually(async () => assert.doesNotMatch(await nameSymbols(document), /The inquiry heard 23/));
  });
});

describe('any report on the screen', () => {
  before(needPage);

  it('shows a card for a rating, a passage for a reference, and the family in the status bar', async () => {
    const audit = await openSample('audit.md');
    const editor = await vscode.window.showTextDocument(audit);
    putCursor(editor, placeOf(audit, 'High', 'Severity: High').translate(0, -1));
    await vscode.commands.executeCommand('editor.action.showHover');
    await eventually(async () =>
      assert.match((await page.readTexts('.monaco-hover')).join(), /to be mended within a month/),
    );
    await screenshot('any-hover-rating');
    putCursor(editor, placeOf(audit, 'Annex B says').translate(0, 2));
    await vscode.commands.executeCommand('editor.action.showHover');
    await eventually(async () => assert.match((await page.readTexts('.monaco-hover')).join(), /How we worked/));
    await screenshot('any-hover-reference');
    await eventually(async () =>
      assert.match((await page.readTexts('.statusbar-item')).join(), /general rules · \d+ % sure/),
    );
  });

  it('shows what may be chosen', async () => {
    await openSample('draft.md');
    void vscode.commands.executeCommand('goldenThread.changeFamily');
    await eventually(async () => assert.match((await page.readTexts('.quick-input-list')).join(), /Post-mortem/));
    await screenshot('any-change-family');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });
});
