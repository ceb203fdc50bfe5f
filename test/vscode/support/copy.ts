/** A copy of a sample report in the workspace, for suites that save it and leave files beside it. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

import * as vscode from 'vscode';

import { eventually } from './eventually';

/** A file of the workspace, as another program sees it. */
export class ReportCopy {
  readonly file: string;

  /** Copies the sample; both names are without their endings. */
  constructor(sample: string, name: string) {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    this.file = path.join(folder.uri.fsPath, `${name}.txt`);
    writeFileSync(this.file, readFileSync(path.join(folder.uri.fsPath, `${sample}.txt`)));
  }

  /** Where its annotations are kept. */
  get annotationFile(): string {
    return `${this.file}.annotations.json`;
  }

  /** Opens the report in front and waits until it is known as one, and is what the file holds. */
  async open(): Promise<vscode.TextEditor> {
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(this.file));
    return eventually(() => {
      const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.fsPath === this.file);
      assert.equal(editor?.document.languageId, 'inspection-report');
      assert.equal(editor.document.getText(), readFileSync(this.file, 'utf8'));
      return editor;
    });
  }

  /** Closes every editor, and what was not saved is gone. */
  async close(): Promise<void> {
    while (vscode.window.activeTextEditor?.document.isDirty) {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(() => assert.equal(vscode.window.visibleTextEditors.length, 0));
  }

  /** Changes the file behind the editor's back. */
  change(edit: (text: string) => string): void {
    writeFileSync(this.file, edit(readFileSync(this.file, 'utf8')));
  }

  /** What the annotation file holds; an empty text when there is none. */
  readAnnotations(): string {
    return existsSync(this.annotationFile) ? readFileSync(this.annotationFile, 'utf8') : '';
  }

  async remove(): Promise<void> {
    await this.close();
    for (const file of [this.file, this.annotationFile]) rmSync(file, { force: true });
  }
}
