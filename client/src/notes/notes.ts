/** Notes in the editor: VS Code's comment threads, kept in step with the annotations that the server has. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import type { News } from '../client';
import { isReport, onReportsChange } from '../recognition/reports';
import type { Draft } from './draft';
import { messages } from './messages';
import { ReportNotes } from './reportNotes';

/** The id of the controller, which the `when` clauses of the manifest name. */
const controllerId = 'goldenThread.notes';

/** Stateful object that has the notes of every open report. */
export class Notes implements vscode.Disposable {
  readonly controller: vscode.CommentController;
  readonly #reports = new Map<string, ReportNotes>();
  readonly #shown = new vscode.EventEmitter<void>();
  /** Fires when the notes of a report are shown as the server has them now, or no more. */
  readonly onDidShow = this.#shown.event;
  readonly #subscriptions: vscode.Disposable[] = [this.#shown];

  /** VS Code knows one controller by an id: a second takes the place of the first, and leaves none when it ends. */
  constructor(
    readonly client: LanguageClient,
    id = controllerId,
  ) {
    this.controller = vscode.comments.createCommentController(id, 'Golden Thread');
    this.#subscriptions.push(this.controller);
    this.controller.options = { prompt: messages.prompt(), placeHolder: messages.placeHolder() };
    this.controller.commentingRangeProvider = {
      provideCommentingRanges: (document) =>
        isReport(document) ? [new vscode.Range(0, 0, document.lineCount - 1, 0)] : [],
    };
  }

  /** Shows the notes of the reports that are open, and of those that will be. Call it once the server is there. */
  follow({ onAnnotationsChanged }: Pick<News, 'onAnnotationsChanged'>): void {
    this.#subscriptions.push(
      onAnnotationsChanged((uri) => this.#refresh(uri)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#open(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      onReportsChange((document) => (isReport(document) ? this.#open(document) : this.#close(document))),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        for (const draft of this.find(document.uri)?.drafts ?? []) draft.follow(contentChanges);
      }),
    );
    vscode.workspace.textDocuments.forEach((document) => this.#open(document));
  }

  /** The notes of an open report; undefined for what is not one. */
  find(uri: vscode.Uri | string): ReportNotes | undefined {
    return this.#reports.get(uri.toString());
  }

  /** The new note that a comment or a thread belongs to, with its report; undefined for an old note. */
  findDraft(given: unknown): { readonly report: ReportNotes; readonly draft: Draft } | undefined {
    for (const report of this.#reports.values()) {
      const draft = [...report.drafts].find(({ comment, thread }) => comment === given || thread === given);
      if (draft) return { report, draft };
    }
    return undefined;
  }

  dispose(): void {
    for (const report of this.#reports.values()) report.dispose();
    this.#reports.clear();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #open(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!isReport(document) || this.#reports.has(key)) return;
    this.#reports.set(key, new ReportNotes(this.client, this.controller, document, () => this.#shown.fire()));
    this.#refresh(key);
  }

  /** Also when a document only changes its language, which VS Code tells as a closing and an opening. */
  #close({ uri }: vscode.TextDocument): void {
    this.find(uri)?.dispose();
    this.#reports.delete(uri.toString());
    this.#shown.fire();
  }

  #refresh(uri: string): void {
    void this.find(uri)?.refresh();
  }
}

/** Marks the words that have a note, also while its thread is closed: with a line below them, and in the overview ruler. */
const color = new vscode.ThemeColor('goldenThread.notedWords');

/** Keeps the marks up to date in all editors that show a report, while the returned object lives. */
export function markNotedWords(notes: Notes): vscode.Disposable {
  const decoration = vscode.window.createTextEditorDecorationType({
    // A border below, where problems have their own kind of line, so that both can be seen on the same words.
    borderColor: color,
    borderStyle: 'none none dotted none',
    borderWidth: '2px',
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const mark = (editor: vscode.TextEditor) => {
    const shown = notes.find(editor.document.uri)?.board.shown ?? [];
    const open = shown.filter(({ note }) => !note.resolved && note.range !== undefined);
    editor.setDecorations(
      decoration,
      open.map(({ thread }) => thread.range),
    );
  };
  const markAll = () => vscode.window.visibleTextEditors.forEach(mark);
  markAll();
  return vscode.Disposable.from(
    decoration,
    notes.onDidShow(markAll),
    vscode.window.onDidChangeVisibleTextEditors(markAll),
  );
}
