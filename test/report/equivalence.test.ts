/** The same report in another text gives the same model: what changes is where things stand, not what they are. */

import assert from 'node:assert/strict';

import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';
import { openSeeds } from '../support/seeds';
import { listDifferences, shapeOf, type Shape } from './shape';
import { transformations } from './transformations';

function shapeOfText(text: string): Shape {
  return shapeOf(buildReport(new SourceText(text)));
}

describe('a sample report is the same', () => {
  const seeds = openSeeds().map(({ name, document }) => {
    const { text } = document.source;
    return { name, text, shape: shapeOfText(text) };
  });

  for (const { name: how, apply, applies } of transformations) {
    it(how, () => {
      const changed = seeds
        .filter(({ text }) => applies?.(text) ?? true)
        .map((seed) => ({ ...seed, after: apply(seed.text) }))
        .filter(({ text, after }) => text !== after);
      assert.ok(changed.length > 0, 'the transformation changes no sample');
      for (const { name, shape, after } of changed) {
        assert.deepEqual(listDifferences(shape, shapeOfText(after)), [], name);
      }
    });
  }
});
