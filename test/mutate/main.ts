/**
 * Mutation testing: puts small faults into the program, one at a time, and says which of them no test notices.
 *
 *     npm run mutate -- [PATH…] [--sample N] [--seed N] [--kind constant] [--minutes N]
 *
 * PATH is a file or folder below `server/src`; without one, the layers `report`, `links`, `annotations` and `checks` are
 * taken. Of all mutants a sample of 200 is tried, the same ones for the same seed; `--sample 0` tries them all.
 * A mutant is tried with the tests of its folder, the goldens and the tests of its layer. After `--minutes` no further one is begun: those
 * tried until then are a sample too.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';

import { addTo } from '../../server/src/base/multimap';
import { listFiles, root } from '../support/repository';
import { createRandom } from '../support/random';
import { applyMutant, listMutants, type Mutant } from './mutants';
import { runTrial, type Outcome } from './run';

const layers = ['report', 'links', 'annotations', 'checks'].map((layer) => `server/src/${layer}`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
    minutes: { type: 'string', default: 'Infinity' },
  },
});

interface Candidate {
  readonly file: string;
  readonly text: string;
  readonly mutant: Mutant;
}

function listCandidates(): Candidate[] {
  const places = positionals.length > 0 ? positionals.map((place) => place.replace(/\/$/, '')) : layers;
  const files = listFiles('server/src', '.ts').filter((file) =>
    places.some((place) => file === place || file.startsWith(`${place}/`)),
  );
  return files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return listMutants(text)
      .filter(({ kind }) => values.kind === undefined || kind === values.kind)
      .map((mutant) => ({ file, text, mutant }));
  });
}

function sample<T>(all: readonly T[], size: number): T[] {
  if (size === 0 || size >= all.length) return [...all];
  const random = createRandom(Number(values.seed));
  const left = [...all];
  return Array.from({ length: size }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
}

/** The tests of a file, those first that notice a fault soonest: of its own folder, the goldens, of its layer. */
function testsOf(file: string): string[] {
  const folder = path.posix.dirname(file).replace('server/src/', '');
  const layer = folder.split('/')[0]!;
  return [`out/test/${folder}/*.test.js`, 'out/test/golden/**/*.test.js', `out/test/${layer}/**/*.test.js`];
}

/** A whole layer takes three minutes on a busy machine of two cores, in milliseconds; this is no machine to wait for. */
const LONGEST_UNHARMED = 1_800_000;

/** How long the tests of a file may take: several times what they take unharmed, as the machine may be busy. */
async function measure(candidates: readonly Candidate[], scratch: string): Promise<Map<string, number>> {
  const limits = new Map<string, number>();
  for (const { file, text } of candidates) {
    const tests = testsOf(file);
    if (limits.has(tests.at(-1)!)) continue;
    const begun = Date.now();
    const outcome = await runTrial({ file, text, tests, milliseconds: LONGEST_UNHARMED, scratch });
    if (outcome === 'killed') throw new Error(`The tests ${tests.at(-1)} fail without any mutant.`);
    if (outcome === 'late') throw new Error(`The tests ${tests.at(-1)} take too long on this machine as it is.`);
    limits.set(tests.at(-1)!, 10_000 + 4 * (Date.now() - begun));
  }
  return limits;
}

async function main(): Promise<void> {
  const candidates = listCandidates();
  const chosen = sample(candidates, Number(values.sample));
  if (chosen.length === 0) throw new Error('There is nothing to change in what was named.');
  console.log(`${chosen.length} of ${candidates.length} mutants, seed ${values.seed}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'mutate-'));
  try {
    const limits = await measure(chosen, path.join(folder, 'unharmed.json'));
    const end = Date.now() + 60_000 * Number(values.minutes);
    const outcomes = new Map<Candidate, Outcome>();
    const queue = [...chosen];
    const work = async (worker: number): Promise<void> => {
      for (let next = queue.shift(); next && Date.now() < end; next = queue.shift()) {
        const { file, text, mutant } = next;
        const tests = testsOf(file);
        const trial = { file, text: applyMutant(text, mutant), tests, milliseconds: limits.get(tests.at(-1)!)! };
        outcomes.set(next, await runTrial({ ...trial, scratch: path.join(folder, `${worker}.json`) }));
        if (outcomes.get(next) === 'survived') console.log(`survived  ${describe(next)}`);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, (_, worker) => work(worker)));
    report(outcomes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function describe({ file, text, mutant }: Candidate): string {
  const before = text.slice(0, mutant.start);
  const line = before.split('\n').length;
  const start = before.lastIndexOf('\n') + 1;
  const end = (text.indexOf('\n', mutant.end) + text.length + 1) % (text.length + 1);
  return `${file}:${line}  ${text.slice(start, end).trim()}  →  ${mutant.replacement}`;
}

function report(outcomes: ReadonlyMap<Candidate, Outcome>): void {
  const byFolder = new Map<string, Outcome[]>();
  for (const [{ file }, outcome] of outcomes)
    for (const folder of [path.dirname(file).split('/').slice(0, 4).join('/'), 'all']) addTo(byFolder, folder, outcome);
  for (const [folder, all] of [...byFolder].sort(([a], [b]) => a.localeCompare(b))) {
    const [noticed, late] = [all.filter((each) => each !== 'survived'), all.filter((each) => each === 'late')];
    const share = Math.round((100 * noticed.length) / all.length);
    console.log(
      `${folder.padEnd(36)} ${noticed.length} of ${all.length} noticed (${share} %), ${late.length} too late`,
    );
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
