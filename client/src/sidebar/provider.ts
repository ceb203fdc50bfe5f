/** Hands a tree to the editor, entry by entry, and tells it only of what changed. */

import * as vscode from 'vscode';

import { asLabel } from '../editor/labels';
import { emptyTree, type Entry, type Node, type Tree } from './tree/entry';
import { diffTrees, reconcile } from './tree/reconcile';

/**
 * What the editor knows an entry by, and what commands get: one object for as long as the entry lives. It also names the
 * annotation that the entry shows, as commands about notes take it.
 */
export interface Element {
  /** The id of the view in the manifest. */
  readonly view: string;
  /** The id of the entry in the view's tree. */
  readonly entry: string;
  /** The address of the report. */
  readonly uri: string;
  /** The id of the annotation that the entry shows now; empty where it shows none. */
  readonly id: string;
}

/** The command that an entry runs when it is chosen; it gets the entry's element. */
const showCommand = 'goldenThread.sidebar.show';

/** How many entries are remembered that a person opened or closed. */
const rememberedLimit = 2000;

/**
 * Stateful object that holds what a view shows. The ids of its entries stay the same while a person types, and with them
 * the elements, so that the editor keeps what is selected and open.
 */
export class EntryProvider implements vscode.TreeDataProvider<Element> {
  readonly #changed = new vscode.EventEmitter<Element[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #opened = new Map<string, boolean>();
  #elements: ReadonlyMap<string, Element> = new Map();
  #tree: Tree | undefined;
  #uri = '';

  constructor(private readonly view: string) {}

  get tree(): Tree {
    return this.#tree ?? emptyTree;
  }

  /** Shows these entries of the report with this address: the ids of two reports have nothing in common. */
  show(entries: readonly Entry[], uri: string): void {
    const before = this.#tree;
    this.#tree = reconcile(entries, uri === this.#uri ? this.tree : emptyTree, uri);
    this.#uri = uri;
    this.#elements = new Map([...this.#tree.nodes.values()].map((node) => [node.id, this.#elementOf(node)]));
    const change = before ? diffTrees(before, this.#tree) : { kind: 'all' as const };
    if (change.kind === 'all') this.#changed.fire(undefined);
    else if (change.kind === 'some') this.#changed.fire(this.#listElements(change.ids));
  }

  /** The element of the entry with this id; undefined when the tree has none. */
  find(id: string): Element | undefined {
    return this.#elements.get(id);
  }

  /** Remembers that a person opened or closed an entry, for when its report is shown again. */
  remember({ entry }: Element, isOpen: boolean): void {
    this.#opened.delete(entry);
    this.#opened.set(entry, isOpen);
    const [oldest] = this.#opened.keys();
    if (this.#opened.size > rememberedLimit && oldest !== undefined) this.#opened.delete(oldest);
  }

  getChildren(element?: Element): Element[] {
    return this.#listElements(element ? (this.tree.nodes.get(element.entry)?.children ?? []) : this.tree.roots);
  }

  getParent({ entry }: Element): Element | undefined {
    const parent = this.tree.nodes.get(entry)?.parent;
    return parent === undefined ? undefined : this.find(parent);
  }

  getTreeItem(element: Element): vscode.TreeItem {
    const node = this.tree.nodes.get(element.entry);
    return node ? this.#itemOf(node, element) : { id: element.entry, label: '' };
  }

  #listElements(ids: readonly string[]): Element[] {
    return ids.flatMap((id) => this.#elements.get(id) ?? []);
  }

  #elementOf({ id }: Node): Element {
    const known = this.#elements.get(id);
    if (known) return known;
    const annotationOf = () => this.tree.nodes.get(id)?.entry.annotation ?? '';
    return {
      ...{ view: this.view, entry: id, uri: this.#uri },
      get id() {
        return annotationOf();
      },
    };
  }

  #itemOf({ id, entry, children }: Node, element: Element): vscode.TreeItem {
    const item = new vscode.TreeItem(asLabel(entry.label), this.#stateOf(id, entry, children.length));
    item.id = id;
    item.description = entry.description;
    item.tooltip = entry.detail || [entry.label, entry.description].filter(Boolean).join(' – ');
    item.iconPath = new vscode.ThemeIcon(
      entry.icon.name,
      entry.icon.color === undefined ? undefined : new vscode.ThemeColor(entry.icon.color),
    );
    item.contextValue = entry.traits.join(' ');
    item.accessibilityInformation = { label: entry.spoken, role: 'treeitem' };
    if (entry.place) item.command = { command: showCommand, title: '', arguments: [element] };
    return item;
  }

  #stateOf(id: string, entry: Entry, children: number): vscode.TreeItemCollapsibleState {
    if (children === 0) return vscode.TreeItemCollapsibleState.None;
    const isOpen = this.#opened.get(id) ?? entry.open;
    return isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  }
}
