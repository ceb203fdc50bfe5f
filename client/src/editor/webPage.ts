/** Pages of our own in VS Code: what is around their body, so that nothing runs in them or is fetched but one script of ours. */

import { randomBytes } from 'node:crypto';

import * as vscode from 'vscode';

/** Where the scripts of pages lie; a page may load nothing from elsewhere. */
export function pageOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
}

interface WebPage {
  /** Words of ours. */
  readonly title: string;
  /** HTML in which every text is escaped. */
  readonly body: string;
  /** CSS that nothing of a report is in. */
  readonly style: string;
  /** The name of a bundle in `dist`; a page that only shows something has none. */
  readonly script?: string;
  /** What the script needs besides, as sources of a Content Security Policy. */
  readonly policy?: string;
}

export function renderWebPage(webview: vscode.Webview, extension: vscode.Uri, page: WebPage): string {
  const nonce = randomBytes(16).toString('hex');
  const { script } = page;
  const source = script && webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', script)).toString();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; ${page.policy ?? ''}`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${page.title}</title><style nonce="${nonce}">${page.style}</style></head>
<body>${page.body}${source ? `<script nonce="${nonce}" src="${source}"></script>` : ''}</body></html>`;
}
