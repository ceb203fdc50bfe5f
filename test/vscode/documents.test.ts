/** Word files and PDFs in the real editor: they open as text, follow the file, and take notes; PDFs show their pages. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';

import * as vscode from 'vscode';

import { readDocument } from '../../server/src/documents/document';
import { headingStyles, makeWordFile, p, styled } from '../documents/wordFile';
import { eventually } from './support/eventually';
import { hasPage } from './support/environment';
import { page, screenshot } from './support/page';

function draft(...findings: readonly string[]): Uint8Array {
  return makeWordFile({
    styles: headingStyles,
    comments: `<w:comment w:id="0" w:author="Cem">${p('Since when?')}</w:comment>`,
    body: [
      styled('Titel', 'Inspection of Harbour Services'),
      p('Inspected from 4 to 8 March 2026.'),
      styled('berschrift1', 'Recommendations'),
      p(
        'R1. Grease the ',
        '<w:commentRangeStart w:id="0"/>',
        'cranes',
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
        '.',
      ),
      p('R2. Keep a log of every shift.'),
      styled('berschrift1', 'Findings'),
      ...findings.map((finding) => p(finding)),
    ].join(''),
  });
}

describe('a PDF in the editor', () => {
  const file = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'report.pdf');

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file());
  });

  it('opens as its text, and shows its page beside it', async () => {
    const made = path.join(__dirname, '../../../test/documents/files/harbour.pdf');
    await vscode.workspace.fs.writeFile(file(), readFileSync(made));
    await vscode.commands.executeCommand('goldenThread.openDocument', file());
    assert.match(vscode.window.activeTextEditor!.document.getText(), /The cranes are sometimes not greased/);
    await vscode.commands.executeCommand('goldenThread.showPage');
    await eventually(() => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      const pages = tabs.filter(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('goldenThread.page'),
      );
      assert.deepEqual(
        pages.map(({ label }) => label),
        ['Page of report.pdf'],
      );
    });
    // Ranges of the editor are none of the protocol: what is to be marked was refused for that.
    if (hasPage) assert.doesNotMatch((await page.readTexts('.notification-toast')).join(), /failed|fault/);
    await screenshot('pdf-page');
  });
});

describe('Word files in the editor', () => {
  let file: vscode.Uri;
  const textUri = () => file.with({ scheme: 'golden-thread-document' });
  const findText = () =>
    vscode.workspace.textDocuments.find((document) => document.uri.toString() === textUri().toString());

  before(async () => {
    file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'draft.docx');
    await vscode.workspace.fs.writeFile(file, draft('1. The cranes are not greased. (R1)', '2. Bins are full. (R7)'));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['draft.docx', 'draft.docx.annotations.json', 'draft.md', 'out.docx'])
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(file, '..', name)).then(undefined, () => undefined);
  });

  it('open as reports, with outline and problems', async () => {
    await vscode.commands.executeCommand('vscode.open', file);
    const document = await eventually(() => {
      const found = findText();
      assert.equal(found?.languageId, 'inspection-report');
      assert.equal(vscode.window.activeTextEditor?.document, found);
      return found;
    });
    assert.match(document.getText(), /^# Inspection of Harbour Services\n[^]*## Recommendations\n/);
    await eventually(() => {
      const codes = vscode.languages
        .getDiagnostics(document.uri)
        .map(({ code }) => (typeof code === 'object' ? code.value : code));
      assert.ok(codes.includes('recommendation-unsupported'), codes.join());
    });
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols[0]?.children.map(({ name }) => name),
      ['Recommendations', 'Findings'],
    );
    await screenshot('word-file');
  });

  it('follow the file when it is saved', async () => {
    await vscode.workspace.fs.writeFile(
      file,
      draft('1. The cranes are not greased. (R1)', '2. Nobody keeps a log. (R2)'),
    );
    await eventually(() => assert.match(findText()!.getText(), /Nobody keeps a log/));
    await eventually(() => {
      const codes = vscode.languages
        .getDiagnostics(textUri())
        .map(({ code }) => (typeof code === 'object' ? code.value : code));
      assert.ok(!codes.includes('recommendation-unsupported'), codes.join());
    });
  });

  it('keep notes beside the file', async function () {
    if (!hasPage) return this.skip();
    const editor = await vscode.window.showTextDocument(findText()!);
    const at = editor.document.getText().indexOf('Nobody keeps');
    editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at + 12));
    editor.revealRange(editor.selection);
    await vscode.commands.executeCommand('goldenThread.addNote');
    await page.waitFor(
      '.review-widget .comment-form .monaco-editor.focused, .review-widget .edit-container .monaco-editor.focused',
    );
    await page.type('Which one?');
    await page.press('Control+Enter');
    await eventually(async () => {
      const beside = await vscode.workspace.fs.readFile(file.with({ path: `${file.path}.annotations.json` }));
      assert.match(new TextDecoder().decode(beside), /"exact": ?"Nobody keeps"/);
    });
    await screenshot('word-file-note');
  });

  it('are converted to Markdown that says where it is from', async () => {
    await vscode.commands.executeCommand('goldenThread.convertToMarkdown', file);
    const text = await eventually(() => {
      const shown = vscode.window.activeTextEditor?.document;
      assert.match(shown?.uri.path ?? '', /\/draft\.md$/);
      return shown!.getText();
    });
    assert.match(
      text,
      /^<!-- The text of draft\.docx, converted by Golden Thread on \d{4}-\d\d-\d\d\. -->\n\n# Inspection/,
    );
  });

  it('that cannot be read say why', async () => {
    await vscode.workspace.fs.writeFile(
      file,
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    );
    await assert.rejects(async () => vscode.workspace.fs.readFile(textUri()), /protected by a password/);
    assert.equal(readDocument(await vscode.workspace.fs.readFile(file)).kind, 'refused');
  });
});
