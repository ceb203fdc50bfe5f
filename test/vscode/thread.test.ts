/** The thread in the real editor: lenses and hints on a sample report, completion in a bracket, and the call hierarchy. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { ask, openReport, placeOf, putCursor, revert } from './support/report';

const report = 'newcastle-upon-tyne-2017-inspection';

describe('the thread in the editor', () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await openReport(report);
  });

  after(async () => {
    const settings = vscode.workspace.getConfiguration('goldenThread');
    await settings.update('codeLens', undefined, true);
    await settings.update('inlayHints', undefined, true);
    await revert(document);
  });

  it('stands above recommendations and marked findings', async () => {
    const lenses = await eventually(() => needLenses(document));
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.ok(titles.some((title) => /^supported by \d+/.test(title)));
    assert.ok(titles.some((title) => /^→ Recommendation \d+, inferred \d+ %$/.test(title)));
    assert.ok(
      titles.some((title) =>
        /^no marked finding · (?:\d+ fits?(?: · \d+ unsure)?|unsure · \d+ findings?)$/.test(title),
      ),
    );
  });

  it('opens Peek with the findings when a lens is clicked', async () => {
    const [lens] = (await needLenses(document)).filter(({ command }) => command?.title.startsWith('supported by'));
    assert.equal(lens?.command?.command, 'goldenThread.showReferences');
    await vscode.commands.executeCommand(lens.command.command, ...((lens.command.arguments ?? []) as unknown[]));
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('stands behind markers without a number', async () => {
    const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document, wholeOf(document));
    assert.equal(hints.length, 16);
    assert.ok(hints.every(({ label }) => /^→ /.test(label as string)));
    assert.ok(hints.some(({ label }) => (label as string).endsWith('?')));
  });

  it('is followed by the call hierarchy, from a section to its findings and on to a recommendation', async () => {
    const [section] = await prepare(document, placeOf(document, 'Inspection findings\n'));
    assert.ok(section);
    const findings = await outgoing(section);
    const marked = findings.find(({ to }) => to.name.startsWith('13.'));
    assert.ok(marked);
    const [recommendation] = await outgoing(marked.to);
    assert.match(recommendation?.to.name ?? '', /^1\. /);
    assert.match(recommendation?.to.detail ?? '', /^inferred \d+ %$/);
  });

  it('goes away when the settings say so', async () => {
    const settings = vscode.workspace.getConfiguration('goldenThread');
    await settings.update('codeLens', false, true);
    await settings.update('inlayHints', false, true);
    await eventually(async () => {
      const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document);
      const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document, wholeOf(document));
      assert.deepEqual([lenses.length, hints.length], [0, 0]);
    });
    await settings.update('codeLens', undefined, true);
    await settings.update('inlayHints', undefined, true);
    await eventually(() => needLenses(document));
  });
});

describe('the thread on the screen', () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;

  before(needPage);

  beforeEach(async () => {
    document = await openReport(report);
    editor = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('closeReferenceSearch');
    await revert(document);
  });

  it('is above the recommendations, and a click shows the findings', async () => {
    putCursor(editor, placeOf(document, '3. ', 'Recommendations\n'));
    await eventually(async () => assert.match(await readLenses(), /supported by (\d+, )*37/));
    await screenshot('thread-recommendations');
    await page.click('.codelens-decoration a:has-text("37")');
    await eventually(async () => {
      assert.match((await page.readTexts('.reference-zone-widget')).join(' '), /Locations \(2\)/);
    });
    await screenshot('thread-peek');
  });

  it('is above and behind marked findings', async () => {
    putCursor(editor, placeOf(document, '(Recommendation)', '25. Not all plans'));
    await eventually(async () => assert.match(await readLenses(), /→ Recommendation 3, (?:inferred|unsure)/));
    await eventually(async () => {
      assert.match((await page.readTexts('.view-lines')).join(' '), /→\s\d+\?/);
    });
    await screenshot('thread-findings');
  });

  it('is offered in a bracket that is being written', async () => {
    putCursor(editor, document.lineAt(placeOf(document, '18. ', '17. ')).range.end);
    await page.type(' (Recommendation ');
    await page.waitFor('.suggest-widget.visible .monaco-list-row');
    assert.match((await page.readTexts('.suggest-widget .monaco-list-row')).join('\n'), /^2\n.*\n1\n.*\n3\n/);
    await screenshot('thread-completion');
    await page.press('Escape');
  });

  it('is shown by the call hierarchy', async () => {
    putCursor(editor, placeOf(document, '4. ', '\n3. '));
    await vscode.commands.executeCommand('editor.showCallHierarchy');
    await eventually(async () => {
      assert.match((await page.readTexts('.call-hierarchy')).join(' '), /44\. Plans for children/);
    });
    await screenshot('thread-calls');
    await vscode.commands.executeCommand('editor.closeCallHierarchy');
  });
});

async function needLenses(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document, 1000);
  assert.ok(lenses.length > 0, 'there are no lenses yet');
  return lenses;
}

function prepare(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CallHierarchyItem[]> {
  return ask<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', document, position);
}

function outgoing(item: vscode.CallHierarchyItem): Thenable<vscode.CallHierarchyOutgoingCall[]> {
  return vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item);
}

function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}

async function readLenses(): Promise<string> {
  return (await page.readTexts('.codelens-decoration')).join('\n');
}
