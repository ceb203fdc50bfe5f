/** Own families from end to end: files appear, change, are wrong, are mended, and reports follow. */

import assert from 'node:assert/strict';

import {
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  RegistrationRequest,
  ShowMessageNotification,
  type ClientCapabilities,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';

import type { FolderReading, WatchFamilyFolders } from '../../server/src/disk/familyFiles';
import type { ReadFamilyFolder } from '../../server/src/lsp/families';
import {
  draftFamilyMethod,
  familiesChangedMethod,
  recogniseMethod,
  type DraftFamilyResult,
  type RecogniseResult,
} from '../../server/src/protocol';
import { harbourFile, harbourReport } from '../support/harbour';
import { readText } from '../support/repository';
import { connect, createInbox, type Wire } from './wire';

const folder = 'file:///work/reports';
const textDocument = { uri: `${folder}/northmoor.txt` };
const familyUri = `${folder}/.golden-thread/families/harbour.json`;
const hearing: ClientCapabilities = { experimental: { [familiesChangedMethod]: true } };

describe('the families of a workspace', () => {
  it('are those in its folder from the start', async () => {
    const { client, changed } = await work({ 'harbour.json': harbourFile() });
    await changed.take();
    await open(client);
    assert.match(await outlineOf(client), /Matters arising/);
  });

  it('become more when a file appears, and fewer when it goes, also for reports that are open', async () => {
    const { client, changed, disk } = await work();
    await open(client);
    assert.equal(await outlineOf(client), '[]');
    disk.set('harbour.json', harbourFile());
    await tellOfChange(client);
    await changed.take();
    assert.match(await outlineOf(client), /What we ask for/);
    disk.clear();
    await tellOfChange(client);
    await changed.take();
    assert.equal(await outlineOf(client), '[]');
  });

  it('follow their folder also where the client tells of nothing, after a pause', async () => {
    let touch: () => void = () => assert.fail('nothing is watched');
    const watched: (readonly string[])[] = [];
    const watchFamilyFolders: WatchFamilyFolders = (folders, changed) => {
      watched.push(folders);
      touch = changed;
    };
    const { client, changed, disk, elapse } = await work({ 'harbour.json': harbourFile() }, { watchFamilyFolders });
    await changed.take();
    await open(client);
    elapse();
    assert.deepEqual(watched, [[URI.parse(`${folder}/.golden-thread/families`).fsPath]]);
    disk.set('harbour.json', harbourFile().replace('matters arising', 'matters that never arise'));
    for (let times = 0; times < 3; times++) touch();
    assert.equal(elapse(), 1);
    await changed.take();
    assert.doesNotMatch(await outlineOf(client), /Matters arising/);
    assert.equal(watched.length, 2);
  });

  it('are those of the new files for whoever asks at the news of them', async () => {
    const outlines = createInbox<string>();
    const { client, disk } = await work(
      { 'harbour.json': harbourFile() },
      {
        prepare: (each) => each.onNotification(familiesChangedMethod, async () => outlines.put(await outlineOf(each))),
      },
    );
    await open(client);
    await outlines.take();
    disk.set('harbour.json', harbourFile().replace('matters arising', 'matters that never arise'));
    await tellOfChange(client);
    assert.doesNotMatch(await outlines.take(), /Matters arising/);
  });

  it('decide whether a text that is not open is a report', async () => {
    const { client, changed } = await work({ 'harbour.json': harbourFile() });
    await changed.take();
    const { recognised, explanation } = await recognise(client, harbourReport);
    assert.equal(recognised, true);
    assert.match(explanation, /Harbour visit note: 100 %/);
  });

  it('make the client ask for diagnostics again, and only when they changed', async () => {
    const refreshes = createInbox<null>();
    const { client, changed, disk } = await work(
      {},
      {
        capabilities: {
          ...hearing,
          textDocument: { diagnostic: {} },
          workspace: { diagnostics: { refreshSupport: true } },
        },
        prepare: (each) => each.onRequest(DiagnosticRefreshRequest.type, () => void refreshes.put(null)),
      },
    );
    disk.set('harbour.json', harbourFile());
    await tellOfChange(client);
    await Promise.all([changed.take(), refreshes.take()]);
    await tellOfChange(client);
    await recognise(client, '');
    assert.deepEqual([changed.count(), refreshes.count()], [0, 0]);
  });

  it('are read from folders that are added', async () => {
    const { client, changed } = await work(
      { 'harbour.json': harbourFile() },
      { capabilities: { ...hearing, workspace: { workspaceFolders: true } }, folder: 'file:///empty' },
    );
    await open(client);
    assert.equal(await outlineOf(client), '[]');
    const event = { added: [{ uri: folder, name: 'reports' }], removed: [] };
    await client.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    await changed.take();
    assert.match(await outlineOf(client), /Matters arising/);
  });

  it('are watched by a client that can, and their open files followed', async () => {
    const registered = createInbox<string>();
    await work(
      {},
      {
        capabilities: {
          workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
          textDocument: { synchronization: { dynamicRegistration: true } },
        },
        prepare: (client) =>
          client.onRequest(RegistrationRequest.type, ({ registrations }) =>
            registered.put(JSON.stringify(registrations)),
          ),
      },
    );
    const wanted = [
      /didChangeWatchedFiles.*\*\*\/\.golden-thread\/families\/\*\.json/,
      ...['didOpen', 'didChange', 'didClose'].map((method) => new RegExp(`textDocument/${method}.*families`)),
    ];
    const missing = new Set(wanted);
    while (missing.size > 0) {
      const registration = await registered.take();
      for (const pattern of wanted) if (pattern.test(registration)) missing.delete(pattern);
    }
  });
});

describe('a file that defines a family', () => {
  it('has its problem told at its place, until it is mended', async () => {
    const bad = harbourFile({ findings: 'sometimes' });
    const { client, published, disk } = await work({ 'harbour.json': bad });
    const { uri, diagnostics } = await published.take();
    assert.equal(uri, familyUri);
    assert.match(diagnostics[0]!.message as string, /“findings” must be one of “numbered”, “paragraphs”\./);
    const line = bad.split('\n').findIndex((each) => each.includes('sometimes'));
    assert.deepEqual(diagnostics[0]!.range, {
      start: { line, character: 14 },
      end: { line, character: 25 },
    });
    disk.set('harbour.json', harbourFile());
    await tellOfChange(client);
    assert.deepEqual(await published.take(), { uri: familyUri, diagnostics: [] });
  });

  it('has what is not known in it told as a warning at its name, and counts', async () => {
    const text = harbourFile({ version: 2, sings: [] });
    const { client, changed, published } = await work({ 'harbour.json': text });
    await changed.take();
    const { diagnostics } = await published.take();
    const lines = text.split('\n');
    assert.deepEqual(
      diagnostics.map(({ severity, range }) => [severity, lines[range.start.line], range.start.character]),
      [
        [DiagnosticSeverity.Warning, '  "version": 2,', 13],
        [DiagnosticSeverity.Warning, '  "sings": []', 2],
      ],
    );
    assert.equal((await recognise(client, harbourReport)).recognised, true);
  });

  it('has its problem told before it is saved, and counts as it was saved', async () => {
    const { client, changed, published } = await work({ 'harbour.json': harbourFile() });
    await changed.take();
    const file = { uri: familyUri, version: 1, languageId: 'json', text: harbourFile() };
    await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: file });
    await client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: familyUri, version: 2 },
      contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, text: '' }],
    });
    assert.equal((await published.take()).diagnostics.length > 0, true);
    assert.equal((await recognise(client, harbourReport)).recognised, true);
    await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: file });
    assert.deepEqual((await published.take()).diagnostics, []);
  });

  it('has no problem any more when it is gone, also while an editor still shows it', async () => {
    const { client, published, disk } = await work({ 'harbour.json': '{' });
    assert.equal((await published.take()).diagnostics.length > 0, true);
    const file = { uri: familyUri, version: 1, languageId: 'json', text: '{' };
    await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: file });
    assert.equal((await published.take()).diagnostics.length > 0, true);
    disk.clear();
    await tellOfChange(client);
    assert.deepEqual((await published.take()).diagnostics, []);
  });

  it('has a problem when another file defines the same family', async () => {
    const { published } = await work({ 'harbour.json': harbourFile(), 'port.json': harbourFile() });
    const { uri, diagnostics } = await published.take();
    assert.match(uri, /port\.json$/);
    assert.match(diagnostics[0]!.message as string, /defined in harbour\.json already/);
  });

  it('has a problem when it cannot be read, and the other files are read', async () => {
    const failure = 'you have no permission to read it';
    const { client, changed, published } = await work(
      {},
      {
        readFamilyFolder: () =>
          Promise.resolve({
            files: [
              { name: 'harbour.json', text: harbourFile(), failure: undefined },
              { name: 'locked.json', text: '', failure },
            ],
            failure: undefined,
          }),
      },
    );
    await changed.take();
    const { uri, diagnostics } = await published.take();
    assert.match(uri, /locked\.json$/);
    assert.match(diagnostics[0]!.message as string, /^This file cannot be read: you have no permission to read it\./);
    assert.equal((await recognise(client, harbourReport)).recognised, true);
  });
});

describe('a draft of a family', () => {
  it('is a file that defines a family with an id of its own', async () => {
    const { client, changed, disk } = await work();
    const draft = () => client.sendRequest<DraftFamilyResult>(draftFamilyMethod, { text: harbourReport });
    const first = await draft();
    assert.equal(first.id, 'harbour-visit-note');
    disk.set('harbour.json', first.text);
    await tellOfChange(client);
    await changed.take();
    assert.equal((await recognise(client, harbourReport)).recognised, true);
    assert.equal((await draft()).id, 'harbour-visit-note-2');
  });

  it('says how the report is read without it and with it', async () => {
    const { client } = await work();
    const { before, after, outranks } = await client.sendRequest<DraftFamilyResult>(draftFamilyMethod, {
      text: harbourReport,
    });
    assert.equal(after.family, 'Harbour visit note');
    assert.notEqual(before.family, after.family);
    assert.equal(typeof after.problems, 'number');
    assert.equal(outranks, undefined);
  });

  it('says which family that is known in detail it would take the place of', async () => {
    const { client } = await work();
    const text = readText('seeds/south-tyneside-2022-focused-visit.txt');
    const { before, after, outranks } = await client.sendRequest<DraftFamilyResult>(draftFamilyMethod, { text });
    assert.equal(outranks, before.family);
    assert.notEqual(after.family, before.family);
  });
});

describe('a folder of families that cannot be read', () => {
  it('is reported once, and reports are read without it', async () => {
    const warnings = createInbox<string>();
    const reading: FolderReading = { files: [], failure: 'you have no permission to read it' };
    const { client } = await work(
      {},
      {
        readFamilyFolder: () => Promise.resolve(reading),
        prepare: (each) => each.onNotification(ShowMessageNotification.type, ({ message }) => warnings.put(message)),
      },
    );
    assert.match(await warnings.take(), /^The report families in .*families cannot be read: you have no permission/);
    await tellOfChange(client);
    assert.equal((await recognise(client, harbourReport)).recognised, false);
    assert.equal(warnings.count(), 0);
  });
});

interface Work extends Wire {
  /** What the folder of families holds, by the names of its files. */
  readonly disk: Map<string, string>;
  readonly changed: ReturnType<typeof createInbox<null>>;
}

async function work(
  files: Readonly<Record<string, string>> = {},
  {
    prepare,
    ...options
  }: Omit<NonNullable<Parameters<typeof connect>[0]>, 'handlers'> & { readonly folder?: string } = {},
): Promise<Work> {
  const disk = new Map(Object.entries(files));
  const changed = createInbox<null>();
  const wire = await connect({
    capabilities: hearing,
    folder,
    readFamilyFolder: readFrom(disk),
    ...options,
    prepare: (client) => {
      client.onNotification(familiesChangedMethod, () => changed.put(null));
      prepare?.(client);
    },
  });
  return { ...wire, disk, changed };
}

function readFrom(disk: ReadonlyMap<string, string>): ReadFamilyFolder {
  return (path) => {
    const here = path.replaceAll('\\', '/').endsWith('/work/reports/.golden-thread/families');
    const files = here ? [...disk].map(([name, text]) => ({ name, text, failure: undefined })) : [];
    return Promise.resolve({ files, failure: undefined });
  };
}

function open(client: ProtocolConnection): Promise<void> {
  const document = { ...textDocument, version: 1, languageId: 'inspection-report', text: harbourReport };
  return client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: document });
}

function tellOfChange(client: ProtocolConnection): Promise<void> {
  return client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: familyUri, type: 2 }] });
}

async function outlineOf(client: ProtocolConnection): Promise<string> {
  return JSON.stringify(await client.sendRequest(DocumentSymbolRequest.type, { textDocument }));
}

function recognise(client: ProtocolConnection, text: string): Promise<RecogniseResult> {
  return client.sendRequest<RecogniseResult>(recogniseMethod, { text });
}
