/** Several windows on one report lose nothing that was acknowledged; `npm run stress` does the same with processes and kills. */

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ShowMessageNotification } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';

import { renderAnnotationFile } from '../../server/src/annotations/file/file';
import type { Note } from '../../server/src/annotations/model';
import { annotationFilesOnDisk } from '../../server/src/disk/annotationFiles';
import { attempts } from '../../server/src/lsp/annotations/store/store';
import { dieHolding } from '../disk/dead';
import { openAccount, type Account } from '../stress/account';
import { capabilities, compare, doSomething, readSet, showReport, type Window } from '../stress/window';
import { createRandom, seed } from '../support/random';
import { sitDown, writingBy } from './desk';
import { connect } from './wire';

describe('several windows on one report', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lose no note, agree in the end, finish what a dead process began, and say nothing of it', async () => {
    const path = join(folder, 'draft.txt');
    const warnings: string[] = [];
    const openOne = async (): Promise<Window> => {
      const { client } = await connect({
        annotations: { files: annotationFilesOnDisk },
        folder: URI.file(folder).toString(),
        capabilities,
        prepare: (each) =>
          each.onNotification(ShowMessageNotification.type, ({ message }) => void warnings.push(message)),
      });
      return showReport(client, path);
    };
    const windows = [await openOne(), await openOne(), await openOne()];
    const account = openAccount();
    for (let round = 0; round < 3; round++) {
      const workers = windows.map(async (window, index) => {
        const random = createRandom(seed + 10 * round + index);
        for (let step = 0; step < 12; step++) {
          await doSomething(window, path, account, random);
          for (const other of windows) if (random() < 0.3) await other.hear();
        }
      });
      await Promise.all(workers);
      dieAdding(path, account);
      await doSomething(windows[round]!, path, account, createRandom(seed + round));
      assert.deepEqual(await compare(windows, account, path), []);
      account.endRound();
    }
    assert.deepEqual(warnings, []);
    assert.deepEqual(readdirSync(folder), ['draft.txt.annotations.json']);
  });

  it('write what they have, also when a program that knows no lock changes the file nearly as often as they try', async () => {
    let meddlings = 0;
    const desk = await sitDown(folder, {
      files: writingBy((path, written, expected, changer) => {
        if (++meddlings < attempts) writeFileSync(desk.path, `${readFileSync(desk.path, 'utf8')}\n`);
        return changer.write(path, written, expected);
      }),
    });
    writeFileSync(desk.path, '');
    await desk.open();
    await desk.rest();
    const id = await desk.note('Two plans', 'Which?');
    assert.equal(meddlings, attempts);
    assert.deepEqual([desk.file().annotations[0]?.id, (await desk.ask()).kept, desk.warnings.count()], [id, 'file', 0]);
  });

  it('give up in the end when it changes every time, say so, and try again when the report is saved', async () => {
    let [meddles, meddlings] = [true, 0];
    const desk = await sitDown(folder, {
      files: writingBy((path, written, expected, changer) => {
        meddlings++;
        if (meddles) writeFileSync(desk.path, `${readFileSync(desk.path, 'utf8')}\n`);
        return changer.write(path, written, expected);
      }),
    });
    writeFileSync(desk.path, '');
    await desk.open();
    await desk.rest();
    const id = await desk.note('Two plans', 'Which?');
    assert.match(await desk.warnings.take(), /keeps changing while it is written/);
    assert.deepEqual([meddlings, (await desk.ask()).kept], [5, 'memory']);
    meddles = false;
    await desk.save();
    assert.deepEqual([desk.file().annotations[0]?.id, (await desk.ask()).kept], [id, 'file']);
  });

  it('take what a closed report was about to write together with what changed meanwhile, twice', async () => {
    const theirs = ['urn:uuid:yy', 'urn:uuid:zz'];
    const desk = await sitDown(folder, {
      files: writingBy((path, written, expected, changer) => {
        const id = theirs.pop();
        if (id !== undefined) {
          const set = readSet(desk.path);
          const [note] = readSet(first).annotations as Note[];
          writeFileSync(
            desk.path,
            renderAnnotationFile({ ...set, annotations: [...set.annotations, { ...note!, id }] }),
          );
        }
        return changer.write(path, written, expected);
      }),
    });
    const first = join(folder, 'first.json');
    const other = await sitDown(folder);
    await other.open();
    await other.note('One plan', 'Theirs.');
    writeFileSync(first, readFileSync(other.path));
    await other.close();
    await other.rest();
    await desk.open();
    await desk.loaded();
    const mine = desk.note('Two plans', 'Mine.');
    await desk.close();
    const id = await mine;
    await desk.rest();
    const ids = readSet(desk.path).annotations.map((each) => each.id);
    assert.ok(
      [String(id), 'urn:uuid:yy', 'urn:uuid:zz'].every((each) => ids.includes(each)),
      ids.join(),
    );
  });
});

/** A process adds a note and dies just before the file has its name; it counts as done, since it will be finished. */
function dieAdding(path: string, account: Account): void {
  const file = `${path}.annotations.json`;
  const set = readSet(file);
  const note = set.annotations.find((each) => each.kind === 'note')!;
  const deed = account.begin('add', undefined);
  const id = `urn:uuid:ff-${deed.token}`;
  const after = renderAnnotationFile({ ...set, annotations: [...set.annotations, { ...note, id, text: deed.token }] });
  dieHolding(file, { before: readFileSync(file, 'utf8'), after });
  account.acknowledge(deed, id);
}
