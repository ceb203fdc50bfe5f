/**
 * Measures following, on a folder `gold/life/` of labelled pairs of reports: whether the first passage is a right one,
 * the verdicts, what is not mentioned, and what is asked for again.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { buildEntry, positionIn, type LibraryEntry } from '../../server/src/library/entry';
import { followReport, type Followed } from '../../server/src/library/follow/follow';
import type { Verdict } from '../../server/src/library/follow/verdict';
import { buildReport } from '../../server/src/report/build';
import type { Range } from '../../server/src/text/range';
import { SourceText } from '../../server/src/text/sourceText';
import type { Evaluation } from './folder';
import { percent } from './score';

/** As labelled; lines are zero-based. A compound recommendation may be labelled in parts besides, which are passed over. */
interface Label {
  readonly number: number | null;
  readonly line: number;
  readonly later: readonly number[];
  readonly verdict: Verdict;
  readonly repeated: number | null;
  readonly repeated_also?: number | readonly number[];
  readonly sure: number;
  readonly part?: string;
}

interface LabelledPair {
  readonly earlier: string;
  readonly later: string;
  readonly recommendations: readonly Label[];
}

/** Prints the figures of each pair and of all; with `verbose` what is wrong. */
export function evaluateLife({ folder, verbose }: Pick<Evaluation, 'folder' | 'verbose'>): void {
  const labels = path.join(folder, 'gold/life');
  if (!existsSync(labels)) return;
  console.log('\n# Recommendations followed into later reports');
  console.log(`\n${''.padEnd(42)}${LifeScore.header}`);
  const total = new LifeScore();
  for (const name of readdirSync(labels).filter((file) => file.endsWith('.json'))) {
    const pair = JSON.parse(readFileSync(path.join(labels, name), 'utf8')) as LabelledPair;
    const score = new LifeScore();
    scorePair(folder, pair, [score, total], verbose);
    console.log(`  ${name.replace('.json', '').padEnd(40)}${score.summary}`);
  }
  console.log(`  ${'all'.padEnd(40)}${total.summary}`);
  total.printDetails();
}

function readEntry(folder: string, name: string): LibraryEntry {
  const file = [name, `corpus/${name}`, `library/${name}`].map((each) => path.join(folder, each)).find(existsSync);
  if (!file) throw new Error(`The labelled report ${name} is not in ${folder}.`);
  return buildEntry(name, buildReport(new SourceText(readFileSync(file, 'utf8'))));
}

function scorePair(folder: string, pair: LabelledPair, scores: readonly LifeScore[], verbose: boolean): void {
  const [earlier, later] = [readEntry(folder, pair.earlier), readEntry(folder, pair.later)];
  const start = process.hrtime.bigint();
  const followed = followReport(earlier, later);
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  for (const score of scores) score.milliseconds.push(milliseconds);
  for (const label of pair.recommendations.filter(({ part }) => part === undefined)) {
    const found = followed.find(({ recommendation }) => holdsLine(earlier, recommendation.range, label.line));
    for (const score of scores) score.add(label, found, later);
    if (verbose && found && found.verdict !== label.verdict)
      console.log(
        `    ${label.number}: ${found.verdict} ${found.probability.toFixed(2)} for ${label.verdict} (sure ${label.sure})`,
      );
  }
}

function holdsLine(entry: LibraryEntry, { start, end }: Range, line: number): boolean {
  return positionIn(entry, start).line <= line && line <= positionIn(entry, Math.max(start, end - 1)).line;
}

class LifeScore {
  static readonly header = 'first  top-3  verdict  of sure 3   not mentioned: right  found   repeated: right  found';
  readonly milliseconds: number[] = [];
  readonly #first: boolean[] = [];
  readonly #three: boolean[] = [];
  readonly #verdicts: { readonly right: boolean; readonly sure: number; readonly probability: number }[] = [];
  readonly #silent = { said: 0, right: 0, all: 0 };
  readonly #repeated = { said: 0, right: 0, all: 0 };

  add(label: Label, found: Followed | undefined, later: LibraryEntry): void {
    const isRight = label.verdict === found?.verdict;
    const passages = (found?.passages ?? []).map(({ passage }) =>
      label.later.some((line) => holdsLine(later, passage.range, line)),
    );
    if (label.later.length > 0) {
      this.#first.push(passages[0] ?? false);
      this.#three.push(passages.slice(0, 3).some(Boolean));
    }
    this.#verdicts.push({ right: isRight, sure: label.sure, probability: found?.probability ?? 0 });
    if (found?.verdict === 'not-mentioned') this.#silent.said++;
    if (label.verdict === 'not-mentioned') this.#silent.all++;
    if (label.verdict === 'not-mentioned' && isRight) this.#silent.right++;
    this.#addRepeated(label, found, later);
  }

  #addRepeated({ repeated, repeated_also: also = [] }: Label, found: Followed | undefined, later: LibraryEntry): void {
    if (repeated !== null) this.#repeated.all++;
    if (!found?.repeated) return;
    this.#repeated.said++;
    const { range } = found.repeated.recommendation;
    const lines = [repeated ?? [], also].flat();
    if (lines.some((line) => holdsLine(later, range, line))) this.#repeated.right++;
  }

  get summary(): string {
    const sure = this.#verdicts.filter((each) => each.sure >= 2);
    const verySure = this.#verdicts.filter((each) => each.sure >= 3);
    const cells = [
      percent(this.#first.filter(Boolean).length, this.#first.length),
      percent(this.#three.filter(Boolean).length, this.#three.length),
      percent(sure.filter(({ right }) => right).length, sure.length),
      percent(verySure.filter(({ right }) => right).length, verySure.length),
      percent(this.#silent.right, this.#silent.said),
      percent(this.#silent.right, this.#silent.all),
      percent(this.#repeated.right, this.#repeated.said),
      percent(this.#repeated.right, this.#repeated.all),
    ];
    return cells.map((cell, i) => cell.padEnd([7, 7, 9, 17, 17, 15, 11, 6][i]!)).join('');
  }

  /** How often verdicts of a probability are right, and how long a pair takes. */
  printDetails(): void {
    for (const least of [0.9, 0.8, 0.7, 0.6]) {
      const said = this.#verdicts.filter(({ probability }) => probability >= least);
      const right = said.filter((each) => each.right).length;
      console.log(`    verdicts at ${least} and more: ${said.length}, right ${percent(right, said.length)}`);
    }
    console.log(`    slowest pair ${Math.max(...this.milliseconds).toFixed(0)} ms`);
  }
}
