/** Two people's tags and links compared in the real editor: the view, walking through it, and a third person's word. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

import * as vscode from 'vscode';

import { ReportCopy } from './support/copy';
import { note, readByTwo } from './support/twoReaders';
import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { readRows, rowOf } from './support/sidebar';

describe('two readers on the screen', () => {
  let copy: ReportCopy;
  let editor: vscode.TextEditor;

  before(needPage);

  before(async () => {
    copy = new ReportCopy('south-tyneside-2017-inspection', 'read-twice');
    const text = readFileSync(copy.file, 'utf8');
    writeFileSync(copy.annotationFile, JSON.stringify(readByTwo(text)));
    editor = await copy.open();
    await eventually(async () => {
      await vscode.commands.executeCommand('goldenThread.nextNote');
      assert.ok(editor.selection.active.line > 0, 'the notes are not there yet');
    });
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  after(async () => {
    await vscode.commands.executeCommand('goldenThread.endComparison');
    await copy.remove();
  });

  it('are compared in a view of their own', async () => {
    void vscode.commands.executeCommand('goldenThread.compareReaders');
    await page.waitFor('.quick-input-widget');
    await page.type('Ann and Bob');
    await page.press('Enter');
    await eventually(async () => {
      const rows = (await readRows('Agreement')).join('\n');
      assert.match(rows, /2 of 2 open/);
      assert.match(rows, /12\. Child protection.*Ann: Recommendation 3 · Bob: Recommendation 2/);
      assert.match(rows, /oversight ?κ 1\.00, α 1\.00/);
    });
    await screenshot('agreement');
    await page.click(rowOf('Agreement', 'oversight'));
    await page.press('End');
    await eventually(async () => assert.match(await agreement(), /staff ?κ 0\.00.*\nLinks ?κ 0\.00/));
  });

  it('are walked through with next and previous, round the ends', async () => {
    await goTo('next', '(Recommendation)');
    await goTo('next', 'some plans');
    await goTo('next', '(Recommendation)');
    await goTo('previous', 'some plans');
  });

  it('are decided between on a tag', async () => {
    await decide('staff', 'It is about people.');
    await eventually(() =>
      assert.match(copy.readAnnotations(), /"goldenThread:adjudicates": ?\[\{"id":"urn:uuid:Ann-staff"\}\]/),
    );
    await eventually(async () => assert.match(await agreement(), /1 of 2 open/));
    await eventually(async () => assert.match(await agreement(), /Decided by .*: staff/));
  });

  it('are decided between on a link', async () => {
    await goTo('next', '(Recommendation)');
    await decide('all children are actively');
    await eventually(() => assert.match(copy.readAnnotations(), /"urn:uuid:Ann-link"\},\{"id":"urn:uuid:Bob-link"/));
    await eventually(async () => assert.match(await agreement(), /0 of 2 open/));
    await eventually(async () => assert.match(await agreement(), /Decided by .*: Recommendation 2/));
    await screenshot('agreement-decided');
  });

  it('are compared anew when one of them says more', async () => {
    const kept = JSON.parse(copy.readAnnotations()) as { first: { items: object[] } };
    const more = note(editor.document.getText(), 'Bob', 'Family workers are offering', 'praise');
    kept.first.items.push(more);
    writeFileSync(copy.annotationFile, JSON.stringify(kept));
    await eventually(async () => assert.match(await agreement(), /1 of 3 open/));
    assert.match(await agreement(), /Family workers are offering.*Bob: praise/);
    await screenshot('agreement-more');
  });

  /** Runs the command, after which the cursor stands on these words. */
  async function goTo(direction: 'next' | 'previous', words: string): Promise<void> {
    await vscode.commands.executeCommand(`goldenThread.${direction}Disagreement`);
    const active = vscode.window.activeTextEditor!;
    assert.equal(active.document, editor.document);
    const { active: cursor } = active.selection;
    assert.equal(active.document.getText(new vscode.Range(cursor, cursor.translate(0, words.length))), words);
  }

  /** Takes a choice by its words, and gives the reason where one is asked for. */
  async function decide(choice: string, reason?: string): Promise<void> {
    void vscode.commands.executeCommand('goldenThread.adjudicate');
    await page.waitFor(`.quick-input-list .monaco-list-row:has-text("${choice}")`);
    await page.type(choice);
    await page.press('Enter');
    if (reason === undefined) return;
    await page.waitFor('.quick-input-widget .quick-input-message:has-text("Why")');
    await page.type(reason);
    await page.press('Enter');
  }
});

async function agreement(): Promise<string> {
  return (await readRows('Agreement')).join('\n');
}
