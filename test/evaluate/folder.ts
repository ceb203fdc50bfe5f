/** Reads the reports and labels of an evaluation folder: `corpus/`, `seeds/`, `truth/`, `corpus/headings.json`, `corpus/grades.csv`. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildReport } from '../../server/src/report/build';
import type { Report } from '../../server/src/report/model';
import { SourceText } from '../../server/src/text/sourceText';

export interface EvaluatedReport {
  /** The path relative to the folder, with forward slashes and without its ending. */
  readonly name: string;
  readonly report: Report;
  /** How long reading it takes once the code is warm: the quickest of a few readings. */
  readonly milliseconds: number;
}

/** What an evaluation is given. */
export interface Evaluation {
  readonly folder: string;
  readonly reports: readonly EvaluatedReport[];
  /** Whether every miss and every extra is printed. */
  readonly verbose: boolean;
}

/** All `.txt` reports below a folder, in order of their paths. */
export function readReports(folder: string): EvaluatedReport[] {
  const files = listTexts(folder, '');
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const rounds = Array.from({ length: ROUNDS }, () => texts.map(readTimed));
  return files.map((file, i) => ({
    name: file.replace(/\.txt$/, ''),
    report: rounds[0]![i]!.report,
    milliseconds: Math.min(...rounds.map((round) => round[i]!.milliseconds)),
  }));
}

/** The texts of all `.txt` files below a folder, in order of their paths. */
export function readTexts(folder: string): string[] {
  return listTexts(folder, '').map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

/** The first round compiles the code and says little about the texts. */
const ROUNDS = 4;

function readTimed(text: string): { readonly report: Report; readonly milliseconds: number } {
  const start = process.hrtime.bigint();
  const report = buildReport(new SourceText(text));
  return { report, milliseconds: Number(process.hrtime.bigint() - start) / 1e6 };
}

function listTexts(folder: string, below: string): string[] {
  return readdirSync(path.join(folder, below))
    .sort()
    .flatMap((name) => {
      const file = below ? `${below}/${name}` : name;
      if (statSync(path.join(folder, file)).isDirectory())
        return name === 'node_modules' ? [] : listTexts(folder, file);
      return name.endsWith('.txt') ? [file] : [];
    });
}

/** A JSON file of the folder; undefined when it is not there. */
export function readJson<Value>(folder: string, file: string): Value | undefined {
  const full = path.join(folder, file);
  return existsSync(full) ? (JSON.parse(readFileSync(full, 'utf8')) as Value) : undefined;
}

/** Rows of a simple CSV file without quotes, by column name; none when it is not there. */
export function readCsv(folder: string, file: string): Record<string, string>[] {
  const full = path.join(folder, file);
  if (!existsSync(full)) return [];
  const [head = '', ...rows] = readFileSync(full, 'utf8').split('\n').filter(Boolean);
  const columns = head.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [columns[i]!, cell])));
}
