/** Notes that go out of the editor and come in, by the dialogs and by dropping; a finding that is dragged with the mouse. */

import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

import * as vscode from 'vscode';

import { takeFiles } from '../../client/src/notes/exchange';
import { ReportCopy } from './support/copy';
import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { placeOf } from './support/report';
import { readRows, rowOf, showSidebar } from './support/sidebar';

describe('notes that are exchanged', () => {
  let copy: ReportCopy;
  let collection: string;

  before(needPage);
  before(() => page.resize(1400, 1800));
  before(showSidebar);

  beforeEach(async () => {
    copy = new ReportCopy('stockton-on-tees-2016-inspection', 'exchanged');
    collection = `${copy.file}.annotations.jsonld`;
    await copy.open();
  });

  afterEach(async () => {
    await copy.remove();
    rmSync(collection, { force: true });
  });

  after(() => page.resize(1400, 900));

  async function addNote(words: string): Promise<void> {
    const editor = await copy.open();
    const start = placeOf(editor.document, words);
    editor.selection = new vscode.Selection(start, start.translate(0, words.length));
    await vscode.commands.executeCommand('goldenThread.addNote');
    await page.waitFor('.review-widget .monaco-editor');
    await page.type('Is this so?');
    await page.press('Control+Enter');
    await eventually(async () => assert.ok((await readRows('Annotations')).some((row) => row.includes('Is this so?'))));
  }

  it('are written into a file that is named, and added again from it', async function () {
    // Two dialogs of the editor and three changes of what it shows.
    this.timeout(90_000);
    await addNote('Executive summary');
    const written = vscode.commands.executeCommand('goldenThread.exportAnnotations');
    await page.waitFor('.quick-input-widget .quick-input-action:has-text("OK")');
    await screenshot('exchange-export');
    await page.press('Enter');
    await written;
    await eventually(() => assert.match(readFileSync(collection, 'utf8'), /Is this so\?/));
    await screenshot('exchange-exported');
    rmSync(copy.annotationFile);
    await eventually(async () => assert.ok(!(await readRows('Annotations')).some((row) => row.includes('Is this so'))));
    const read = vscode.commands.executeCommand('goldenThread.importAnnotations');
    await page.waitFor('.quick-input-list .monaco-list-row');
    await page.type('exchanged.txt.annotations.jsonld');
    await page.press('Enter');
    await read;
    await eventually(async () => assert.ok((await readRows('Annotations')).some((row) => row.includes('Is this so'))));
    await screenshot('exchange-imported');
  });

  it('are added from files that are dropped on the view', async () => {
    const { document } = await copy.open();
    const asked: unknown[] = [];
    const client = { sendRequest: (_type: unknown, params: unknown) => Promise.resolve(asked.push(params)) };
    const notes = { client, find: () => undefined };
    const transfer = new vscode.DataTransfer();
    writeFileSync(collection, '{"dropped": true}');
    const address = vscode.Uri.file(collection).toString();
    transfer.set('text/uri-list', new vscode.DataTransferItem(`${address}\r\n${address}`));
    const { token } = new vscode.CancellationTokenSource();
    await takeFiles(notes as never, () => document).handleDrop?.(undefined, transfer, token);
    const argument = { uri: document.uri.toString(), text: '{"dropped": true}' };
    const request = { command: 'goldenThread.server.importAnnotations', arguments: [argument] };
    assert.deepEqual(asked, [request, request]);
  });
});

describe('a finding that is dragged with the mouse', () => {
  let copy: ReportCopy;

  before(needPage);
  before(() => page.resize(1400, 1800));
  before(showSidebar);
  before(() => {
    copy = new ReportCopy('newcastle-upon-tyne-2017-inspection', 'dragged');
  });
  after(async () => {
    await copy.remove();
    await page.resize(1400, 900);
  });

  it('is linked to the recommendation that it is dropped on', async function () {
    this.timeout(90_000);
    await copy.open();
    await eventually(async () => assert.ok((await readRows('Golden Thread')).some((row) => row.startsWith('1. '))));
    await page.click(`${rowOf('Golden Thread', '1. ')} .monaco-tl-twistie`);
    const rows = await eventually(async () => {
      const shown = await readRows('Golden Thread');
      assert.ok(
        shown.some((row) => / \d+ %$/.test(row)),
        shown.join(' | '),
      );
      return shown;
    });
    const finding = rows.find((row) => / \d+ %$/.test(row))!.slice(0, 20);
    const target = rows
      .filter((row) => /^\d\. /.test(row) && !row.startsWith('1. '))
      .at(0)!
      .slice(0, 20);
    await page.drag(rowOf('Golden Thread', finding), rowOf('Golden Thread', target));
    await eventually(() => assert.match(copy.readAnnotations(), /linking/));
    await screenshot('exchange-dragged');
  });
});
