/**
 * Decides which candidates are headings: a logistic regression over named features, first of each candidate alone,
 * then, in rounds, with what its neighbours and fellows seem to be.
 */

import { endsSentence } from '../../../syntax/prose';
import type { Candidate } from './candidates';
import { buildContext, hasSibling, isTopical, type HeadingContext } from './context';
import { OWN_FEATURES, ownFeatures } from './features';
import { ROUND_FEATURES, roundFeatures, styleKeys } from './fellows';
import { headingWeights, type HeadingWeights } from './weights';
import type { ItemLabel } from '../lines/itemLabel';
import { countWords, type Rows } from '../lines/rows';
import { fieldKindOf, type FieldKind } from '../words';
import { meaningOfTitle, namesAddressee } from './titles';

/** From this probability on, a candidate is a heading. */
export const ENOUGH = 0.5;

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
function withoutLabels({ candidates, repeats }: HeadingContext, scores: Float64Array): Float64Array {
  const isPlain = ({ depth, label, entry }: Candidate): boolean =>
    depth === 0 && label === undefined && entry === undefined;
  const isLabel = (candidate: Candidate): boolean =>
    isPlain(candidate) && repeats.get(candidate.folded)! > 1 && isPartOfFinding(candidate.title);
  // Where some parts are labels with their words right below, so are all parts that are set like them.
  const hasTight = candidates.some((candidate) => isLabel(candidate) && isTight(candidate));
  return scores.map((score, i) => {
    const candidate = candidates[i]!;
    const isPart = isLabel(candidate) || (isPlain(candidate) && isRatedLine(candidate.title));
    const isFellow = hasTight && isPlain(candidate) && isTight(candidate) && namesPart(candidate.title);
    return isPart || isFellow ? 0 : score;
  });
}

function isTight({ last, next }: Candidate): boolean {
  return next === last + 1;
}

/** Fields whose value stands behind a colon; what is found and asked for may be a heading as well. */
const VALUES: ReadonlySet<FieldKind> = new Set(['rating', 'status', 'owner', 'due', 'response', 'criteria']);

/** "Judgement: Substantially compliant" */
function isRatedLine(title: string): boolean {
  const name = /^([^:]{2,30}):\s+\S/.exec(title)?.[1];
  const kind = name === undefined ? undefined : fieldKindOf(name);
  return kind !== undefined && VALUES.has(kind);
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

/** How sure it is at least that a title that many reports have, alone between blank lines, is a heading. */
const CORE = 0.6;
/** What comes again more often is a label in cards. */
const MOST_CORE = 4;

/**
 * A short text gives few fellows to learn a style from. Titles of findings and recommendations, without which a report
 * has no thread, and titles that many reports have are believed there also where nothing else stands like them: the
 * former in the plural or where no part of a finding is called so, the latter where they stand once. So are the headings of a series, a number right above the
 * first of its parts, and a few words between two items that count on.
 */
function withCore(context: HeadingContext, scores: Float64Array): Float64Array {
  const { rows, candidates, repeats } = context;
  const believed = scores.map((score, i) => {
    const candidate = candidates[i]!;
    const { title, first, last, folded, next } = candidate;
    if (next >= rows.all.length || rows.gaps[first] === 0 || (repeats.get(folded) ?? 0) > MOST_CORE) return score;
    const meaning = meaningOfTitle(title);
    const isThread = meaning?.role === 'recommendations' || meaning?.role === 'findings' || meaning?.role === 'both';
    const isOnce = repeats.get(folded) === 1;
    const mayHead = /s\b|what/i.test(title) || (isOnce && fieldKindOf(title) === undefined);
    const isCore = meaning?.exact === true && (isThread ? mayHead : isOnce);
    const below = candidates[i + 1];
    const opens = isTopical(context, candidate) || (below?.first === next && isTopical(context, below));
    const holdsList = isThread && rows.all[next]!.label !== undefined;
    const isAlone = first === last && (next > first + 1 || opens || holdsList);
    return isAlone && (isCore || isOneOfSeries(context, candidate)) ? Math.max(score, CORE) : score;
  });
  return withNumbered(context, withAddressees(context, withTopics(context, believed)));
}

/** A number and a title right above the first of its parts ("3  Findings", "3.1  Causes"), and its fellows. */
function withNumbered(context: HeadingContext, scores: Float64Array): Float64Array {
  const { rows, candidates } = context;
  const styles = new Set<string>();
  const headed = new Set<string>();
  const isShort = ({ title, label }: Candidate): boolean => !/[.,;:]$/.test(title) && title.length > label!.length;
  candidates.forEach((candidate, i) => {
    const { label, next } = candidate;
    if (label?.kind !== 'number' || !isShort(candidate)) return;
    const below = rows.kinds[next] === 'text' ? rows.all[next]!.label : undefined;
    const opensParts =
      below?.kind === 'number' && below.path.join('.') === [...label.path, 1].join('.') && next === candidate.last + 1;
    if (opensParts && isTopicAt(rows, next)) scores[i] = Math.max(scores[i]!, CORE);
    if (scores[i]! >= CORE && meaningOfTitle(candidate.title)?.exact) styles.add(label.style);
    // "1.17.1 The club" below "1.17 Management", whatever its fellows are like.
    const parent = label.path.slice(0, -1).join('.');
    if (headed.has(parent) && label.path.length > 2 && rows.gaps[candidate.first]! > 0)
      scores[i] = Math.max(scores[i]!, CORE);
    if (scores[i]! >= CORE) headed.add(label.path.join('.'));
  });
  return scores.map((score, i) => {
    const candidate = candidates[i]!;
    const isFellow =
      candidate.label?.kind === 'number' &&
      styles.has(candidate.label.style) &&
      rows.gaps[candidate.first]! > 0 &&
      hasSibling(context, candidate) &&
      isTopical(context, candidate);
    return isFellow ? Math.max(score, CORE) : score;
  });
}

/** Whether a row is no sentence: the first of the parts is a heading too, or a short line. */
function isTopicAt(rows: Rows, at: number): boolean {
  return !endsSentence(rows.all[at]!.text);
}

/** So many rows above a topic the item before it begins at the most. */
const LONGEST_ITEM = 40;

/**
 * A few words without a number between two items of which the second counts on from the first, or between a heading
 * and a numbered item:
 *
 *     2. The Agency should publish spills within an hour.
 *     Farming
 *     3. Few farmers get advice.
 */
function withTopics(context: HeadingContext, scores: Float64Array): Float64Array {
  const { rows, candidates } = context;
  const topics = candidates.map((candidate) => {
    const below = rows.all[candidate.next]?.label;
    const isNumbered = below !== undefined && below.kind !== 'bullet' && below.path.length > 0;
    const isAlone = candidate.label === undefined && candidate.first === candidate.last;
    return isNumbered && isAlone && isTopical(context, candidate) ? below : undefined;
  });
  const isBetween = topics.map((below, i) => below !== undefined && countsOn(rows, candidates[i]!.first, below));
  const divided = new Set(topics.flatMap((below, i) => (isBetween[i] ? [below!.style] : [])));
  return scores.map((score, i) => {
    const below = topics[i];
    if (score >= CORE || !below) return score;
    const above = candidates[i - 1];
    const touches = above !== undefined && above.next === candidates[i]!.first && scores[i - 1]! >= CORE;
    // Over the first item where topics divide the others.
    const opens = below.path.at(-1) === 1 && divided.has(below.style);
    return touches || opens || isBetween[i] ? CORE : score;
  });
}

/** Those whom recommendations address, each over its part of the list: "To the Minister" right below "Recommendations". */
function withAddressees({ rows, candidates }: HeadingContext, scores: Float64Array): Float64Array {
  let isOpen = false;
  return scores.map((score, i) => {
    const { title, first, last, next, depth } = candidates[i]!;
    const addresses = depth === 0 && namesAddressee(title) && countWords(title, MOST_ADDRESSED + 1) <= MOST_ADDRESSED;
    if (!addresses && score >= CORE) isOpen = meaningOfTitle(title)?.role === 'recommendations';
    const stands = rows.gaps[first]! > 0 && first === last && next > last + 1 && next < rows.all.length;
    return isOpen && addresses && stands ? Math.max(score, CORE) : score;
  });
}

/** So many words at the most name those whom a recommendation addresses. */
const MOST_ADDRESSED = 12;

/** Whether the nearest item of that style above a row has the number before. */
function countsOn({ all, kinds }: Rows, at: number, { style, path }: ItemLabel): boolean {
  for (let i = at - 1; i >= 0 && at - i <= LONGEST_ITEM; i--) {
    const { label } = all[i]!;
    if (kinds[i] !== 'text' || label?.style !== style) continue;
    return label.path.at(-1) === path.at(-1)! - 1 && label.path.length === path.length;
  }
  return false;
}

/** "Finding 2 - Overtime is not approved", where there is a Finding 1 or 3: a word, a number, and a title. */
function isOneOfSeries(context: HeadingContext, candidate: Candidate): boolean {
  const { label, title } = candidate;
  if (label?.kind !== 'word' || label.path.length === 0 || endsSentence(title)) return false;
  return title.length > label.length && (hasSibling(context, candidate) || isOneOfMany(context, candidate));
}

/** Of so many labels with the same word, the numbers need not follow each other: "Regulation 15", "Regulation 23". */
const MANY = 3;

function isOneOfMany({ paths }: HeadingContext, { label }: Candidate): boolean {
  let count = 0;
  for (const path of paths) if (path.startsWith(`${label!.style}|`)) count++;
  return count >= MANY;
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
