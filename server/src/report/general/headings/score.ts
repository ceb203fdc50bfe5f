/**
 * Decides which candidates are headings: a logistic regression over named features, first of each candidate alone,
 * then, in rounds, with what its neighbours and fellows seem to be.
 */

import type { Candidate } from './candidates';
import { buildContext, isRated, opensNumbered, type HeadingContext } from './context';
import { withCore } from './core';
import { OWN_FEATURES, ownFeatures } from './features';
import { ROUND_FEATURES, roundFeatures, styleKeys } from './fellows';
import { headingWeights, type HeadingWeights } from './weights';
import { countWords, type Rows } from '../lines/rows';
import { fieldKindOf, type FieldKind } from '../words';
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
  return withoutLabels(context, withCore(context, withMarked(context, scores)));
}

/**
 * A part of a finding that is named alone on its line, under one finding after the other, is a label and no heading:
 *
 *     Finding 1 - Leavers stay on the payroll
 *
 *     Condition
 *     Four of twenty leavers were paid after their last day.
 */
function withoutLabels({ rows, candidates, repeats }: HeadingContext, scores: Float64Array): Float64Array {
  const isPlain = ({ depth, label, entry }: Candidate): boolean =>
    depth === 0 && label === undefined && entry === undefined;
  const isLabel = (candidate: Candidate): boolean =>
    isPlain(candidate) &&
    repeats.get(candidate.folded)! > 1 &&
    isPartOfFinding(candidate.title) &&
    !opensNumbered(rows, candidate);
  // Where some parts are labels with their words right below, so are all parts that are set like them.
  const hasTight = candidates.some((candidate) => isLabel(candidate) && isTight(candidate));
  const headed = new Set(
    candidates.flatMap(({ label, title }) => (label && meaningOfTitle(title)?.exact ? [label.style] : [])),
  );
  return scores.map((score, i) => {
    const candidate = candidates[i]!;
    const isPart = isLabel(candidate) || (isPlain(candidate) && isRated(candidate.title));
    const isFellow = hasTight && isPlain(candidate) && isTight(candidate) && namesPart(candidate.title);
    return isPart || isFellow || isItem(candidate) ? 0 : score;
  });

  /** "2. Claims were paid without a second signature." under "2. What we found": an item of a list that begins anew. */
  function isItem({ depth, label, entry, title }: Candidate): boolean {
    const isNumbered = depth === 0 && entry === undefined && label?.kind === 'number' && label.path.length === 1;
    return isNumbered && headed.has(label.style) && /\p{Ll}\.$/u.test(title) && countWords(title, SENTENCE) >= SENTENCE;
  }
}

/** A heading that ends in a full stop has fewer words. */
const SENTENCE = 6;

function isTight({ last, next }: Candidate): boolean {
  return next === last + 1;
}

/** What says nothing of where it stands: chapters, too, are called "Background" and "Summary" one after the other. */
const CHAPTERS: ReadonlySet<FieldKind> = new Set(['description', 'evidence', 'other']);

/** Whether a title in the singular names a part of a finding; in the plural it heads a list of its own. */
function namesPart(title: string): boolean {
  const isList = /s$|\bwhat\b/i.test(title) || meaningOfTitle(title)?.role === 'summary';
  return fieldKindOf(title) !== undefined && !isList;
}

/** Whether it is no title of chapters too. */
function isPartOfFinding(title: string): boolean {
  return namesPart(title) && !CHAPTERS.has(fieldKindOf(title)!);
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
