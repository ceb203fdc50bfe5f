/** Annotations whose place a person has to say: what is shown, what is offered, and what comes of it. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DiagnosticSeverity } from 'vscode-languageserver/node';

import type { Note } from '../../server/src/annotations/model';
import { sitDown, type Desk } from './desk';

const first = 'The committee met in March and heard from every ward of the borough.';
const noted = 'Housing repairs take eleven weeks on average.';
const last = 'The auditor will come back in autumn to look at the accounts.';
const before = `${first}\n\n${noted}\n\n${last}\n`;

describe('a note whose place is not certain', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('that moved is shown where it seems to belong, and is confirmed there by a quick fix', async () => {
    const desk = await reopen(`${first}\n\n${last}\n\nAnnex\n\n${noted}\n`);
    const [problem] = await desk.diagnose();
    assert.equal(problem?.code, 'annotation-moved');
    assert.deepEqual(problem.range, desk.rangeOf('eleven weeks'));
    const fixes = await desk.fixesOf(problem);
    assert.deepEqual(
      fixes.map(({ title }) => title),
      [`It belongs on line 7: ${noted}`, 'Keep it as a note on the whole report', 'Delete the note'],
    );
    await desk.fix(fixes[0]);
    await assertPlaced(desk, 'eleven weeks');
  });

  it('that may belong to several places is put at the one that is chosen', async () => {
    const desk = await reopen(before.replace(noted, `${noted}\n\n${noted}`));
    const [problem] = await desk.diagnose();
    assert.equal(problem?.code, 'annotation-ambiguous');
    const fixes = await desk.fixesOf(problem);
    const second = fixes.find(({ title }) => title === `It belongs on line 5: ${noted}`);
    await desk.fix(second);
    await assertPlaced(desk, 'eleven weeks', 4);
  });

  it('is deleted by a quick fix where it has become pointless', async () => {
    const desk = await reopen('Something else entirely.\n');
    const [problem] = await desk.diagnose();
    assert.equal(problem?.code, 'annotation-lost');
    await desk.fix((await desk.fixesOf(problem)).find(({ title }) => title === 'Delete the note'));
    assert.deepEqual((await desk.ask()).annotations, []);
    assert.deepEqual(await desk.diagnose(), []);
  });

  it('is told as loudly as the settings say, with the page that explains it', async () => {
    const gone = 'Something else entirely.\n';
    const [problem] = await (await reopen(gone)).diagnose();
    assert.equal(problem?.severity, DiagnosticSeverity.Warning);
    assert.match(problem.codeDescription?.href ?? '', /docs\/annotations\.md#annotation-lost$/);
    const [hint] = await (await reopen(gone, { checks: { 'annotation-lost': 'hint' } })).diagnose();
    assert.equal(hint?.severity, DiagnosticSeverity.Hint);
    assert.deepEqual(await (await reopen(gone, { checks: { 'annotation-lost': 'off' } })).diagnose(), []);
  });

  it('is found again on saving where its paragraph was cut out and put in elsewhere', async () => {
    const desk = await sitDown(folder, { text: before });
    await desk.open();
    await desk.note('eleven weeks', 'Since when?');
    await desk.cut(`${noted}\n\n`);
    assert.deepEqual(await states(desk), ['lost']);
    await desk.edit(`${last}\n`, `${last}\n\n${noted}\n`);
    await desk.save();
    const [note] = (await desk.ask()).annotations;
    assert.deepEqual(note?.range ?? note?.candidates[0]?.range, desk.rangeOf('eleven weeks'));
    assert.notEqual(note?.state, 'lost');
  });

  it('comes back whole when a deletion is undone after saving', async () => {
    const desk = await sitDown(folder, { text: before });
    await desk.open();
    await desk.note('eleven weeks', 'Since when?');
    await desk.cut(`${noted}\n\n`);
    await desk.save();
    assert.deepEqual(await states(desk), ['lost']);
    await desk.undo();
    assert.deepEqual(await states(desk), ['exact']);
    assert.deepEqual(await desk.diagnose(), []);
  });

  /** The draft with a note, which somebody changed to `after` while nobody watched. */
  async function reopen(after: string, settings = {}): Promise<Desk> {
    const earlier = await sitDown(folder, { text: before });
    await earlier.open();
    await earlier.note('eleven weeks', 'Since when?');
    const desk = await sitDown(folder, { text: after, settings });
    await desk.open();
    await desk.loaded();
    return desk;
  }
});

async function states(desk: Desk): Promise<readonly string[]> {
  return (await desk.ask()).annotations.map(({ state }) => state);
}

/** The only note stands at these words, on this line if it is given, here and in the file; nothing is wrong with it. */
async function assertPlaced(desk: Desk, words: string, line = desk.rangeOf(words).start.line): Promise<void> {
  const [note] = (await desk.ask()).annotations;
  assert.deepEqual([note?.state, note?.range?.start.line], ['exact', line]);
  assert.deepEqual(await desk.diagnose(), []);
  const [kept] = desk.file().annotations as Note[];
  const { exact, position } = kept!.target.selectors;
  assert.equal(exact, words);
  assert.equal(desk.text().slice(position!.start, position!.end), words);
  assert.equal(desk.text().slice(0, position!.start).split('\n').length - 1, line);
}
