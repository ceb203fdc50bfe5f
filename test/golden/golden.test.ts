/** The golden helper: it fails on a difference, on a missing golden, and on CI when asked to write. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expectGolden } from './golden';

describe('expectGolden', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-'));
    file = join(folder, 'deeper', 'golden.txt');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('fails when there is no golden', () => {
    assert.throws(() => expectGolden(file, 'one\n', {}), /there is no golden/);
  });

  it('writes on UPDATE and compares without it', () => {
    expectGolden(file, 'one\n', { UPDATE: '1' });
    assert.equal(readFileSync(file, 'utf8'), 'one\n');
    expectGolden(file, 'one\n', {});
    assert.throws(() => expectGolden(file, 'two\n', {}), /differs/);
  });

  it('reads a golden that was checked out with Windows line breaks', () => {
    expectGolden(file, 'one\n', { UPDATE: '1' });
    writeFileSync(file, 'one\r\n');
    expectGolden(file, 'one\n', {});
  });

  it('does not write on CI', () => {
    assert.throws(() => expectGolden(file, 'one\n', { UPDATE: '1', CI: 'true' }), /never written on CI/);
    assert.throws(() => expectGolden(file, 'one\n', {}), /there is no golden/);
  });
});
