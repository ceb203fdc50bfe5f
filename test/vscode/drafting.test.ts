/**
 * A report written from an empty page without the mouse: begun by keys, and typed key by key, with the numbers that Enter
 * writes and those that completion offers, and no problem shown on the way that is none.
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

/** The words of a finding, up to the number of the recommendation that it names. */
function wordsOfFinding(index: number): string {
  const [place, thing] = [places[Math.floor(index / findingsOfOne)]!, things[index % findingsOfOne]!];
  return `The ${thing} at the ${place} was broken on 3 May, so that people could fall. (Recommendation `;
}

describe('drafting: a report from an empty page, by keyboard', function () {
  this.timeout(400_000);
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

  it('is written to the end, key by key, without a wrong problem on the way', async () => {
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await page.press('Control+End');
    await goToLine(/^1\. $/);
    for (let i = 0; i < findings / findingsOfOne; i++) {
      await typed(`The harbour master should mend what is broken at the ${places[i]!} by June 2026.`);
      if (i + 1 < findings / findingsOfOne) await nextItem(i + 2);
    }
    assert.match(document.getText(), /^6\. The harbour master should mend what is broken at the slip/m);
    await goToLine(/^1\. +\(Recommendation 1\)$/);
    // The skeleton shows by an example how a finding names its recommendation; it is written over.
    await page.press('Home');
    for (let i = 0; i < '1. '.length; i++) await page.press('ArrowRight');
    await page.press('Shift+End');
    for (let i = 0; i < findings; i++) {
      await typed(wordsOfFinding(i));
      await (i % findingsOfOne === 0 ? completed() : page.type(`${Math.floor(i / findingsOfOne) + 1}`));
      await page.type(')');
      await eventually(() => assert.match(lineAtCursor(), new RegExp(`^${i + 1}\\. .*\\(Recommendation \\d\\)$`)));
      await assertNoProblems(i + 1);
      if (i === 4) await screenshot('drafting-findings');
      if (i + 1 < findings) await nextItem(i + 2);
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

  function lineAtCursor(): string {
    return document.lineAt(vscode.window.activeTextEditor!.selection.active.line).text;
  }

  /** Goes to the end of a line with the arrow keys, from wherever the cursor is. */
  async function goToLine(line: RegExp): Promise<void> {
    const to = [...Array(document.lineCount).keys()].findIndex((i) => line.test(document.lineAt(i).text));
    assert.ok(to >= 0, document.getText());
    const { active } = vscode.window.activeTextEditor!.selection;
    for (let i = active.line; i !== to; i += Math.sign(to - i)) await page.press(to > i ? 'ArrowDown' : 'ArrowUp');
    await page.press('End');
    await eventually(() => assert.match(lineAtCursor(), line));
  }

  /** Types words at the cursor, and waits until they stand there. */
  async function typed(words: string): Promise<void> {
    await page.type(words);
    await eventually(() => assert.ok(document.getText().includes(words), `not written yet: ${words}`));
  }

  /** Takes with Tab the number that is offered first: of a recommendation that no finding names yet. */
  async function completed(): Promise<void> {
    await eventually(async () => {
      const offered = await page.readTexts('.suggest-widget.visible .monaco-list-row.focused');
      // On a busy machine the list may have been asked for before the report was read: then it is asked for again.
      if (offered.length === 0) await page.press('Control+Space');
      assert.equal(offered.length, 1);
    });
    await page.press('Tab');
    await eventually(() => assert.match(lineAtCursor(), /\(Recommendation \d/));
  }

  /** Presses Enter, and waits for the number that it writes. */
  async function nextItem(number: number): Promise<void> {
    await page.press('Enter');
    await eventually(() => assert.equal(lineAtCursor(), `${number}. `));
  }

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

/** Takes the entry of the open list that begins so. */
async function choose(words: string): Promise<void> {
  const focused = (await page.readTexts('.quick-input-list .monaco-list-row.focused')).join(' ').trim();
  if (focused === '') return;
  await page.press(focused === words || focused.startsWith(`${words}\n`) ? 'Enter' : 'ArrowDown');
}

async function statusOf(): Promise<string> {
  return (await page.readTexts('.statusbar-item')).join(' ');
}
