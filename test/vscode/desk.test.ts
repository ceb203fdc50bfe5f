/** Small things at the desk while drafting: how strict the checks are, the pages of the checks, and texts without a file. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';

import * as vscode from 'vscode';

import { ReportCopy } from './support/copy';
import { hasPage } from './support/environment';
import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { openReport } from './support/report';

const draft = `Inspection of services for children in need of help and protection, children looked after and care leavers

Inspection date: 6 March 2017 – 30 March 2017

Children's services in Northmoor are good

Recommendations

1. Ensure that plans are clear.
`;

describe('drafting: the status bar', () => {
  before(needPage);

  after(async () => {
    await vscode.workspace.getConfiguration('goldenThread').update('checks.profile', undefined, false);
  });

  it('says how strict the checks are, and changes it', async () => {
    await openReport('newcastle-upon-tyne-2017-inspection');
    await eventually(async () => assert.match(await statusOf(), /Draft/));
    await page.click('.statusbar-item:has-text("Draft")');
    await page.waitFor('.quick-input-list .monaco-list-row:has-text("Publish")');
    await screenshot('desk-profile');
    await page.type('Publish');
    await page.press('Enter');
    await eventually(async () => assert.match(await statusOf(), /Publish/));
    const profile = vscode.workspace.getConfiguration('goldenThread').get('checks.profile');
    assert.equal(profile, 'publish');
  });
});

describe('drafting: the page of a check', () => {
  it('is the one that the extension ships', async () => {
    const document = await openReport('newcastle-upon-tyne-2017-inspection');
    const code = await eventually(() => {
      const found = vscode.languages.getDiagnostics(document.uri).flatMap(({ code: each }) => each ?? []);
      const first = found.find((each) => typeof each === 'object');
      assert.ok(typeof first === 'object', 'no problem leads to a page');
      return first;
    });
    assert.equal(code.target.scheme, 'command');
    const [name] = JSON.parse(code.target.query) as string[];
    assert.equal(name, `checks/${code.value}.md`);
    const extension = vscode.extensions.getExtension('golden-thread.golden-thread');
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension!.extensionUri, 'docs', name));
    await vscode.commands.executeCommand('goldenThread.showCheckPage', name);
    await eventually(() => {
      const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
      assert.ok(
        labels.some((label) => label.includes(`${code.value}.md`)),
        labels.join(),
      );
    });
    if (!hasPage) return;
    await eventually(async () => assert.match((await page.readFrames()).join('\n'), new RegExp(String(code.value))));
    await screenshot('desk-check-page');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

describe('drafting: a family', () => {
  before(needPage);

  it('that would take the place of one that is known is asked about first, with what it changes', async () => {
    const document = await openReport('south-tyneside-2017-inspection');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('goldenThread.draftFamily');
    // VS Code shows no box during a test run, and says in a message what would stand in it.
    await eventually(async () => {
      const said = await toastsOf();
      assert.match(said, /refused to show dialog in tests.*Reports like this one are read as “.+” now/);
    });
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.deepEqual(await vscode.workspace.findFiles('.golden-thread/families/south*'), []);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

describe('drafting: the files in the Explorer', () => {
  before(needPage);

  let copy: ReportCopy;

  before(() => {
    copy = new ReportCopy('south-tyneside-2024-monitoring-visit', 'nested');
    writeFileSync(copy.annotationFile, '[]');
  });

  after(() => copy.remove());

  it('show the annotations of a report below it', async () => {
    await copy.open();
    await vscode.commands.executeCommand('workbench.files.action.showActiveFileInExplorer');
    // A file that others are nested below can be folded, as a folder can.
    await page.waitFor(
      '.explorer-folders-view .monaco-list-row:has(.monaco-tl-twistie.collapsible):has-text("nested.txt")',
    );
    await screenshot('desk-nested');
  });
});

describe('drafting: a text without a file', () => {
  before(needPage);

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('that looks like a report is asked about quietly, and only once', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: draft });
    const editor = await vscode.window.showTextDocument(document);
    await eventually(async () => assert.match(await toastsOf(), /looks like a report/));
    await screenshot('desk-offer');
    await page.click('.notification-toast .monaco-button:has-text("Not Now")');
    await eventually(async () => assert.equal(await toastsOf(), ''));
    await editor.edit((edit) => edit.insert(document.positionAt(draft.length), '2. Ensure that visits are timely.\n'));
    await vscode.commands.executeCommand('goldenThread.whyRecognised');
    await eventually(() => assert.notEqual(vscode.window.activeTextEditor?.document, document));
    assert.equal(await toastsOf(), '');
    assert.equal(document.languageId, 'plaintext');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

async function statusOf(): Promise<string> {
  return (await page.readTexts('.statusbar-item')).join(' ');
}

async function toastsOf(): Promise<string> {
  return (await page.readTexts('.notification-toast')).join(' ');
}
