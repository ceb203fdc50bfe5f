/**
 * Learns when a text is a report: from folders of reports (of any shape: every text below them counts) and folders of
 * other texts. Prints what left-out texts would give, then writes the weights learnt from all.
 *
 *     npm run learn:recognition -- --reports FOLDER… --others FOLDER…
 */

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { readGeneral } from '../../server/src/report/general/reading';
import { certaintyOf } from '../../server/src/report/general/recognition/recognise';
import { listSigns, SIGNS } from '../../server/src/report/general/recognition/signs';
import { readFlow } from '../../server/src/report/reading/flow';
import { SourceText } from '../../server/src/text/sourceText';
import { fitLogistic } from './logistic';

interface Sample {
  readonly file: string;
  /** The samples of one group are left out together. */
  readonly group: string;
  readonly isReport: boolean;
  readonly signs: Float64Array;
}

function listTexts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return listTexts(file);
    return /\.(?:json|py|png)$/.test(entry.name) && folder.includes('reading') ? [] : [file];
  });
}

function readSamples(folder: string, isReport: boolean): Sample[] {
  return listTexts(folder)
    .filter((file) => statSync(file).size < 2_000_000)
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return {
        file,
        group: groupOf(file, isReport),
        isReport,
        signs: listSigns(readGeneral(readFlow(new SourceText(text)))),
      };
    });
}

/** Reports of one folder, and every tenth of other texts. */
function groupOf(file: string, isReport: boolean): string {
  if (isReport) return path.dirname(file);
  return `other ${[...path.basename(file)].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 10}`;
}

/** How much a sample counts: reports and others are to weigh alike whatever their number. */
function fit(samples: readonly Sample[]): number[] {
  const reports = samples.filter(({ isReport }) => isReport).length;
  const others = samples.length - reports;
  const inFolder = new Map<string, number>();
  for (const { group } of samples) inFolder.set(group, (inFolder.get(group) ?? 0) + 1);
  const weightOf = ({ isReport, group }: Sample): number =>
    isReport ? (0.6 * others) / reports / Math.max(1, inFolder.get(group)! / 25) : 1;
  return fitLogistic(
    samples.map((sample) => ({ values: sample.signs, answer: Number(sample.isReport), weight: weightOf(sample) })),
    SIGNS.length,
    0.5,
  );
}

function main(): void {
  const folders = { reports: [] as string[], others: [] as string[] };
  let which: 'reports' | 'others' = 'reports';
  const verbose = process.argv.includes('-v');
  for (const argument of process.argv.slice(2)) {
    if (argument === '--reports' || argument === '--others') which = argument.slice(2) as typeof which;
    else if (!argument.startsWith('-')) folders[which].push(argument);
  }
  const samples = [
    ...folders.reports.flatMap((folder) => readSamples(folder, true)),
    ...folders.others.flatMap((folder) => readSamples(folder, false)),
  ];
  const scores: { sample: Sample; certainty: number }[] = [];
  for (const group of new Set(samples.map((sample) => sample.group))) {
    const weights = fit(samples.filter((sample) => sample.group !== group));
    for (const sample of samples.filter((each) => each.group === group))
      scores.push({ sample, certainty: certaintyOf(sample.signs, weights) });
  }
  for (const least of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const share = (isReport: boolean): string => {
      const all = scores.filter(({ sample }) => sample.isReport === isReport);
      return `${all.filter(({ certainty }) => certainty >= least).length} of ${all.length}`;
    };
    console.log(`at ${least}: reports ${share(true)}, others ${share(false)}`);
  }
  if (verbose)
    for (const { sample, certainty } of scores)
      if (certainty >= 0.4 !== sample.isReport) console.log(`  ${certainty.toFixed(2)} ${sample.file}`);
  const weights = fit(samples);
  const list = weights.map((weight, i) => `  ${weight.toFixed(2)}, // ${SIGNS[i]}`).join('\n');
  const text = `/** Written by \`npm run learn:recognition\`; do not edit. */\n\nexport const recognitionWeights: readonly number[] = [\n${list}\n];\n`;
  writeFileSync(
    path.join(__dirname, '..', '..', '..', 'server', 'src', 'report', 'general', 'recognition', 'weights.ts'),
    text,
  );
}

main();
