/**
 * Golden files: what a test saw when a person last looked and agreed. `UPDATE=1` writes them anew; without it a
 * difference fails. On CI none is written, so that a forgotten golden cannot pass by being created there.
 */

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Compares `actual` with the golden in `file`, or writes it when `UPDATE` is set. Line breaks are `\n` in both. */
export function expectGolden(file: string, actual: string, environment: Environment = process.env): void {
  if (environment['UPDATE']) return updateGolden(file, actual, environment);
  assert.ok(existsSync(file), `there is no golden ${file}; look at the result and run the test with UPDATE=1`);
  const expected = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  assert.equal(actual, expected, `${file} differs; if the new result is right, run the test with UPDATE=1`);
}

function updateGolden(file: string, actual: string, environment: Environment): void {
  assert.ok(!environment['CI'], 'goldens are never written on CI; run the test with UPDATE=1 on your machine');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, actual);
}
