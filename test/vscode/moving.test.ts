/** Moving through a report by keyboard: each key leads on to the next thing of its kind, and with Shift back again. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { findNext } from '../../client/src/writing/moving';
import { eventually } from './support/eventually';
import { needPage, page } from './support/page';
import { openReport, placeOf, putCursor, revert } from './support/report';

describe('moving by keyboard', () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;

  before(needPage);

  before(async () => {
    document = await openReport('newcastle-upon-tyne-2017-inspection');
    editor = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await eventually(() => assert.ok(vscode.languages.getDiagnostics(document.uri).some(isHole)));
  });

  after(() => revert(document));

  it('leads from finding to finding and back', async () => {
    await start(placeOf(document, '25. Not all plans'));
    await press('f');
    await eventually(() => assert.match(lineOfCursor(), /^26\. /));
    await press('f', 'Shift+');
    await eventually(() => assert.match(lineOfCursor(), /^25\. /));
  });

  it('leads from marker to marker and back', async () => {
    await start(placeOf(document, '25. Not all plans'));
    await press('m');
    await eventually(() => assert.match(textAtCursor(), /^\(Recommendation/));
    const first = editor.selection.active;
    await press('m');
    await eventually(() => assert.ok(editor.selection.active.isAfter(first)));
    assert.match(textAtCursor(), /^\(Recommendation/);
    await press('m', 'Shift+');
    await eventually(() => assert.ok(editor.selection.active.isEqual(first)));
  });

  it('leads to a recommendation that no finding is marked for', async () => {
    const [hole] = vscode.languages.getDiagnostics(document.uri).filter(isHole);
    await start(new vscode.Position(0, 0));
    await press('h');
    await eventually(() => assert.equal(editor.selection.active.line, hole!.range.start.line));
  });

  it('leads to what the checks of the thread report, and round the end', async () => {
    await start(new vscode.Position(document.lineCount - 1, 0));
    await press('g');
    await eventually(() => assert.ok(hasProblemAtCursor()));
    await press('g', 'Shift+');
    await eventually(() => assert.ok(hasProblemAtCursor()));
  });

  async function start(position: vscode.Position): Promise<void> {
    await vscode.window.showTextDocument(document);
    putCursor(editor, position);
  }

  function lineOfCursor(): string {
    return document.lineAt(editor.selection.active.line).text;
  }

  function textAtCursor(): string {
    const { active } = editor.selection;
    return document.lineAt(active.line).text.slice(active.character);
  }

  function hasProblemAtCursor(): boolean {
    const { active } = editor.selection;
    return vscode.languages.getDiagnostics(document.uri).some(({ range }) => range.start.isEqual(active));
  }
});

describe('the next thing', () => {
  const at = (line: number) => new vscode.Position(line, 0);
  const things = [at(2), at(4), at(6)];
  const find = (cursor: number, direction: 'next' | 'previous') =>
    findNext(things, (thing) => thing, at(cursor), direction)?.line;

  it('is behind the cursor, or before it, and round the ends', () => {
    assert.deepEqual([find(0, 'next'), find(2, 'next'), find(6, 'next')], [2, 4, 2]);
    assert.deepEqual([find(7, 'previous'), find(6, 'previous'), find(2, 'previous')], [6, 4, 6]);
    assert.equal(
      findNext([], (thing: vscode.Position) => thing, at(0), 'next'),
      undefined,
    );
  });
});

async function press(letter: string, shift: '' | 'Shift+' = ''): Promise<void> {
  await page.press('Control+k');
  await page.press(`${shift}Alt+${letter}`);
}

function isHole({ code }: vscode.Diagnostic): boolean {
  return String(typeof code === 'object' ? code.value : code) === 'recommendation-evidenced';
}
