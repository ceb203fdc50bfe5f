/** *Show Page*: the page of a PDF that the cursor is on, as a picture beside its text, with the passage marked. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { pageAreasMethod, type PageAreasParams, type PageAreasResult } from '../../../server/src/protocol';
import { attempt } from '../editor/attempt';
import { toPlainRange } from '../editor/plain';
import { type PdfWords, renderPdfBody } from '../pages/pdfBody';
import type { FromPdfPage, ToPdfPage } from '../pages/pdfMessages';
import { pageOptions, renderWebPage } from '../editor/webPage';
import { documentScheme, toFile, toText } from './addresses';
import { messages } from './messages';

/** In milliseconds: while the cursor moves, the page waits for it to rest. */
const pauseBeforeMarking = 150;

/** As much as is read aloud of a passage. */
const longestWords = 200;

/** Stateful object that keeps the pages that are open, one for each file. */
export class PdfPages implements vscode.Disposable {
  readonly #open = new Map<string, PdfPage>();

  constructor(
    private readonly client: LanguageClient,
    private readonly extension: vscode.Uri,
  ) {}

  /** Shows the page of the cursor. Throws a sentence where no text of a PDF is in front. */
  async show(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isPdfText(editor.document.uri)) throw new Error(messages.noPdf());
    const file = toFile(editor.document.uri);
    const known = this.#open.get(file.toString());
    if (known) known.reveal();
    else {
      const closed = () => this.#open.delete(file.toString());
      this.#open.set(file.toString(), new PdfPage(this.client, this.extension, file, closed));
    }
    await this.#open.get(file.toString())!.mark(editor);
  }

  dispose(): void {
    for (const page of [...this.#open.values()]) page.dispose();
  }
}

function isPdfText({ scheme, path }: vscode.Uri): boolean {
  return scheme === documentScheme && /\.pdf$/i.test(path);
}

/** One view; it follows the cursor in the text, and the file when it is written anew. */
class PdfPage implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #subscriptions: vscode.Disposable;
  readonly #ready: Promise<void>;
  readonly #text: vscode.Uri;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly client: LanguageClient,
    extension: vscode.Uri,
    private readonly file: vscode.Uri,
    private readonly closed: () => void,
  ) {
    this.#text = toText(file);
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    // What was drawn stays while the view is hidden: opening the file anew would take seconds.
    const options = { ...pageOptions(extension), retainContextWhenHidden: true };
    this.#panel = vscode.window.createWebviewPanel('goldenThread.page', messages.pageOf(this.#name), place, options);
    const { webview } = this.#panel;
    this.#ready = new Promise((resolve) => {
      webview.onDidReceiveMessage(({ kind }: FromPdfPage) => {
        if (kind === 'ready') void attempt(() => this.#send()).then(() => resolve());
      });
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#panel.onDidDispose(() => this.dispose()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (this.#isOurs(document) && contentChanges.length > 0) void attempt(() => this.#send());
      }),
    );
    const page = { title: 'Page', body: renderPdfBody(pageWords()), style: pageStyle, script: 'pdfPage.js' };
    webview.html = renderWebPage(webview, extension, { ...page, policy: `font-src data:; img-src data: blob:` });
  }

  get #name(): string {
    return this.file.path.slice(this.file.path.lastIndexOf('/') + 1);
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Marks what is selected, or else the line of the cursor, which is a paragraph. */
  async mark({ document, selection }: vscode.TextEditor): Promise<void> {
    const range = selection.isEmpty ? document.lineAt(selection.active).range : selection;
    const words = document.getText(range).replace(/\s+/g, ' ').slice(0, longestWords);
    const params: PageAreasParams = { uri: this.file.toString(), range: toPlainRange(range) };
    const { areas } = await this.client.sendRequest<PageAreasResult>(pageAreasMethod, params);
    void this.#ready.then(() => this.#tell({ kind: 'mark', areas, words }));
  }

  #follow(editor: vscode.TextEditor): void {
    if (!this.#isOurs(editor.document)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void attempt(() => this.mark(editor)), pauseBeforeMarking);
  }

  #isOurs({ uri }: vscode.TextDocument): boolean {
    return uri.toString() === this.#text.toString();
  }

  async #send(): Promise<void> {
    this.#tell({ kind: 'file', name: this.#name, data: await vscode.workspace.fs.readFile(this.file) });
  }

  #tell(message: ToPdfPage): void {
    void this.#panel.webview.postMessage(message);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#panel.dispose();
    this.closed();
  }
}

/** What the page says, none of which needs escaping. */
function pageWords(): PdfWords {
  return {
    turning: messages.turning(),
    previousPage: messages.previousPage(),
    nextPage: messages.nextPage(),
    pageNumber: messages.pageNumber(),
    smaller: messages.smaller(),
    larger: messages.larger(),
    picture: messages.picture(),
  };
}

const pageStyle = `
body { color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); padding: 0; }
main { display: flex; flex-direction: column; height: 100vh; }
.tools { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; padding: 6px 10px; }
.tools button, .tools input { font: inherit; border-radius: 2px; padding: 3px 9px; }
.tools button { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); border: 1px solid var(--vscode-contrastBorder, transparent); cursor: pointer; }
.tools button:hover { background: var(--vscode-button-secondaryHoverBackground); }
.tools input { width: 4em; color: var(--vscode-input-foreground); background: var(--vscode-input-background); border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, var(--vscode-descriptionForeground))); }
#status { margin: 0; }
#view { flex: 1; overflow: auto; }
#sheet { position: relative; margin: 0 auto; background: #fff; }
canvas { width: 100%; height: 100%; display: block; }
.mark { position: absolute; background: #ffd54a; mix-blend-mode: multiply; border-radius: 2px; }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (forced-colors: active) { .mark { border: 2px solid; } }
`;
