/**
 * How long somebody waits in the real editor, on the longest sample: for the extension to be there, from opening the
 * report to its outline, and from a key to the squiggle under what it wrote. The figures are printed in milliseconds.
 */

import assert from 'node:assert/strict';
import { format } from 'node:util';

import * as vscode from 'vscode';

import { ask, placeOf, revert } from '../support/report';

/** What is typed, the number of a recommendation that the report does not have, and the check that tells it. */
const fault = ' 77';
const code = 'marker-number-missing';

/** So many keys show what is usual and what is rare. */
const keys = 20;

describe('waiting in the editor', function () {
  this.timeout(240_000);
  let document: vscode.TextDocument;
  const figures: [string, string][] = [];

  after(async () => {
    for (const [what, figure] of figures) console.log(format('[suite] %s %s', what.padEnd(48), figure));
    await revert(document);
  });

  it('for the extension and the first outline', async () => {
    const extension = vscode.extensions.getExtension('golden-thread.golden-thread')!;
    const isFresh = !extension.isActive;
    const activation = await timeOf(async () => void (await extension.activate()));
    figures.push(['activation of the extension', isFresh ? render([activation]) : 'it was active before']);
    const [uri] = await vscode.workspace.findFiles('stockton-on-tees-2016-inspection.txt');
    const opening = await timeOf(async () => {
      document = await vscode.workspace.openTextDocument(uri!);
      await vscode.window.showTextDocument(document);
      while (!(await hasOutline())) await nextTurn();
    });
    figures.push(['from opening to the outline, server start included', render([opening])]);
  });

  it('for the outline of a report that is opened while the server runs', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const [uri] = await vscode.workspace.findFiles('newcastle-upon-tyne-2017-inspection.txt');
    const opening = await timeOf(async () => {
      const other = await vscode.workspace.openTextDocument(uri!);
      await vscode.window.showTextDocument(other);
      while (!(await hasOutline(other))) await nextTurn();
    });
    figures.push(['from opening the next report to its outline', render([opening])]);
  });

  it('for a squiggle', async () => {
    await vscode.window.showTextDocument(document);
    const at = placeOf(document, '(Recommendation)').translate(0, '(Recommendation'.length);
    const [appears, goes, outlines]: [number[], number[], number[]] = [[], [], []];
    for (let key = 0; key < keys; key++) {
      appears.push(await untilFault(true, (edit) => edit.insert(at, fault)));
      outlines.push(await timeOf(hasOutline));
      goes.push(await untilFault(false, (edit) => edit.delete(new vscode.Range(at, at.translate(0, fault.length)))));
    }
    figures.push(['from a key to the squiggle under what it wrote', render(appears)]);
    figures.push(['from a key to the end of the squiggle', render(goes)]);
    figures.push(['from then to the outline', render(outlines)]);
  });

  async function hasOutline(of = document): Promise<boolean> {
    const symbols = await ask<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', of);
    return symbols !== undefined && symbols.length > 0;
  }

  /** How long it takes after an edit until the fault is shown, or is no more. */
  function untilFault(isThere: boolean, change: (edit: vscode.TextEditorEdit) => void): Promise<number> {
    return timeOf(
      () =>
        new Promise<void>((resolve, reject) => {
          const listener = vscode.languages.onDidChangeDiagnostics(() => {
            if (isShown() !== isThere) return;
            listener.dispose();
            resolve();
          });
          const editor = vscode.window.activeTextEditor!;
          editor.edit(change).then((isDone) => assert.ok(isDone), reject);
        }),
    );
  }

  function isShown(): boolean {
    return vscode.languages.getDiagnostics(document.uri).some(({ code: given }) => {
      return (typeof given === 'object' ? given.value : given) === code;
    });
  }
});

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/** The median and the 95th of a hundred, or the only one. */
function render(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const [median, most] = [0.5, 0.95].map((share) => sorted[Math.floor(sorted.length * share)]!.toFixed(0));
  return times.length === 1 ? `${median} ms` : `${median} ms, the 95th of a hundred ${most} ms`;
}
