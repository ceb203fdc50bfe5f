/** Chance in tests is the same in every run. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { createRandom, pick, seed } from './random';

describe('chance in tests', () => {
  it('begins with the seed of the run in every property', () => {
    assert.equal(fc.readConfigureGlobal()?.seed, seed);
  });

  it('gives the same numbers for the same start, and others for another', () => {
    const draw = (start: number): number[] => {
      const random = createRandom(start);
      return Array.from({ length: 20 }, () => pick(random, 1000));
    };
    assert.deepEqual(draw(7), draw(7));
    assert.notDeepEqual(draw(7), draw(8));
    assert.ok(draw(7).every((number) => number >= 0 && number < 1000));
  });
});
