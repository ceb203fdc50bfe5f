/** Checks the very file that users install: what is in it, and that it works in a real VS Code. */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as path from 'node:path';

import * as vscode from 'vscode';

import { eventually } from '../support/eventually';
import { screenshot } from '../support/page';

/** All that may be in the package. VS Code adds `.vsixmanifest`; vsce renames the readme, changelog and licence. */
const expectedFiles = [
  /^\.vsixmanifest$/,
  /^package(\.nls)?\.json$/,
  /^language-configuration\.json$/,
  /^(readme|changelog)\.md$/i,
  /^license(\.txt)?$/i,
  /^dist\/(client|cli|documents|pdf|pdfThread|pdfPage|workbook|matrixDocument|matrixPage)\.js$/,
  /^dist\/pdfjs\.mjs$/,
  /^dist\/NOTICES\.txt$/,
  /^syntaxes\/[\w.-]+\.json$/,
  /^docs\/(family|annotations|coding-scheme)\.schema\.json$/,
  /^docs\/annotations\.md$/,
  /^docs\/checks\/[\w-]+\.md$/,
  /^docs\/walkthrough\/\w+\.md$/,
  /^l10n\/bundle\.l10n\.json$/,
  /^images\/[\w.-]+\.(png|svg)$/,
  /^snippets\/\w+\.json$/,
];

describe('the packaged extension', () => {
  let extension: vscode.Extension<unknown>;
  let report: vscode.TextDocument;

  before(async () => {
    const found = vscode.extensions.getExtension('golden-thread.golden-thread');
    assert.ok(found, 'the package is not installed');
    extension = found;
    const [seed] = await vscode.workspace.findFiles('south-tyneside-2017-inspection.txt');
    assert.ok(seed);
    report = await vscode.workspace.openTextDocument(seed);
    await vscode.window.showTextDocument(report);
  });

  it('is what runs, not the repository', () => {
    assert.match(extension.extensionPath, /[\\/]extensions[\\/]golden-thread\.golden-thread-[\d.]+$/);
  });

  it('contains what is needed and nothing else', () => {
    const files = listFiles(extension.extensionPath);
    assert.deepEqual(
      files.filter((file) => !expectedFiles.some((pattern) => pattern.test(file))),
      [],
    );
    const scripts = [
      'client',
      'cli',
      'documents',
      'pdf',
      'pdfThread',
      'pdfPage',
      'workbook',
      'matrixDocument',
      'matrixPage',
    ];
    for (const script of scripts) assert.ok(files.includes(`dist/${script}.js`), `no ${script}.js`);
    assert.ok(files.includes('dist/pdfjs.mjs'), 'no pdfjs.mjs');
    assert.ok(files.includes('dist/NOTICES.txt'), 'no notices of other projects');
  });

  it('brings the language', async () => {
    assert.ok((await vscode.languages.getLanguages()).includes('inspection-report'));
  });

  it('recognises a report and becomes active', async () => {
    const recognised = () => vscode.workspace.textDocuments.find(({ uri }) => uri.path === report.uri.path);
    await eventually(() => assert.equal(recognised()?.languageId, 'inspection-report'));
    await eventually(() => assert.ok(extension.isActive));
  });

  it('answers with an outline', async () => {
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        report.uri,
      );
      assert.match(JSON.stringify(symbols.map(nameWithChildren)), /Executive summary/);
    });
    await screenshot('packaged');
  });
});

function nameWithChildren({ name, children }: vscode.DocumentSymbol): unknown {
  return [name, children.map(nameWithChildren)];
}

/** The files below a folder, relative to it, with forward slashes. */
function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((file) => path.relative(folder, path.join(file.parentPath, file.name)).replaceAll('\\', '/'));
}
