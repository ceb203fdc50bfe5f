/** The view of two readers: how far they agree on each tag and on links, and every place where they do not. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import type { AgreementMeasure, AgreementResult, DisagreementView } from '../../../server/src/protocol';
import { attempt } from '../editor/attempt';
import type { News } from '../client';
import { asLabel } from '../editor/labels';
import { messages } from './messages';
import { type Comparing, requestAgreement } from './comparison';

const agreementViewId = 'goldenThread.agreement';

/** The manifest shows the view while this is set. */
const comparingKey = 'goldenThread.comparing';

export type AgreementRow = Group | MeasureRow | DisagreementRow;

interface Group {
  readonly kind: 'agreement' | 'disagreements';
}

interface MeasureRow {
  readonly kind: 'measure';
  readonly measure: AgreementMeasure;
}

interface DisagreementRow {
  readonly kind: 'disagreement';
  readonly disagreement: DisagreementView;
}

/** What is compared, and what came of it. */
interface Shown {
  readonly comparing: Comparing;
  /** Undefined where the server cannot compare them now. */
  readonly result: AgreementResult | undefined;
  /** One for each disagreement of the result, in its order. */
  readonly rows: readonly DisagreementRow[];
}

/** What is worked through stands above what is only read. */
const groups = { disagreements: { kind: 'disagreements' }, agreement: { kind: 'agreement' } } as const;

/** How long after the last change the two are compared anew. */
const delayMilliseconds = 400;

/** Stateful object that shows the comparison which was begun last, and keeps it up to date. */
export class AgreementView implements vscode.TreeDataProvider<AgreementRow>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly view: vscode.TreeView<AgreementRow>;
  readonly #disposables: readonly vscode.Disposable[];
  #shown: Shown | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly client: LanguageClient,
    news: News,
  ) {
    this.view = vscode.window.createTreeView(agreementViewId, { treeDataProvider: this });
    this.#disposables = [
      this.view,
      this.#changed,
      news.onAnnotationsChanged((uri) => this.#mayChange(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#mayChange(document.uri.toString())),
    ];
  }

  /** What is compared, and what came of it; undefined while nothing is. */
  get current(): { readonly comparing: Comparing; readonly result: AgreementResult } | undefined {
    const { comparing, result } = this.#shown ?? {};
    return comparing && result && { comparing, result };
  }

  /** Compares two readers from now on; rejects with a sentence for the person where that cannot be done. */
  async compare(comparing: Comparing): Promise<void> {
    this.#show(comparing, await requestAgreement(this.client, comparing));
    await vscode.commands.executeCommand('setContext', comparingKey, true);
    await vscode.commands.executeCommand(`${agreementViewId}.focus`);
  }

  /** Asks the server anew. */
  async refresh(): Promise<void> {
    const { comparing } = this.#shown ?? {};
    const result = comparing && (await requestAgreement(this.client, comparing));
    // It may have ended, or another have begun, meanwhile.
    if (comparing && comparing === this.#shown?.comparing) this.#show(comparing, result);
  }

  /** Selects a disagreement of the result in the view, and brings it into sight. */
  async select(disagreement: DisagreementView): Promise<void> {
    const row = this.#shown?.rows.find((each) => each.disagreement === disagreement);
    if (row && this.view.visible) await this.view.reveal(row, { select: true, focus: false });
  }

  /** Ends the comparison, and hides the view. */
  async end(): Promise<void> {
    this.#shown = undefined;
    this.#changed.fire();
    await vscode.commands.executeCommand('setContext', comparingKey, false);
  }

  getChildren(row?: AgreementRow): AgreementRow[] {
    const { result, rows } = this.#shown ?? {};
    if (!result || !rows) return [];
    if (!row) return [groups.disagreements, groups.agreement];
    switch (row.kind) {
      case 'agreement':
        return result.measures.map((measure) => ({ kind: 'measure', measure }));
      case 'disagreements':
        return [...rows];
      default:
        return [];
    }
  }

  getParent(row: AgreementRow): AgreementRow | undefined {
    if (row.kind === 'measure') return groups.agreement;
    return row.kind === 'disagreement' ? groups.disagreements : undefined;
  }

  getTreeItem(row: AgreementRow): vscode.TreeItem {
    switch (row.kind) {
      case 'agreement':
        return new vscode.TreeItem(messages.agreement(), vscode.TreeItemCollapsibleState.Expanded);
      case 'disagreements':
        return this.#itemOfDisagreements();
      case 'measure':
        return itemOfMeasure(row.measure);
      case 'disagreement':
        return this.#itemOf(row.disagreement);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #show(comparing: Comparing, answer: AgreementResult | null | undefined): void {
    const result = answer ?? undefined;
    const disagreements = result?.disagreements ?? [];
    this.#shown = {
      ...{ comparing, result },
      rows: disagreements.map((disagreement) => ({ kind: 'disagreement', disagreement })),
    };
    this.view.description = result ? asLabel(describe(result)) : '';
    this.view.message = asLabel(result?.leftOut.join(' ') ?? '');
    this.#changed.fire();
  }

  #mayChange(uri: string): void {
    if (this.#shown?.comparing.report.toString() !== uri) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void attempt(() => this.refresh()), delayMilliseconds);
  }

  #itemOfDisagreements(): vscode.TreeItem {
    const all = this.#shown?.result?.disagreements ?? [];
    const item = new vscode.TreeItem(messages.disagreements(), vscode.TreeItemCollapsibleState.Expanded);
    item.description = all.length === 0 ? messages.none() : messages.open(countOpen(all), all.length);
    return item;
  }

  #itemOf({ words, said, decided, range, kind }: DisagreementView): vscode.TreeItem {
    const readers = this.#shown!.result!.readers;
    const both = said.map((what, i) => messages.said(readers[i]!, what));
    const item = new vscode.TreeItem(asLabel(words));
    item.description = asLabel(decided === '' ? both.join(' · ') : messages.decided(decided));
    item.tooltip = [words, ...both, ...(decided === '' ? [] : [messages.decided(decided)])].map(asLabel).join('\n');
    item.iconPath = new vscode.ThemeIcon(decided !== '' ? 'pass' : kind === 'tags' ? 'tag' : 'link');
    item.contextValue = 'disagreement';
    item.command = { command: 'goldenThread.showDisagreement', title: '', arguments: [range] };
    return item;
  }
}

/** "Ann and Bob · 2 of 5 open" */
function describe({ readers, disagreements }: AgreementResult): string {
  const open = disagreements.length === 0 ? [] : [messages.open(countOpen(disagreements), disagreements.length)];
  return [messages.compared(...readers), ...open].join(' · ');
}

function countOpen(disagreements: readonly DisagreementView[]): number {
  return disagreements.filter(({ decided }) => decided === '').length;
}

function itemOfMeasure({ label, coefficients, detail }: AgreementMeasure): vscode.TreeItem {
  const item = new vscode.TreeItem(asLabel(label));
  item.description = coefficients;
  item.tooltip = [asLabel(detail), messages.explain()].join('\n');
  item.iconPath = new vscode.ThemeIcon('graph');
  return item;
}
