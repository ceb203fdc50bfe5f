/** `golden-thread learn`: which reports are enough, and where what was learnt is kept and read. */

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parseOwnWords } from '../../server/src/links/associations/ownWords';
import { text } from '../annotations/agreement/given';
import { runIn } from './run';

describe('golden-thread learn', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const file = () => join(folder, '.golden-thread/families/words.json');

  /** Reports that differ in one paragraph each. */
  function write(count: number): void {
    mkdirSync(join(folder, 'reports'), { recursive: true });
    for (let i = 0; i < count; i++)
      writeFileSync(
        join(folder, 'reports', `${i}.txt`),
        text.replace('Homes are safe', `Homes and number ${'i'.repeat(i + 2)} are safe`),
      );
  }

  it('writes the words of ten reports among the families, where they are read with each report', async () => {
    write(12);
    const { exitCode, output, errors } = await runIn(folder, ['learn', 'reports']);
    assert.deepEqual([exitCode, errors], [0, '']);
    assert.match(output, /words\.json was learnt from 12 reports\.\n$/);
    const { table } = parseOwnWords(readFileSync(file(), 'utf8'));
    assert.match(table!.lines, /^home /m);
    assert.deepEqual((await runIn(folder, ['check', 'reports/0.txt'])).errors, '');
    writeFileSync(file(), '{');
    assert.match(
      (await runIn(folder, ['check', 'reports/0.txt'])).errors,
      /words\.json:1:\d+: This is not valid JSON here/,
    );
  });

  it('writes nothing where there are fewer', async () => {
    write(9);
    const { exitCode, errors } = await runIn(folder, ['learn', 'reports']);
    assert.equal(exitCode, 2);
    assert.match(errors, /9 reports were found, and fewer than 10 teach too little/);
    assert.ok(!existsSync(file()));
  });
});
