/** The sidebar: four views on the report in front, kept up to date together. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import type { News } from '../client';
import { takeFiles } from '../notes/exchange';
import type { Notes } from '../notes/notes';
import { followCursor } from './following';
import { createDragging } from './linking';
import { LiveView } from './liveView';
import { messages } from './messages';
import { findShown, onShownMayChange, type Shown } from './shownReport';
import { AnnotationGroups, createOverviewSource } from './sources';
import { filterEntries } from './tree/entry';

/** The ids of the views in the manifest. */
const viewIds = {
  report: 'goldenThread.report',
  thread: 'goldenThread.thread',
  judgements: 'goldenThread.judgements',
  annotations: 'goldenThread.annotations',
} as const;

/** Stateful object that holds the views, and the words that the report view is narrowed to. */
export class Sidebar implements vscode.Disposable {
  readonly report: LiveView;
  readonly annotations: LiveView;
  readonly groups: AnnotationGroups;
  readonly #views: readonly LiveView[];
  readonly #disposables: vscode.Disposable[];
  #shown: Shown | undefined;
  #filter = '';

  constructor(
    readonly client: LanguageClient,
    memory: vscode.Memento,
    news: News,
    private readonly notes: Notes,
  ) {
    this.groups = new AnnotationGroups(client, memory);
    this.report = this.#createReportView();
    const thread = new LiveView({
      id: viewIds.thread,
      source: createOverviewSource(client, 'thread'),
      dragging: (live) => createDragging(client, live, { takes: true }),
    });
    const judgements = new LiveView({ id: viewIds.judgements, source: createOverviewSource(client, 'judgements') });
    this.annotations = new LiveView({
      id: viewIds.annotations,
      source: this.groups.source,
      dragging: (live) => takeFiles(notes, () => live.report),
    });
    this.#views = [this.report, thread, judgements, this.annotations];
    this.#disposables = [...this.#views, ...this.#follow(news)];
    this.nameGrouping();
    this.#turn();
  }

  get filter(): string {
    return this.#filter;
  }

  /** Narrows the report view to what contains these words; all of it when there are none. */
  setFilter(words: string): void {
    this.#filter = words.trim();
    this.report.view.message = this.#filter === '' ? '' : messages.filtered(this.#filter);
    void vscode.commands.executeCommand('setContext', `${viewIds.report}.filtered`, this.#filter !== '');
    this.report.invalidate(0);
  }

  /** Says in the title of the annotations view how they are grouped. */
  nameGrouping(): void {
    this.annotations.view.description = messages.grouped(this.groups.grouping);
  }

  /** Says on the icon how many open notes the report in front has. */
  #countNotes(): void {
    const uri = this.#shown?.kind === 'report' ? this.#shown.document.uri : undefined;
    const annotations = (uri && this.notes.find(uri)?.annotations) ?? [];
    const value = annotations.filter((view) => view.kind === 'note' && !view.resolved).length;
    this.annotations.view.badge = value === 0 ? undefined : { value, tooltip: messages.openNotes(value) };
  }

  find(id: string): LiveView | undefined {
    return this.#views.find((view) => view.id === id);
  }

  dispose(): void {
    for (const each of this.#disposables) each.dispose();
  }

  #createReportView(): LiveView {
    const source = createOverviewSource(this.client, 'report');
    return new LiveView({
      id: viewIds.report,
      isFiltered: () => this.#filter !== '',
      source: async (report, token) => {
        const entries = await source(report, token);
        return entries && filterEntries(entries, this.#filter);
      },
      dragging: (live) => createDragging(this.client, live, { takes: false }),
    });
  }

  #follow({ onAnnotationsChanged, onFamiliesChanged }: News): readonly vscode.Disposable[] {
    return [
      followCursor(this.report),
      onShownMayChange(() => this.#turn()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (this.#isShown(document.uri.toString()) && contentChanges.length > 0) this.#invalidate();
      }),
      onAnnotationsChanged((uri) => {
        if (this.#isShown(uri)) this.#invalidate();
      }),
      this.notes.onDidShow(() => this.#countNotes()),
      onFamiliesChanged(() => this.#invalidate()),
      this.client.onDidChangeState(() => this.#invalidate()),
    ];
  }

  #turn(): void {
    const shown = findShown(this.#shown);
    if (this.#shown && isSame(shown, this.#shown)) return;
    this.#shown = shown;
    void vscode.commands.executeCommand('setContext', 'goldenThread.reportShown', shown.kind === 'report');
    for (const view of this.#views) view.turnTo(shown);
    this.#countNotes();
  }

  #invalidate(): void {
    for (const view of this.#views) view.invalidate();
  }

  #isShown(uri: string): boolean {
    return this.#shown?.kind === 'report' && this.#shown.document.uri.toString() === uri;
  }
}

function isSame(a: Shown, b: Shown): boolean {
  if (a.kind === 'report' && b.kind === 'report') return a.document === b.document;
  return a.kind === b.kind;
}
