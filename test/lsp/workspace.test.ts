/** The problems of a whole workspace over the protocol: what is not open, what changes, and what is known already. */

import assert from 'node:assert/strict';

import {
  CancellationTokenSource,
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  LSPErrorCodes,
  RegistrationRequest,
  ShowMessageNotification,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  WorkspaceDiagnosticRequest,
  type ClientCapabilities,
  type CodeAction,
  type FullDocumentDiagnosticReport,
  type RegistrationParams,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';

import { justify } from '../../server/src/annotations/edit';
import { mayBeReport, reportFilePattern } from '../../server/src/disk/reportFiles';
import { emptyAnnotationSet, type AnnotationSet } from '../../server/src/annotations/model';
import { describeTarget } from '../../server/src/annotations/anchoring/selectors';
import { baselineMethod, changeBaselineCommand, reportStatusMethod } from '../../server/src/protocol';
import { firstPage } from '../support/document';
import { createFilesInMemory, type FilesInMemory } from './filesInMemory';
import { connect, createInbox, noon, type Wire, type WireOptions } from './wire';

const folder = 'file:///reports';
const uriOf = (name: string) => `${folder}/${name}`;

/** A report in which one marker leads to a recommendation that is not there. */
function reportWith(marker: string): string {
  return `${firstPage}
Recommendations

1. Ensure that plans are clear.

Inspection findings

2. Plans are vague. (Recommendation 1)
3. Homes are safe. ${marker}
`;
}

/** What a person says of the words that a check points at. */
function justifying(text: string, check: string, words: string): AnnotationSet {
  const start = text.indexOf(words);
  const target = describeTarget(text, { start, end: start + words.length });
  const stamp = { id: 'urn:uuid:1', now: noon, author: 'Ann' };
  return justify(emptyAnnotationSet, { check, target, reason: 'It is being written.' }, stamp);
}

const faulty = reportWith('(Recommendation 9)');
const clean = reportWith('');

const pulling: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
  experimental: { [changeBaselineCommand]: true },
};

async function work(disk: FilesInMemory, own: Partial<WireOptions> = {}): Promise<Wire['client']> {
  const { client } = await connect({ capabilities: pulling, folder, reportFiles: disk.files, ...own });
  return client;
}

type Client = Wire['client'];

/** What a client knows: the result of each file, and the codes that it shows. */
interface Knowledge {
  readonly ids: Map<string, string>;
  readonly codes: Map<string, readonly unknown[]>;
}

function nothingKnown(): Knowledge {
  return { ids: new Map(), codes: new Map() };
}

/** Asks once, takes the parts of the answer in, and says which files it was about. */
async function pull(client: Client, known: Knowledge): Promise<string[]> {
  const previousResultIds = [...known.ids].map(([uri, value]) => ({ uri, value }));
  const partialResultToken = `parts ${pulls++}`;
  const told: string[] = [];
  const parts = client.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, ({ items }) => {
    told.push(...take(items, known));
  });
  const answer = await client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds, partialResultToken });
  parts.dispose();
  assert.deepEqual(answer.items, []);
  return told;
}

let pulls = 0;

function take(items: readonly WorkspaceDocumentDiagnosticReport[], known: Knowledge): string[] {
  return items.map((report) => {
    assert.ok(report.kind === 'full');
    known.ids.set(report.uri, report.resultId!);
    known.codes.set(
      report.uri,
      report.items.map(({ code }) => code),
    );
    return report.uri;
  });
}

/** Asks until something is as it should be; each answer brings news, or the test runs out of time. */
async function pullUntil(client: Client, known: Knowledge, isDone: () => boolean): Promise<void> {
  while (!isDone()) await pull(client, known);
}

const has = (known: Knowledge, name: string) =>
  known.codes.get(uriOf(name))?.includes('marker-number-missing') ?? false;

function changed(client: Client, name: string, type: FileChangeType): Promise<void> {
  return client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf(name), type }] });
}

function open(client: Client, name: string, text: string): Promise<void> {
  const textDocument = { uri: uriOf(name), languageId: 'inspection-report', version: 1, text };
  return client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}

function close(client: Client, name: string): Promise<void> {
  return client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uriOf(name) } });
}

async function pullOpen(client: Client, name: string): Promise<FullDocumentDiagnosticReport> {
  const textDocument = { uri: uriOf(name) };
  return (await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument })) as FullDocumentDiagnosticReport;
}

describe('the problems of a workspace', () => {
  it('are told of all its reports, and of other files there are none', async () => {
    const disk = createFilesInMemory({
      '/reports/a.txt': faulty,
      '/reports/b.txt': clean,
      '/reports/list.md': 'Apples.',
      '/elsewhere/c.txt': faulty,
    });
    const client = await work(disk);
    const known = nothingKnown();
    await pullUntil(client, known, () => known.ids.size === 3);
    assert.ok(has(known, 'a.txt') && !has(known, 'b.txt'));
    assert.deepEqual(known.codes.get(uriOf('list.md')), []);
  });

  it('are not told where somebody said why they are fine, in a report that is not open either', async () => {
    const disk = createFilesInMemory({ '/reports/a.txt': faulty, '/reports/b.txt': faulty, '/reports/c.txt': faulty });
    disk.annotations.set('/reports/a.txt', justifying(faulty, 'marker-number-missing', '(Recommendation 9)'));
    const client = await work(disk);
    const known = nothingKnown();
    await pullUntil(client, known, () => known.ids.size === 3);
    assert.ok(!has(known, 'a.txt') && has(known, 'b.txt') && has(known, 'c.txt'));
    disk.annotations.set('/reports/b.txt', justifying(faulty, 'marker-number-missing', '(Recommendation 9)'));
    disk.annotations.delete('/reports/a.txt');
    await changed(client, 'b.txt.annotations.json', FileChangeType.Created);
    await changed(client, 'a.txt.annotations.json', FileChangeType.Deleted);
    await pullUntil(client, known, () => has(known, 'a.txt') && !has(known, 'b.txt'));
    assert.ok(has(known, 'c.txt'));
  });

  it('come in parts to a client that takes parts, and the answer when all is said', async () => {
    const disk = createFilesInMemory({ '/reports/a.txt': faulty, '/reports/b.txt': clean, '/reports/c.txt': faulty });
    const client = await work(disk);
    const known = nothingKnown();
    const partialResultToken = 'parts';
    client.onProgress(
      WorkspaceDiagnosticRequest.partialResult,
      partialResultToken,
      ({ items }) => void take(items, known),
    );
    const answer = await client.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
      partialResultToken,
    });
    assert.deepEqual(answer.items, []);
    assert.equal(known.ids.size, 3);
  });

  it('come all at once to a client that takes no parts, also to one that is sent those of open documents', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`/reports/${index}.txt`, faulty]));
    for (const capabilities of [pulling, {}]) {
      const { client } = await connect({ capabilities, folder, reportFiles: createFilesInMemory(files).files });
      const { items } = await client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
      assert.equal(items.length, 12);
      const known = nothingKnown();
      take(items, known);
      const previousResultIds = [...known.ids].map(([uri, value]) => ({ uri, value }));
      const again = await client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
      assert.deepEqual(new Set(again.items.map(({ kind }) => kind)), new Set(['unchanged']));
    }
  });

  it('are none where no folder is open', async () => {
    const { client } = await connect({ capabilities: pulling });
    for (const token of [{}, { partialResultToken: 'parts' }])
      assert.deepEqual(await client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [], ...token }), {
        items: [],
      });
  });

  it('of another session are not taken for those of this one', async () => {
    const disk = createFilesInMemory({ '/reports/a.txt': faulty });
    const [first, second] = [nothingKnown(), nothingKnown()];
    const client = await work(disk);
    await pullUntil(client, first, () => has(first, 'a.txt'));
    second.ids.set(uriOf('a.txt'), first.ids.get(uriOf('a.txt'))!);
    const other = await work(disk);
    await pullUntil(other, second, () => has(second, 'a.txt'));
  });

  it('are asked for in vain until a file changes, and then of that file alone', async () => {
    const disk = createFilesInMemory({ '/reports/a.txt': faulty, '/reports/b.txt': faulty });
    const client = await work(disk);
    const known = nothingKnown();
    await pullUntil(client, known, () => known.ids.size === 2);
    const next = pull(client, known);
    disk.reads.length = 0;
    disk.texts.set('/reports/b.txt', clean);
    await changed(client, 'b.txt', FileChangeType.Changed);
    assert.deepEqual(await next, [uriOf('b.txt')]);
    assert.ok(has(known, 'a.txt') && !has(known, 'b.txt'));
    assert.deepEqual(disk.reads, ['/reports/b.txt']);
  });

  it('are no news when a file is written as it was', async () => {
    const disk = createFilesInMemory({ '/reports/a.txt': faulty, '/reports/b.txt': clean });
    const client = await work(disk);
    const known = nothingKnown();
    await pullUntil(client, known, () => known.ids.size === 2);
    const next = pull(client, known);
    await changed(client, 'a.txt', FileChangeType.Changed);
    disk.texts.set('/reports/b.txt', faulty);
    await changed(client, 'b.txt', FileChangeType.Changed);
    assert.deepEqual(await next, [uriOf('b.txt')]);
  });

  it('come with a new file and go with one that is deleted, or whose folder is', async () => {
    const disk = createFilesInMemory({ '/reports/a.txt': faulty, '/reports/old/b.txt': faulty });
    const client = await work(disk);
    const known = nothingKnown();
    await pullUntil(client, known, () => known.ids.size === 2);
    disk.texts.set('/reports/c.txt', faulty);
    await changed(client, 'c.txt', FileChangeType.Created);
    await pullUntil(client, known, () => has(known, 'c.txt'));
    disk.texts.delete('/reports/a.txt');
    disk.texts.delete('/reports/old/b.txt');
    await changed(client, 'a.txt', FileChangeType.Deleted);
    await changed(client, 'old', FileChangeType.Deleted);
    await pullUntil(client, known, () => !has(known, 'a.txt') && !has(known, 'old/b.txt'));
  });

  it('of an open document are told on request only, and again from the disk when it is closed', async () => {
    const disk = createFilesInMemory({ '/reports/a.txt': faulty });
    const client = await work(disk);
    await open(client, 'a.txt', clean);
    assert.ok((await pullOpen(client, 'a.txt')).items.every(({ code }) => code !== 'marker-number-missing'));
    const known = nothingKnown();
    await close(client, 'a.txt');
    await pullUntil(client, known, () => has(known, 'a.txt'));
  });

  it('of a closed document outside the workspace go away', async () => {
    const client = await work(createFilesInMemory());
    const elsewhere = '../elsewhere.txt';
    await open(client, elsewhere, faulty);
    const known: Knowledge = nothingKnown();
    known.codes.set(
      uriOf(elsewhere),
      (await pullOpen(client, elsewhere)).items.map(({ code }) => code),
    );
    assert.ok(has(known, elsewhere));
    await close(client, elsewhere);
    await pullUntil(client, known, () => !has(known, elsewhere));
  });

  it('follow the settings, and go away where there are more files than the user wants checked', async () => {
    const disk = createFilesInMemory({ '/reports/a.txt': faulty, '/reports/b.report': faulty });
    const client = await work(disk);
    const known = nothingKnown();
    await pullUntil(client, known, () => has(known, 'a.txt') && has(known, 'b.report'));
    const configure = (goldenThread: unknown) =>
      client.sendNotification(DidChangeConfigurationNotification.type, { settings: { goldenThread } });
    await configure({ autoDetect: false });
    await pullUntil(client, known, () => !has(known, 'a.txt'));
    assert.ok(has(known, 'b.report'));
    await configure({ checks: { workspaceLimit: 1 } });
    await pullUntil(client, known, () => !has(known, 'b.report'));
    await configure({});
    await pullUntil(client, known, () => has(known, 'a.txt') && has(known, 'b.report'));
    await configure({ checks: { 'marker-number-missing': 'off' } });
    await pullUntil(client, known, () => !has(known, 'a.txt') && !has(known, 'b.report'));
  });

  it('are given up when the client asks no more', async () => {
    const client = await work(createFilesInMemory());
    const source = new CancellationTokenSource();
    const asked = client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] }, source.token);
    source.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
  });

  it('are watched for where a client watches', async () => {
    const registrations = createInbox<RegistrationParams>();
    await connect({
      folder,
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      prepare: (client) => client.onRequest(RegistrationRequest.type, (params) => registrations.put(params)),
    });
    let globs = '';
    while (!globs.includes(reportFilePattern)) globs = JSON.stringify(await registrations.take());
    assert.match(globs, /baseline\.json/);
    assert.match(globs, /\*\.annotations\.json/);
  });

  it('are watched for whatever they were written with', () => {
    const endings = /^\*\*\/\*\.\{(.*)\}$/.exec(reportFilePattern)![1]!.split(',');
    assert.ok(['docx', 'docm', 'pdf', 'txt'].every((ending) => endings.includes(ending)));
    assert.deepEqual(
      endings.filter((ending) => !mayBeReport(`a.${ending}`) || !mayBeReport(`A.${ending.toUpperCase()}`)),
      [],
    );
    assert.ok(!mayBeReport('a.rtf') && !mayBeReport('pdf'));
  });
});

describe('the progress of checking a workspace', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`/reports/${index}.txt`, clean]));
  const capabilities = { ...pulling, window: { workDoneProgress: true } };

  /** A client that shows progress, with what it is told. */
  async function workWithProgress(disk: FilesInMemory) {
    const steps = createInbox<WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd>();
    const tokens = createInbox<string | number>();
    const client = await work(disk, {
      capabilities,
      prepare: (wired) =>
        wired.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
          wired.onProgress(WorkDoneProgress.type, token, (step) => steps.put(step));
          tokens.put(token);
        }),
    });
    return { client, steps, tokens };
  }

  it('is shown from the beginning to the end', async () => {
    const { steps } = await workWithProgress(createFilesInMemory(many));
    const begin = await steps.take();
    assert.deepEqual([begin.kind, 'cancellable' in begin && begin.cancellable], ['begin', true]);
    let step = await steps.take();
    assert.match((step as WorkDoneProgressReport).message ?? '', /^\d+ of 30$/);
    while (step.kind !== 'end') step = await steps.take();
  });

  it('is cut short by the person, and what was not checked stays so', async () => {
    const disk = createFilesInMemory(many);
    const { client, steps, tokens } = await workWithProgress(disk);
    await steps.take();
    await client.sendNotification(WorkDoneProgressCancelNotification.type, { token: await tokens.take() });
    for (let step = await steps.take(); step.kind !== 'end';) step = await steps.take();
    assert.ok(disk.reads.length < 30, `${disk.reads.length} files were read`);
  });
});

describe('the baseline of a workspace', () => {
  const baselinePath = '/reports/.golden-thread/baseline.json';

  it('takes in all problems, of open and other files, and gives them back', async () => {
    const disk = createFilesInMemory({ '/reports/a.txt': faulty, '/reports/b.txt': faulty });
    const client = await work(disk);
    const known = nothingKnown();
    await pullUntil(client, known, () => known.ids.size === 2);
    await open(client, 'b.txt', faulty);
    const { problems } = await client.sendRequest<{ problems: number }>(baselineMethod, { kind: 'all' });
    assert.ok(problems >= 2);
    assert.match(disk.texts.get(baselinePath) ?? '', /"a\.txt": \[/);
    await pullUntil(client, known, () => known.codes.get(uriOf('a.txt'))?.length === 0);
    assert.deepEqual((await pullOpen(client, 'b.txt')).items, []);
    const status = await client.sendRequest<{ known: number }>(reportStatusMethod, { uri: uriOf('b.txt') });
    assert.equal(status.known, problems / 2);

    assert.deepEqual(await client.sendRequest(baselineMethod, { kind: 'none' }), { problems: 0 });
    await pullUntil(client, known, () => has(known, 'a.txt'));
    assert.ok((await pullOpen(client, 'b.txt')).items.length > 0);
  });

  it('takes in one problem by a quick fix, and gives it back by another', async () => {
    const disk = createFilesInMemory({ '/reports/a.txt': faulty });
    const client = await work(disk);
    await open(client, 'a.txt', faulty);
    const { items } = await pullOpen(client, 'a.txt');
    const missing = items.find(({ code }) => code === 'marker-number-missing')!;
    const ask = (diagnostics: typeof items) =>
      client.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: uriOf('a.txt') },
        range: missing.range,
        context: { diagnostics },
      }) as Promise<CodeAction[]>;
    const fix = (await ask([missing])).find(({ title }) => title.startsWith('Accept this problem'))!;
    assert.equal(fix.command?.command, changeBaselineCommand);
    assert.deepEqual(await client.sendRequest(baselineMethod, fix.command.arguments![0]), { problems: 1 });
    assert.ok((await pullOpen(client, 'a.txt')).items.every(({ code }) => code !== 'marker-number-missing'));

    const back = (await ask([])).find(({ title }) => title.startsWith('Show again'))!;
    assert.deepEqual(await client.sendRequest(baselineMethod, back.command!.arguments![0]), { problems: 0 });
    assert.ok((await pullOpen(client, 'a.txt')).items.some(({ code }) => code === 'marker-number-missing'));
  });

  it('is read again when its file changes', async () => {
    const disk = createFilesInMemory({ '/reports/a.txt': faulty });
    const client = await work(disk);
    const known = nothingKnown();
    await pullUntil(client, known, () => has(known, 'a.txt'));
    await client.sendRequest(baselineMethod, { kind: 'all' });
    await pullUntil(client, known, () => !has(known, 'a.txt'));
    disk.texts.delete(baselinePath);
    await changed(client, '.golden-thread/baseline.json', FileChangeType.Deleted);
    await pullUntil(client, known, () => has(known, 'a.txt'));
  });

  it('that cannot be read is told, known nothing from and never written over', async () => {
    const disk = createFilesInMemory({ '/reports/a.txt': faulty, [baselinePath]: 'my notes' });
    const shown = createInbox<string>();
    const client = await work(disk, {
      prepare: (wired) => wired.onNotification(ShowMessageNotification.type, ({ message }) => shown.put(message)),
    });
    assert.match(
      await shown.take(),
      /baseline\.json cannot be used: it is no baseline\. The problems that it knows are shown\.$/,
    );
    for (const kind of ['all', 'none'])
      await assert.rejects(client.sendRequest(baselineMethod, { kind }), /The baseline was not written, because /);
    assert.equal(disk.texts.get(baselinePath), 'my notes');
  });

  it('needs a folder', async () => {
    const { client } = await connect({ capabilities: pulling });
    await assert.rejects(
      client.sendRequest(baselineMethod, { kind: 'all' }),
      /open the folder that the report lies in/,
    );
  });
});
