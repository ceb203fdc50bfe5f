/**
 * Decides which candidates are headings: a logistic regression over named features, first of each candidate alone,
 * then, in rounds, with what its neighbours and fellows seem to be.
 */

import type { Candidate } from './candidates';
import {
  buildContext,
  OWN_FEATURES,
  ownFeatures,
  ROUND_FEATURES,
  roundFeatures,
  styleKeys,
  type HeadingContext,
} from './headingFeatures';
import { headingWeights, type HeadingWeights } from './headingWeights';
import type { Rows } from './rows';
import { meaningOfTitle } from './titles';

/** How often the probabilities are worked out anew from those of the neighbours. */
export const ROUNDS = 2;

/** By candidate: the probability that it is a heading. Those that Markdown marks are certain. */
export function scoreHeadings(
  rows: Rows,
  candidates: readonly Candidate[],
  hasContents: boolean,
  weights: HeadingWeights = headingWeights,
): Float64Array {
  const context = buildContext(rows, candidates, hasContents);
  const own = candidates.map((_, i) => ownFeatures(context, i));
  const keys = candidates.map((candidate) => styleKeys(context, candidate));
  let scores = Float64Array.from(own, (features) => probability(features, weights.alone));
  for (let round = 0; round < ROUNDS; round++) {
    const around = roundFeatures(context, keys, withMarked(context, scores));
    scores = Float64Array.from(own, (features, i) => probability(concat(features, around[i]!), weights.together));
  }
  return withCore(context, withMarked(context, scores));
}

/** How sure it is at least that a title of findings or recommendations, alone between blank lines, is a heading. */
const CORE = 0.6;
/** What comes again more often is a label in cards. */
const MOST_CORE = 4;

/** Without these sections a report has no thread: their titles are believed also where nothing else stands like them. */
function withCore({ rows, candidates, repeats }: HeadingContext, scores: Float64Array): Float64Array {
  return scores.map((score, i) => {
    const { title, first, last, folded, next } = candidates[i]!;
    const meaning = meaningOfTitle(title);
    const isCore =
      meaning?.exact === true &&
      (meaning.role === 'recommendations' || meaning.role === 'findings' || meaning.role === 'both');
    const isAlone = rows.gaps[first]! > 0 && first === last && next > first + 1 && next < rows.all.length;
    return isCore && isAlone && /s\b|what/i.test(title) && (repeats.get(folded) ?? 0) <= MOST_CORE
      ? Math.max(score, CORE)
      : score;
  });
}

function withMarked({ candidates }: HeadingContext, scores: Float64Array): Float64Array {
  return scores.map((score, i) => (candidates[i]!.depth > 0 ? 1 : score));
}

export function concat(a: Float64Array, b: Float64Array): Float64Array {
  const all = new Float64Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

export function probability(features: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += features[i]! * (weights[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The names of the features in the order of the weights. */
export const FEATURE_NAMES: readonly string[] = [...OWN_FEATURES, ...ROUND_FEATURES];
