/** What is kept of a report from one start of the program to the next, and what makes it unknown again. */

import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openKeptAnswers, type KeptAnswers } from '../../server/src/disk/keptAnswers';

describe('an answer about a report', () => {
  let folder: string;
  let report: string;
  let main: string;
  let cache: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-'));
    [report, main, cache] = [join(folder, 'a.txt'), join(folder, 'cli.js'), join(folder, 'kept', 'answers')];
    writeFileSync(report, 'Children are safe.');
    writeFileSync(main, '// the program');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const answer = { problems: ['a', 1, null], text: 'Straße \ud83d\ude00\n' };
  const keep = async (answers: KeptAnswers, question: unknown = 'what is wrong?') =>
    (await answers.ask(question, report)).keep(answer);
  const ask = async (question: unknown = 'what is wrong?', path = report) =>
    (await openKeptAnswers(cache, main).ask(question, path)).known;
  const listKept = () =>
    readdirSync(cache).flatMap((drawer) => readdirSync(join(cache, drawer)).map((name) => join(cache, drawer, name)));

  it('is known in the next start', async () => {
    assert.equal(await ask(), undefined);
    await keep(openKeptAnswers(cache, main));
    assert.deepEqual(await ask(), answer);
    assert.equal(statSync(cache).mode & 0o077, 0, 'only its owner may read what reports say');
  });

  for (const [what, change] of [
    ['the report has other words', () => writeFileSync(report, 'Children are safe!')],
    ['somebody annotated it', () => writeFileSync(`${report}.annotations.json`, '')],
    ['the program is another', () => writeFileSync(main, '// The program')],
    ['a part of the program is another', () => writeFileSync(join(folder, 'documents.js'), '')],
  ] as const)
    it(`is unknown where ${what}`, async () => {
      await keep(openKeptAnswers(cache, main));
      change();
      assert.equal(await ask(), undefined);
    });

  it('is unknown where something else is asked, or of another file', async () => {
    await keep(openKeptAnswers(cache, main));
    assert.equal(await ask('what else?'), undefined);
    assert.equal(await ask('what is wrong?', join(folder, 'b.txt')), undefined);
    writeFileSync(report, 'Children are saf');
    writeFileSync(`${report}.annotations.json`, 'e.');
    assert.equal(await ask(), undefined, 'annotations do not pass for words of the report');
  });

  it('is not taken where the report changed while it was looked for', async () => {
    const asked = await openKeptAnswers(cache, main).ask('what is wrong?', report);
    writeFileSync(report, 'Children are not safe.');
    await asked.keep(answer);
    assert.ok(!existsSync(cache));
  });

  it('is unknown, and written anew, where its file was cut or altered', async () => {
    for (const spoil of [(text: string) => text.slice(0, -3), (text: string) => text.replace('1', '2'), () => '']) {
      await keep(openKeptAnswers(cache, main));
      const [file] = listKept();
      writeFileSync(file!, spoil(readFileSync(file!, 'utf8')));
      assert.equal(await ask(), undefined);
      await keep(openKeptAnswers(cache, main));
      assert.deepEqual(await ask(), answer);
    }
  });

  it('makes way for others when it was not asked for in a long time', async () => {
    const before = openKeptAnswers(cache, main);
    for (const question of [1, 2, 3]) await keep(before, question);
    const size = statSync(listKept()[0]!).size;
    for (const file of listKept()) utimesSync(file, new Date(2020, 1, 1), new Date(2020, 1, 1));
    assert.deepEqual(await ask(2), answer);
    await openKeptAnswers(cache, main, 2 * size).ask(2, report);
    while (listKept().length > 2) await new Promise((resolve) => void setImmediate(resolve));
    assert.deepEqual(await ask(2), answer);
  });

  it('is found out again where the folder cannot be written', async () => {
    writeFileSync(join(folder, 'kept'), 'no folder');
    await keep(openKeptAnswers(cache, main));
    assert.equal(await ask(), undefined);
  });
});
