/** The sidebar in the real editor: what its views show of a report, and how they and the text follow each other. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { openReport, placeOf, putCursor, revert } from './support/report';
import { readRows, readSelected, readWelcome, rowOf, showSidebar } from './support/sidebar';

const report = 'south-tyneside-2017-inspection';

describe('the sidebar', () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;

  before(needPage);

  before(async () => {
    document = await openReport(report);
    editor = await vscode.window.showTextDocument(document);
    await showSidebar();
  });

  after(async () => {
    await revert(document);
    await vscode.commands.executeCommand('workbench.view.explorer');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  it('shows sections with their grades', async () => {
    await eventually(async () => {
      const rows = (await readRows('Report')).join('\n');
      assert.match(rows, /^Good: South Tyneside/);
      assert.match(rows, /The local authority/);
    });
    await screenshot('sidebar');
  });

  it('shows the recommendations by their support, and what it rests on', async () => {
    await eventually(async () => {
      const rows = (await readRows('Golden Thread')).join('\n');
      assert.match(rows, /^Supported 9/);
      assert.match(rows, /1\. Ensure that all staff receive/);
    });
    await page.click(`${rowOf('Golden Thread', '1. Ensure that all staff')} .monaco-tl-twistie`);
    await eventually(async () => {
      assert.match((await readRows('Golden Thread')).join('\n'), /16 \(\d+ %\) Management oversight/);
    });
  });

  it('shows what is judged, where it is stated, and whether the places agree', async () => {
    await eventually(async () => {
      const rows = (await readRows('Judgements')).join('\n');
      assert.match(rows, /Outstanding: Adoption performance both places agree/);
    });
  });

  it('says where nothing is to be shown', async () => {
    await eventually(async () => assert.match(await readWelcome('Annotations'), /Nobody has attached anything/));
  });

  it('goes to the place in the text when an entry is clicked, and leaves the focus in the view', async () => {
    await page.click(rowOf('Report', 'Executive summary'));
    await eventually(() => assert.equal(editor.selection.active.line, 23));
    assert.deepEqual(await readSelected('Report'), ['Executive summary']);
  });

  it('follows the cursor', async () => {
    putCursor(editor, placeOf(document, 'multi-agency response', '19. Children who are'));
    await eventually(async () => assert.match((await readSelected('Report')).join(), /^19\. Children who are/));
    await screenshot('sidebar-follows');
  });

  it('keeps what is selected and open while a person types', async () => {
    const open = await readRows('Report');
    const place = placeOf(document, 'Children who are', '19. ');
    await editor.edit((edit) => edit.insert(place, 'Few '));
    await eventually(async () => assert.match((await readSelected('Report')).join(), /^19\. Few Children who are/));
    const rows = await readRows('Report');
    assert.deepEqual(
      rows.map((row) => row.replace('Few ', '').slice(0, 30)),
      open.map((row) => row.slice(0, 30)),
    );
    await revert(document);
  });
});
