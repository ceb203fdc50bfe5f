/** Which report the sidebar is about: the one in the active editor, or the one that was there before a page of another kind. */

import * as vscode from 'vscode';

import { isUndecided } from '../recognition/autodetect';
import { isReport, onReportsChange } from '../recognition/reports';

/** What the sidebar has before it. */
export type Shown =
  | { readonly kind: 'report'; readonly document: vscode.TextDocument }
  /** The active editor shows a file that is no report. */
  | { readonly kind: 'other'; readonly document: vscode.TextDocument }
  /** The active editor shows a file of which it is not known yet whether it is a report. */
  | { readonly kind: 'undecided'; readonly document: vscode.TextDocument }
  | { readonly kind: 'nothing' };

/** The schemes of pages that stand beside a report rather than in its stead. */
const pageSchemes: ReadonlySet<string> = new Set(['output', 'golden-thread', 'comment', 'vscode-scm']);

/** What is shown now; `before` is what was shown until now, if anything was. */
export function findShown(before: Shown = { kind: 'nothing' }): Shown {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || pageSchemes.has(document.uri.scheme)) return isStillOpen(before) ? before : { kind: 'nothing' };
  return { kind: kindOf(document), document };
}

function kindOf(document: vscode.TextDocument): Exclude<Shown['kind'], 'nothing'> {
  if (isReport(document)) return 'report';
  return isUndecided(document) ? 'undecided' : 'other';
}

function isStillOpen(shown: Shown): boolean {
  if (shown.kind === 'nothing') return false;
  const { uri, isClosed } = shown.document;
  return !isClosed && kindOf(shown.document) === shown.kind && listTabUris().has(uri.toString());
}

function listTabUris(): ReadonlySet<string> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return new Set(
    tabs.flatMap(({ input }) => {
      if (input instanceof vscode.TabInputText) return [input.uri.toString()];
      return input instanceof vscode.TabInputTextDiff ? [input.modified.toString()] : [];
    }),
  );
}

/** Calls back when what is shown may be another, while the returned object lives. */
export function onShownMayChange(callback: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(callback),
    vscode.window.tabGroups.onDidChangeTabs(callback),
    vscode.workspace.onDidOpenTextDocument(callback),
    vscode.workspace.onDidCloseTextDocument(callback),
    onReportsChange(callback),
  );
}
