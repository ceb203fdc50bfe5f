/** Diagnostics in the real editor: what the checks find appears, with its page, and follows edits and settings. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { screenshot } from './support/page';
import { openReport, placeOf, putCursor, revert } from './support/report';

const code = 'marker-number-missing';

describe('the checks in the editor', () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await openReport('newcastle-upon-tyne-2017-inspection');
  });

  after(async () => {
    await vscode.workspace.getConfiguration('goldenThread').update(`checks.${code}`, undefined, true);
    await revert(document);
  });

  it('report a marker whose number does not exist as soon as it is written', async () => {
    const marker = placeOf(document, '(Recommendation)');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, marker.translate(0, '(Recommendation'.length), ' 77');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const found = await eventually(() => {
      const [diagnostic] = diagnosticsWith(document, code);
      assert.ok(diagnostic, 'it has not been reported yet');
      return diagnostic;
    });
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(found.source, 'Golden Thread');
    assert.ok((found.relatedInformation?.length ?? 0) > 0);
    const { target } = found.code as { readonly target: vscode.Uri };
    assert.match(target.toString(true), /\bchecks\/marker-number-missing\.md\b/);
  });

  it('are listed among the problems', async () => {
    const editor = await vscode.window.showTextDocument(document);
    putCursor(editor, placeOf(document, '(Recommendation 77)'));
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await screenshot('problems');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('fall silent when they are switched off', async () => {
    await vscode.workspace.getConfiguration('goldenThread').update(`checks.${code}`, 'off', true);
    await eventually(() => assert.deepEqual(diagnosticsWith(document, code), []));
  });
});

function diagnosticsWith(document: vscode.TextDocument, wanted: string): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => codeOf(diagnostic) === wanted);
}

function codeOf({ code: given }: vscode.Diagnostic): string | number | undefined {
  return typeof given === 'object' ? given.value : given;
}
