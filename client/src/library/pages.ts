/** Pages that the server writes about several reports: what became of recommendations, and what changed. */

import * as vscode from 'vscode';

/** The scheme of the pages' addresses. */
const pageScheme = 'golden-thread-page';

/** Stateful object that keeps the pages which were opened, until it is disposed. */
export class Pages implements vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #provider = vscode.workspace.registerTextDocumentContentProvider(pageScheme, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: (page) => this.#texts.get(page.toString()) ?? '',
  });

  /** Shows a page as Markdown is shown; one with the same title is replaced. */
  async show(title: string, markdown: string): Promise<void> {
    const page = vscode.Uri.from({ scheme: pageScheme, path: `/${title.replaceAll('/', ' ')}.md` });
    this.#texts.set(page.toString(), markdown);
    this.#changed.fire(page);
    await vscode.commands.executeCommand('markdown.showPreview', page);
  }

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }
}
