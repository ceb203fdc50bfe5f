/** Pages that the server writes about several reports: what became of recommendations, and what changed. */

import * as vscode from 'vscode';

import { renderWebPage } from '../editor/webPage';

/** The command by which a link of a page opens the place that it names; a page can run no other. */
const openCommand = 'vscode.open';

/** As previews of Markdown look. */
const style = `
body { max-width: 60em; margin: 0 auto; padding: 1em 2em; line-height: 1.5; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.4em 0.8em; text-align: left; vertical-align: top; border-bottom: 1px solid var(--vscode-widget-border, gray); }
h1, h2 { font-weight: 600; }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
`;

/** Stateful object that keeps the pages which are open, until it is disposed. */
export class Pages implements vscode.Disposable {
  readonly #open = new Map<string, vscode.WebviewPanel>();

  constructor(private readonly extension: vscode.Uri) {}

  /** Shows a page that is written in Markdown; one with the same title is replaced. */
  async show(title: string, markdown: string): Promise<void> {
    const body = await vscode.commands.executeCommand<string>('markdown.api.render', withLinks(markdown));
    const panel = this.#open.get(title) ?? this.#create(title);
    panel.webview.html = renderWebPage(panel.webview, this.extension, { title: 'Golden Thread', body, style });
    panel.reveal();
  }

  #create(title: string): vscode.WebviewPanel {
    const options = { enableCommandUris: [openCommand], enableFindWidget: true, localResourceRoots: [] };
    const panel = vscode.window.createWebviewPanel('goldenThread.library', title, vscode.ViewColumn.Active, options);
    panel.onDidDispose(() => this.#open.delete(title));
    this.#open.set(title, panel);
    return panel;
  }

  dispose(): void {
    for (const panel of [...this.#open.values()]) panel.dispose();
  }
}

/** `](<file:///reports/2017.txt#L12>)`, which cannot stand in what the server escaped. */
const placeLink = /\]\(<(\w[\w+.-]*:\/\/[^<>]*)>\)/g;

/** VS Code shows links to files as text in Markdown, but follows those to a command. */
function withLinks(markdown: string): string {
  return markdown.replace(placeLink, (_link, address: string) => {
    const argument = encodeURIComponent(JSON.stringify([address]));
    return `](<command:${openCommand}?${argument}>)`;
  });
}
