/**
 * A report written from an empty page without the mouse: begun by keys, its findings and recommendations typed by the
 * commands behind the keys with the numbers that Enter writes, and no problem shown on the way that is none.
 */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { ask } from './support/report';

const findings = 30;
/** Each recommendation answers so many findings. */
const findingsOfOne = 5;

const places = ['quay', 'yard', 'crane', 'gate', 'store', 'slip'];
const things = ['ladder', 'lamp', 'rope', 'sign', 'pump'];

/** A finding that names its recommendation, as a person would word it. */
function findingAt(index: number): string {
  const [place, thing] = [places[Math.floor(index / findingsOfOne)]!, things[index % findingsOfOne]!];
  return `The ${thing} at the ${place} was broken on the day of the visit, so that people could fall. (Recommendation ${Math.floor(index / findingsOfOne) + 1})`;
}

describe('drafting: a report from an empty page, by keyboard', function () {
  this.timeout(300_000);
  let document: vscode.TextDocument;

  before(needPage);

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is begun by the command, which asks three things', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await page.press('F1');
    await page.waitFor('.quick-input-widget');
    await page.type('New Report');
    await page.waitFor('.quick-input-list .monaco-list-row:has-text("New Report")');
    await page.press('Enter');
    await page.waitFor('.quick-input-list .monaco-list-row:has-text("Inspection")');
    await screenshot('drafting-kind');
    await eventually(async () => {
      await choose('Inspection');
      assert.match((await page.readTexts('.quick-input-widget .quick-input-message')).join(), /Who or what/);
    });
    await page.type('North Harbour');
    await page.press('Enter');
    await page.type('3 to 5 May 2026');
    await page.press('Enter');
    document = await eventually(() => {
      const active = vscode.window.activeTextEditor?.document;
      assert.ok(active?.isUntitled, 'nothing was begun');
      return active;
    });
    assert.match(document.getText(), /^---\nfamily: inspection\n/);
    await eventually(async () => assert.match(await statusOf(), /Inspection/));
  });

  it('is written to the end without a wrong problem on the way', async () => {
    const editor = vscode.window.activeTextEditor!;
    putBehind(editor, '## Recommendations\n\n1. ');
    for (let i = 0; i < findings / findingsOfOne; i++) {
      await typed(editor, `The harbour master should mend what is broken at the ${places[i]!} by June 2026.`);
      if (i + 1 < findings / findingsOfOne) await nextItem(editor, i + 2);
    }
    assert.match(document.getText(), /^6\. The harbour master should mend what is broken at the slip/m);
    clearSkeletonFinding(editor);
    await eventually(() => assert.match(document.getText(), /## Findings\n\n1\. \n/));
    putBehind(editor, '## Findings\n\n1. ');
    for (let i = 0; i < findings; i++) {
      await typed(editor, findingAt(i));
      await assertNoProblems(i + 1);
      if (i === 4) await screenshot('drafting-findings');
      if (i + 1 < findings) await nextItem(editor, i + 2);
    }
    assert.match(document.getText(), /^30\. The pump at the slip/m);
    await screenshot('drafting-whole');
  });

  it('hangs together: every recommendation has its five findings', async () => {
    const symbols = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document);
    const titles = symbols.map(({ command }) => command?.title ?? '');
    assert.equal(titles.filter((title) => /^supported by \d+(?:, \d+){4}$/.test(title)).length, 6, titles.join('\n'));
  });

  it('offers what follows at an empty line', async () => {
    const end = document.lineAt(document.lineCount - 1).range.end;
    const editor = vscode.window.activeTextEditor!;
    await editor.edit((edit) => edit.insert(end, '\n\n'));
    const last = document.lineAt(document.lineCount - 1).range.end;
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      last,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('7.') || labels.includes('31.'), labels.join());
  });

  async function assertNoProblems(count: number): Promise<void> {
    await eventually(async () => {
      const outline = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document);
      assert.ok(outline.length >= count, `${outline.length} lenses behind finding ${count}`);
    });
    const problems = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
      .map(({ message }) => message)
      .filter((message) => !isTrueOfDraft(message));
    assert.deepEqual(problems, [], `behind finding ${count}`);
  }
});

/** While findings are still to be written, a recommendation has none, and that is true. */
function isTrueOfDraft(message: string): boolean {
  return /has no supporting finding|seems to follow from no finding/.test(message);
}

/** Types words at the cursor with the editor's own command, and waits until they stand there. */
async function typed(editor: vscode.TextEditor, words: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await vscode.commands.executeCommand('type', { text: words });
  await eventually(() => assert.ok(editor.document.getText().includes(words), `not written yet: ${words}`));
}

/** Does what Enter does, and waits for the number that it writes. */
async function nextItem(editor: vscode.TextEditor, number: number): Promise<void> {
  await vscode.commands.executeCommand('goldenThread.continueItem');
  await eventually(() => {
    const { active } = editor.selection;
    assert.equal(editor.document.lineAt(active.line).text.slice(0, active.character), `${number}. `);
  });
}

function putBehind(editor: vscode.TextEditor, words: string): void {
  const text = editor.document.getText();
  const at = text.indexOf(words);
  assert.ok(at >= 0, `the skeleton does not hold “${words}”:\n${text}`);
  const place = editor.document.positionAt(at + words.length);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection);
}

/** The first finding of the skeleton has an example of a marker, which a person writes over. */
function clearSkeletonFinding(editor: vscode.TextEditor): void {
  const line = [...Array(editor.document.lineCount).keys()].find((i) =>
    /^1\. +\(Recommendation 1\)/.test(editor.document.lineAt(i).text),
  );
  assert.ok(line !== undefined, editor.document.getText());
  void editor.edit((edit) => edit.replace(editor.document.lineAt(line).range, '1. '));
}

/** Takes the entry of the open list that begins so. */
async function choose(words: string): Promise<void> {
  const focused = (await page.readTexts('.quick-input-list .monaco-list-row.focused')).join(' ').trim();
  if (focused === '') return;
  await page.press(focused === words || focused.startsWith(`${words}\n`) ? 'Enter' : 'ArrowDown');
}

async function statusOf(): Promise<string> {
  return (await page.readTexts('.statusbar-item')).join(' ');
}
