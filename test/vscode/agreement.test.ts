/** Two people's tags compared in the real editor: the view, walking through it, and deciding. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

import * as vscode from 'vscode';

import { ReportCopy } from './support/copy';
import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { readRows } from './support/sidebar';

/** A note as any program writes it, with what stands around the words. */
function note(text: string, name: string, exact: string, tag: string): object {
  const start = text.indexOf(exact);
  assert.ok(start > 0, exact);
  const [prefix, suffix] = [text.slice(start - 32, start), text.slice(start + exact.length).slice(0, 32)];
  return {
    ...{ id: `urn:uuid:${name}-${tag}`, type: 'Annotation', motivation: 'commenting' },
    ...{ created: '2026-03-01T09:30:00Z', creator: { type: 'Person', name } },
    target: { source: '', selector: { type: 'TextQuoteSelector', exact, prefix, suffix } },
    body: [
      { type: 'TextualBody', purpose: 'commenting', value: `${tag}?` },
      { type: 'TextualBody', purpose: 'tagging', value: tag },
    ],
  };
}

describe('two readers on the screen', () => {
  let copy: ReportCopy;
  let editor: vscode.TextEditor;

  before(needPage);

  before(async () => {
    copy = new ReportCopy('south-tyneside-2017-inspection', 'read-twice');
    const text = readFileSync(copy.file, 'utf8');
    const annotations = [
      note(text, 'Ann', 'oversight and supervision', 'oversight'),
      note(text, 'Bob', 'Management oversight and supervision are regular', 'oversight'),
      note(text, 'Ann', 'some plans are overly adult-focused', 'staff'),
    ];
    writeFileSync(copy.annotationFile, JSON.stringify(annotations));
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
      assert.match(rows, /oversight ?κ 1\.00, α 1\.00/);
      assert.match(rows, /staff ?κ 0\.00/);
      assert.match(rows, /1 of 1 open/);
    });
    await screenshot('agreement');
  });

  it('are walked through and decided between', async () => {
    await vscode.commands.executeCommand('goldenThread.nextDisagreement');
    const { document } = editor;
    const shown = await eventually(() => {
      const active = vscode.window.activeTextEditor;
      assert.equal(active?.document.uri.toString(), document.uri.toString());
      assert.match(
        document.getText(new vscode.Range(active.selection.active, active.selection.active.translate(0, 6))),
        /^some p/,
      );
      return active;
    });
    assert.ok(shown);
    void vscode.commands.executeCommand('goldenThread.adjudicate');
    await page.waitFor('.quick-input-widget');
    await page.type('staff');
    await page.press('Enter');
    await page.waitFor('.quick-input-widget .quick-input-message');
    await page.type('It is about people.');
    await page.press('Enter');
    await eventually(() =>
      assert.match(copy.readAnnotations(), /"goldenThread:adjudicates": ?\[\{"id":"urn:uuid:Ann-staff"\}\]/),
    );
    await eventually(async () => assert.match((await readRows('Agreement')).join('\n'), /Decided by .*: staff/));
    await screenshot('agreement-decided');
  });
});
