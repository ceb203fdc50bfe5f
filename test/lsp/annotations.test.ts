/** Annotations from end to end: commands change them, files keep them, edits move them, and the client hears of it. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ErrorCodes, LSPErrorCodes, type Range } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';

import { renderAnnotationFile } from '../../server/src/annotations/file/file';
import { targetOf } from '../../server/src/annotations/anchoring/selectors';
import type { AnnotationSet, Note } from '../../server/src/annotations/model';
import {
  documentTextMethod,
  type DocumentTextResult,
  exportAnnotationsMethod,
  type ExportAnnotationsResult,
  pageAreasMethod,
  type PageAreasResult,
} from '../../server/src/protocol';
import { root } from '../cli/run';
import { plans as text, setOf, setOfText, sitDown, writingBy } from './desk';
import { noon } from './wire';

describe('notes on a report', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are kept in the file beside it, with who made them and when', async () => {
    const desk = await sitDown(folder);
    await desk.open(text);
    const id = await desk.note('plans are vague', '*Which* plans?', ['check']);
    assert.match(String(id), /^urn:uuid:/);
    const [note] = (await desk.ask()).annotations;
    const start = { line: 1, character: 4 };
    assert.deepEqual(note, {
      kind: 'note',
      id,
      creator: 'Ann',
      created: noon,
      state: 'exact',
      range: { start, end: { ...start, character: 19 } },
      quote: 'plans are vague',
      candidates: [],
      text: '*Which* plans?',
      markdown: '*Which* plans\\?',
      words: 'Which plans?',
      tags: ['check'],
      resolved: false,
      replies: [],
    });
    const [kept] = desk.file().annotations as Note[];
    assert.equal(kept!.target.selectors.exact, 'plans are vague');
    assert.equal(kept!.target.snapshot, desk.file().snapshots[0]!.id);
    assert.equal(desk.file().report, 'draft.txt');
  });

  it('are refused where making them fails, so that who typed them knows that they are not kept', async () => {
    const desk = await sitDown(folder, { findAuthor: () => Promise.reject(new Error('no such user')) });
    await desk.open(text);
    await assert.rejects(desk.note('plans are vague', 'Which?'), {
      code: LSPErrorCodes.RequestFailed,
      message: 'Golden Thread failed on this command, which is a fault in Golden Thread.',
    });
    assert.deepEqual((await desk.ask()).annotations, []);
  });

  it('on a PDF say on which page and where on it they stand, also when they are put elsewhere', async () => {
    copyFileSync(join(root, 'test/documents/files/harbour.pdf'), join(folder, 'report.pdf'));
    const uri = URI.file(join(folder, 'report.pdf')).toString();
    const desk = await sitDown(folder);
    const shown = await desk.wire.client.sendRequest<DocumentTextResult>(documentTextMethod, { uri });
    await desk.open(shown.text, uri);
    const id = (await desk.note('not greased before winter', 'Since when?', [], uri)) as string;
    const pageOf = () =>
      (setOf(join(folder, 'report.pdf.annotations.json')).annotations[0] as Note).target.selectors.page;
    assert.equal(pageOf(), 'page=1&highlight=184,310,134,150');
    const range = desk.rangeOf('Train the duty officers', uri);
    await desk.run('goldenThread.server.placeAnnotation', { uri, id, range });
    assert.match(pageOf()!, /^page=1&highlight=(?!184)/);
    const { areas } = await desk.wire.client.sendRequest<PageAreasResult>(pageAreasMethod, { uri, range });
    assert.deepEqual(
      areas.map(({ page }) => page),
      [0],
    );
  });

  it('of other programs are shown as they stand where they say that they are plain text, or say nothing', async () => {
    const desk = await sitDown(folder);
    const selector = { type: 'TextQuoteSelector', exact: 'plans are vague', prefix: 'Two ', suffix: '.' };
    const target = { source: 'draft.txt', selector };
    const reply = { type: 'Annotation', motivation: 'replying', target: 'x:1' };
    const value = '*Which* `plans`';
    const items = [
      { id: 'x:1', type: 'Annotation', bodyValue: value, target },
      { id: 'x:2', type: 'Annotation', body: { type: 'TextualBody', value, format: 'text/html' }, target },
      { id: 'x:3', type: 'Annotation', body: { type: 'TextualBody', value, format: 'text/markdown' }, target },
      { ...reply, id: 'x:4', body: { type: 'TextualBody', value, format: ['text/plain'] } },
      { ...reply, id: 'x:5', body: { type: 'TextualBody', value, format: 'text/markdown; variant=GFM' } },
    ];
    writeFileSync(desk.sidePath, JSON.stringify({ type: 'AnnotationPage', items }));
    await desk.open(text);
    const notes = (await desk.loaded()).filter((view) => view.kind === 'note');
    const literal = ['\\*Which\\* \\`plans\\`', '*Which* `plans`'];
    const formatted = ['*Which* `plans`', 'Which plans'];
    assert.deepEqual(
      notes.map(({ id, markdown, words }) => [id, markdown, words]),
      [
        ['x:1', ...literal],
        ['x:2', ...literal],
        ['x:3', ...formatted],
      ],
    );
    assert.deepEqual(
      notes[0]!.replies.map(({ id, markdown }) => [id, markdown]),
      [
        ['x:4', literal[0]],
        ['x:5', formatted[0]],
      ],
    );
  });

  it('are changed, answered, resolved and removed, and the file goes with the last', async () => {
    const desk = await sitDown(folder);
    await desk.open(text);
    const id = (await desk.note('Two plans', 'Which?')) as string;
    const { uri } = desk;
    const reply = (await desk.run('goldenThread.server.replyToNote', { uri, to: id, text: 'Both.' })) as string;
    await desk.run('goldenThread.server.editReply', { uri, id: reply, text: 'All.' });
    await desk.run('goldenThread.server.editNote', { uri, id, resolved: true, tags: ['a'], text: 'Which ones?' });
    const [note] = (await desk.ask()).annotations;
    assert.ok(note?.kind === 'note');
    assert.deepEqual([note.text, note.tags, note.resolved, note.modified], ['Which ones?', ['a'], true, noon]);
    assert.deepEqual(
      note.replies.map((each) => [each.id, each.text, each.creator]),
      [[reply, 'All.', 'Ann']],
    );
    assert.equal(desk.file().annotations.length, 2);
    await desk.run('goldenThread.server.removeAnnotation', { uri, id });
    assert.deepEqual(readdirSync(folder), []);
    assert.deepEqual((await desk.ask()).annotations, []);
  });

  it('are refused with a sentence where they cannot be made', async () => {
    const desk = await sitDown(folder);
    const { uri } = desk;
    const nowhere: Range = { start: { line: 0, character: 3 }, end: { line: 0, character: 4 } };
    const add = { uri, range: nowhere, text: 'x' };
    await assert.rejects(desk.run('goldenThread.server.addNote', add), /not open\. Open it and try again/);
    await desk.open(text);
    await assert.rejects(desk.run('goldenThread.server.addNote', add), /Select the words/);
    await assert.rejects(desk.note('Two', '  '), /Write something first/);
    await assert.rejects(desk.run('goldenThread.server.removeAnnotation', { uri, id: 'none' }), /is gone/);
    await assert.rejects(desk.run('goldenThread.server.editNote', { uri } as never), /called without what it needs/);
    await assert.rejects(desk.run('goldenThread.server.none' as never, {} as never), /no command/);
  });

  it('are refused with the code that the protocol has for it', async () => {
    const desk = await sitDown(folder);
    await desk.open(text);
    const { uri } = desk;
    const refused = { code: LSPErrorCodes.RequestFailed };
    await assert.rejects(desk.run('goldenThread.server.removeAnnotation', { uri, id: 'none' }), refused);
    const misused = { code: ErrorCodes.InvalidParams };
    await assert.rejects(desk.run('goldenThread.server.editNote', { uri } as never), misused);
    await assert.rejects(desk.run('goldenThread.server.none' as never, {} as never), misused);
  });

  it('go with the words while somebody types, and are described anew when the report is saved', async () => {
    const desk = await sitDown(folder);
    await desk.open(text);
    await desk.note('plans are vague', 'Which?');
    await desk.changed.take();
    await desk.edit('One', 'Zero.\nOne');
    assert.equal((await desk.ask()).annotations[0]?.range?.start.line, 2);
    assert.equal(desk.wire.elapse(), 1);
    await desk.changed.take();
    assert.deepEqual((desk.file().annotations[0] as Note).target.selectors.position, { start: 22, end: 37 });
    await desk.edit('are', 'were');
    assert.equal((await desk.ask()).annotations[0]?.state, 'changed');
    await desk.save();
    const [kept] = desk.file().annotations as Note[];
    assert.deepEqual(kept!.target.selectors.position, { start: 28, end: 44 });
    assert.equal(kept!.target.selectors.exact, 'plans were vague');
    assert.equal(desk.file().snapshots.length, 1);
  });

  it('come back whole when a deletion is undone, and are found where words were moved to when the report is saved', async () => {
    const desk = await sitDown(folder);
    await desk.open(text);
    await desk.note('plans are vague', 'Which?');
    await desk.edit('Two plans are vague.\n', '');
    assert.equal((await desk.ask()).annotations[0]?.state, 'lost');
    await desk.edit('Three', 'Two plans are vague.\nThree');
    const [note] = (await desk.ask()).annotations;
    assert.deepEqual([note?.state, note?.range?.start], ['exact', { line: 1, character: 4 }]);
    await desk.edit(' are vague', '');
    await desk.edit('Two plans', 'Two plans are vague');
    assert.deepEqual((await desk.ask()).annotations[0]?.range, note?.range);
  });

  it('are found again when the report was changed in between, and when it is replaced by another text', async () => {
    const first = await sitDown(folder);
    await first.open(text);
    await first.note('plans are vague', 'Which?');
    await first.close();
    const desk = await sitDown(folder);
    await desk.open(`Zero plans are missing.\n${text}`);
    assert.deepEqual((await desk.loaded())[0]?.range?.start, { line: 2, character: 4 });
    const before = desk.text();
    await desk.edit(before, `A new beginning, and a second sentence.\nAnother line.\n${before}`);
    assert.deepEqual((await desk.ask()).annotations[0]?.range?.start, { line: 4, character: 4 });
  });

  it('that another program wrote are taken in, with those that were made meanwhile', async () => {
    const desk = await sitDown(folder);
    await desk.open(text);
    const mine = await desk.note('One plan', 'Mine.');
    const theirs = noteOf(desk.file(), { id: 'urn:uuid:zz', text: 'Theirs.' });
    writeFileSync(
      desk.path,
      renderAnnotationFile({ ...desk.file(), annotations: [...desk.file().annotations, theirs] }),
    );
    const second = await desk.note('Two plans', 'Mine too.');
    const ids = desk.file().annotations.map(({ id }) => id);
    assert.deepEqual(new Set(ids), new Set([mine, second, 'urn:uuid:zz']));

    const changed = desk
      .file()
      .annotations.map((each) => (each.id === 'urn:uuid:zz' ? { ...theirs, text: 'New.' } : each));
    writeFileSync(desk.path, renderAnnotationFile({ ...desk.file(), annotations: changed }));
    await desk.tellOfChange();
    await desk.until(({ annotations }) => annotations.some((each) => each.kind === 'note' && each.text === 'New.'));
  });

  it('are no news when the watcher tells of our own writing', async () => {
    const desk = await sitDown(folder);
    await desk.open(text);
    await desk.rest();
    await desk.note('One plan', 'Mine.');
    await desk.note('Two plans', 'Mine too.');
    await desk.rest();
    const [told, { revision }, before] = [desk.changed.count(), await desk.ask(), readFileSync(desk.path, 'utf8')];
    await desk.tellOfChange();
    await desk.rest();
    assert.deepEqual([desk.changed.count(), (await desk.ask()).revision], [told, revision]);
    assert.equal(readFileSync(desk.path, 'utf8'), before);
  });

  it('are not written through a link that leads out of the workspace, and the person is told', async function () {
    if (process.platform === 'win32') return this.skip();
    const outside = mkdtempSync(join(tmpdir(), 'golden-thread-'));
    symlinkSync(join(outside, 'secret'), join(folder, 'draft.txt.annotations.json'));
    const desk = await sitDown(folder);
    await desk.open(text);
    await desk.note('One plan', 'Mine.');
    assert.match(
      await desk.warnings.take(),
      /cannot be written: it lies behind a link that leads out of the workspace\./,
    );
    assert.deepEqual(readdirSync(outside), []);
    rmSync(outside, { recursive: true });
  });

  it('go to a side file where a pipe stands in the place of the file, which holds nothing up', async function () {
    if (process.platform === 'win32') return this.skip();
    execFileSync('mkfifo', [join(folder, 'draft.txt.annotations.json')]);
    const desk = await sitDown(folder);
    await desk.open(text);
    const id = await desk.note('One plan', 'Mine.');
    assert.match(await desk.warnings.take(), /cannot be read: it is no regular file/);
    assert.equal(setOf(desk.sidePath).annotations[0]?.id, id);
  });

  it('that another program removed are gone, and the file is not made again', async () => {
    const desk = await sitDown(folder);
    await desk.open(text);
    await desk.note('One plan', 'Mine.');
    rmSync(desk.path);
    await desk.tellOfChange();
    await desk.until(({ annotations }) => annotations.length === 0);
    assert.equal(existsSync(desk.path), false);
  });

  it('go to a side file while the file is broken, which is left as it is, and join it when it is mended', async () => {
    const desk = await sitDown(folder);
    await desk.open(text);
    const mine = await desk.note('One plan', 'Mine.');
    const good = readFileSync(desk.path, 'utf8');
    const bad = good.replace('"type"', '"type"oops');
    writeFileSync(desk.path, bad);
    const second = await desk.note('Two plans', 'Meanwhile.');
    const { kept, notice, annotations } = await desk.ask();
    assert.equal(kept, 'side-file');
    assert.match(notice!, /draft\.txt\.annotations\.json cannot be read.*draft\.txt\.annotations\.new\.json/);
    assert.match(await desk.warnings.take(), /It is left as it is/);
    assert.equal(annotations.length, 2);
    assert.equal(readFileSync(desk.path, 'utf8'), bad);
    assert.deepEqual(
      setOf(desk.sidePath).annotations.map(({ id }) => id),
      [second],
    );
    const { uri, diagnostics } = await desk.wire.published.take();
    assert.equal(uri, `${desk.uri}.annotations.json`);
    assert.match(diagnostics[0]!.message as string, /not valid JSON/);

    writeFileSync(desk.path, good);
    await desk.tellOfChange();
    await desk.until((each) => each.kept === 'file');
    assert.deepEqual(new Set(desk.file().annotations.map(({ id }) => id)), new Set([mine, second]));
    assert.equal(existsSync(desk.sidePath), false);
    assert.deepEqual((await desk.wire.published.take()).diagnostics, []);
  });

  it('that are removed while the file is broken stay away when it is mended, unless somebody changed them', async () => {
    const first = await sitDown(folder);
    await first.open(text);
    const [one, two] = [await first.note('One plan', 'Mine.'), await first.note('Two plans', 'Mine too.')];
    const good = readFileSync(first.path, 'utf8');
    writeFileSync(first.path, '{');
    for (const id of [one, two])
      await first.run('goldenThread.server.removeAnnotation', { uri: first.uri, id: String(id) });
    assert.deepEqual(setOf(first.sidePath).annotations, []);
    await first.close();
    const second = await sitDown(folder);
    await second.open(text);
    const third = await second.note('Three plans', 'Still mine.');
    await second.close();
    const { annotations, ...rest } = setOfText(good);
    const changed = annotations.map((each) => (each.id === two ? { ...each, modified: '2026-03-02T09:00:00Z' } : each));
    writeFileSync(first.path, renderAnnotationFile({ ...rest, annotations: changed }));
    const desk = await sitDown(folder);
    await desk.open(text);
    const ids = (await desk.loaded()).map(({ id }) => id);
    assert.deepEqual(ids, [two, third]);
    await desk.save();
    assert.deepEqual(new Set(desk.file().annotations.map(({ id }) => id)), new Set([two, third]));
    assert.equal(existsSync(desk.sidePath), false);
  });

  it('of a side file are there when the report is opened, and join the file that was mended', async () => {
    writeFileSync(join(folder, 'draft.txt.annotations.json'), '{');
    const first = await sitDown(folder);
    await first.open(text);
    const id = await first.note('Two plans', 'Meanwhile.');
    const second = await sitDown(folder);
    await second.open(text);
    assert.equal((await second.loaded())[0]?.id, id);
    await second.close();
    writeFileSync(second.path, renderAnnotationFile({ ...setOf(second.sidePath), annotations: [], snapshots: [] }));
    const third = await sitDown(folder);
    await third.open(text);
    assert.equal((await third.loaded())[0]?.id, id);
    await third.save();
    assert.deepEqual(
      third.file().annotations.map((each) => each.id),
      [id],
    );
    assert.equal(existsSync(third.sidePath), false);
  });

  it('stay, and the person is told, when the file cannot be written, until it can', async () => {
    let isLocked = true;
    const desk = await sitDown(folder, {
      files: writingBy((path, written, expected, changer) =>
        isLocked
          ? Promise.resolve({ kind: 'failed', reason: 'the disk is full' })
          : changer.write(path, written, expected),
      ),
    });
    await desk.open(text);
    const id = await desk.note('Two plans', 'Which?');
    assert.match(await desk.warnings.take(), /annotations\.json cannot be written: the disk is full/);
    assert.equal((await desk.ask()).kept, 'memory');
    await desk.close();
    await desk.open(text);
    assert.equal((await desk.ask()).annotations[0]?.id, id);
    isLocked = false;
    await desk.save();
    assert.equal(desk.file().annotations[0]?.id, id);
    assert.equal((await desk.ask()).kept, 'file');
  });

  it('are not written over what changes between reading and writing', async () => {
    let meddled = false;
    const desk = await sitDown(folder, {
      files: writingBy((path, written, expected, changer) => {
        if (!meddled) writeFileSync(desk.path, renderAnnotationFile({ ...setOfText(written), annotations: [other] }));
        meddled = true;
        return changer.write(path, written, expected);
      }),
    });
    await desk.open(text);
    const other = noteOf(undefined, { id: 'urn:uuid:zz', text: 'Theirs.' });
    const mine = await desk.note('Two plans', 'Mine.');
    assert.deepEqual(new Set(desk.file().annotations.map(({ id }) => id)), new Set([mine, 'urn:uuid:zz']));
  });

  it('on a draft that is in no file are kept, and go with it when it is saved under a name', async () => {
    const desk = await sitDown(folder);
    const draft = 'untitled:Untitled-1';
    await desk.open(text, draft);
    const id = await desk.note('Two plans', 'Which?', [], draft);
    assert.match(await desk.warnings.take(), /in no file yet.*Save it/);
    assert.equal((await desk.ask(draft)).kept, 'memory');
    await desk.close(draft);
    await desk.open(text.trimEnd());
    await desk.until(({ annotations }) => annotations[0]?.id === id);
    await desk.save();
    assert.equal(desk.file().annotations[0]?.id, id);
  });

  it('on a draft go to the file that was opened before the draft was closed', async () => {
    const desk = await sitDown(folder);
    const draft = 'untitled:Untitled-1';
    await desk.open(text, draft);
    const id = await desk.note('Two plans', 'Which?', [], draft);
    await desk.open(text);
    await desk.close(draft);
    await desk.until(({ annotations }) => annotations[0]?.id === id);
    await desk.save();
    assert.equal(desk.file().annotations[0]?.id, id);
  });

  it('come in from and go out to other programs', async () => {
    const desk = await sitDown(folder);
    await desk.open(text);
    await desk.note('Two plans', 'Which?');
    const sent = await desk.wire.client.sendRequest<ExportAnnotationsResult>(exportAnnotationsMethod, {
      uri: desk.uri,
    });
    assert.equal(sent.count, 1);
    const [note] = (await desk.ask()).annotations;
    const { uri } = desk;
    await desk.run('goldenThread.server.removeAnnotation', { uri, id: note!.id });
    const came = await desk.run('goldenThread.server.importAnnotations', { uri, text: sent.text });
    assert.deepEqual(came, { added: 1, changed: 0, hidden: 0 });
    assert.deepEqual((await desk.ask()).annotations, [note]);
    await assert.rejects(desk.run('goldenThread.server.importAnnotations', { uri, text: '{' }), /cannot be imported/);
  });
});

/** A note of somebody else on the last plans. */
function noteOf(set: AnnotationSet | undefined, given: Pick<Note, 'id' | 'text'>): Note {
  const selectors = { exact: 'plans are good', prefix: 'Three ', suffix: '.', position: undefined };
  const target = targetOf(selectors, set?.snapshots[0]?.id);
  return {
    ...{
      kind: 'note',
      target,
      tags: [],
      resolved: false,
      created: noon,
      modified: undefined,
      creator: 'Bob',
      others: {},
    },
    ...given,
  };
}
