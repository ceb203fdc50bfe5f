/** The view of what was found across reports last: what changed, opened as a difference at that place, or what is similar. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import type { ChangeView, CompareResult, SimilarPlace } from '../../../server/src/protocol';
import { asLabel } from '../editor/labels';
import { fromPlainRange } from '../editor/plain';
import { messages } from './messages';

const foundViewId = 'goldenThread.found';
const shownKey = 'goldenThread.foundShown';

type Found =
  | { readonly kind: 'similar'; readonly places: readonly SimilarPlace[] }
  | {
      readonly kind: 'comparison';
      readonly result: CompareResult;
      readonly before: vscode.Uri;
      readonly after: vscode.Uri;
    };

type FoundRow =
  | { readonly kind: 'group'; readonly of: ChangeView['of']; readonly changes: readonly ChangeView[] }
  | { readonly kind: 'change'; readonly change: ChangeView }
  | { readonly kind: 'similar'; readonly place: SimilarPlace };

const groups = ['judgement', 'recommendation', 'finding'] as const;

/** Stateful object that shows what was found last; the view is there once something was. */
export class FoundView implements vscode.TreeDataProvider<FoundRow>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view = vscode.window.createTreeView(foundViewId, { treeDataProvider: this, showCollapseAll: true });
  #content: Found | undefined;

  constructor(private readonly client: LanguageClient) {}

  get content(): Found | undefined {
    return this.#content;
  }

  show(content: Found): void {
    this.#content = content;
    const isEmpty = content.kind === 'comparison' && content.result.changes.length === 0;
    this.#view.title = content.kind === 'comparison' ? messages.whatChanged() : messages.similarPlaces();
    this.#view.message = isEmpty ? messages.nothingChanged() : '';
    this.#changed.fire();
    void vscode.commands.executeCommand('setContext', shownKey, content.kind);
    void vscode.commands.executeCommand(`${foundViewId}.focus`);
  }

  /** Takes the view away until something is found again. */
  async close(): Promise<void> {
    this.#content = undefined;
    this.#changed.fire();
    await vscode.commands.executeCommand('setContext', shownKey, undefined);
  }

  getChildren(row?: FoundRow): FoundRow[] {
    if (row) return row.kind === 'group' ? row.changes.map((change) => ({ kind: 'change', change })) : [];
    if (this.#content?.kind === 'similar')
      return this.#content.places.map((place): FoundRow => ({ kind: 'similar', place }));
    const changes = this.#content?.result.changes ?? [];
    return groups.flatMap((of): FoundRow[] => {
      const own = changes.filter((change) => change.of === of);
      return own.length > 0 ? [{ kind: 'group', of, changes: own }] : [];
    });
  }

  getTreeItem(row: FoundRow): vscode.TreeItem {
    switch (row.kind) {
      case 'group':
        return this.#itemOfGroup(row.of, row.changes.length);
      case 'change':
        return this.#itemOfChange(row.change);
      case 'similar':
        return this.#itemOfSimilar(row.place);
    }
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }

  #itemOfGroup(of: ChangeView['of'], count: number): vscode.TreeItem {
    const item = new vscode.TreeItem(messages.groups[of](), vscode.TreeItemCollapsibleState.Expanded);
    item.description = `${count}`;
    return item;
  }

  /** A click shows both reports side by side, where it changed. */
  #itemOfChange({ kind, label, before, after }: ChangeView): vscode.TreeItem {
    const item = new vscode.TreeItem(asLabel(label));
    item.description = messages.changes[kind]();
    item.tooltip = asLabel(`${messages.changes[kind]()}: ${label}`);
    item.iconPath = new vscode.ThemeIcon(icons[kind]);
    if (this.#content?.kind !== 'comparison') return item;
    const { before: left, after: right, result } = this.#content;
    const place = after ?? before;
    const options = { selection: place && fromPlainRange(place) };
    item.command = after
      ? { title: '', command: 'vscode.diff', arguments: [left, right, asLabel(result.title), options] }
      : { title: '', command: 'vscode.open', arguments: [left, options] };
    return item;
  }

  #itemOfSimilar({ uri, range, text, about, sharedTerms }: SimilarPlace): vscode.TreeItem {
    const item = new vscode.TreeItem(asLabel(text));
    item.description = asLabel(about);
    const reasons = sharedTerms.map((term) => `“${term}”`).join(', ');
    item.tooltip = asLabel(reasons === '' ? text : messages.shares(reasons));
    item.iconPath = new vscode.ThemeIcon('quote');
    const target = this.client.protocol2CodeConverter.asUri(uri);
    item.command = { title: '', command: 'vscode.open', arguments: [target, { selection: fromPlainRange(range) }] };
    return item;
  }
}

const icons: Readonly<Record<ChangeView['kind'], string>> = {
  added: 'diff-added',
  dropped: 'diff-removed',
  reworded: 'diff-modified',
  renumbered: 'list-ordered',
  moved: 'diff-renamed',
  better: 'arrow-up',
  worse: 'arrow-down',
  changed: 'diff-modified',
};
