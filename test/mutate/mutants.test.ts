/** The faults that mutation testing makes, and what a trial of one says. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

import { readText, root } from '../support/repository';
import { applyMutant, listMutants } from './mutants';
import { runTrial } from './run';

describe('the mutants of a source file', () => {
  const mutate = (text: string) => listMutants(text).map((mutant) => applyMutant(text, mutant));

  it('move numbers by a fifth, or by one', () => {
    assert.deepEqual(mutate('const share = 0.5;'), ['const share = 0.6;', 'const share = 0.4;']);
    assert.deepEqual(mutate('const reach = 100;'), ['const reach = 120;', 'const reach = 80;']);
    assert.deepEqual(mutate('const least = 2;'), ['const least = 3;', 'const least = 1;']);
  });

  it('move and turn round comparisons', () => {
    assert.deepEqual(mutate('a < b'), ['a <= b', 'a >= b']);
    assert.deepEqual(mutate('a === b'), ['a !== b']);
  });

  it('exchange what logic and arithmetic have two of', () => {
    assert.deepEqual(mutate('a && !b'), ['a || !b', 'a && b']);
    assert.deepEqual(mutate('a + b'), ['a - b']);
    assert.deepEqual(mutate('list.some(f)'), ['list.every(f)']);
  });

  it('leave types, indexes and texts alone', () => {
    assert.deepEqual(mutate("type Two = 2; const b = list[0]; const c = 'a' + b;"), []);
  });
});

describe('a trial of a mutant', () => {
  const file = 'server/src/base/search.ts';
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'mutate-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('survives when no test fails, and is killed when one does', async () => {
    const tests = path.join(folder, 'one.test.js');
    const module = JSON.stringify(path.join(root, 'out/server/src/base/search.js'));
    writeFileSync(tests, `it('is there', () => require(${module}).partitionPoint(0));`);
    const scratch = path.join(folder, 'replaced.json');
    const tryOut = (text: string) => runTrial({ file, text, tests: [tests], milliseconds: 60_000, scratch });
    assert.equal(await tryOut(readText(file)), 'survived');
    assert.equal(await tryOut('export const nothing = 1;'), 'killed');
  });
});
