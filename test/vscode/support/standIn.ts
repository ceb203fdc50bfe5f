/**
 * A stand-in for the language server: it keeps the notes of documents in memory, where they were put, and tells of each
 * change as the server does. For tests of the editor's side alone.
 */

import type { LanguageClient } from 'vscode-languageclient/node';

import {
  annotationsChangedMethod,
  annotationsMethod,
  type AnnotationsParams,
  type AnnotationsResult,
  type NoteView,
  type PlainRange,
  type ServerCommands,
} from '../../../server/src/protocol';

type Command = keyof ServerCommands;

/** Stateful object: the notes of one document. */
export class StandIn {
  /** Why the next commands are refused; undefined when they are not. */
  refusal: string | undefined;
  #notes: readonly NoteView[] = [];
  #revision = 0;
  #tell: ((params: AnnotationsParams) => void) | undefined;

  constructor(private readonly uri: string) {}

  get notes(): readonly NoteView[] {
    return this.#notes;
  }

  /** The client that a part of the extension is given in place of the real one. */
  get client(): LanguageClient {
    const client = {
      sendRequest: (method: string | { readonly method: string }, params: unknown) => this.#answer(method, params),
      onNotification: (method: string, tell: (params: AnnotationsParams) => void) => {
        if (method === annotationsChangedMethod) this.#tell = tell;
        return { dispose: () => (this.#tell = undefined) };
      },
    };
    return client as unknown as LanguageClient;
  }

  /** Changes the notes behind the editor's back, as another program or an edit of the text does. */
  change(edit: (note: NoteView) => NoteView | undefined): void {
    this.#set(this.#notes.flatMap((note) => edit(note) ?? []));
  }

  async #answer(method: string | { readonly method: string }, params: unknown): Promise<unknown> {
    await Promise.resolve();
    if (method === annotationsMethod) return this.#list();
    const { command, arguments: given } = params as { readonly command: Command; readonly arguments: unknown[] };
    if (this.refusal !== undefined) throw new Error(this.refusal);
    return this.#perform(command, given[0]);
  }

  #list(): AnnotationsResult {
    return { revision: this.#revision, annotations: this.#notes, kept: 'file', notice: undefined };
  }

  #perform(command: Command, argument: unknown): unknown {
    const { id = `urn:${this.#revision}`, ...given } = argument as Partial<NoteView> & { readonly to?: string };
    switch (command) {
      case 'goldenThread.server.addNote':
        this.#set([...this.#notes, makeNote(id, argument as { readonly range: PlainRange; readonly text: string })]);
        return id;
      case 'goldenThread.server.replyToNote': {
        const text = given.text ?? '';
        const reply = { ...stamp(id), text, markdown: text };
        this.change((note) => (note.id === given.to ? { ...note, replies: [...note.replies, reply] } : note));
        return id;
      }
      case 'goldenThread.server.editNote':
        return this.change((note) =>
          note.id === id ? withText({ ...note, ...given }, given.text ?? note.text) : note,
        );
      case 'goldenThread.server.removeAnnotation':
        return this.change((note) => (note.id === id ? undefined : note));
      case 'goldenThread.server.placeAnnotation':
        return this.change((note) => (note.id === id ? { ...note, ...given, state: 'exact', candidates: [] } : note));
      default:
        throw new Error(`The stand-in cannot do ${command}.`);
    }
  }

  #set(notes: readonly NoteView[]): void {
    this.#notes = notes;
    this.#revision += 1;
    this.#tell?.({ uri: this.uri });
  }
}

/** The note with another text, in each of the forms that the server sends of it. */
export function withText(note: NoteView, text: string): NoteView {
  return { ...note, text, markdown: text, words: text };
}

function makeNote(id: string, { range, text }: { readonly range: PlainRange; readonly text: string }): NoteView {
  const place = { state: 'exact', range, quote: 'the words', candidates: [] } as const;
  return {
    kind: 'note',
    ...stamp(id),
    ...place,
    text,
    markdown: text,
    words: text,
    tags: [],
    resolved: false,
    replies: [],
  };
}

function stamp(id: string) {
  const time = '2026-03-01T09:30:00Z';
  return { id, creator: 'Ada', created: time, modified: time, rewritten: undefined };
}
