/** The sidebar in the real editor: what its views show of a report, and how they and the text follow each other. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { createDragging } from '../../client/src/sidebar/linking';
import type { Element } from '../../client/src/sidebar/provider';
import { ReportCopy } from './support/copy';
import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { openReport, placeOf, putCursor, revert } from './support/report';
import { readRows, readSelected, readWelcome, rowOf, showSidebar } from './support/sidebar';
import { themes } from './support/themes';

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
      assert.match(rows, /^South Tyneside.*Good/);
      assert.match(rows, /The local authority/);
    });
    await screenshot('sidebar');
  });

  it('shows the recommendations by their support, and what it rests on', async () => {
    await eventually(async () => {
      const rows = (await readRows('Golden Thread')).join('\n');
      assert.match(rows, /^Supported9/);
      assert.match(rows, /1\. all staff receive/);
    });
    await page.click(`${rowOf('Golden Thread', '1. all staff')} .monaco-tl-twistie`);
    await eventually(async () => {
      assert.match((await readRows('Golden Thread')).join('\n'), /16\. Management oversight.*\d+ %/);
    });
  });

  it('shows what is judged, where it is stated, and whether the places agree', async () => {
    await eventually(async () => {
      const rows = (await readRows('Judgements')).join('\n');
      assert.match(rows, /Adoption performanceOutstanding · 4 places agree/);
    });
  });

  it('goes to the place in the text when an entry is clicked, and leaves the focus in the view', async () => {
    await page.click(rowOf('Report', 'Executive summary'));
    await eventually(() => assert.equal(editor.selection.active.line, 23));
    await eventually(async () => assert.deepEqual(await readSelected('Report'), ['Executive summary']));
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

  it('shows only what contains certain words, and all of it again', async () => {
    await vscode.commands.executeCommand('goldenThread.report.focus');
    void vscode.commands.executeCommand('goldenThread.sidebar.filter');
    await page.waitFor('.quick-input-widget input');
    await page.type('delegated authority');
    await page.press('Enter');
    await eventually(async () => {
      const rows = await readRows('Report');
      assert.ok(rows.length > 2 && rows.length < 12, `${rows.length} rows`);
      assert.ok(rows.some((row) => /^6\. foster carers/.test(row)));
    });
    await screenshot('sidebar-filter');
    await vscode.commands.executeCommand('goldenThread.sidebar.clearFilter');
    await eventually(async () => {
      // The view shows the place of the cursor again, from which the beginning may be out of sight.
      assert.match((await readRows('Report')).join('\n'), /Summary for children|16 → 1 Management oversight/);
    });
  });

  it('is about the report in front, and remembers what was open in another', async () => {
    const other = await openReport('newcastle-upon-tyne-2017-inspection');
    putCursor(await vscode.window.showTextDocument(other), new vscode.Position(0, 0));
    // The view may be too low to show its first row and the place of the cursor together.
    await eventually(async () => {
      await vscode.commands.executeCommand('goldenThread.report.focus');
      await vscode.commands.executeCommand('list.focusFirst');
      assert.match((await readRows('Report')).join('\n'), /Newcastle/);
    });
    await eventually(async () => assert.match((await readRows('Golden Thread')).join('\n'), /Evidenced1/));
    await openReport(report);
    await eventually(async () => {
      assert.match((await readRows('Golden Thread')).join('\n'), /16\. Management oversight.*\d+ %/);
    });
  });
});

describe('linking in the sidebar', () => {
  let file: vscode.Uri;

  before(needPage);

  before(async () => {
    const original = await openReport(report);
    file = vscode.Uri.joinPath(original.uri, '../linking.txt');
    await vscode.workspace.fs.writeFile(file, Buffer.from(original.getText()));
    await showSidebar();
    // The copy looks like the original: only a view that was empty in between is sure to show the copy.
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(async () => assert.deepEqual(await readRows('Golden Thread'), []));
    await openReport('linking');
    await eventually(async () => assert.match((await readRows('Golden Thread')).join('\n'), /^Supported9/));
    await page.click(`${rowOf('Golden Thread', '1. all staff')} .monaco-tl-twistie`);
    await page.waitFor(rowOf('Golden Thread', '16. Management'));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of await vscode.workspace.findFiles('linking.*')) await vscode.workspace.fs.delete(uri);
    await vscode.commands.executeCommand('workbench.view.explorer');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  it('accepts a link by a button, and says so', async () => {
    await page.point(rowOf('Golden Thread', '16. Management'));
    await page.click(`${rowOf('Golden Thread', '16. Management')} .action-label[aria-label="Accept"]`);
    await eventually(async () => {
      assert.match((await readRows('Golden Thread')).join('\n'), /16\. Management oversight.*confirmed/);
    });
    await screenshot('sidebar-accepted');
  });

  it('shows the decision among the annotations', async () => {
    await eventually(async () => {
      assert.match((await readRows('Annotations')).join('\n'), /At their words1\nAccepted for Recommendation 1/);
    });
  });

  it('shows the decision that takes its place', async () => {
    await page.point(rowOf('Golden Thread', '16. Management'));
    await page.click(`${rowOf('Golden Thread', '16. Management')} .action-label[aria-label="Detach"]`);
    await eventually(async () => {
      const rows = (await readRows('Annotations')).join('\n');
      assert.match(rows, /At their words1\nDetached from Recommendation 1/);
      assert.doesNotMatch(rows, /Accepted/);
    });
  });
});

describe('a finding that is dragged in the sidebar', () => {
  const source: Element = { view: 'goldenThread.thread', entry: 'finding', uri: '', id: '' };
  const target: Element = { ...source, entry: 'recommendation' };

  it('is linked to the recommendation that it is dropped on', async () => {
    const document = await openReport(report);
    const asked: unknown[] = [];
    const client = { sendRequest: (_type: unknown, params: unknown) => Promise.resolve(asked.push(params)) };
    const links = { finding: { from: 'M3' }, recommendation: { recommendation: 'R6' } };
    const live = {
      id: source.view,
      report: document,
      find: ({ entry }: Element) => ({ entry: { link: links[entry as keyof typeof links] } }),
    };
    const dragging = createDragging(client as never, live as never, { takes: true });
    const transfer = new vscode.DataTransfer();
    const { token } = new vscode.CancellationTokenSource();
    await dragging.handleDrag?.([source], transfer, token);
    await dragging.handleDrop?.(target, transfer, token);
    const uri = document.uri.toString();
    assert.deepEqual(asked, [
      {
        command: 'goldenThread.server.acceptLink',
        arguments: [{ uri, from: 'M3', recommendation: 'R6' }],
      },
    ]);
  });
});

describe('the sidebar without a report', () => {
  before(needPage);

  before(showSidebar);

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.view.explorer');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  it('says how to open one', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(async () => assert.match(await readWelcome('Report'), /^Open a report to see its sections/));
    await eventually(async () => assert.match(await readWelcome('Golden Thread'), /^Open a report to see its recom/));
    await eventually(async () => assert.match(await readWelcome('Judgements'), /^Open a report to see its judgements/));
    await screenshot('sidebar-nothing');
    await eventually(async () => assert.match(await readWelcome('Annotations'), /^Open a report to see the notes/));
  });

  it('says of another file why it is none, and leads to the reasons', async () => {
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'Bread, butter and milk.' }),
    );
    await eventually(async () => assert.match(await readWelcome('Report'), /not known as an inspection report/));
    await screenshot('sidebar-other');
    await page.click('.welcome-view-content a:has-text("Why")');
    await eventually(async () => assert.match((await page.readTexts('.tab.active')).join(), /recognition/));
    assert.match(await readWelcome('Report'), /not known as an inspection report/);
  });

  it('says what a report lacks', async () => {
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'inspection-report', content: 'Bread, butter and milk.' }),
    );
    await eventually(async () => assert.match(await readWelcome('Report'), /^No section, finding or recommendation/));
    await eventually(async () => assert.match(await readWelcome('Golden Thread'), /^No recommendations were found/));
    await eventually(async () => assert.match(await readWelcome('Judgements'), /^No judgement was found/));
    await screenshot('sidebar-empty');
  });
});

describe('the sidebar in other themes', () => {
  before(needPage);

  before(async () => {
    const document = await openReport('newcastle-upon-tyne-2017-inspection');
    const editor = await vscode.window.showTextDocument(document);
    await showSidebar();
    putCursor(editor, placeOf(document, '(Recommendation)'));
    await page.click(`${rowOf('Golden Thread', '1. ')} .monaco-tl-twistie`);
  });

  after(async () => {
    await vscode.workspace.getConfiguration().update('workbench.colorTheme', undefined, true);
    await vscode.commands.executeCommand('workbench.view.explorer');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  for (const [theme, mark] of themes) {
    it(`is there in ${theme}`, async () => {
      await vscode.workspace.getConfiguration().update('workbench.colorTheme', theme, true);
      await page.waitFor(`.monaco-workbench${mark}`);
      await page.point(rowOf('Golden Thread', ' %'));
      await eventually(async () => assert.ok((await readRows('Judgements')).length > 3));
      await screenshot(`sidebar-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }
});

describe('the walkthrough', () => {
  before(needPage);

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens with its six steps', async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'golden-thread.golden-thread#start');
    await eventually(async () => {
      const steps = (await page.readTexts('.getting-started-step .step-title')).join(' | ');
      assert.match(
        steps,
        /Open a folder of reports \| Open a report \| Move through .* \| Check .* \| Leave a note \| Hand it over/,
      );
    });
    await screenshot('walkthrough');
  });

  it('ticks each step when what it tells of was done', async () => {
    await showSidebar();
    const copy = new ReportCopy('south-tyneside-2017-inspection', 'walked');
    const editor = await copy.open();
    putCursor(editor, placeOf(editor.document, '(Recommendation)', '16. Management').translate(0, 2));
    await vscode.commands.executeCommand('goldenThread.acceptLink');
    await eventually(() => assert.match(copy.readAnnotations(), /"linking"/));
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'golden-thread.golden-thread#start');
    const isDone = (step: string) => page.waitFor(`[data-done-step-id$="#${step}"].complete`);
    for (const step of ['folder', 'report', 'sidebar', 'thread']) await isDone(step);
    await writeNote(editor.document);
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'golden-thread.golden-thread#start');
    await isDone('note');
    await screenshot('walkthrough-done');
    await copy.remove();
  });
});

/** Writes a note on a line of a report, as a person does. */
async function writeNote(document: vscode.TextDocument): Promise<void> {
  putCursor(await vscode.window.showTextDocument(document), placeOf(document, '15. The majority'));
  await vscode.commands.executeCommand('goldenThread.addNote');
  await page.waitFor('.review-widget .monaco-editor');
  await page.type('Which plans?');
  await page.press('Control+Enter');
}
