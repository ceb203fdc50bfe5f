/**
 * How well each stated number fits the passage that it leads to, as printed and moved by a few either way.
 *
 * The model: a stated number leads to the right passage, and of all passages with a number each is the right one with
 * a probability that grows with how alike it and the citing passage are, by words and by learnt associations; or it leads anywhere, as
 * authors sometimes cite for reasons that no words show; or, rarely, to a number that does not exist.
 */

import type { Part } from '../../report/family';
import type { Citation } from '../../report/model';
import type { CitingPassage, NumberedPassage } from './citing';
import { measureLikeness } from '../inference/likeness';
import { mean, softmax, standardDeviation } from '../numbers/statistics';
import type { LinkMemory } from '../passages/memory';

/** How far numbers are moved; published citations were wrong by four at the most. */
export const furthestShift = 6;
/** The shifts that are compared, from the least. */
export const shifts: readonly number[] = Array.from({ length: 2 * furthestShift + 1 }, (_, i) => i - furthestShift);

/**
 * What a standard deviation of each measure of likeness adds to the log odds of being the passage that is meant: where
 * the associations are known, and by words alone. Of 443 true citations of eighteen reports the likelihood was greatest
 * at .7 to .8 of either; associations made each citation likelier by a factor of 1.2. Openings added nothing.
 */
const likenessWeight = 0.75;
const likenessWeightOfWords = 1;
/**
 * The shares of citations that lead anywhere and that lead nowhere. In each of four reports, taken alone, the likelihood
 * of their citations was greatest at a share of 0.05 to 0.1.
 */
const strayShare = 0.1;
const slipShare = 0.01;

/** One stated number with how well it fits under each shift. */
export interface FittedCitation {
  readonly citing: string;
  readonly part: Part | undefined;
  readonly citation: Citation;
  /** By place in `shifts`: the log likelihood, against that of leading to any passage with the same chance. */
  readonly fits: Float64Array;
}

export interface FitInput {
  readonly citing: readonly CitingPassage[];
  readonly numbered: readonly NumberedPassage[];
  /** Whether the numbers are of findings, which recommendations cite, or of recommendations, which markers state. */
  readonly of: 'findings' | 'recommendations';
  /** What numbered the terms of the passages. */
  readonly memory: LinkMemory;
}

/** Every stated number with its fits, in the order of `citing`. */
export function fitCitations(input: FitInput): readonly FittedCitation[] {
  const { citing, numbered } = input;
  const likenessOf = compare(input);
  const numbers = new Set(numbered.map(({ number }) => number));
  return citing.flatMap((passage, c) => {
    const likelihoods = likelihoodsByNumber(passage, numbered, likenessOf(c));
    const fitOf = (number: number) =>
      Math.log(likelihoods.get(number) ?? (numbers.has(number) ? strayShare : slipShare));
    return passage.cites.map((citation) => ({
      citing: passage.id,
      part: passage.part,
      citation,
      fits: Float64Array.from(shifts, (shift) => fitOf(citation.number + shift)),
    }));
  });
}

/** For a citing passage, how alike it and every numbered one are, by one measure or two. */
function compare({ citing, numbered, of, memory }: FitInput): (citing: number) => readonly Float64Array[] {
  const isOfFindings = of === 'findings';
  const [rows, recommendations] = isOfFindings ? [numbered, citing] : [citing, numbered];
  const { words, learnt } = measureLikeness({ rows, recommendations, memory });
  const tables = [words, ...(learnt ? [learnt.associations] : [])];
  return (c) => tables.map((table) => (isOfFindings ? table.column(c) : table.row(c)));
}

/** The likelihood of each number, relative to the same chance for all; only passages of the own part can be meant. */
function likelihoodsByNumber(
  { part }: CitingPassage,
  numbered: readonly NumberedPassage[],
  likeness: readonly Float64Array[],
): ReadonlyMap<number, number> {
  const indices = [...numbered.keys()];
  const own = indices.filter((n) => numbered[n]!.part === part);
  const meant = own.length > 0 ? own : indices;
  const weight = likeness.length > 1 ? likenessWeight : likenessWeightOfWords;
  const scores = meant.map(() => 0);
  for (const ofMeasure of likeness) {
    const values = meant.map((n) => ofMeasure[n]!);
    const [centre, deviation] = [mean(values), standardDeviation(values) || 1];
    values.forEach((value, i) => (scores[i]! += (weight * (value - centre)) / deviation));
  }
  const probabilities = softmax(scores);
  const right = 1 - strayShare - slipShare;
  return new Map(meant.map((n, i) => [numbered[n]!.number, right * probabilities[i]! * meant.length + strayShare]));
}
