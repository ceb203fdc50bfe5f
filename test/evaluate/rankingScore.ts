/** How good ranked guesses with probabilities are: top-1, top-3, mean reciprocal rank, calibration and coverage. */

import { percent } from './score';

export interface Guess {
  readonly id: string;
  readonly probability: number;
}

/** Stateful: counts the guesses given to `add`. */
export class RankingScore {
  #all = 0;
  #best = 0;
  #acceptable = 0;
  #topThree = 0;
  #reciprocalRanks = 0;
  /** By tenth of the first guess's probability: right ones and all. */
  readonly #tenths = Array.from({ length: 10 }, () => ({ right: 0, all: 0 }));
  readonly #confident: { readonly least: number; right: number; all: number }[] = [0.8, 0.9].map((least) => {
    return { least, right: 0, all: 0 };
  });

  /** Counts one ranked list, best first; an empty list is a wrong answer. */
  add(guesses: readonly Guess[], best: readonly string[], also: readonly string[] = []): void {
    const [first] = guesses;
    const rank = guesses.findIndex(({ id }) => best.includes(id));
    const right = first !== undefined && [...best, ...also].includes(first.id);
    this.#all++;
    if (rank === 0) this.#best++;
    if (right) this.#acceptable++;
    if (rank >= 0 && rank < 3) this.#topThree++;
    if (rank >= 0) this.#reciprocalRanks += 1 / (rank + 1);
    if (first) this.#calibrate(first.probability, right);
  }

  #calibrate(probability: number, right: boolean): void {
    const bins = [
      this.#tenths[Math.min(9, Math.floor(probability * 10))]!,
      ...this.#confident.filter(({ least }) => probability >= least),
    ];
    for (const bin of bins) {
      bin.all++;
      if (right) bin.right++;
    }
  }

  /** One line of a table; see `header`. */
  get summary(): string {
    const rank = this.#all > 0 ? (this.#reciprocalRanks / this.#all).toFixed(3) : '–';
    const rates = [this.#best, this.#acceptable, this.#topThree].map((count) => percent(count, this.#all).padEnd(17));
    return `${rates.join('')}${rank}`;
  }

  static readonly header = `${'best first'.padEnd(17)}${'best or also'.padEnd(17)}${'in the first 3'.padEnd(17)}MRR`;

  /** Of the first guesses: how many are right at each probability, and how many are certain enough to act on. */
  renderCalibration(): string[] {
    const tenths = this.#tenths.flatMap(({ right, all }, i) =>
      all > 0 ? [`  ${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)}  right ${percent(right, all)}`] : [],
    );
    const confident = this.#confident.map(
      ({ least, right, all }) =>
        `  at ${least} and more: ${percent(all, this.#all)} of all, right ${percent(right, all)}`,
    );
    return [...tenths, ...confident];
  }
}
