/**
 * What is believed to be a heading where a short text gives few fellows to learn a style from: titles of findings and
 * recommendations, without which a report has no thread, those that many reports have, and what divides or opens lists.
 */

import { endsSentence } from '../../../syntax/prose';
import type { ItemLabel } from '../lines/itemLabel';
import { countWords, type Rows } from '../lines/rows';
import { fieldKindOf } from '../words';
import type { Candidate } from './candidates';
import { hasSibling, isTopical, opensNumbered, type HeadingContext } from './context';
import { meaningOfTitle, namesAddressee } from './titles';

/** From this probability on, a candidate is a heading. */
export const ENOUGH = 0.5;

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
export function withCore(context: HeadingContext, scores: Float64Array): Float64Array {
  const { rows, candidates, repeats } = context;
  const believed = scores.map((score, i) => {
    const candidate = candidates[i]!;
    const { title, first, last, folded, next } = candidate;
    if (next >= rows.all.length || !standsApart(rows, candidate) || (repeats.get(folded) ?? 0) > MOST_CORE)
      return score;
    const meaning = meaningOfTitle(title);
    const isThread = isThreadTitle(title);
    const isOnce = repeats.get(folded) === 1;
    const mayHead = /s\b|what/i.test(title) || (isOnce && fieldKindOf(title) === undefined);
    const isCore = meaning?.exact === true && (isThread ? mayHead : isOnce);
    const below = candidates[i + 1];
    const opens = isTopical(context, candidate) || (below?.first === next && isTopical(context, below));
    const holdsList = rows.all[next]!.label !== undefined || rows.kinds[next] === 'table' || isRowOfTable(rows, next);
    const isAlone = first === last && (next > first + 1 || opens || holdsList);
    // "Findings of the review:" says with its colon that something stands below it.
    const isOpen = isThread && title.endsWith(':') && countWords(title, MOST_OPEN + 1) <= MOST_OPEN;
    const isSeries = isOneOfSeries(context, candidate) && (isAlone || opensNumbered(rows, candidate));
    return isSeries || (isAlone && isCore) || isOpen ? Math.max(score, CORE) : score;
  });
  const divided = withNumbered(context, withAddressees(context, withTopics(context, withBold(context, believed))));
  return withTitled(context, withParts(context, withColons(context, divided)));
}

/**
 * Whether a blank row stands above; in a text without blank rows, whether a sentence has ended there and a numbered
 * paragraph begins below.
 */
function standsApart({ all, gaps }: Rows, { first, next, label }: Candidate): boolean {
  const isNumbered = all[next]?.label?.kind === 'number';
  return gaps[first]! > 0 || (label?.kind === 'word' && isNumbered && endsSentence(all[first - 1]?.text ?? ''));
}

/**
 * What a section of findings is called stands under the title of each of them, with nothing between:
 *
 *     Payments were made without verification
 *     What we found
 */
function withTitled(context: HeadingContext, scores: Float64Array): Float64Array {
  const { rows, candidates, repeats } = context;
  const again = candidates.map(
    ({ title, folded, label }) =>
      label === undefined && repeats.get(folded)! > 1 && meaningOfTitle(title)?.exact === true && isThreadTitle(title),
  );
  const believed = new Set(candidates.flatMap(({ folded }, i) => (again[i] && scores[i]! >= CORE ? folded : [])));
  const isAgain = (i: number): boolean => again[i]! && believed.has(candidates[i]!.folded);
  return scores.map((score, i) => {
    const { title, first, next, label } = candidates[i]!;
    const isOpen = rows.gaps[first]! > 0 || isAgain(i - 1) || endsSentence(rows.all[first - 1]?.text ?? '.');
    const heads = isAgain(i + 1) && candidates[i + 1]!.first === next && label === undefined && !/[.:;,]$/.test(title);
    return isAgain(i) || (heads && isOpen) ? Math.max(score, CORE) : score;
  });
}

function isThreadTitle(title: string): boolean {
  const role = meaningOfTitle(title)?.role;
  return role === 'recommendations' || role === 'findings' || role === 'both';
}

/** Where two titles of findings and recommendations end in a colon, so do the other headings. */
function withColons({ rows, candidates }: HeadingContext, scores: Float64Array): Float64Array {
  const isLike = ({ title, first, last, label, depth }: Candidate): boolean =>
    title.endsWith(':') && !label && depth === 0 && first === last && rows.gaps[first]! > 0;
  const headed = candidates.filter(
    (candidate, i) => scores[i]! >= CORE && isLike(candidate) && meaningOfTitle(candidate.title) !== undefined,
  );
  if (headed.length < FEWEST_PARTS) return scores;
  return scores.map((score, i) => {
    const { title, next } = candidates[i]!;
    const isFellow = isLike(candidates[i]!) && countWords(title, MOST_OPEN + 1) <= MOST_OPEN && next < rows.all.length;
    return isFellow ? Math.max(score, CORE) : score;
  });
}

/** A title with its colon has at most so many words; what is longer leads to a list as a sentence. */
const MOST_OPEN = 6;

/** Cells set apart by white space: "Welcome      2/5" */
function isRowOfTable({ all }: Rows, at: number): boolean {
  return /\S(?: {3,}|\t)\S/.test(all[at]!.text);
}

/** So many lines in bold, each alone between blank rows, are the headings of a text that has no marked ones. */
const FEWEST_BOLD = 3;

function withBold({ rows, candidates }: HeadingContext, scores: Float64Array): Float64Array {
  const isBold = ({ first, last, next, depth, title }: Candidate): boolean =>
    depth === 0 && first === last && rows.all[first]!.bold && !endsSentence(title) && next > last + 1;
  if (candidates.filter(isBold).length < FEWEST_BOLD) return scores;
  return scores.map((score, i) => (isBold(candidates[i]!) ? Math.max(score, CORE) : score));
}

/** One short line over a paragraph may be its first words; two and more divide what was found. */
const FEWEST_PARTS = 2;

/**
 * The topics of a section of findings or recommendations that begins with one of them, where each is a few words above
 * a paragraph or a labelled line:
 *
 *     What we found
 *     Leavers
 *
 *     Four leavers were paid after they had left.
 *
 *     Overtime
 *
 *     Claims were paid without a second signature.
 */
function withParts(context: HeadingContext, scores: Float64Array): Float64Array {
  const { rows, candidates } = context;
  const believed = scores.slice();
  candidates.forEach((heading, i) => {
    const role = meaningOfTitle(heading.title)?.role;
    if (scores[i]! < ENOUGH || (role !== 'findings' && role !== 'recommendations' && role !== 'both')) return;
    if (candidates[i + 1]?.first !== heading.next) return;
    const parts: number[] = [];
    for (let at = i + 1; at < candidates.length; at++) {
      const candidate = candidates[at]!;
      const isPart = isTopicOfPart(candidate, heading);
      if (at === i + 1 && !isPart) return;
      if (isPart) parts.push(at);
      else if (scores[at]! >= CORE && (candidate.depth > 0 || meaningOfTitle(candidate.title)?.exact)) break;
    }
    if (parts.length >= FEWEST_PARTS) for (const at of parts) believed[at] = Math.max(believed[at]!, CORE);
  });
  return believed;

  function isTopicOfPart(candidate: Candidate, heading: Candidate): boolean {
    const { first, last, next, label, depth, title } = candidate;
    if (depth > 0 || first !== last || meaningOfTitle(title)?.exact || rows.kinds[next] !== 'text') return false;
    if (label && (label.kind === 'number' || label.style === heading.label?.style)) return false;
    const stands = rows.gaps[first]! > 0 || first === heading.last + 1;
    const opens = next > last + 1 || endsSentence(rows.all[next]!.text);
    return stands && opens && isTopical(context, candidate);
  }
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
