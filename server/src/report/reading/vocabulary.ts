/** A family's patterns, compiled once, with the slots that its grades give. */

import {
  anyWords,
  beginsMatch,
  properName,
  compilePattern,
  matchPattern,
  oneOf,
  PatternIndex,
  type CompiledPattern,
  type PatternMatch,
  type Slots,
} from '../../syntax/pattern';
import { lazily } from '../../base/lazily';
import type { Line } from '../../syntax/lines';
import type { Word } from '../../syntax/words';
import { MOST_WORDS_OF_DATES, readDates } from './dates';
import type { Family, Grade, HeadingRule, Pattern, StatementRule, SubjectId } from '../family';

export interface HeadingPattern {
  readonly rule: HeadingRule;
  readonly pattern: CompiledPattern;
}

/** How many ends slots may offer; it grows less with each that they do. See `effort.ts`. */
export interface Effort {
  left: number;
}

/** Patterns that stand for nothing but themselves. */
type Patterns = PatternIndex<{ readonly pattern: CompiledPattern }>;

export interface Vocabulary {
  readonly family: Family;
  readonly slots: Slots;
  /** What the slots may still offer. */
  readonly effort: Effort;
  readonly titles: readonly CompiledPattern[];
  readonly headings: PatternIndex<HeadingPattern>;
  /** The same with every word in the singular, for headings that say one where the family says many. */
  readonly singularHeadings: PatternIndex<HeadingPattern>;
  readonly rows: PatternIndex<{ readonly subject: SubjectId; readonly pattern: CompiledPattern }>;
  readonly statements: PatternIndex<{ readonly rule: StatementRule; readonly pattern: CompiledPattern }>;
  readonly earlier: {
    readonly patterns: readonly CompiledPattern[];
    readonly topics: PatternIndex<Topic>;
    readonly unless: Patterns;
  };
  readonly provider: readonly CompiledPattern[];
  readonly inspected: Patterns;
  readonly published: Patterns;
  readonly boilerplate: Patterns;
  readonly notes: Patterns;
  readonly grades: Patterns;
  /** The words that a cell of a summary table can begin with. */
  readonly tableWords: ReadonlySet<string>;
}

/** What an earlier judgement may have been of; of two whose names end together the one of the lower rank counts. */
export interface Topic {
  readonly subject: SubjectId;
  readonly rank: number;
  readonly pattern: CompiledPattern;
}

/** The family's vocabulary. Families are immutable, so that each is compiled once. */
export const vocabularyOf: (family: Family) => Vocabulary = lazily(compileFamily);

function compileFamily(family: Family): Vocabulary {
  const grades = family.grades.flatMap(({ patterns }) => compileAll(patterns));
  const rows = family.subjects.flatMap(({ id, rows: labels }) =>
    labels.map((row) => ({ subject: id, pattern: compilePattern(row) })),
  );
  const topics = family.earlier.topics.flatMap(({ subject, words }, rank) =>
    compileAll(words).map((pattern) => ({ subject, rank, pattern })),
  );
  return {
    family,
    slots: slotsOf(family),
    effort: { left: Infinity },
    titles: compileAll(family.titles),
    headings: new PatternIndex(family.headings.map((rule) => ({ rule, pattern: compilePattern(rule.pattern) }))),
    singularHeadings: new PatternIndex(
      family.headings.map((rule) => ({ rule, pattern: compilePattern(patternInSingular(rule.pattern)) })),
    ),
    rows: new PatternIndex(rows),
    statements: new PatternIndex(family.statements.map((rule) => ({ rule, pattern: compilePattern(rule.pattern) }))),
    earlier: {
      patterns: compileAll(family.earlier.patterns),
      topics: new PatternIndex(topics),
      unless: indexAll(family.earlier.unless),
    },
    provider: compileAll(family.provider),
    inspected: indexAll(family.inspected),
    published: indexAll(family.published),
    boilerplate: indexAll(family.boilerplate),
    notes: indexAll(family.notes ?? []),
    grades: new PatternIndex(grades.map((pattern) => ({ pattern }))),
    tableWords: firstWords([...grades, ...rows.map(({ pattern }) => pattern), ...TABLE_HEADS]),
  };
}

/** A word without the s that may make a plural of it: only both sides of a comparison in the same way are words. */
export function singularOf(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function patternInSingular(pattern: Pattern): Pattern {
  return pattern.replace(/\{[^{}]*\}|\p{L}+/gu, (token) => (token.startsWith('{') ? token : singularOf(token)));
}

function firstWords(patterns: readonly CompiledPattern[]): Set<string> {
  return new Set(patterns.flatMap((pattern) => [...(pattern.firstWords ?? [])]));
}

/** What heads the columns of a summary table. */
export const TABLE_HEADS = [
  '[key] (judgement|judgment|judgements)',
  '(judgement|judgment) grade',
  'grade',
  '[key] (judgement|judgment) [(judgement|judgment)] grade',
].map(compilePattern);

function compileAll(patterns: readonly Pattern[]): CompiledPattern[] {
  return patterns.map(compilePattern);
}

function indexAll(patterns: readonly Pattern[]): Patterns {
  return new PatternIndex(compileAll(patterns).map((pattern) => ({ pattern })));
}

/** Whether a line begins with one of the patterns; most are told by their first two words, and not read further. */
export function opensWith(patterns: Patterns, line: Line, slots: Slots): boolean {
  const { numberWords, first, second } = line.facts.head;
  const opening = numberWords > 0 ? line.words(2).map(({ folded }) => folded) : [first, second];
  if (patterns.startingWith(opening[0], opening[1]).length === 0) return false;
  return beginsWith(patterns, line.words(LONGEST_OPENING), slots);
}

/** Whether words begin with one of the patterns. */
export function beginsWith(patterns: Patterns, words: readonly Word[], slots: Slots): boolean {
  return patterns
    .startingWith(words[0]?.folded, words[1]?.folded)
    .some(({ pattern }) => matchPattern(pattern, words, 0, slots));
}

/** Patterns of how a paragraph begins have no more words than this, which are those that are kept of a line. */
const LONGEST_OPENING = 40;

/** The small words within names of places: Bath and North East Somerset, Isle of Wight, Newcastle upon Tyne. */
const INSIDE_NAMES = new Set(['and', 'of', 'upon', 'on', 'the', 'with', 'in', 'le', 'under']);

/** These and what bodies are called, which is printed with small letters too: "Southend-on-Sea city council". */
function insideNames({ bodies }: Family): ReadonlySet<string> {
  return new Set([...INSIDE_NAMES, ...(bodies?.behind ?? []).filter((word) => !word.includes(' '))]);
}

/** What the slots of patterns accept in reports of this family. */
function slotsOf(family: Family): Slots {
  const grades = family.grades.flatMap(({ grade, patterns }) =>
    compileAll(patterns).map((pattern) => ({ pattern, value: grade })),
  );
  return {
    grade: oneOf(grades),
    place: properName(8, insideNames(family)),
    words: anyWords(12),
    number: (words, at) => ({
      ends: /^\d+$/.test(words[at]?.folded ?? '') ? [{ end: at + 1 }] : [],
      reach: at + 1,
    }),
    dates: (words, at) => {
      const dates = readDates(words, at);
      const ends = dates ? [{ end: dates.endWord, value: `${dates.start}/${dates.end}` }] : [];
      return { ends, reach: at + MOST_WORDS_OF_DATES };
    },
  };
}

/** The first match of any of the patterns at any word; undefined when there is none. */
export function findFirst(
  patterns: Patterns,
  words: readonly Word[],
  slots: Slots,
): (PatternMatch & { readonly start: number }) | undefined {
  for (let start = 0; start < words.length; start++) {
    for (const { pattern } of patterns.startingWith(words[start]!.folded, words[start + 1]?.folded)) {
      const match = matchPattern(pattern, words, start, slots);
      if (match) return { ...match, start };
    }
  }
  return undefined;
}

/** Whether the words, all of them, say a grade and nothing else. */
export function wholeGrade(vocabulary: Vocabulary, words: readonly Word[]): Grade | undefined {
  if (words.length === 0) return undefined;
  return vocabulary.slots['grade']!(words, 0).ends.find(({ end }) => end === words.length)?.value;
}

/** Whether the words, all of them, say a grade or how one begins: "requires" of "requires improvement". */
export function beginsGrade({ grades }: Vocabulary, words: readonly Word[]): boolean {
  const [first, second] = words;
  return grades.startingWith(first?.folded, second?.folded).some(({ pattern }) => beginsMatch(pattern, words));
}
