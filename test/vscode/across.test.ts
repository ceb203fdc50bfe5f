/** What the library is asked for in the real editor beside reading it: Git, responses, bodies, and files that change. */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { ask, placeOf, putCursor } from './support/report';
import { readRows, rowOf, showSidebar } from './support/sidebar';

const [folder] = vscode.workspace.workspaceFolders!;
const inFolder = (...names: string[]) => vscode.Uri.joinPath(folder!.uri, ...names);

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
}

async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  await eventually(() => assert.equal(document.languageId, 'inspection-report'));
  return editor;
}

/** The recommendation that Go to Symbol in Workspace finds with these words; undefined where there is none. */
async function findSymbol(words: string): Promise<vscode.SymbolInformation | undefined> {
  const command = 'vscode.executeWorkspaceSymbolProvider';
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(command, words);
  return symbols.find(({ name }) => name.includes(words));
}

async function readHover(document: vscode.TextDocument, place: vscode.Position): Promise<string> {
  const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document, place);
  return hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value)).join();
}

/** Both sides of the difference that is in front, and where its cursor stands. */
function readDifference() {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  assert.ok(input instanceof vscode.TabInputTextDiff, 'no difference is in front');
  return { ...input, line: vscode.window.activeTextEditor?.selection.active.line };
}

const audit = (recommendations: readonly string[], year = 2018) => `# Audit of the Harbour Trust

4 May ${year}

## Findings

3. Keys of the harbour master are kept in an open drawer and nobody logs who takes them.

## Recommendations

${recommendations.map((text, i) => `${i + 1}. ${text}`).join('\n')}
`;

describe('across reports', () => {
  before(needPage);
  // The rows of a view are there only while they are in sight, and there are seven views.
  before(() => page.resize(1400, 1800));
  before(showSidebar);
  before(() => eventually(async () => assert.ok(await findSymbol('delegated authority'))));
  after(async () => {
    await vscode.commands.executeCommand('goldenThread.closeFound');
    await page.resize(1400, 900);
  });

  describe('a draft under Git', () => {
    const draft = inFolder('drafts', 'inspection.txt');
    const git = (...words: string[]) =>
      promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], {
        cwd: inFolder('drafts').fsPath,
      });

    before(async () => {
      const seed = await vscode.workspace.fs.readFile(inFolder('south-tyneside-2017-inspection.txt'));
      await write(draft, Buffer.from(seed).toString());
      await git('init', '--quiet');
      await git('add', '.');
      await git('commit', '--quiet', '-m', 'Draft');
    });

    after(async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(inFolder('drafts'), { recursive: true });
    });

    it('is compared with the last commit as it is in the editor, and each change opens the difference there', async () => {
      const { document } = await open(draft);
      const edit = new vscode.WorkspaceEdit();
      const start = placeOf(document, 'Ensure that foster carers are provided with');
      edit.replace(draft, new vscode.Range(start, start.translate(0, 43)), 'Give all foster carers, without delay,');
      await vscode.workspace.applyEdit(edit);
      assert.ok(document.isDirty);
      await vscode.commands.executeCommand('goldenThread.compareWithCommit');
      await eventually(async () => {
        const rows = await readRows('What Changed');
        assert.ok(
          rows.some((row) => /^6\. Give all foster carers.*reworded/.test(row)),
          rows.join(' | '),
        );
      });
      await page.click(rowOf('What Changed', 'Give all foster carers'));
      await eventually(() => {
        const { original, modified, line } = readDifference();
        assert.equal(original.scheme, 'git');
        assert.equal(modified.toString(), draft.toString());
        assert.equal(line, start.line);
      });
      await screenshot('across-commit');
    });
  });

  describe('a body that was graded twice', () => {
    const later = inFolder('later', 'inspection.txt');

    before(async () => {
      const seed = await vscode.workspace.fs.readFile(inFolder('south-tyneside-2017-inspection.txt'));
      const text = Buffer.from(seed).toString().replaceAll('2017', '2021').replaceAll('Outstanding', 'Good');
      await write(later, text);
    });

    after(() => vscode.workspace.fs.delete(inFolder('later'), { recursive: true }));

    it('shows how its judgements went below its reports', async () => {
      await vscode.commands.executeCommand('goldenThread.library.focus');
      await eventually(async () => {
        const rows = await readRows('Library');
        assert.ok(
          rows.some((row) => /South Tyneside ?4 reports/.test(row)),
          rows.join(' | '),
        );
      });
      await page.click(rowOf('Library', 'South Tyneside'));
      await eventually(async () => {
        await page.press('End');
        const rows = await readRows('Library');
        assert.ok(
          rows.some((row) => row.includes('outstanding → good')),
          rows.join(' | '),
        );
      });
      await screenshot('across-trends');
      await page.press('Home');
      await page.click(rowOf('Library', 'South Tyneside'));
    });
  });

  describe('a response and the report that it answers', () => {
    const [report, response] = [inFolder('harbour', 'audit.txt'), inFolder('harbour', 'response.txt')];

    before(async () => {
      await write(report, audit(['Keep all keys in a safe.', 'Train the night staff.']));
      await write(
        response,
        '# Management response to the audit of the Harbour Trust\n\n8 March 2019\n\n## Recommendation 1\n\nWe accept this. A safe was bought.\n',
      );
      await eventually(async () => assert.ok(await findSymbol('Keep all keys')));
    });

    after(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(inFolder('harbour'), { recursive: true });
    });

    it('lead to each other, by hovering and by Go to Definition', async () => {
      const { document } = await open(report);
      const asked = placeOf(document, 'Keep all keys');
      await eventually(async () => assert.match(await readHover(document, asked), /\*\*accepted\*\*/));
      const editor = await open(response);
      const answer = placeOf(editor.document, 'We accept').translate(0, 4);
      await eventually(async () => assert.match(await readHover(editor.document, answer), /Answers[^]*Keep all keys/));
      putCursor(editor, answer);
      await vscode.commands.executeCommand('editor.action.showHover');
      await page.waitFor('.monaco-hover:has-text("Answers")');
      await screenshot('across-response');
      await vscode.commands.executeCommand('editor.action.revealDefinition');
      await eventually(() => {
        assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), report.toString());
        assert.equal(vscode.window.activeTextEditor.selection.active.line, asked.line);
      });
      const forth = await ask<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document,
        asked,
      );
      assert.ok(
        forth.some((each) => ('targetUri' in each ? each.targetUri : each.uri).toString() === response.toString()),
      );
    });
  });

  describe('a folder of the setting', () => {
    let outside: string;
    const settings = () => vscode.workspace.getConfiguration('goldenThread');

    before(async () => (outside = await mkdtemp(path.join(tmpdir(), 'golden-thread-library-'))));

    after(async () => {
      await settings().update('library', undefined, true);
      await rm(outside, { recursive: true });
    });

    it('is read though it lies outside of the workspace, and nothing is written there', async () => {
      await writeFile(path.join(outside, 'lighthouse.md'), audit(['Paint the lighthouse red.']));
      await settings().update('library', [outside], true);
      await eventually(async () => assert.ok(await findSymbol('Paint the lighthouse')));
      assert.deepEqual(await readdir(outside), ['lighthouse.md']);
    });
  });

  it('a report that changes, moves and vanishes while it is open is followed', async () => {
    const [one, other] = [inFolder('quay.txt'), inFolder('moved', 'quay.txt')];
    await write(one, audit(['Mend the crane at the quay.']));
    await eventually(async () => assert.ok(await findSymbol('Mend the crane')));
    await open(one);
    await write(one, audit(['Sell the crane at the quay.']));
    await eventually(async () => {
      assert.equal(await findSymbol('Mend the crane'), undefined);
      assert.equal((await findSymbol('Sell the crane'))?.location.uri.toString(), one.toString());
    });
    await vscode.workspace.fs.rename(one, other);
    await eventually(async () =>
      assert.equal((await findSymbol('Sell the crane'))?.location.uri.toString(), other.toString()),
    );
    await vscode.workspace.fs.delete(inFolder('moved'), { recursive: true });
    await eventually(async () => assert.equal(await findSymbol('Sell the crane'), undefined));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
