/** One file after the other, as a worker reads and checks them for `check --across`. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createFileChecker } from '../../server/src/cli/checkFile';
import { openPool } from '../../server/src/cli/checkPool';
import type * as Entries from '../../server/src/library/entry';
import { firstPage } from '../support/document';

/** A test may stand in for what makes an entry of a report. */
interface EntryMaker {
  buildEntry: typeof Entries.buildEntry;
}

describe('a file that is read before it is checked', () => {
  const entries = createRequire(__filename)('../../server/src/library/entry') as EntryMaker;
  const { buildEntry } = entries;
  const setup = { severities: {}, families: undefined };
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-'));
    file = join(folder, 'draft.txt');
    writeFileSync(file, `${firstPage}\nFindings\n\n1. Plans are vague.\n`);
  });

  afterEach(() => {
    entries.buildEntry = buildEntry;
    rmSync(folder, { recursive: true });
  });

  for (const [how, room] of [
    ['with it', undefined],
    ['also where there is no room to keep it', 0],
  ] as const)
    it(`has what is wrong with the families around it told, ${how}`, async () => {
      mkdirSync(join(folder, '.golden-thread/families'), { recursive: true });
      writeFileSync(join(folder, '.golden-thread/families/broken.json'), '{');
      const checker = createFileChecker(setup, room);
      assert.ok(await checker.read(file));
      const { complaints, checked } = await checker.check(file);
      assert.match(complaints.join('\n'), /broken\.json:1:\d+: /);
      assert.equal(checked.failure, undefined);
      assert.equal((await checker.check(file)).complaints.length, 0, 'once');
    });

  it('is reported as a failure where reading it fails, and the next one is read', async () => {
    const other = join(folder, 'other.txt');
    writeFileSync(other, firstPage);
    entries.buildEntry = (name, ...given) => {
      if (name === file) throw new Error('secret words of the report');
      return buildEntry(name, ...given);
    };
    const checker = createFileChecker(setup);
    assert.equal(await checker.read(file), undefined);
    assert.equal((await checker.read(other))?.file, other);
    const failure = 'golden-thread failed on it, which is a fault in golden-thread';
    assert.equal((await checker.check(file)).checked.failure, failure);
    assert.equal((await checker.check(other)).checked.failure, undefined);
  });

  it('gives a copy of what a library keeps of it, which holds on to no text', async () => {
    const made: Entries.LibraryEntry[] = [];
    entries.buildEntry = (...given) => {
      made.push(buildEntry(...given));
      return made.at(-1)!;
    };
    const pool = openPool([file], { setup, program: '', workers: 1, onDone: () => undefined });
    const [entry] = await pool.read([file]);
    await pool.end();
    assert.deepEqual(entry, made[0]);
    assert.notEqual(entry, made[0]);
  });
});
