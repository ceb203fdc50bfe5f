/** The notes of one open report: fetched when they changed, and written one after another. */

import type { CommentController, CommentThread, Disposable, Range, TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import type { AnnotationView, NoteView } from '../../../server/src/protocol';
import { perform, requestAnnotations } from '../annotations';
import { toPlainRange } from '../editor/plain';
import { Board } from './board';
import { Draft } from './draft';

/** Stateful object that fetches and writes in turns, so that a note just written is never taken for a stranger's. */
export class ReportNotes implements Disposable {
  readonly board: Board;
  readonly #drafts = new Set<Draft>();
  #annotations: readonly AnnotationView[] = [];
  #lastTurn: Promise<unknown> = Promise.resolve();
  #refresh: Promise<void> | undefined;

  constructor(
    private readonly client: LanguageClient,
    private readonly controller: CommentController,
    readonly document: TextDocument,
    private readonly onShown: () => void = () => undefined,
  ) {
    this.board = new Board(controller, document.uri);
  }

  /** All that is attached to the report, notes or not, as it was fetched last. */
  get annotations(): readonly AnnotationView[] {
    return this.#annotations;
  }

  /** The new notes that are being written. */
  get drafts(): Iterable<Draft> {
    return this.#drafts;
  }

  startDraft(passage: Range): void {
    this.#drafts.add(new Draft(this.controller, this.document, passage));
  }

  /** Makes a note of what was typed. The draft stays when the note cannot be kept, which rejects with a sentence. */
  async keepDraft(draft: Draft, text: string): Promise<void> {
    draft.keep(text);
    await this.add(draft.thread, draft.thread.range, text);
    this.#drafts.delete(draft);
  }

  dropDraft(draft: Draft): void {
    draft.dispose();
    this.#drafts.delete(draft);
  }

  /** Shows the notes as the server has them now. Calls that come before it has asked share one question. */
  refresh(): Promise<void> {
    return (this.#refresh ??= this.#inTurn(() => {
      this.#refresh = undefined;
      return this.#load();
    }));
  }

  /** Writes the note, for which `thread` becomes the thread. Rejects with a sentence when it cannot be kept. */
  async add(thread: CommentThread, passage: Range, text: string): Promise<void> {
    const argument = { uri: this.document.uri.toString(), range: toPlainRange(passage), text };
    await this.#inTurn(async () => {
      const id = await perform(this.client, 'goldenThread.server.addNote', argument);
      this.board.adopt(id as string, thread);
    });
    await this.refresh();
  }

  dispose(): void {
    this.board.dispose();
    for (const draft of this.#drafts) draft.dispose();
    this.#drafts.clear();
  }

  /** Asks again while the text changes under the question: places of another text would make the threads jump. */
  async #load(): Promise<void> {
    for (;;) {
      const { version, uri } = this.document;
      const result = await requestAnnotations(this.client, uri.toString()).catch(() => null);
      if (!result || this.document.isClosed) return;
      if (this.document.version !== version) continue;
      this.#annotations = result.annotations;
      this.board.show(result.annotations.filter((annotation): annotation is NoteView => annotation.kind === 'note'));
      this.onShown();
      return;
    }
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#lastTurn.then(work);
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }
}
