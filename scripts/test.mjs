// `npm test`: installs, builds, lints and runs all tests, those in the real editor included, straight after a clone.
// The last line says how many passed and failed over all stages.

import { ensureDependencies } from './tools/dependencies.mjs';
import { root, within } from './tools/folders.mjs';
import { runNode } from './tools/processes.mjs';
import { runMain, step } from './tools/progress.mjs';
import { add, conclude, totalsOf } from './tools/totals.mjs';

const tool = (file, ...args) => runNode([within(`node_modules/${file}`), ...args], { cwd: root });

/** Without these nothing else can be tried. */
const preparations = [
  ['Checking types', () => tool('typescript/bin/tsc', '-b')],
  ['Bundling', () => runNode([within('esbuild.js')], { cwd: root })],
];

/** What is tried whatever became of the others; each returns what passed and failed, or nothing if it is no test. */
const stages = [
  ['ESLint', () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0')],
  ['Prettier', () => tool('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn')],
  ['Tests without an editor', unitStage],
  ['Tests in the real VS Code', developmentStage],
  ['Tests of the package in the real VS Code', packageStage],
];

// The modules below need what `npm ci` installs, which is why they are not imported before it.

async function unitStage() {
  const { runUnitTests } = await import('./suite/unit.mjs');
  return totalsOf(await runUnitTests());
}

async function developmentStage() {
  const { runDevelopmentSuite } = await import('./suite/suites.mjs');
  return totalsOf(await runDevelopmentSuite());
}

async function packageStage() {
  const { runPackagedSuite } = await import('./suite/suites.mjs');
  const { makeVsix } = await import('./tools/vsix.mjs');
  const { file } = await makeVsix();
  return totalsOf(await runPackagedSuite(file));
}

/** The totals of a stage. One that cannot be carried through counts as one failure. */
async function attempt([title, stage]) {
  try {
    return (await step(title, stage)) ?? { passed: 0, failed: 0 };
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

await runMain(async () => {
  await ensureDependencies();
  let totals = { passed: 0, failed: 0 };
  for (const preparation of preparations) totals = add(totals, await attempt(preparation));
  if (totals.failed > 0) return conclude(totals);
  for (const stage of stages) totals = add(totals, await attempt(stage));
  conclude(totals);
});
