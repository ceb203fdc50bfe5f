/** A window of an editor as the server sees it: a client that shows one report, and what a person does in it. */

import { existsSync, readFileSync } from 'node:fs';

import { URI } from 'vscode-uri';
import type { ClientCapabilities, MessageConnection } from 'vscode-languageserver/node';

import { parseAnnotationFile } from '../../server/src/annotations/file/file';
import { emptyAnnotationSet, type AnnotationSet } from '../../server/src/annotations/model';
import { annotationsMethod, type AnnotationsResult, type ServerCommands } from '../../server/src/protocol';
import { pick, type Random } from '../support/random';
import type { Account, DeedKind } from './account';

export interface Window {
  readonly ask: () => Promise<AnnotationsResult>;
  readonly run: <Name extends keyof ServerCommands>(command: Name, argument: ServerCommands[Name]) => Promise<unknown>;
  /** The watcher tells that the annotation file changed. */
  readonly hear: () => Promise<void>;
  /** Comes back when nothing is being read or written any more; the server answers this last. */
  readonly rest: () => Promise<void>;
}

/** What the report says in every window. */
export const text = Array.from({ length: 40 }, (_, i) => `Plan ${i} is one of the plans that are weak.\n`).join('');

/** What a client has to be able to do. */
export const capabilities: ClientCapabilities = {
  workspace: { workspaceEdit: { resourceOperations: ['rename', 'delete'] } },
};

/** Shakes hands on a connection that listens already, and opens the report at this path. */
export async function openWindow(connection: MessageConnection, folder: string, path: string): Promise<Window> {
  await connection.sendRequest('initialize', {
    ...{ processId: process.pid, rootUri: null, capabilities },
    workspaceFolders: [{ uri: URI.file(folder).toString(), name: 'reports' }],
  });
  await connection.sendNotification('initialized', {});
  return showReport(connection, path);
}

/** A connection to a server, of whatever library. */
interface Client {
  sendRequest(method: string, params: unknown): Promise<unknown>;
  sendNotification(method: string, params: unknown): Promise<void>;
}

/** Opens the report at this path, for a client that has shaken hands. */
export async function showReport(connection: Client, path: string): Promise<Window> {
  const uri = URI.file(path).toString();
  const textDocument = { uri, languageId: 'inspection-report', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const window: Window = {
    ask: async () => (await connection.sendRequest(annotationsMethod, { uri })) as AnnotationsResult,
    run: async (command, argument) =>
      connection.sendRequest('workspace/executeCommand', { command, arguments: [argument] }),
    hear: async () =>
      connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `${uri}.annotations.json`, type: 2 }],
      }),
    rest: async () => void (await connection.sendRequest('workspace/willDeleteFiles', { files: [{ uri }] })),
  };
  await window.rest();
  return window;
}

/** One thing that a person does, by chance: mostly something new. Rejects when the window dies under it. */
export async function doSomething(window: Window, path: string, account: Account, random: Random): Promise<void> {
  const uri = URI.file(path).toString();
  const notes = (await window.ask()).annotations.flatMap((each) => (each.kind === 'note' ? [each] : []));
  const kind: DeedKind = notes.length < 5 ? 'add' : kinds[pick(random, kinds.length)]!;
  const note = notes[pick(random, Math.max(1, notes.length))];
  const deed = account.begin(kind, kind === 'add' ? undefined : note!.id);
  try {
    switch (kind) {
      case 'add': {
        const line = pick(random, 40);
        const range = { start: { line, character: 0 }, end: { line, character: 6 } };
        account.acknowledge(
          deed,
          String(await window.run(`goldenThread.server.addNote`, { uri, range, text: deed.token })),
        );
        return;
      }
      case 'edit':
        await window.run('goldenThread.server.editNote', { uri, id: note!.id, text: `${note!.text} ${deed.token}` });
        break;
      case 'reply':
        await window.run('goldenThread.server.replyToNote', { uri, to: note!.id, text: deed.token });
        break;
      case 'remove':
        await window.run('goldenThread.server.removeAnnotation', { uri, id: note!.id });
        break;
    }
    account.acknowledge(deed);
  } catch (error) {
    if (!/somebody else may have removed it/.test(String(error))) throw error;
  }
}

const kinds: readonly DeedKind[] = ['add', 'add', 'add', 'edit', 'edit', 'reply', 'reply', 'remove'];

/** What a window shows, to be compared with what another shows and with the file. */
async function readShown(window: Window): Promise<string> {
  const { annotations } = await window.ask();
  const shown = annotations.flatMap((each) => {
    if (each.kind !== 'note') return [];
    return [`${each.id} ${each.text}`, ...each.replies.map((reply) => `${reply.id} ${reply.text}`)];
  });
  return shown.sort().join('\n');
}

/** What is wrong once all have heard the news. */
export async function compare(windows: readonly Window[], account: Account, path: string): Promise<readonly string[]> {
  for (const window of windows) {
    await window.hear();
    await window.rest();
  }
  const shown = await Promise.all(windows.map(readShown));
  const file = readSet(`${path}.annotations.json`);
  const written = file.annotations
    .flatMap((each) => (each.kind === 'note' || each.kind === 'reply' ? [`${each.id} ${each.text}`] : []))
    .sort()
    .join('\n');
  const strangers = shown.flatMap((each, index) => describeDifference(`window ${index}`, each, written));
  return [...strangers, ...account.audit(file)];
}

/** In which lines a window and the file differ. */
function describeDifference(name: string, shown: string, written: string): readonly string[] {
  if (shown === written) return [];
  const [here, there] = [shown.split('\n'), written.split('\n')];
  const only = (some: readonly string[], others: readonly string[]) => some.filter((each) => !others.includes(each));
  return [
    ...only(here, there).map((line) => `only ${name} shows: ${line}`),
    ...only(there, here).map((line) => `${name} does not show: ${line}`),
  ];
}

export function readSet(path: string): AnnotationSet {
  if (!existsSync(path)) return emptyAnnotationSet;
  const parsed = parseAnnotationFile(readFileSync(path, 'utf8'));
  if (parsed.kind === 'broken') throw new Error('the annotation file cannot be read');
  return parsed.set;
}
