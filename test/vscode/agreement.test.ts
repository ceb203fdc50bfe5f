/** Two people's tags compared in the real editor: the view, walking through it, and deciding. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';

import * as vscode from 'vscode';

import { ReportCopy } from './support/copy';
import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { readRows } from './support/sidebar';

/** A note as any program writes it. */
function note(name: string, exact: string, tag: string): object {
  return {
    ...{ id: `urn:uuid:${name}-${tag}`, type: 'Annotation', motivation: 'commenting' },
    ...{ created: '2026-03-01T09:30:00Z', creator: { type: 'Person', name } },
    target: { source: '', selector: { type: 'TextQuoteSelector', exact } },
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
    const annotations = [
      note('Ann', 'oversight and supervision', 'oversight'),
      note('Bob', 'Management oversight and supervision are regular', 'oversight'),
      note('Ann', 'some plans are overly adult-focused', 'staff'),
    ];
    writeFileSync(copy.annotationFile, JSON.stringify(annotations));
    editor = await copy.open();
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
