/** Notes in the real editor, from the selection of words to the file beside the report, through edits and back. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { ReportCopy } from './support/copy';
import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { placeOf } from './support/report';

const words = 'oversight and supervision';

const from = '15. The majority';

describe('notes on the screen', () => {
  let copy: ReportCopy;
  let editor: vscode.TextEditor;

  before(needPage);

  before(async () => {
    await setAuthor('Ada Reed');
    copy = new ReportCopy('south-tyneside-2017-inspection', 'noted-report');
    editor = await copy.open();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  after(async () => {
    await copy.remove();
    await setAuthor(undefined);
  });

  it('are written at the words that are selected', async () => {
    select(words);
    await vscode.commands.executeCommand('goldenThread.addNote');
    await page.waitFor(
      '.review-widget .comment-form .monaco-editor.focused, .review-widget .edit-container .monaco-editor.focused',
    );
    await page.type('Is this **still** so?');
    await screenshot('notes-new');
    await page.press('Control+Enter');
    await eventually(() => assert.match(copy.readAnnotations(), new RegExp(`"exact": ?"${words}"`)));
    await eventually(async () => assert.match(await readThread(), /Is this still so\?/));
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await screenshot('notes-written');
  });

  it('are answered below', async () => {
    await page.click('.review-widget .review-thread-reply-button');
    await page.type('Yes, since May.');
    await page.press('Control+Enter');
    await eventually(() => assert.match(copy.readAnnotations(), /Yes, since May\./));
    await eventually(async () => assert.match(await readThread(), /Yes, since May\./));
  });

  it('are edited in place', async () => {
    await focusOn(words);
    await vscode.commands.executeCommand('goldenThread.editNote');
    await page.waitFor('.review-widget .edit-container .monaco-editor.focused');
    await page.type(' The plan of May says otherwise.');
    await page.press('Control+Enter');
    await eventually(() => assert.match(copy.readAnnotations(), /The plan of May/));
    await eventually(async () => assert.match(await readThread(), /The plan of May/));
  });

  it('take tags', async () => {
    await focusOn(words);
    void vscode.commands.executeCommand('goldenThread.editTags');
    await page.waitFor('.quick-input-widget');
    await page.type('evidence, plan');
    await page.press('Enter');
    await page.waitFor('.quick-input-list .monaco-list-row:has-text("plan")');
    await page.press('Enter');
    await eventually(async () => assert.match(await readThread(), /“oversight and supervision” · evidence, plan/));
    await screenshot('notes-tagged');
  });

  it('are resolved and reopened', async () => {
    await focusOn(words);
    await vscode.commands.executeCommand('goldenThread.resolveNote');
    await eventually(() => assert.match(copy.readAnnotations(), /"goldenThread:resolved": ?true/));
    await vscode.commands.executeCommand('goldenThread.reopenNote');
    await eventually(() => assert.doesNotMatch(copy.readAnnotations(), /"goldenThread:resolved": ?true/));
  });

  it('stay at their words through edits, outside changes and reopening', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, placeOf(editor.document, '14. Children'), 'A new paragraph above it.\n');
    edit.insert(editor.document.uri, placeOf(editor.document, 'and supervision', from), 'of plans ');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await assertNextNoteAt('oversight of plans and supervision');
    await editor.document.save();
    await copy.close();
    copy.change((text) => `Changed outside.\n\n${text.replace('15. The majority of', '15. The\nmajority of nearly')}`);
    editor = await copy.open();
    await assertNextNoteAt('oversight of plans and supervision');
    await screenshot('notes-reopened');
  });

  it('keep the words that they were written about until a person accepts others', async () => {
    assert.match(copy.readAnnotations(), new RegExp(`"exact": ?"${words}"`));
    const reference = { uri: editor.document.uri.toString(), id: idOfNote() };
    await vscode.commands.executeCommand('goldenThread.acceptWords', reference);
    await eventually(() => assert.match(copy.readAnnotations(), /"exact": ?"oversight of plans and supervision"/));
  });

  it('that lost their words are given others', async () => {
    await copy.close();
    copy.change((text) => text.replace(/^16\. Management oversight.*\n/m, ''));
    editor = await copy.open();
    await eventually(() => assert.ok(listCodes().includes('annotation-lost')));
    select('Children in need of help', '13. Social');
    const chosen = vscode.commands.executeCommand('goldenThread.choosePlace');
    await page.click(rowWith('oversight of plans and supervision'));
    await page.waitFor(rowWith('selected now'));
    await screenshot('notes-lost');
    await page.click(rowWith('selected now'));
    await chosen;
    await eventually(() => assert.match(copy.readAnnotations(), /"exact": ?"Children in need of help"/));
    await assertNextNoteAt('Children in need of help', '13. Social');
  });

  // VS Code shows no modal question while tests run, so the server is asked to do what the answer would have it do.
  it('go from the screen and from the file when they are deleted', async () => {
    const id = idOfNote();
    const uri = editor.document.uri.toString();
    await vscode.commands.executeCommand('goldenThread.server.removeAnnotation', { uri, id });
    await eventually(() => assert.doesNotMatch(copy.readAnnotations(), /The plan of May|Yes, since May/));
    await eventually(async () => assert.deepEqual(await page.readTexts('.review-widget'), []));
  });

  function idOfNote(): string {
    const id = /"id": ?"(urn:uuid:[^"]+)"[^\n]*The plan of May/.exec(copy.readAnnotations())?.[1];
    assert.ok(id);
    return id;
  }

  /** The codes of what is wrong with the report, as the server has told so far. */
  function listCodes(): unknown[] {
    return vscode.languages.getDiagnostics(editor.document.uri).map(({ code }) => codeOf(code));
  }

  function rangeOf(wanted: string, behind: string): vscode.Range {
    const start = placeOf(editor.document, wanted, behind);
    return new vscode.Range(start, editor.document.positionAt(editor.document.offsetAt(start) + wanted.length));
  }

  function select(wanted: string, behind = from): void {
    const { start, end } = rangeOf(wanted, behind);
    editor.selection = new vscode.Selection(start, end);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  }

  async function focusOn(wanted: string, behind = from): Promise<void> {
    editor = await vscode.window.showTextDocument(editor.document);
    const { start } = rangeOf(wanted, behind);
    editor.selection = new vscode.Selection(start, start);
  }

  /** Goes to the next note from the top of the report, and waits until that is at the words. */
  async function assertNextNoteAt(wanted: string, behind = ''): Promise<void> {
    await eventually(async () => {
      editor = await vscode.window.showTextDocument(editor.document);
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await vscode.commands.executeCommand('goldenThread.nextNote');
      assert.deepEqual(editor.selection.active, placeOf(editor.document, wanted, behind));
    });
  }
});

/** Names who writes, so that neither file nor picture tells on whose machine the suite ran. */
async function setAuthor(name: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('goldenThread').update('author', name, true);
}

async function readThread(): Promise<string> {
  return (await page.readTexts('.review-widget')).join('\n');
}

function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

function rowWith(words: string): string {
  return `.quick-input-widget .monaco-list-row:has-text("${words}")`;
}
