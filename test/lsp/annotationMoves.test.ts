/** Annotation files go with their reports: renamed, moved, deleted, in folders, and onto others. */

import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { WillDeleteFilesRequest, WillRenameFilesRequest } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';

import { plans as text, setOf, sitDown, type Desk } from './desk';

describe('the notes of a report that is renamed', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('move and go with it in one step', async () => {
    const desk = await sitDown(folder);
    await desk.open(text);
    await desk.note('Two plans', 'Which?');
    const [from, to] = [desk.uri, desk.uri.replace('draft', 'final')];
    const moved = await desk.wire.client.sendRequest(WillRenameFilesRequest.type, {
      files: [
        { oldUri: from, newUri: to },
        { oldUri: `${from}x`, newUri: `${to}x` },
      ],
    });
    const file = (uri: string) => `${uri}.annotations.json`;
    assert.deepEqual(moved?.documentChanges, [
      {
        kind: 'rename',
        oldUri: file(from),
        newUri: file(to),
        options: { overwrite: false, ignoreIfExists: true },
      },
    ]);
    const gone = await desk.wire.client.sendRequest(WillDeleteFilesRequest.type, { files: [{ uri: from }] });
    assert.deepEqual(gone?.documentChanges, [
      { kind: 'delete', uri: file(from), options: { ignoreIfNotExists: true } },
    ]);
  });

  it('follow it afterwards where the editor moves no files, and are there when it is opened', async () => {
    const desk = await sitDown(folder);
    await desk.open();
    const id = await desk.note('Two plans', 'Which?');
    const to = await desk.rename('final.txt');
    assert.deepEqual(readdirSync(folder), ['final.txt.annotations.json']);
    await desk.open(text, to);
    assert.deepEqual(await idsAt(desk, to), [id]);
    await desk.run('goldenThread.server.editNote', { uri: to, id: String(id), resolved: true });
    assert.equal(setOf(join(folder, 'final.txt.annotations.json')).report, 'final.txt');
  });

  it('follow it also when it stands open under the new name already', async () => {
    const desk = await sitDown(folder);
    await desk.open();
    const id = await desk.note('Two plans', 'Which?');
    const to = addressOf('final.txt');
    await desk.close();
    await desk.open(text, to);
    assert.deepEqual((await desk.ask(to)).annotations, []);
    await desk.rename('final.txt');
    assert.deepEqual(await idsAt(desk, to), [id]);
  });

  it('join those that stand at the new name, and none is lost', async () => {
    const theirs = await noteOn('final.txt');
    const mine = await noteOn('draft.txt');
    const desk = await sitDown(folder);
    const to = await desk.rename('final.txt');
    assert.deepEqual(readdirSync(folder), ['final.txt.annotations.json']);
    const kept = setOf(join(folder, 'final.txt.annotations.json'));
    assert.deepEqual(new Set(kept.annotations.map(({ id }) => id)), new Set([mine, theirs]));
    assert.equal(kept.report, 'final.txt');
    await desk.open(text, to);
    assert.equal((await idsAt(desk, to)).length, 2);
  });

  it('stand in for those at the new name that cannot be read, until they are mended', async () => {
    const mine = await noteOn('draft.txt');
    writeFileSync(join(folder, 'final.txt.annotations.json'), '{');
    const desk = await sitDown(folder);
    await desk.rename('final.txt');
    assert.deepEqual(readdirSync(folder), ['final.txt.annotations.json', 'final.txt.annotations.new.json']);
    const stand = setOf(join(folder, 'final.txt.annotations.new.json'));
    assert.deepEqual(
      stand.annotations.map(({ id }) => id),
      [mine],
    );
    assert.equal(readFileSync(join(folder, 'final.txt.annotations.json'), 'utf8'), '{');
  });

  it('stay where they are when they cannot be read and the new name is taken, and the person is told', async () => {
    const theirs = await noteOn('final.txt');
    const broken = join(folder, 'draft.txt.annotations.json');
    writeFileSync(broken, '{');
    const desk = await sitDown(folder);
    await desk.rename('final.txt');
    assert.match(await desk.warnings.take(), /draft\.txt\.annotations\.json stays where it is.*merge-annotations/);
    assert.equal(readFileSync(broken, 'utf8'), '{');
    assert.deepEqual(
      setOf(join(folder, 'final.txt.annotations.json')).annotations.map(({ id }) => id),
      [theirs],
    );
  });

  it('are there when the folder of the report is renamed, as its files go with it', async () => {
    mkdirSync(join(folder, 'drafts'));
    const desk = await sitDown(join(folder, 'drafts'));
    await desk.open();
    const id = await desk.note('Two plans', 'Which?');
    renameSync(join(folder, 'drafts'), join(folder, 'finals'));
    await desk.close();
    const to = addressOf('finals/draft.txt');
    await desk.open(text, to);
    assert.deepEqual(await idsAt(desk, to), [id]);
    await desk.note('One plan', 'Why?', [], to);
    assert.equal(setOf(join(folder, 'finals', 'draft.txt.annotations.json')).annotations.length, 2);
    assert.equal(existsSync(join(folder, 'drafts')), false);
  });

  const addressOf = (name: string) => URI.file(join(folder, name)).toString();

  /** The id of a note in the annotation file of a report, as another session left it. */
  async function noteOn(name: string): Promise<unknown> {
    const desk = await sitDown(folder);
    const uri = addressOf(name);
    await desk.open(text, uri);
    return desk.note('Two plans', `Which, of ${name}?`, [], uri);
  }

  async function idsAt(desk: Desk, uri: string): Promise<readonly string[]> {
    return (await desk.until(({ annotations }) => annotations.length > 0, uri)).annotations.map(({ id }) => id);
  }
});
