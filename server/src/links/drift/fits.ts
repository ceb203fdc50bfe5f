/**
 * How well each stated number fits the passage that it leads to, as printed and moved by a few either way.
 *
 * The model: a stated number leads to the right passage, and of all passages with a number each is the right one with
 * a probability that grows with the cosine of its words and those of the citing passage; or it leads anywhere, as
 * authors sometimes cite for reasons that no words show; or, rarely, to a number that does not exist.
 */

import type { Part } from '../../report/family';
import type { Citation } from '../../report/model';
import type { CitingPassage, NumberedPassage } from './citing';
import { mean, softmax, standardDeviation } from '../numbers/statistics';
import { cosineTable } from '../numbers/vectors';
import { inverseFrequencies, weigh } from '../numbers/weights';
import { countStems, Vocabulary, type TermCounts } from '../passages/terms';
import type { Word } from '../passages/words';

/** How far numbers are moved; published citations were wrong by four at the most. */
export const furthestShift = 6;
/** The shifts that are compared, from the least. */
export const shifts: readonly number[] = Array.from({ length: 2 * furthestShift + 1 }, (_, i) => i - furthestShift);

/**
 * What a standard deviation of likeness adds to the log odds of being the passage that is meant, and the shares of
 * citations that lead anywhere and that lead nowhere. In each of four reports, taken alone, the likelihood of their
 * citations was greatest at a weight of 1 to 1.2 and a share of 0.05 to 0.1.
 */
const likenessWeight = 1;
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

/** Every stated number with its fits, in the order of `citing`. */
export function fitCitations(
  citing: readonly CitingPassage[],
  numbered: readonly NumberedPassage[],
): readonly FittedCitation[] {
  const likeness = compareWords(citing, numbered);
  const numbers = new Set(numbered.map(({ number }) => number));
  return citing.flatMap((passage, c) => {
    const likelihoods = likelihoodsByNumber(passage, numbered, likeness[c]!);
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

/** The cosine of every citing passage with every numbered one; words count that are rare among both. */
function compareWords(citing: readonly CitingPassage[], numbered: readonly NumberedPassage[]) {
  const vocabulary = new Vocabulary();
  const count = (passages: readonly { readonly words: readonly Word[] }[]): TermCounts[] =>
    passages.map(({ words }) => countStems(words, vocabulary));
  const groups = [count(citing), count(numbered)] as const;
  const [among, amongOthers] = groups.map((group) => inverseFrequencies(group, vocabulary.size));
  const telling = among!.map((weight, term) => Math.sqrt(weight * amongOthers![term]!));
  const [rows, columns] = groups.map((group) => group.map((counts) => weigh(counts, telling)));
  return cosineTable({ rows: rows!, columns: columns!, size: vocabulary.size });
}

/** The likelihood of each number, relative to the same chance for all; only passages of the own part can be meant. */
function likelihoodsByNumber(
  { part }: CitingPassage,
  numbered: readonly NumberedPassage[],
  likeness: Float64Array,
): ReadonlyMap<number, number> {
  const indices = [...numbered.keys()];
  const own = indices.filter((n) => numbered[n]!.part === part);
  const meant = own.length > 0 ? own : indices;
  const values = meant.map((n) => likeness[n]!);
  const [centre, deviation] = [mean(values), standardDeviation(values) || 1];
  const probabilities = softmax(values.map((value) => (likenessWeight * (value - centre)) / deviation));
  const right = 1 - strayShare - slipShare;
  return new Map(meant.map((n, i) => [numbered[n]!.number, right * probabilities[i]! * meant.length + strayShare]));
}
