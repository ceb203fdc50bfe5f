/**
 * Measures recognition on a folder of labelled reports: recall of the headings that authors tagged, precision and
 * recall against hand-labelled truth, agreement with published grades, coverage and time.
 */

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { coverageOf } from '../../server/src/report/claims/claims';
import type { Report } from '../../server/src/report/model';
import { type EvaluatedReport, type Evaluation, readCsv, readJson } from './folder';
import { percent, Score } from './score';

interface TaggedReport {
  readonly headings: readonly { readonly level: number; readonly text: string }[];
}

interface Truth {
  readonly source: string;
  readonly headings: readonly { readonly line: number; readonly text: string }[];
  readonly judgements: readonly { readonly grade: string; readonly line: number }[];
  readonly recommendations: readonly { readonly line: number }[];
  readonly markers: readonly { readonly line: number }[];
  readonly numbered_paragraphs: { readonly total: number; readonly findings: number };
}

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  overall: ['overall'],
  leaders: ['leadership'],
  help_and_protection: ['help-and-protection'],
  in_care: ['in-care', 'in-care-and-care-leavers', 'looked-after'],
  care_leavers: ['care-leavers'],
};

/** Prints all figures of recognition; with `verbose` every miss and every extra too. */
export function evaluateRecognition({ folder, reports, verbose }: Evaluation): void {
  printFamilies(reports, verbose);
  printScore('Headings that authors tagged', scoreTagged(folder, reports), verbose);
  for (const [label, score] of Object.entries(scoreTruth(folder, reports)))
    printBoth(`Labelled ${label}`, score, verbose);
  printBoth('Published grades', scoreGrades(folder, reports), verbose);
}

function printFamilies(reports: readonly EvaluatedReport[], verbose: boolean): void {
  console.log('family                    reports  coverage   ms per 100,000 characters');
  const byFamily = new Map<string, EvaluatedReport[]>();
  for (const each of reports) {
    const id = each.report.recognition.recognised ? each.report.family.id : '(none)';
    byFamily.set(id, [...(byFamily.get(id) ?? []), each]);
  }
  for (const [id, members] of [...byFamily].sort()) {
    const coverages = members.map(({ report }) => coverageOf(report));
    const lines = sum(coverages.map((coverage) => coverage.lines));
    const claimed = sum(coverages.map((coverage) => coverage.claimed));
    const rates = members.map(rateOf);
    const fastest = Math.min(...rates).toFixed(0);
    const slowest = Math.max(...rates).toFixed(0);
    console.log(
      `${id.padEnd(26)}${String(members.length).padStart(6)}   ${percent(claimed, lines)}   ${fastest}–${slowest}`,
    );
    if (verbose) for (const { name } of members) console.log(`    ${name}`);
  }
  const rates = reports.map(rateOf).sort((a, b) => a - b);
  const median = rates[rates.length >> 1] ?? 0;
  console.log(
    `The slowest report takes ${((rates.at(-1) ?? 0) / median).toFixed(1)} times the median for a character.`,
  );
}

/** Milliseconds for 100,000 characters. */
function rateOf({ milliseconds, report }: EvaluatedReport): number {
  return (milliseconds / Math.max(1, report.source.text.length)) * 1e5;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function scoreTagged(folder: string, reports: readonly EvaluatedReport[]): Score {
  const score = new Score();
  const tagged = readJson<Record<string, TaggedReport>>(folder, 'corpus/headings.json') ?? {};
  for (const { name, report } of reports) {
    const labels = tagged[name.replace(/^corpus\//, '')];
    if (!labels) continue;
    const titles = report.sections.map(({ title }) => fold(title));
    const contents = new Set(report.contents.map(({ title }) => fold(title)));
    for (const { text } of labels.headings) {
      if (!isHeading(text)) continue;
      const wanted = withoutGrade(text);
      if (titles.some((title) => title === wanted || withoutGrade(title) === wanted)) score.found++;
      else score.missed.push(`${name}: ${text.slice(0, 120)}${contents.has(wanted) ? ' (in contents)' : ''}`);
    }
  }
  return score;
}

/** Authors tagged some paragraphs, bullets and grades as headings; those are no headings. */
function isHeading(text: string): boolean {
  return !/^(?:[^\p{L}\p{N}]|\d+\.)/u.test(text) && !/^Grade \d/.test(text) && text.length < 330;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’'‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function withoutGrade(text: string): string {
  return fold(text)
    .replace(/(\p{L})\d{1,2}(?= |$)/gu, '$1')
    .replace(/^(what needs to improve) 1 1 .*/, '$1')
    .replace(/ 1$/, '')
    .replace(/( \d+)$/, '')
    .replace(
      /(?: (?:is|are|that|it|they))* (?:outstanding|good|adequate|inadequate|requires? improvement(?: to be good)?)$/,
      '',
    );
}

function scoreTruth(folder: string, reports: readonly EvaluatedReport[]): Readonly<Record<string, Score>> {
  const scores = {
    headings: new Score(),
    judgements: new Score(),
    recommendations: new Score(),
    markers: new Score(),
    findings: new Score(),
  };
  for (const truth of readTruths(folder)) {
    const each = reports.find(({ name }) => `${name}.txt` === truth.source);
    if (!each) continue;
    const { report, name } = each;
    const line = (offset: number): number => report.source.lineAt(offset) + 1;
    const body = report.sections.filter(({ kind }) => kind !== 'title');
    scores.headings.compare(
      truth.headings.map(key),
      body.map((section) => `${line(section.headingRange.start)} ${withoutGrade(section.title).slice(0, 18)}`),
      name,
    );
    scores.judgements.compare(
      truth.judgements.map(({ line: at, grade }) => `${at} ${grade.split(/[ /]/)[0]}`),
      report.judgements
        .filter(({ where }) => where !== 'earlier')
        .map(({ grade, range }) => `${line(range.start)} ${printedGrade(report, grade)}`),
      name,
    );
    scores.recommendations.compare(
      truth.recommendations.map((item) => String(item.line)),
      report.recommendations.map(({ range }) => String(line(range.start))),
      name,
    );
    scores.markers.compare(
      truth.markers.map((item) => String(item.line)),
      report.markers.map(({ range }) => String(line(range.start))),
      name,
    );
    if (truth.numbered_paragraphs.total > 0) {
      scores.findings.compare(
        times(truth.numbered_paragraphs.findings),
        times(report.findings.filter(({ number }) => number !== undefined).length),
        name,
      );
    }
  }
  return scores;
}

function key({ line, text }: { readonly line: number; readonly text: string }): string {
  return `${line} ${withoutGrade(text).slice(0, 18)}`;
}

function times(count: number): string[] {
  return Array.from({ length: count }, () => 'finding');
}

function printedGrade(report: Report, grade: string): string {
  const word = grade.split('-')[0]!;
  return report.family.id.startsWith('send') && word === 'systemic' ? 'widespread' : word;
}

function readTruths(folder: string): Truth[] {
  const truths = path.join(folder, 'truth');
  if (!existsSync(truths)) return [];
  return readdirSync(truths)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readJson<Truth>(folder, `truth/${name}`)!);
}

function scoreGrades(folder: string, reports: readonly EvaluatedReport[]): Score {
  const score = new Score();
  for (const row of readCsv(folder, 'corpus/grades.csv')) {
    const each = reports.find(({ name }) => name === `corpus/${row['report']}` || name === row['report']);
    if (!each) continue;
    for (const [column, subjects] of Object.entries(COLUMNS)) {
      const published = row[column]?.trim() ?? '';
      if (!/^(?:outstanding|good|inadequate|requires improvement)/.test(published)) continue;
      const stated = each.report.judgements.find(
        ({ subject, where }) => subjects.includes(subject) && where !== 'earlier',
      );
      score.compare(
        [`${column} ${published}`],
        stated ? [`${column} ${stated.grade.replace('-', ' ')}`] : [],
        each.name,
      );
    }
  }
  return score;
}

function printScore(label: string, score: Score, verbose: boolean): void {
  console.log(`\n${label}: ${score.recall} found`);
  if (verbose) for (const miss of score.missed) console.log(`    missed ${miss}`);
}

function printBoth(label: string, score: Score, verbose: boolean): void {
  printScore(label, score, verbose);
  console.log(`${' '.repeat(label.length)}  ${score.precision} right`);
  if (verbose) for (const extra of score.extra) console.log(`    extra  ${extra}`);
}
