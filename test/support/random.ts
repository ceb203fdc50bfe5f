/**
 * Chance for tests, the same in every run: mocha loads this file first, so that all properties of fast-check begin with
 * one seed. `SEED=123 npm run test:unit` tries another.
 */

import fc from 'fast-check';

/** What all chance in the tests begins with. */
export const seed = Number(process.env['SEED'] ?? 20_170_911);

fc.configureGlobal({ seed });

/** Run by mocha once for the whole run. */
export const mochaHooks = {
  beforeAll(): void {
    console.log(`  random tests with SEED=${seed}\n`);
  },
};

/** A number from 0 up to, not including, 1. */
export type Random = () => number;

/** The same numbers for the same seed; after Steele and others, "Fast splittable pseudorandom number generators". */
export function createRandom(start: number): Random {
  let state = start >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to, not including, `limit`. */
export function pick(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}
