/** Decisions on markers live and die with them: undone, deleted, saved, given up. Nobody is asked about any of it. */

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { linkChoicesMethod, type LinkChoicesResult } from '../../server/src/protocol';
import { fosterCarers as report, sitDown, type Desk } from './desk';

describe('a decision on a marker', () => {
  let folder: string;
  let desk: Desk;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-'));
    desk = await sitDown(folder, { text: report });
    await desk.open();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('goes when the mark is undone', async () => {
    await markHomes(desk);
    assert.equal(desk.file().annotations.length, 1);
    await desk.undo();
    assert.equal(desk.text(), report);
    await assertNothingToPlace(desk);
    desk.wire.elapse();
    await desk.rest();
    assert.equal(existsSync(desk.path), false);
  });

  it('is in the file again when the mark is made again', async () => {
    const id = await markHomes(desk);
    await desk.undo();
    await desk.redo();
    assert.match(desk.text(), /safe\. \(Recommendation\)\n$/);
    const [decision] = (await desk.ask()).annotations;
    assert.deepEqual([decision?.id, decision?.state, decision?.quote], [id, 'exact', '(Recommendation)']);
    desk.wire.elapse();
    await desk.rest();
    const kept = desk.file();
    assert.equal(kept.annotations[0]?.id, id);
    assert.equal(kept.snapshots.length, 1);
  });

  it('stays in the file until a report without its marker is saved, and an undo still brings it back', async () => {
    const id = await markHomes(desk);
    await desk.save();
    await desk.cut(' (Recommendation)', 'safe. (Recommendation)');
    await assertNothingToPlace(desk);
    await desk.note('Homes', 'Which?');
    assert.equal(desk.file().annotations.length, 2);
    await desk.save();
    await assertNothingToPlace(desk);
    assert.deepEqual(
      desk.file().annotations.map(({ kind }) => kind),
      ['note'],
    );
    await desk.undo();
    await desk.save();
    assert.ok(desk.file().annotations.some((each) => each.id === id));
    assert.ok((await desk.ask()).annotations.some((each) => each.id === id && each.state === 'exact'));
  });

  it('is not looked for at the other markers, which say the same', async () => {
    const position = desk.rangeOf('(Recommendation)').start;
    const params = { uri: desk.uri, position };
    const { choices } = await desk.wire.client.sendRequest<LinkChoicesResult>(linkChoicesMethod, params);
    const { from, recommendation } = choices[0]!;
    await desk.run('goldenThread.server.acceptLink', { uri: desk.uri, from, recommendation });
    await desk.save();
    await desk.cut(' (Recommendation)', 'authority. (Recommendation)');
    await desk.save();
    await assertNothingToPlace(desk);
    assert.equal(existsSync(desk.path), false);
  });

  it('that was never saved goes with the text that is given up', async () => {
    await markHomes(desk);
    await desk.edit('Homes', 'Houses');
    await desk.close();
    await desk.rest();
    assert.equal(existsSync(desk.path), false);
  });

  it('stays when the deletion of its marker is given up', async () => {
    const id = await markHomes(desk);
    await desk.save();
    await desk.cut(' (Recommendation)', 'safe. (Recommendation)');
    await desk.close();
    await desk.rest();
    assert.deepEqual(
      desk.file().annotations.map((each) => each.id),
      [id],
    );
  });

  it('goes with a report that is renamed before it is saved', async () => {
    const id = await markHomes(desk);
    const shown = desk.text();
    const to = await desk.rename('final.txt');
    await desk.open(shown, to);
    const { annotations } = await desk.until((result) => result.annotations.length > 0, to);
    assert.deepEqual(
      annotations.map((each) => [each.id, each.state]),
      [[id, 'exact']],
    );
  });
});

/** Marks the last finding for the last recommendation, in the form of the others; the decision's id. */
async function markHomes(desk: Desk): Promise<string> {
  const position = desk.rangeOf('3. Ensure').start;
  const params = { uri: desk.uri, position };
  const { choices } = await desk.wire.client.sendRequest<LinkChoicesResult>(linkChoicesMethod, params);
  const line = desk.rangeOf('6. Homes').start.line;
  const { from: finding, recommendation } = choices.find(({ range }) => range.start.line === line)!;
  await desk.run('goldenThread.server.markFinding', { uri: desk.uri, finding, recommendation });
  assert.match(desk.text(), /safe\. \(Recommendation\)\n$/);
  const [decision] = (await desk.ask()).annotations;
  return decision!.id;
}

/** Nothing is shown as wrong with an annotation, and nothing waits for a place. */
async function assertNothingToPlace(desk: Desk): Promise<void> {
  const codes = (await desk.diagnose()).map(({ code }) => String(code));
  assert.deepEqual(
    codes.filter((code) => code.startsWith('annotation')),
    [],
  );
  assert.ok((await desk.ask()).annotations.every(({ state }) => state === 'exact'));
}
