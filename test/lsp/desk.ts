/** A person at an editor that shows one draft, with its annotations on the disk: for tests over the protocol. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  ApplyWorkspaceEditRequest,
  CodeActionKind,
  CodeActionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  ShowMessageNotification,
  DidRenameFilesNotification,
  WillDeleteFilesRequest,
  WillRenameFilesRequest,
  type CodeAction,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';

import { parseAnnotationFile } from '../../server/src/annotations/file/file';
import type { AnnotationSet } from '../../server/src/annotations/model';
import { annotationFilesOnDisk, type AnnotationFiles } from '../../server/src/disk/annotationFiles';
import type { FileChanger } from '../../server/src/disk/files';
import type { AnnotationWorld } from '../../server/src/lsp/annotations/world';
import {
  annotationsChangedMethod,
  annotationsMethod,
  type AnnotationsResult,
  type AnnotationView,
  type ServerCommands,
} from '../../server/src/protocol';
import { firstPage } from '../support/document';
import { connect, createInbox, type Inbox, type Wire } from './wire';

/** What the person sees and does. */
export interface Desk {
  readonly wire: Wire;
  readonly uri: string;
  readonly path: string;
  readonly sidePath: string;
  readonly changed: Inbox<string>;
  readonly warnings: Inbox<string>;
  text(): string;
  file(): AnnotationSet;
  open(text?: string, uri?: string): Promise<void>;
  close(uri?: string): Promise<void>;
  /** Puts `to` where `from` stands first. */
  edit(from: string, to: string): Promise<void>;
  /** Deletes words, where they stand within others if those are given. */
  cut(words: string, within?: string): Promise<void>;
  /** Comes back when nothing is being read, written or moved any more; the server answers this last. */
  rest(uri?: string): Promise<void>;
  /** Gives the draft another name in an editor that moves no other files; its new address. */
  rename(name: string): Promise<string>;
  /** Saves the report; comes back when the annotations are written. */
  save(): Promise<void>;
  /** Takes the last change back that is not taken back yet, whoever made it. */
  undo(): Promise<void>;
  redo(): Promise<void>;
  rangeOf(words: string, of?: string): Range;
  /** What is shown as wrong with the draft. */
  diagnose(): Promise<readonly Diagnostic[]>;
  /** What is offered where something is wrong. */
  fixesOf(diagnostic: Diagnostic): Promise<readonly CodeAction[]>;
  fix(action: CodeAction | undefined): Promise<void>;
  tellOfChange(): Promise<void>;
  ask(uri?: string): Promise<AnnotationsResult>;
  /** The annotations once there are some. */
  loaded(): Promise<readonly AnnotationView[]>;
  until(holds: (result: AnnotationsResult) => boolean, uri?: string): Promise<AnnotationsResult>;
  run<Name extends keyof ServerCommands>(command: Name, argument: ServerCommands[Name]): Promise<unknown>;
  note(words: string, text: string, tags?: readonly string[], uri?: string): Promise<unknown>;
}

interface TextChange {
  readonly range: Range;
  readonly text: string;
}

/** What most drafts say. */
export const plans = 'One plan is weak.\nTwo plans are vague.\nThree plans are good.\n';

/** A report with two bare markers, each of which the words of one recommendation fit, and a finding without any. */
export const fosterCarers = `${firstPage}
Recommendations

1. Ensure that supervision of social workers is reflective and regular.
2. Ensure that foster carers have delegated authority in time.
3. Ensure that bins are emptied.

Inspection findings

4. Foster carers wait too long for delegated authority. (Recommendation)
5. Social workers have irregular supervision that is not reflective. (Recommendation)
6. Homes are safe.
`;

export interface DeskOptions {
  readonly files?: AnnotationFiles;
  readonly findAuthor?: AnnotationWorld['findAuthor'];
  readonly settings?: object;
  /** What the draft says when it is opened without another text. */
  readonly text?: string;
}

/** A person with an editor that shows the draft in the folder. */
export async function sitDown(
  folder: string,
  { files = annotationFilesOnDisk, findAuthor, settings, text = plans }: DeskOptions = {},
): Promise<Desk> {
  const path = join(folder, 'draft.txt');
  const uri = URI.file(path).toString();
  const changed = createInbox<string>();
  const warnings = createInbox<string>();
  const wire = await connect({
    annotations: { files, ...(findAuthor && { findAuthor }) },
    ...(settings && { settings }),
    capabilities: {
      experimental: { [annotationsChangedMethod]: true },
      textDocument: {
        diagnostic: {},
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [CodeActionKind.QuickFix] } } },
      },
      workspace: { applyEdit: true, workspaceEdit: { resourceOperations: ['rename', 'delete'] } },
    },
    prepare: (client) => {
      client.onNotification(annotationsChangedMethod, (params: { uri: string }) => changed.put(params.uri));
      client.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }) => {
        const changes = edit.changes![uri]!.map(({ range, newText }) => ({ range, text: newText }));
        await change(changes[0]!);
        return { applied: true };
      });
      client.onNotification(ShowMessageNotification.type, ({ message }) => warnings.put(message));
    },
  });
  const { client } = wire;
  const texts = new Map<string, TextDocument>();
  const documentOf = (of = uri) => texts.get(of) ?? TextDocument.create(of, 'inspection-report', 1, text);
  const rangeOf = (words: string, of?: string): Range => {
    const start = documentOf(of).getText().indexOf(words);
    assert.ok(start >= 0, words);
    return { start: documentOf(of).positionAt(start), end: documentOf(of).positionAt(start + words.length) };
  };
  const [undoings, redoings]: [TextChange[], TextChange[]] = [[], []];
  const change = ({ range, text: to }: TextChange, undone = undoings): Promise<void> => {
    const before = documentOf();
    const version = before.version + 1;
    const [start, taken] = [before.offsetAt(range.start), before.getText(range)];
    const after = TextDocument.update(before, [{ range, text: to }], version);
    texts.set(uri, after);
    undone.push({ range: { start: range.start, end: after.positionAt(start + to.length) }, text: taken });
    const params = { textDocument: { uri, version }, contentChanges: [{ range, text: to }] };
    return client.sendNotification(DidChangeTextDocumentNotification.type, params);
  };
  const desk: Desk = {
    ...{ wire, uri, path: `${path}.annotations.json`, sidePath: `${path}.annotations.new.json`, changed, warnings },
    text: () => documentOf().getText(),
    file: () => setOf(desk.path),
    open: (shown = text, of = uri) => {
      texts.set(of, TextDocument.create(of, 'inspection-report', 1, shown));
      const textDocument = { uri: of, languageId: 'inspection-report', version: 1, text: shown };
      return client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    },
    close: (of = uri) => client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: of } }),
    edit: (from, to) => change({ range: rangeOf(from), text: to }),
    cut: (words, within = words) => {
      const { start } = rangeOf(within);
      const from = documentOf().offsetAt(start) + within.indexOf(words);
      const range = { start: documentOf().positionAt(from), end: documentOf().positionAt(from + words.length) };
      return change({ range, text: '' });
    },
    undo: () => change(undoings.pop()!, redoings),
    redo: () => change(redoings.pop()!),
    rangeOf,
    save: async () => {
      await client.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
      await desk.rest();
    },
    rest: async (of = uri) => void (await client.sendRequest(WillDeleteFilesRequest.type, { files: [{ uri: of }] })),
    rename: async (name) => {
      const files = [{ oldUri: uri, newUri: URI.file(join(folder, name)).toString() }];
      await client.sendRequest(WillRenameFilesRequest.type, { files });
      await desk.close();
      await client.sendNotification(DidRenameFilesNotification.type, { files });
      await desk.rest();
      return files[0]!.newUri;
    },
    tellOfChange: () =>
      client.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: `${uri}.annotations.json`, type: 2 }],
      }),
    diagnose: async () => {
      const answer = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return (answer as FullDocumentDiagnosticReport).items;
    },
    fixesOf: async (diagnostic) => {
      const { range } = diagnostic;
      const params = { textDocument: { uri }, range, context: { diagnostics: [diagnostic] } };
      return (await client.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
    },
    fix: async (action) => {
      assert.ok(action?.command);
      await client.sendRequest(ExecuteCommandRequest.type, action.command);
    },
    ask: (of = uri) => client.sendRequest<AnnotationsResult>(annotationsMethod, { uri: of }),
    loaded: async () => (await desk.until(({ annotations }) => annotations.length > 0)).annotations,
    until: async (holds, of = uri) => {
      const result = await desk.ask(of);
      if (holds(result)) return result;
      await changed.take();
      return desk.until(holds, of);
    },
    run: (command, argument) => client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] }),
    note: (words, said, tags = [], of = uri) =>
      desk.run('goldenThread.server.addNote', { uri: of, range: rangeOf(words, of), text: said, tags }),
  };
  return desk;
}

/** The files of the disk, where `write` stands in for what writes them. */
export function writingBy(
  write: (...given: [...Parameters<FileChanger['write']>, FileChanger]) => ReturnType<FileChanger['write']>,
): AnnotationFiles {
  return {
    ...annotationFilesOnDisk,
    change: (uri, folders, work) =>
      annotationFilesOnDisk.change(uri, folders, (changer) =>
        work({ ...changer, write: (path, text, expected) => write(path, text, expected, changer) }),
      ),
  };
}

/** The annotations in a file. */
export function setOf(path: string): AnnotationSet {
  return setOfText(readFileSync(path, 'utf8'));
}

export function setOfText(written: string): AnnotationSet {
  const parsed = parseAnnotationFile(written);
  assert.equal(parsed.kind, 'read');
  return parsed.set;
}
