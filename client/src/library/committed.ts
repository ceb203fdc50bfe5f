/** What the last commit says of a file, asked of the Git extension that comes with VS Code. */

import * as vscode from 'vscode';

/** As much of the API of VS Code's own extension as is used here (extensions/git/src/api/git.d.ts, version 1). */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): Repository | null;
    /** Opens the repository around a folder, if there is one that VS Code has not found yet. */
    openRepository(folder: vscode.Uri): Promise<Repository | null>;
    toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
  };
}

interface Repository {
  show(ref: string, path: string): Promise<string>;
}

interface Committed {
  /** By which an editor shows it. */
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** Undefined without Git, outside of a repository, and of a file that was never committed. */
export async function readCommitted(file: vscode.Uri): Promise<Committed | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  try {
    const git = (await extension?.activate())?.getAPI(1);
    const repository = git?.getRepository(file) ?? (await git?.openRepository(vscode.Uri.joinPath(file, '..')));
    if (!git || !repository) return undefined;
    return { uri: git.toGitUri(file, 'HEAD'), text: await repository.show('HEAD', file.fsPath) };
  } catch {
    // The extension is switched off, or the commit has no such file: either way there is nothing to compare with.
    return undefined;
  }
}
