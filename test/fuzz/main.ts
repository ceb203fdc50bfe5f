/**
 * Edits reports at random and holds incremental reading against reading from scratch, until so many edits were made.
 * A difference is shrunk and written to `test/fuzz/cases/`, where the unit tests try it for ever after.
 *
 *     npm run fuzz [-- EDITS]        100,000 when not said
 *     SEED=123 npm run fuzz          other chance
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { root } from '../support/repository';
import { createRandom, pick, seed } from '../support/random';
import { applyEdit, chooseEdit, Incremental, shrink, type TextEdit } from './editing';
import { madeUpReports } from './madeUp';

/** Long texts take long to read twice; most edits are of short ones, which hold as many kinds of things. */
const ROUND = 200;

const wanted = Number(process.argv[2] ?? 100_000);
const random = createRandom(seed);
let failures = 0;
console.log(`${wanted} edits with SEED=${seed}`);
for (let made = 0; made < wanted; made += ROUND) {
  const text = madeUpReports[pick(random, madeUpReports.length)]!;
  const edits = editUntilDifferent(text);
  if (edits) keepCase(text, edits);
  if (made % (ROUND * 50) === 0) console.log(`${made} edits, ${failures} differences`);
}
console.log(failures === 0 ? 'No difference.' : `${failures} differences; see test/fuzz/cases.`);
process.exitCode = failures === 0 ? 0 : 1;

function editUntilDifferent(start: string): readonly TextEdit[] | undefined {
  const incremental = new Incremental();
  const edits: TextEdit[] = [];
  let text = start;
  incremental.findDifference(text);
  for (let i = 0; i < ROUND; i++) {
    const edit = chooseEdit(random, text, madeUpReports, edits.at(-1));
    edits.push(edit);
    text = applyEdit(text, edit);
    if (incremental.findDifference(text) !== undefined) return edits;
  }
  return undefined;
}

function keepCase(text: string, edits: readonly TextEdit[]): void {
  failures++;
  const folder = path.join(root, 'test/fuzz/cases');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${seed}-${failures}.json`);
  writeFileSync(file, `${JSON.stringify({ text, edits: shrink(text, edits) ?? edits }, undefined, 2)}\n`);
  console.log(`Reading differs after edits: ${path.relative(root, file)}`);
}
