/** The seed of the random tests: printed, and set by `SEED=…` to run them again. */

export const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

before(() => console.log(`    random tests with SEED=${seed}`));
