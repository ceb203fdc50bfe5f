/**
 * Learns the weights of the general reading from folders of labelled reports: `labels/*.json` beside
 * `texts/<genre>/*`. Prints what reports of genres left out would give, then writes the weights learnt from all.
 *
 *     npm run learn:headings -- FOLDER…
 */

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { findCandidates, hasMarkedHeadings, type Candidate } from '../../server/src/report/general/headings/candidates';
import { findContentsList } from '../../server/src/report/general/headings/contents';
import { buildContext } from '../../server/src/report/general/headings/context';
import { OWN_FEATURES, ownFeatures } from '../../server/src/report/general/headings/features';
import { roundFeatures, styleKeys } from '../../server/src/report/general/headings/fellows';
import {
  concat,
  FEATURE_NAMES,
  probability,
  ROUNDS,
  scoreHeadings,
} from '../../server/src/report/general/headings/score';
import type { HeadingWeights } from '../../server/src/report/general/headings/weights';
import { readRows, type Rows } from '../../server/src/report/general/lines/rows';
import { readFlow } from '../../server/src/report/reading/flow';
import { SourceText } from '../../server/src/text/sourceText';
import { fitLogistic } from './logistic';
import { makeReport } from './madeUp';

interface LabelFile {
  readonly genre: string;
  readonly file: string;
  readonly headings: readonly {
    readonly text: string;
    readonly line: number;
    readonly endLine?: number;
    readonly level: number;
  }[];
  readonly optionalHeadings?: readonly { readonly line: number }[];
  readonly headingsComplete?: boolean;
}

interface Example {
  readonly name: string;
  readonly genre: string;
  readonly rows: Rows;
  readonly candidates: readonly Candidate[];
  readonly hasContents: boolean;
  /** By candidate: 1 for a heading, 0 for none, undefined where either is right. */
  readonly answers: readonly (number | undefined)[];
  /** Whether every heading is labelled; where not, what looks like one may be one. */
  readonly complete: boolean;
  /** How many headings are no candidates. */
  readonly lost: readonly string[];
}

const fold = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

function readExamples(folder: string): Example[] {
  return readdirSync(path.join(folder, 'labels'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const labels = JSON.parse(readFileSync(path.join(folder, 'labels', name), 'utf8')) as LabelFile;
      const text = readFileSync(path.join(folder, 'texts', labels.genre, path.basename(labels.file)), 'utf8');
      return makeExample(name, labels, text);
    });
}

function makeExample(name: string, labels: LabelFile, text: string): Example {
  const rows = readRows(readFlow(new SourceText(text)));
  const contents = findContentsList(rows);
  const candidates = findCandidates(rows, contents);
  const taken = new Set<number>();
  const lost: string[] = [];
  const lineAt = (row: number): number => rows.flow.source.lineAt(rows.all[row]!.line.content.start);
  for (const { text: wanted, line, endLine = line } of labels.headings) {
    const at = candidates.findIndex(
      ({ first, title }, i) =>
        !taken.has(i) && lineAt(first) >= line - 2 && lineAt(first) <= endLine + 2 && isSame(fold(wanted), fold(title)),
    );
    if (at < 0) lost.push(`${line} ${wanted}`);
    else taken.add(at);
  }
  const optional = (labels.optionalHeadings ?? []).map(({ line }) => line);
  const answers = candidates.map(({ first }, i) => {
    if (taken.has(i)) return 1;
    if (optional.some((line) => Math.abs(line - lineAt(first)) <= 1)) return undefined;
    return 0;
  });
  return {
    name,
    genre: labels.genre,
    rows,
    candidates,
    hasContents: contents !== undefined,
    answers,
    lost,
    complete: labels.headingsComplete === true,
  };
}

function isSame(wanted: string, got: string): boolean {
  return (
    got !== '' &&
    (wanted.startsWith(got.slice(0, 40)) || got.startsWith(wanted.slice(0, 40)) || wanted.endsWith(got.slice(0, 40)))
  );
}

/** So many made-up reports, each with so much weight, stand beside the labelled ones. */
const MADE_UP = 150;
const MADE_UP_WEIGHT = 0.25;

/** Marked headings teach nothing. */
const teaches = ({ rows }: Example): boolean => !hasMarkedHeadings(rows);

/** Below this a candidate of an incompletely labelled report is no heading; above, nobody knows. */
const UNLIKELY = 0.2;

function learn(examples: readonly Example[]): HeadingWeights {
  return fit(withoutDoubt(examples, fit(examples)));
}

function withoutDoubt(examples: readonly Example[], weights: HeadingWeights): Example[] {
  return examples.map((example) => {
    if (example.complete || !teaches(example)) return example;
    const scores = scoreHeadings(example.rows, example.candidates, example.hasContents, weights);
    return {
      ...example,
      answers: example.answers.map((answer, i) => (answer === 0 && scores[i]! > UNLIKELY ? undefined : answer)),
    };
  });
}

function fit(examples: readonly Example[]): HeadingWeights {
  const prepared = examples.filter(teaches).map((example) => {
    const context = buildContext(example.rows, example.candidates, example.hasContents);
    return {
      example,
      context,
      own: example.candidates.map((_, i) => ownFeatures(context, i)),
      keys: example.candidates.map((candidate) => styleKeys(context, candidate)),
    };
  });
  const weightOf = (example: Example): number =>
    (example.genre === 'made up' ? MADE_UP_WEIGHT : 1) / Math.sqrt(Math.max(20, example.candidates.length));
  const collect = (features: readonly (readonly Float64Array[])[]) =>
    prepared.flatMap(({ example }, d) =>
      features[d]!.flatMap((values, i) =>
        example.answers[i] === undefined
          ? []
          : [{ values, answer: example.answers[i], weight: 20 * weightOf(example) }],
      ),
    );
  const alone = fitLogistic(collect(prepared.map(({ own }) => own)), OWN_FEATURES.length);
  let scores = prepared.map(({ own }) => Float64Array.from(own, (values) => probability(values, alone)));
  let together: readonly number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const all = prepared.map(({ context, own, keys }, d) => {
      const around = roundFeatures(context, keys, scores[d]!);
      return own.map((values, i) => concat(values, around[i]!));
    });
    together = fitLogistic(collect(all), FEATURE_NAMES.length);
    scores = all.map((features) => Float64Array.from(features, (values) => probability(values, together)));
  }
  return { alone, together };
}

interface Count {
  right: number;
  wanted: number;
  given: number;
}

function measure(example: Example, weights: HeadingWeights, verbose: boolean): Count {
  const { candidates, answers, lost, hasContents, rows } = example;
  const scores = scoreHeadings(rows, candidates, hasContents, weights);
  const count: Count = { right: 0, wanted: answers.filter((answer) => answer === 1).length + lost.length, given: 0 };
  candidates.forEach(({ title, first }, i) => {
    const given = scores[i]! >= 0.5;
    if (answers[i] === 0 && !example.complete) return;
    if (given && answers[i] !== undefined) count.given++;
    if (given && answers[i] === 1) count.right++;
    if (verbose && answers[i] !== undefined && given !== (answers[i] === 1))
      console.log(
        `  ${given ? 'extra' : 'missed'} ${example.name} ${first} ${scores[i]!.toFixed(2)} ${title.slice(0, 80)}`,
      );
  });
  if (verbose) for (const text of lost) console.log(`  no candidate ${example.name} ${text}`);
  return count;
}

function main(): void {
  const verbose = process.argv.includes('-v');
  const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  const examples = folders.flatMap(readExamples);
  const madeUp = Array.from({ length: MADE_UP }, (_, number) => {
    const { text, headings } = makeReport(number);
    return makeExample(
      `made up ${number}`,
      {
        genre: 'made up',
        file: '',
        headings: headings.map((heading) => ({ ...heading, level: 2 })),
        headingsComplete: true,
      },
      text,
    );
  });
  const total: Count = { right: 0, wanted: 0, given: 0 };
  for (const genre of new Set(examples.map((example) => example.genre))) {
    const weights = learn([...examples.filter((example) => example.genre !== genre), ...madeUp]);
    for (const example of examples.filter((each) => each.genre === genre && teaches(each))) {
      const count = measure(example, weights, verbose);
      console.log(`${example.name}: ${count.right} of ${count.wanted}, ${count.given} given`);
      for (const key of ['right', 'wanted', 'given'] as const) total[key] += count[key];
    }
  }
  console.log(
    `genres left out: recall ${(total.right / total.wanted).toFixed(3)} precision ${(total.right / total.given).toFixed(3)}`,
  );
  const weights = learn([...examples, ...madeUp]);
  const invented: Count = { right: 0, wanted: 0, given: 0 };
  for (const example of madeUp) {
    const count = measure(example, weights, process.argv.includes('-m'));
    for (const key of ['right', 'wanted', 'given'] as const) invented[key] += count[key];
  }
  console.log(
    `made up: recall ${(invented.right / invented.wanted).toFixed(3)} precision ${(invented.right / invented.given).toFixed(3)}`,
  );
  const all: Count = { right: 0, wanted: 0, given: 0 };
  for (const example of examples.filter(teaches)) {
    const count = measure(example, weights, false);
    for (const key of ['right', 'wanted', 'given'] as const) all[key] += count[key];
  }
  console.log(`all: recall ${(all.right / all.wanted).toFixed(3)} precision ${(all.right / all.given).toFixed(3)}`);
  writeWeights(weights);
}

function writeWeights({ alone, together }: HeadingWeights): void {
  const list = (weights: readonly number[]): string =>
    weights.map((weight, i) => `    ${weight.toFixed(2)}, // ${FEATURE_NAMES[i]}`).join('\n');
  const text = `/** Written by \`npm run learn:headings\`; do not edit. */

export interface HeadingWeights {
  /** The weights of a candidate's own features. */
  readonly alone: readonly number[];
  /** The weights of the same, then of what its neighbours and fellows seem to be. */
  readonly together: readonly number[];
}

export const headingWeights: HeadingWeights = {
  alone: [
${list(alone)}
  ],
  together: [
${list(together)}
  ],
};
`;
  writeFileSync(
    path.join(__dirname, '..', '..', '..', 'server', 'src', 'report', 'general', 'headings', 'weights.ts'),
    text,
  );
}

main();
