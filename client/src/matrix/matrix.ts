/** *Show Matrix*: recommendations by findings as a page beside the reports, which it follows, and as files. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import type { MatrixMessage } from '../pages/messages';
import {
  matrixMethod,
  type MatrixResult,
  writeMatrixMethod,
  type WriteMatrixParams,
} from '../../../server/src/protocol';
import { attempt } from '../editor/attempt';
import type { News } from '../client';
import { showInformation } from '../editor/toasts';
import { pageOptions, renderWebPage } from '../editor/webPage';
import { messages } from './messages';
import { matrixStyle } from './style';

/** In milliseconds: while somebody types, the page waits for a pause. */
const pauseBeforeReading = 700;

/** Stateful object that keeps the pages that are open, one for each choice of reports. */
export class MatrixPages implements vscode.Disposable {
  readonly #open = new Map<string, MatrixPage>();

  constructor(
    private readonly client: LanguageClient,
    private readonly extension: vscode.Uri,
    private readonly news: News,
  ) {}

  /** Shows the matrix of what the Explorer gives, or else of the report in front or all reports, as the person says. */
  async show(given: vscode.Uri | undefined, selected: readonly vscode.Uri[] | undefined): Promise<void> {
    const chosen = given ? (selected ?? [given]).map((uri) => this.#address(uri)) : await this.#choose();
    if (!chosen) return;
    const key = [...chosen].sort().join('\n');
    const known = this.#open.get(key);
    if (known) return known.reveal();
    const matrix = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: messages.reading() },
      () => this.client.sendRequest<MatrixResult>(matrixMethod, { uris: chosen }),
    );
    this.#open.set(
      key,
      new MatrixPage(this.client, this.extension, this.news, chosen, matrix, () => this.#open.delete(key)),
    );
  }

  /** The addresses of reports or folders; undefined when the person wants none. Throws a sentence where there is none. */
  async #choose(): Promise<readonly string[] | undefined> {
    const active = vscode.window.activeTextEditor?.document;
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => this.#address(uri));
    if (!active && folders.length === 0) throw new Error(messages.openReport());
    if (!active) return folders;
    const own = [this.#address(active.uri)];
    if (folders.length === 0) return own;
    const choices = [
      { label: messages.thisReport(), uris: own },
      { label: messages.allReports(), uris: folders },
    ];
    return (await vscode.window.showQuickPick(choices, { title: messages.ofWhat() }))?.uris;
  }

  #address(uri: vscode.Uri): string {
    return this.client.code2ProtocolConverter.asUri(uri);
  }

  dispose(): void {
    for (const page of [...this.#open.values()]) page.dispose();
  }
}

/** One page; it is read anew when a report that it shows is edited or annotated. */
class MatrixPage implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #subscriptions: vscode.Disposable;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly client: LanguageClient,
    private readonly extension: vscode.Uri,
    news: News,
    private readonly chosen: readonly string[],
    private matrix: MatrixResult,
    private readonly closed: () => void,
  ) {
    const column = { viewColumn: vscode.ViewColumn.Beside };
    this.#panel = vscode.window.createWebviewPanel('goldenThread.matrix', this.#title(), column, {
      ...pageOptions(extension),
      enableFindWidget: true,
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#panel.onDidDispose(() => this.dispose()),
      this.#panel.webview.onDidReceiveMessage((message: MatrixMessage) => void attempt(() => this.#answer(message))),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#changed(this.client.code2ProtocolConverter.asUri(document.uri));
      }),
      news.onAnnotationsChanged((uri) =>
        this.#changed(this.client.code2ProtocolConverter.asUri(vscode.Uri.parse(uri))),
      ),
    );
    this.#render();
  }

  reveal(): void {
    this.#panel.reveal();
  }

  #changed(uri: string): void {
    if (!this.matrix.uris.includes(uri)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void attempt(() => this.#read()), pauseBeforeReading);
  }

  async #read(): Promise<void> {
    this.matrix = await this.client.sendRequest<MatrixResult>(matrixMethod, { uris: this.chosen });
    this.#render();
  }

  #title(): string {
    const { uris } = this.matrix;
    return uris.length === 1 ? messages.title(nameOf(uris[0]!)) : messages.titleOfSeveral(uris.length);
  }

  #render(): void {
    const { webview } = this.#panel;
    this.#panel.title = this.#title();
    const { body } = this.matrix;
    const page = { title: 'Traceability matrix', body, style: matrixStyle, script: 'matrixPage.js' };
    webview.html = renderWebPage(webview, this.extension, page);
  }

  async #answer(message: MatrixMessage): Promise<void> {
    if (message.kind === 'save') return this.#save(message.holes);
    const uri = this.matrix.uris[message.report];
    if (uri === undefined) return;
    const place = new vscode.Position(message.line, message.character);
    const report = this.client.protocol2CodeConverter.asUri(uri);
    const shown = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === report.toString(),
    );
    await vscode.window.showTextDocument(report, {
      viewColumn: shown?.viewColumn ?? columnBeside(this.#panel),
      selection: new vscode.Range(place, place),
    });
  }

  async #save(holes: boolean): Promise<void> {
    const first = vscode.Uri.parse(this.matrix.uris[0]!);
    const name = messages.fileName(nameOf(this.matrix.uris[0]!).replace(/\.\w+$/, ''));
    const target = await vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(first, '..', `${name}.xlsx`),
      filters: {
        [messages.excel()]: ['xlsx'],
        [messages.word()]: ['docx'],
        [messages.webPage()]: ['html'],
        CSV: ['csv'],
        Markdown: ['md'],
        JSON: ['json'],
      },
      saveLabel: messages.saveLabel(),
    });
    if (!target) return;
    const params: WriteMatrixParams = { uris: this.chosen, target: target.toString(), holes };
    await this.client.sendRequest(writeMatrixMethod, params);
    const open = messages.open();
    const pressed = await showInformation(messages.saved(nameOf(target.toString())), open);
    if (pressed === open) await vscode.env.openExternal(target);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#panel.dispose();
    this.closed();
  }
}

function nameOf(uri: string): string {
  const { path } = vscode.Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Where texts that are not shown yet go: left of the page, or right of one that is the first itself. */
function columnBeside({ viewColumn }: vscode.WebviewPanel): vscode.ViewColumn {
  return viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
}
