/** Nothing that a stranger wrote, in a report or in a note, has the editor ask the network or show it as anything but text. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';

import * as vscode from 'vscode';

import { firstPage } from '../support/document';
import { hostileMarkdown } from '../support/hostile';
import { ReportCopy } from './support/copy';
import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { placeOf, putCursor } from './support/report';
import { readRows, showSidebar } from './support/sidebar';

/** What every hostile text would fetch from. */
const stranger = /example\.org|\b[ab]\.org/;

/** One line: in a report each hostile text has to stay within its paragraph. */
const hostileLine = hostileMarkdown.map((text) => text.replaceAll(/\s+/g, ' ')).join(' ');

const recommendation = 'Ensure that plans for care leavers are clear and that they are reviewed';

const report = `${firstPage}
Recommendations

1. ${recommendation}. ${hostileLine}
2. Improve the quality of assessments $(bug).

Inspection findings

3. Plans for care leavers are neither clear nor reviewed. (Recommendation 1)
`;

describe('what a stranger wrote', () => {
  let copy: ReportCopy;
  let editor: vscode.TextEditor;

  before(needPage);

  before(async () => {
    copy = new ReportCopy('south-tyneside-2017-inspection', 'hostile-report');
    writeFileSync(copy.file, report);
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(copy.file));
    editor = await eventually(() => {
      const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.fsPath === copy.file);
      assert.ok(shown);
      return shown;
    });
    await vscode.languages.setTextDocumentLanguage(editor.document, 'inspection-report');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await copy.remove();
  });

  it('fetches nothing as a note in its thread', async () => {
    for (const text of [hostileMarkdown.join('\n\n'), hostileMarkdown.join(' ')]) {
      const start = placeOf(editor.document, recommendation);
      const end = start.translate(0, recommendation.length);
      await vscode.commands.executeCommand('goldenThread.server.addNote', {
        ...{ uri: editor.document.uri.toString(), text },
        range: { start: plain(start), end: plain(end) },
      });
    }
    putCursor(editor, new vscode.Position(0, 0));
    await eventually(async () => {
      await vscode.commands.executeCommand('goldenThread.nextNote');
      assert.match((await page.readTexts('.review-widget .comment-body')).join(' '), /example/);
    });
    await screenshot('untrusted-notes');
    await checkNothingFetched();
  });

  it('fetches nothing in the list of comments and in the views', async () => {
    await vscode.commands.executeCommand('workbench.action.focusCommentsPanel');
    await eventually(async () => assert.ok((await page.readTexts('.comments-panel .monaco-list-row')).length > 1));
    await showSidebar();
    await eventually(async () => assert.ok((await readRows('Annotations')).length > 2));
    await checkNothingFetched();
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('fetches nothing in a hover', async () => {
    await vscode.window.showTextDocument(editor.document);
    putCursor(editor, placeOf(editor.document, '(Recommendation 1)').translate(0, 3));
    await eventually(async () => {
      await vscode.commands.executeCommand('editor.action.showHover');
      assert.match((await readHover()).join(' '), /Ensure that plans/);
    });
    await screenshot('untrusted-hover');
    await checkNothingFetched();
  });

  it('stays text where labels have icons', async () => {
    await showSidebar();
    await eventually(async () => assert.match((await readRows('Report')).join('\n'), /\$\u200b?\(bug\)/));
    await checkNothingFetched();
  });
});

function readHover(): Promise<string[]> {
  return page.readTexts('.monaco-hover .hover-contents');
}

async function checkNothingFetched(): Promise<void> {
  const addresses = await page.listAddresses();
  assert.ok(addresses.length > 0, 'the watch over the network sees nothing at all');
  assert.deepEqual(
    addresses.filter((address) => stranger.test(address)),
    [],
  );
}

function plain({ line, character }: vscode.Position): { readonly line: number; readonly character: number } {
  return { line, character };
}
