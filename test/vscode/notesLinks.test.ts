/** A person's word on links and holes in the real editor: choosing, accepting, detaching, marking, justifying. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { ReportCopy } from './support/copy';
import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { ask, placeOf, putCursor } from './support/report';

describe('links by a person on the screen', () => {
  let copy: ReportCopy;
  let editor: vscode.TextEditor;

  before(needPage);

  before(async () => {
    copy = new ReportCopy('newcastle-upon-tyne-2017-inspection', 'linked-report');
    editor = await copy.open();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await eventually(() => needLens(/^→ Recommendation 3, inferred/));
  });

  after(() => copy.remove());

  it('are accepted where they were inferred', async () => {
    putCursor(editor, placeOf(editor.document, '(Recommendation)', '25. Not all plans'));
    await vscode.commands.executeCommand('goldenThread.acceptLink');
    await eventually(() => needLens(/^→ Recommendation 3, confirmed$/));
    await eventually(() => assert.match(copy.readAnnotations(), /"linking"/));
  });

  it('are chosen from a list that shows each in the text', async () => {
    void vscode.commands.executeCommand('goldenThread.chooseLink');
    await page.waitFor('.quick-input-widget .monaco-list-row');
    await page.press('ArrowDown');
    await screenshot('notes-choose-link');
    const [, second] = await page.readTexts('.quick-input-widget .monaco-list-row');
    const name = /Recommendation \d+/.exec(second ?? '')?.[0];
    assert.ok(name);
    await page.press('Enter');
    await eventually(() => needLens(new RegExp(`^→ ${name}, confirmed$`)));
  });

  it('are detached, and stand behind the marker no more', async () => {
    const before = await readHint();
    await vscode.commands.executeCommand('goldenThread.detachLink');
    await eventually(async () => assert.notEqual(await readHint(), before));
  });

  it('are made of a finding that had no marker, by a quick fix', async () => {
    const [hole] = await eventually(() => needProblems('recommendation-evidenced'));
    assert.ok(hole);
    const fixes = await listFixes(hole);
    const mark = fixes.find(({ title }) => /^Mark /.test(title));
    assert.ok(mark, fixes.map(({ title }) => title).join());
    await run(mark);
    await eventually(() => assert.equal(listProblems('recommendation-evidenced').length, 0));
    await vscode.commands.executeCommand('undo');
    await eventually(() => needProblems('recommendation-evidenced'));
  });

  it('that are missing are justified with a reason', async () => {
    const [hole] = await eventually(() => needProblems('recommendation-evidenced'));
    assert.ok(hole);
    const justify = (await listFixes(hole)).find(({ title }) => /justify/i.test(title));
    assert.ok(justify, (await listFixes(hole)).map(({ title }) => title).join());
    void run(justify);
    await page.waitFor('.quick-input-widget');
    await page.type('Agreed with the service in May.');
    await screenshot('notes-justify');
    await page.press('Enter');
    await eventually(() => assert.equal(listProblems('recommendation-evidenced').length, 0));
    await eventually(() => assert.match(copy.readAnnotations(), /Agreed with the service in May\./));
  });

  async function needLens(title: RegExp): Promise<void> {
    const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', editor.document, 1000);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.ok(
      titles.some((each) => title.test(each)),
      `no lens says ${title}`,
    );
  }

  async function readHint(): Promise<string> {
    const line = editor.document.lineAt(placeOf(editor.document, '(Recommendation)', '25. Not all plans'));
    const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', editor.document, line.range);
    return hints.map(({ label }) => label as string).join();
  }

  function listProblems(wanted: string): readonly vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(editor.document.uri).filter(({ code }) => {
      return (typeof code === 'object' ? code.value : code) === wanted;
    });
  }

  function needProblems(wanted: string): readonly vscode.Diagnostic[] {
    const problems = listProblems(wanted);
    assert.ok(problems.length > 0, `nothing is reported as ${wanted}`);
    return problems;
  }

  function listFixes({ range }: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
    return ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document, range);
  }

  async function run({ edit, command }: vscode.CodeAction): Promise<void> {
    if (edit) assert.ok(await vscode.workspace.applyEdit(edit));
    if (command) await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  }
});
