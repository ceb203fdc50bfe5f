/** The view of the library: bodies, their reports by date, and how judgements went; a click opens a report. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  libraryMethod,
  type LibraryProviderView,
  type LibraryReportView,
  type LibraryResult,
  type LibraryTrendView,
} from '../../../server/src/protocol';
import { asLabel } from '../editor/labels';
import { messages } from './messages';

const libraryViewId = 'goldenThread.library';

export type Row =
  | { readonly kind: 'provider'; readonly provider: LibraryProviderView }
  | { readonly kind: 'report'; readonly report: LibraryReportView }
  | { readonly kind: 'trend'; readonly trend: LibraryTrendView };

/** Stateful object that shows the library, narrowed to some words. */
export class LibraryView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly view: vscode.TreeView<Row>;
  #filter = '';

  constructor(private readonly client: LanguageClient) {
    this.view = vscode.window.createTreeView(libraryViewId, { treeDataProvider: this, showCollapseAll: true });
  }

  /** The library is another one than before. */
  refresh(): void {
    this.#changed.fire();
  }

  /** Asks for words, and shows what contains them; all when there are none. */
  async askFilter(): Promise<void> {
    const words = await vscode.window.showInputBox({ prompt: messages.filter(), value: this.#filter });
    if (words === undefined) return;
    this.#filter = words.trim();
    this.view.message = this.#filter === '' ? '' : messages.filtered(asLabel(this.#filter));
    this.refresh();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (!row)
      return (await this.#ask()).filter((each) => this.#fits(each)).map((provider) => ({ kind: 'provider', provider }));
    if (row.kind !== 'provider') return [];
    const { reports, trends } = row.provider;
    return [
      ...reports.map((report): Row => ({ kind: 'report', report })),
      ...trends.map((trend): Row => ({ kind: 'trend', trend })),
    ];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    switch (row.kind) {
      case 'provider':
        return itemOfProvider(row.provider);
      case 'report':
        return itemOfReport(row.report);
      case 'trend':
        return itemOfTrend(row.trend);
    }
  }

  dispose(): void {
    this.view.dispose();
    this.#changed.dispose();
  }

  async #ask(): Promise<readonly LibraryProviderView[]> {
    if (!this.client.isRunning()) return [];
    return (await this.client.sendRequest<LibraryResult>(libraryMethod, {})).providers;
  }

  #fits({ names, reports }: LibraryProviderView): boolean {
    const words = this.#filter.toLowerCase();
    return [...names, ...reports.map(({ label }) => label)].some((each) => each.toLowerCase().includes(words));
  }
}

function itemOfProvider({ name, names, reports }: LibraryProviderView): vscode.TreeItem {
  const item = new vscode.TreeItem(asLabel(name ?? messages.namesNoBody()), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = messages.reports(reports.length);
  const others = names.filter((each) => each !== name);
  if (others.length > 0) item.tooltip = messages.alsoCalled(others.map(asLabel).join(', '));
  item.contextValue = 'provider';
  return item;
}

function itemOfReport({ uri, label, kind, date }: LibraryReportView): vscode.TreeItem {
  const item = new vscode.TreeItem(asLabel(kind));
  item.tooltip = asLabel(label);
  item.description = date ?? '';
  item.resourceUri = vscode.Uri.parse(uri);
  item.iconPath = new vscode.ThemeIcon('book');
  item.command = { title: '', command: 'vscode.open', arguments: [item.resourceUri] };
  item.contextValue = 'report';
  return item;
}

const arrows = { better: 'arrow-up', worse: 'arrow-down', same: 'arrow-right' } as const;

function itemOfTrend({ subject, direction, grades }: LibraryTrendView): vscode.TreeItem {
  const item = new vscode.TreeItem(asLabel(subject));
  item.description = asLabel(grades.map(({ grade }) => grade.replaceAll('-', ' ')).join(' → '));
  // Names of subjects are long, and leave the grades no room in a narrow sidebar.
  item.tooltip = `${asLabel(subject)}: ${item.description}`;
  item.iconPath = new vscode.ThemeIcon(direction ? arrows[direction] : 'graph-line');
  return item;
}
