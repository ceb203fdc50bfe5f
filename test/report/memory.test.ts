/** Reading an edited text with the memory of earlier readings: sooner, and never different from reading it anew. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { readFlow } from '../../server/src/report/reading/flow';
import { ReadingMemory } from '../../server/src/report/reading/memory';
import { SourceText } from '../../server/src/text/sourceText';
import { applyEdit, chooseEdit, Incremental, shrink, type TextEdit } from '../fuzz/editing';
import { madeUpReports } from '../fuzz/madeUp';
import { createRandom, seed } from '../support/random';
import { root } from '../support/repository';
import { openSeeds } from '../support/seeds';

/** Edits the text so often, each time on top of the last, and holds both ways of reading against each other. */
function expectEqual(start: string, count: number, chance: number): void {
  const random = createRandom(seed + chance);
  const incremental = new Incremental();
  const edits: TextEdit[] = [];
  let text = start;
  assert.equal(incremental.findDifference(text), undefined);
  for (let i = 0; i < count; i++) {
    const edit = chooseEdit(random, text, madeUpReports, edits.at(-1));
    edits.push(edit);
    text = applyEdit(text, edit);
    const difference = incremental.findDifference(text);
    if (difference) assert.fail(`${difference} differs after ${JSON.stringify(shrink(start, edits) ?? edits)}`);
  }
}

const EDITS = 30;

/** Two thousand edits over all reports; `npm run fuzz` tries more. */
const ROUNDS = Math.ceil(2000 / EDITS / madeUpReports.length);

describe('the memory of a report that is read again', () => {
  madeUpReports.forEach((text, i) => {
    it(`changes nothing in the ${i + 1}. made-up report, edit after edit`, () => {
      // begun anew again and again, since texts grow while they are edited
      for (let round = 0; round < ROUNDS; round++) expectEqual(text, EDITS, i + 10 * round);
    });
  });

  openSeeds().forEach(({ name, document }, i) => {
    it(`changes nothing in ${name}, edit after edit`, () => {
      expectEqual(document.source.text, 10, i + 5);
    });
  });

  it('changes nothing where it once did', () => {
    const folder = path.join(root, 'test/fuzz/cases');
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const { text, edits } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as {
        readonly text: string;
        readonly edits: readonly TextEdit[];
      };
      assert.equal(shrink(text, edits), undefined, name);
    }
  });

  it('keeps the facts of lines that an edit only moved, and forgets those of lines that went', () => {
    const memory = new ReadingMemory();
    const factsIn = (text: string) =>
      new Map(readFlow(new SourceText(text), memory).all.map(({ visible, facts }) => [visible, facts]));
    const text = madeUpReports[0]!;
    const line = '3. Plans are vague. The LSCB audits them however.';
    const facts = factsIn(text).get(line);
    assert.ok(facts);
    assert.equal(factsIn(`x\n${text}`).get(line), facts);
    factsIn('Another text');
    assert.notEqual(factsIn(text).get(line), facts);
  });
});
