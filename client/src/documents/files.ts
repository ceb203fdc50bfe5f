/** The texts of Word files as read-only files: fresh whenever the file is saved, with what was noted in it. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { documentTextMethod, type DocumentTextParams, type DocumentTextResult } from '../../../server/src/protocol';
import { messages } from './messages';
import { documentScheme, toFile } from './addresses';

/** Provides the texts while the object lives. The client may still be starting. */
export class DocumentFiles implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #read = new vscode.EventEmitter<DocumentRead>();
  readonly #registration: vscode.Disposable;
  readonly onDidChangeFile = this.#changed.event;
  /** A text was read, for the first time or anew. */
  readonly onDidRead = this.#read.event;

  constructor(private readonly client: LanguageClient) {
    const isReadonly = new vscode.MarkdownString(messages.readOnly());
    this.#registration = vscode.workspace.registerFileSystemProvider(documentScheme, this, { isReadonly });
  }

  /** Programs write a new file and give it the name of the old one: all that happens to the name is a change. */
  watch(uri: vscode.Uri): vscode.Disposable {
    const file = toFile(uri);
    const folder = vscode.Uri.joinPath(file, '..');
    const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/[[\]{}*?]/g, '?');
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, name));
    const tell = () => this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    return vscode.Disposable.from(watcher, watcher.onDidChange(tell), watcher.onDidCreate(tell));
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    return { ...(await vscode.workspace.fs.stat(toFile(uri))), permissions: vscode.FilePermission.Readonly };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    await this.client.start();
    const params: DocumentTextParams = { uri: toFile(uri).toString() };
    const result = await this.client
      .sendRequest<DocumentTextResult>(documentTextMethod, params)
      .catch((error: unknown) => {
        throw vscode.FileSystemError.Unavailable(error instanceof Error ? error.message : String(error));
      });
    this.#read.fire({ uri, result });
    return new TextEncoder().encode(result.text);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
    this.#read.dispose();
  }
}

interface DocumentRead {
  readonly uri: vscode.Uri;
  readonly result: DocumentTextResult;
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions(messages.readOnly());
}
