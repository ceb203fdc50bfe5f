/**
 * Finds the headings of a report by its family's vocabulary. A heading fills whole lines, up to five when it is
 * wrapped; its grade stands in it, in a neighbouring cell, on the next lines, or torn into its middle:
 *
 *     The experiences and progress of
 *     Good
 *     children who need help and protection
 */

import { matchPattern, type CompiledPattern, type Looked, type PatternIndex } from '../../syntax/pattern';
import { beginsInside } from '../../syntax/prose';
import type { Word } from '../../syntax/words';
import type { Range } from '../../text/range';
import type { Grade, HeadingRule, Part } from '../family';
import {
  beginsLikeHeading,
  gapBetween,
  isHyphenated,
  joinHalves,
  rangeOfWords,
  wordsBehindNumber,
  wordsOfLine,
  type Flow,
} from './flow';
import type { Line } from '../../syntax/lines';
import { takeTried } from './effort';
import type { HeadingMatches } from './memory';
import { beginsGrade, singularOf, wholeGrade, type HeadingPattern, type Vocabulary } from './vocabulary';

export interface Heading {
  readonly rule: HeadingRule;
  /** The indexes in the flow that it fills, `[from, to)`, its grade's lines included. */
  readonly from: number;
  readonly to: number;
  /** The words of its title, without the grade. */
  readonly title: readonly Word[];
  readonly grade: { readonly grade: Grade; readonly range: Range } | undefined;
}

/** All headings of the flow outside the lines in `taken`, in order. */
export function findHeadings(flow: Flow, vocabulary: Vocabulary, taken: ReadonlySet<number>): Heading[] {
  const headings: Heading[] = [];
  let part: Part | undefined;
  for (let i = 0; i < flow.lines.length;) {
    const heading = taken.has(i) ? undefined : headingAt(flow, vocabulary, i, taken, (rule) => fits(rule, part));
    if (!heading) {
      i++;
      continue;
    }
    headings.push(heading);
    part = heading.rule.opens ?? part;
    i = heading.to;
  }
  return headings;
}

function fits(rule: HeadingRule, part: Part | undefined): boolean {
  return rule.within === undefined || (part !== undefined && rule.within.includes(part));
}

/** Wrapped headings with a torn-in grade fill up to this many lines. */
const MOST_LINES = 6;
const LONGEST_LINE = 220;
const MOST_WORDS = 40;

/**
 * The heading that begins at a line of the flow. Where several do, the one that fills the most lines; in a table of
 * contents, whose entries follow each other line by line, the one that fills the fewest.
 */
export function headingAt(
  flow: Flow,
  vocabulary: Vocabulary,
  at: number,
  taken: ReadonlySet<number>,
  allows: (rule: HeadingRule) => boolean,
  prefer: 'most-lines' | 'fewest-lines' = 'most-lines',
): Heading | undefined {
  if (!couldOpen(flow, vocabulary, at)) return undefined;
  let best: Heading | undefined;
  const seen = new HeadingWords(vocabulary);
  const looked = { reach: 0 };
  for (let to = at; to < Math.min(flow.lines.length, at + MOST_LINES); to++) {
    const line = flow.lines[to]!;
    if (taken.has(to) || (to > at && !continues(flow.lines[to - 1]!, line))) break;
    const own = to === at ? wordsBehindNumber(line, MOST_WORDS) : wordsOfLine(line, MOST_WORDS);
    const isBroken = to > at && isHyphenated(flow.source, flow.lines[to - 1]!, line);
    if (best && matchHeading(flow, vocabulary, { words: own, torn: [], from: to, to: to + 1 }, allows, looked)) break;
    const wraps = to === at || isFull(flow, to - 1);
    seen.add(own, { mayBeGrade: to > at, isBroken });
    if (seen.words.length > MOST_WORDS) break;
    const fits: Allows = (rule, pattern) => allows(rule) && (wraps || !endsOpen(pattern));
    const heading =
      matchHeading(flow, vocabulary, { words: seen.words, torn: [], from: at, to: to + 1 }, fits, looked) ??
      (seen.torn.length > 0
        ? matchHeading(flow, vocabulary, { words: seen.untorn, torn: seen.torn, from: at, to: to + 1 }, fits, looked)
        : undefined);
    if (heading && endsLikeHeading(line, heading)) best = heading;
    if (best && prefer === 'fewest-lines') return best;
    // all patterns were tried, and none would look at another line; the next may go on with the last word of this one
    if (!best && wraps && looked.reach < seen.untorn.length) return undefined;
  }
  const heading = best && withGradeBelow(flow, vocabulary, best, taken);
  return heading && goesOnAsSentence(flow, heading) ? undefined : heading;
}

/**
 * Whether the words of a heading only begin a sentence that a wrapped line cuts off:
 *
 *     The experiences and progress of care leavers are
 *     inadequate. Serious concerns…
 */
function goesOnAsSentence({ lines }: Flow, { to, title, grade }: Heading): boolean {
  const next = lines[to];
  if (grade || !next) return false;
  if (VERBS.has(title.at(-1)?.folded ?? '')) return true;
  return gapBetween(lines[to - 1]!, next) === 0 && !next.mark && beginsInside(next.visible);
}

const VERBS = new Set(['is', 'are']);

/** The words of a heading so far, all together and with the lines that hold only a grade set apart. */
class HeadingWords {
  readonly words: Word[] = [];
  readonly untorn: Word[] = [];
  readonly torn: Word[] = [];

  constructor(readonly vocabulary: Vocabulary) {}

  /** Adds a line; one that goes on with a word that the line before broke gives that word its second half. */
  add(own: readonly Word[], { mayBeGrade, isBroken }: { mayBeGrade: boolean; isBroken: boolean }): void {
    const first = this.words.at(-1);
    if (isBroken && first && own[0] && this.torn.length === 0) {
      const whole = joinHalves(first, own[0]);
      this.words.pop();
      this.untorn.pop();
      for (const words of [this.words, this.untorn]) words.push(whole, ...own.slice(1));
      return;
    }
    this.words.push(...own);
    if (mayBeGrade && beginsGrade(this.vocabulary, [...this.torn, ...own])) this.torn.push(...own);
    else this.untorn.push(...own);
  }
}

/** Whether a pattern ends in a slot for any words, so that it matches more the more it is given. */
function endsOpen({ source }: CompiledPattern): boolean {
  return /\{words\}[\])]*$/.test(source);
}

/** The share of the column that a wrapped line and the next word fill, so that the line was full. */
const FULL = 0.8;

/** Whether the first word of the next line would not have fitted on a line, so that what it says goes on there. */
function isFull({ lines, width }: Flow, at: number): boolean {
  const next = /^\S*/.exec(lines[at + 1]?.visible ?? '')![0];
  return width !== undefined && lines[at]!.visible.length + 1 + next.length >= width * FULL;
}

function couldOpen(flow: Flow, vocabulary: Vocabulary, at: number): boolean {
  const line = flow.lines[at]!;
  if (line.visible.length > LONGEST_LINE || !mayHead(line, vocabulary)) return false;
  const { first, second } = flow.heads[at]!;
  const singular = [singularOf(first), second && singularOf(second)] as const;
  if (!vocabulary.headings.has(first, second) && !vocabulary.singularHeadings.has(...singular)) return false;
  return beginsLikeHeading(line);
}

function mayHead({ mark }: Line, { family }: Vocabulary): boolean {
  if (!mark || mark.kind === 'hashes') return true;
  return mark.kind === 'number' && family.numberedHeadings === true;
}

function continues(before: Line, line: Line): boolean {
  return line.mark === undefined && line.visible.length <= LONGEST_LINE && gapBetween(before, line) <= 3;
}

/** A heading does not end in a full stop, unless it is a graded sentence. */
function endsLikeHeading(line: Line, heading: Heading): boolean {
  return heading.grade !== undefined || !/[.;,]$/.test(line.visible);
}

/** What lines of the flow, `[from, to)`, say: the words of a possible heading, and those of a grade torn into it. */
interface Printed {
  readonly words: readonly Word[];
  readonly torn: readonly Word[];
  readonly from: number;
  readonly to: number;
}

type Allows = (rule: HeadingRule, pattern: CompiledPattern) => boolean;

/** The heading that the words are in the family's own words or, failing that, with singular and plural taken alike. */
function matchHeading(
  { headingsOf }: Flow,
  vocabulary: Vocabulary,
  printed: Printed,
  allows: Allows,
  looked: Looked,
): Heading | undefined {
  const { words } = printed;
  const kept = headingsOf(vocabulary.family);
  const key = words
    .map(({ folded, capital, closes }) => `${folded}${capital ? '^' : ''}${closes ? '.' : ''}`)
    .join(' ');
  const match = (headings: PatternIndex<HeadingPattern>, matched: readonly Word[], keyOfIndex: string) => {
    const matches = takeTried(
      vocabulary,
      ({ slots }) => listMatches(headings, matched, slots),
      (attempt) => kept.get(keyOfIndex, attempt),
    );
    return chooseHeading(vocabulary, matches, printed, allows, looked);
  };
  const exact = match(vocabulary.headings, words, key);
  if (exact || !mayMatch(vocabulary.singularHeadings, words)) return exact;
  const singular = words.map((word) => {
    const folded = singularOf(word.folded);
    return folded === word.folded ? word : { ...word, folded };
  });
  return match(vocabulary.singularHeadings, singular, `\n${key}`);
}

/** Whether headings in the singular may begin with the singulars of these words. */
function mayMatch(singular: PatternIndex<HeadingPattern>, [first, second]: readonly Word[]): boolean {
  return (
    first !== undefined &&
    singular.startingWith(singularOf(first.folded), second && singularOf(second.folded)).length > 0
  );
}

function listMatches(
  headings: PatternIndex<HeadingPattern>,
  words: readonly Word[],
  slots: Vocabulary['slots'],
): HeadingMatches {
  const looked = { reach: 2 };
  const possible = words.length === 0 ? [] : headings.startingWith(words[0]?.folded, words[1]?.folded);
  const matches = possible.flatMap((each) => {
    const match = matchPattern(each.pattern, words, 0, slots, looked);
    return match?.end === words.length ? [{ ...each, grade: match.captures.get('grade') }] : [];
  });
  return { matches, reach: looked.reach };
}

/** The first of the headings that is allowed and has its grade in one place. */
function chooseHeading(
  vocabulary: Vocabulary,
  { matches, reach }: HeadingMatches,
  { words, torn, from, to }: Printed,
  allows: Allows,
  looked: Looked,
): Heading | undefined {
  looked.reach = Math.max(looked.reach, reach);
  const tornGrade = wholeGrade(vocabulary, torn);
  if (torn.length > 0 && !tornGrade) return undefined;
  const fits = ({ rule, pattern, grade }: (typeof matches)[number]) =>
    allows(rule, pattern) && !(tornGrade && (grade || !rule.subject));
  const match = matches.find(fits);
  if (!match) return undefined;
  const { rule, grade: capture } = match;
  const title = capture ? withoutLink(words.slice(0, capture.from)) : [...words];
  const range = capture ? rangeOfWords(words, capture.from, capture.to) : rangeOfWords(torn);
  const grade = capture?.value ?? tornGrade;
  return { rule, from, to, title, grade: grade ? { grade, range } : undefined };
}

const LINKING = new Set(['is', 'are', 'that', 'it', 'they']);

/** Leaves out the "is that it is" between a heading's subject and its grade. */
function withoutLink(title: readonly Word[]): readonly Word[] {
  let end = title.length;
  while (end > 1 && LINKING.has(title[end - 1]!.folded)) end--;
  return title.slice(0, end);
}

/** Looks for the grade of a graded heading in the next lines. */
function withGradeBelow(flow: Flow, vocabulary: Vocabulary, heading: Heading, taken: ReadonlySet<number>): Heading {
  if (!heading.rule.subject || heading.grade) return heading;
  const words: Word[] = [];
  let best = heading;
  for (let to = heading.to; to < Math.min(flow.lines.length, heading.to + 3) && !taken.has(to); to++) {
    if (flow.lines[to]!.visible.length > 60) break;
    words.push(...wordsOfLine(flow.lines[to]!));
    const grade = wholeGrade(vocabulary, words);
    if (grade) best = { ...heading, to: to + 1, grade: { grade, range: rangeOfWords(words) } };
  }
  return best;
}
