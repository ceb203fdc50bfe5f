/**
 * Describes a passage so that it can be found again: the selectors of the W3C Web Annotation Data Model (2017), §4.2.4
 * TextQuoteSelector and §4.2.5 TextPositionSelector.
 */

import { lastIndexAtMost } from '../../base/search';
import type { Range } from '../../text/range';
import type { Selectors, Snapshot, Target } from '../model';
import { wordsAt } from './passage';
import { takeSnapshot } from './snapshot';
import { readWordSequence } from './wordSequence';

/** How many characters of prefix and suffix are kept at most: the model of W3C leaves it open, and 32 decide less. */
const contextLength = 64;

/**
 * The selectors of passages of `text`. Prefix and suffix begin and end at the edge of a word where one is near, and no
 * character is cut in two; a range that does so, or that reaches beyond the text, is put right first.
 */
export function describePassages(text: string, ranges: readonly Range[]): Selectors[] {
  const pairs = listSurrogatePairs(text);
  return ranges.map((range) => {
    const position = settle(text, range);
    return {
      exact: text.slice(position.start, position.end),
      prefix: text.slice(startOfPrefix(text, position.start), position.start),
      suffix: text.slice(position.end, endOfSuffix(text, position.end)),
      position,
      ...countCodePoints(pairs, position),
    };
  });
}

/** The target that quotes a range of `text`. */
export function describeTarget(text: string, range: Range): Target {
  return describeTargets(text, [range])[0]!;
}

/** The targets that quote ranges of `text`. */
export function describeTargets(text: string, ranges: readonly Range[]): Target[] {
  return describePassages(text, ranges).map((selectors) => targetOf(selectors));
}

/** Targets and the snapshot of the text that they name. */
export interface Described {
  readonly targets: readonly Target[];
  readonly snapshot: Snapshot;
}

/** The targets that quote ranges of `text`, with a snapshot of it that has this salt. */
export function describeWithSnapshot(text: string, ranges: readonly Range[], salt: string): Described {
  const words = readWordSequence(text);
  const snapshot = takeSnapshot(text, salt, words);
  const targets = describePassages(text, ranges).map((selectors) =>
    targetOf({ ...selectors, words: selectors.position && wordsAt(words, selectors.position) }, snapshot.id),
  );
  return { targets, snapshot };
}

/** The target whose words stand as they were quoted. */
export function targetOf(selectors: Selectors, snapshot?: string): Target {
  return { quote: selectors.exact, selectors, snapshot };
}

/** Whether two targets quote the same words in the same surroundings. */
export function isSameQuotation(one: Target, other: Target): boolean {
  const [a, b] = [one.selectors, other.selectors];
  return one.quote === other.quote && a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;
}

/** The range within the text, in order, and grown to whole characters. */
function settle(text: string, { start, end }: Range): Range {
  const clamp = (offset: number) => Math.min(Math.max(0, Math.trunc(offset) || 0), text.length);
  const [from, to] = [clamp(start), Math.max(clamp(start), clamp(end))];
  if (from === to) return isInsidePair(text, from) ? { start: from - 1, end: from - 1 } : { start: from, end: to };
  return { start: isInsidePair(text, from) ? from - 1 : from, end: isInsidePair(text, to) ? to + 1 : to };
}

/** Whether `offset` parts the two halves of one character. */
function isInsidePair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/** The start of the first whole word in reach, or of the first whole character where one word fills the reach. */
function startOfPrefix(text: string, end: number): number {
  const start = Math.max(0, end - contextLength);
  if (start === 0) return 0;
  const whole = isInsidePair(text, start) ? start + 1 : start;
  if (!isInsideWord(text, whole)) return whole;
  const rest = /^\S+\s*/.exec(text.slice(whole, end))![0].length;
  return whole + rest < end ? whole + rest : whole;
}

function endOfSuffix(text: string, start: number): number {
  const end = Math.min(text.length, start + contextLength);
  if (end === text.length) return end;
  const whole = isInsidePair(text, end) ? end - 1 : end;
  if (!isInsideWord(text, whole)) return whole;
  const kept = text.slice(start, whole).replace(/\S+$/, '').trimEnd();
  return kept === '' ? whole : start + kept.length;
}

function isInsideWord(text: string, offset: number): boolean {
  return /^\S\S$/.test(text.slice(offset - 1, offset + 1));
}

/** The offsets of the second halves of all characters outside the Basic Multilingual Plane. */
function listSurrogatePairs(text: string): number[] {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(match.index + 1);
  return pairs;
}

/** The range in code points, where the numbers differ; a half that stands alone counts as one code point. */
function countCodePoints(pairs: readonly number[], { start, end }: Range): { readonly codePoints?: Range } {
  const before = (offset: number) => lastIndexAtMost(pairs, offset - 1) + 1;
  if (before(end) === 0) return {};
  return { codePoints: { start: start - before(start), end: end - before(end) } };
}
