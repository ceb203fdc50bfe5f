/** One view of the sidebar: what it shows, when it asks for it anew, and what it says when there is nothing to show. */

import * as vscode from 'vscode';

import { EntryProvider, type Element } from './provider';
import type { Shown } from './shownReport';
import type { Source } from './sources';
import type { Entry, Node } from './tree/entry';

/** Why a view is empty, or that it is not; the manifest has the words for each. */
type ViewState = Exclude<Shown['kind'], 'report'> | 'empty' | 'filtered' | 'silent' | 'full';

/** How a view differs from the others. */
interface ViewKind {
  /** The id in the manifest. */
  readonly id: string;
  readonly source: Source;
  /** Whether the view leaves out some of what there is, so that it may be empty for that reason. */
  readonly isFiltered?: () => boolean;
  readonly dragging?: (view: LiveView) => vscode.TreeDragAndDropController<Element>;
}

/** How long after the last change a view asks: long enough not to ask between two letters, too short to notice. */
const delayMilliseconds = 250;

/**
 * Stateful object that keeps a view up to date while somebody sees it. A request that is overtaken by a change is
 * cancelled; what is shown stays until the new answer is there.
 */
export class LiveView implements vscode.Disposable {
  readonly provider: EntryProvider;
  readonly view: vscode.TreeView<Element>;
  readonly #shownAnew = new vscode.EventEmitter<void>();
  /** Fires when the view shows the answer to a request. */
  readonly onDidShow = this.#shownAnew.event;
  #shown: Shown = { kind: 'nothing' };
  #isStale = true;
  #timer: NodeJS.Timeout | undefined;
  #request: vscode.CancellationTokenSource | undefined;
  readonly #disposables: vscode.Disposable[];

  constructor(private readonly kind: ViewKind) {
    this.provider = new EntryProvider(kind.id);
    const controller = kind.dragging?.(this);
    this.view = vscode.window.createTreeView(kind.id, {
      treeDataProvider: this.provider,
      showCollapseAll: true,
      ...(controller ? { dragAndDropController: controller, canSelectMany: true } : {}),
    });
    this.#disposables = [
      this.view,
      this.#shownAnew,
      this.view.onDidChangeVisibility(() => this.#refresh()),
      this.view.onDidExpandElement(({ element }) => this.provider.remember(element, true)),
      this.view.onDidCollapseElement(({ element }) => this.provider.remember(element, false)),
    ];
  }

  get id(): string {
    return this.kind.id;
  }

  /** The report that the view is about; undefined when there is none. */
  get report(): vscode.TextDocument | undefined {
    return this.#shown.kind === 'report' ? this.#shown.document : undefined;
  }

  /** The entry of an element; undefined when it is gone. */
  find(element: Element | undefined): Node | undefined {
    return element && this.provider.tree.nodes.get(element.entry);
  }

  /** Turns to another report, as soon as the server has heard of it. */
  turnTo(shown: Shown): void {
    this.#shown = shown;
    this.invalidate(0);
  }

  /** Says that the answer may be another one than before. A view that nobody sees asks when somebody does. */
  invalidate(delay = delayMilliseconds): void {
    this.#isStale = true;
    this.#request?.cancel();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(), delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#request?.cancel();
    for (const each of this.#disposables) each.dispose();
  }

  #refresh(): void {
    if (!this.view.visible || !this.#isStale) return;
    this.#isStale = false;
    if (this.#shown.kind === 'report') void this.#load(this.#shown.document);
    else this.#show([], '', this.#shown.kind);
  }

  async #load(report: vscode.TextDocument): Promise<void> {
    const request = new vscode.CancellationTokenSource();
    this.#request = request;
    const entries = await this.kind.source(report, request.token).catch(() => undefined);
    const isOvertaken = request.token.isCancellationRequested || this.report !== report;
    request.dispose();
    if (!isOvertaken) this.#show(entries ?? [], report.uri.toString(), entries ? this.#emptyState() : 'silent');
  }

  #emptyState(): ViewState {
    return this.kind.isFiltered?.() ? 'filtered' : 'empty';
  }

  #show(entries: readonly Entry[], uri: string, otherwise: ViewState): void {
    const state: ViewState = entries.length > 0 ? 'full' : otherwise;
    void vscode.commands.executeCommand('setContext', `${this.id}.state`, state);
    this.provider.show(entries, uri);
    this.#shownAnew.fire();
  }
}
