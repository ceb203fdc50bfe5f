/**
 * Everything in a library that a person goes to by name: sections, findings, recommendations and judgements of all its
 * reports, ranked by how well they fit what was typed.
 */

import { general } from '../report/families/general';
import { lazily } from '../base/lazily';
import type { Range } from '../text/range';
import { overallOf, type Library } from './library';
import {
  type EntryJudgement,
  type EntryPassage,
  type EntryRecommendation,
  type EntrySection,
  type LibraryEntry,
  nameOfRecommendation,
  wordsRangeOf,
} from './entry';

export interface LibrarySymbol {
  readonly entry: LibraryEntry;
  readonly kind: 'report' | 'section' | 'finding' | 'recommendation' | 'judgement';
  /** What is shown and sought in: "Recommendation 4: Ensure that …". */
  readonly name: string;
  readonly range: Range;
}

/** More than a person scrolls through; editors ask again with every letter. */
const mostSymbols = 200;
/** So much of a paragraph is its name. */
const nameLength = 120;

/**
 * The symbols that have all words of the query in their name, the best first: names that begin with it before those
 * that only hold it, shorter ones before longer ones. A word may also be the beginning of a word of the report's name.
 * Nothing is found for an empty query: a library has tens of thousands.
 */
export function findSymbols({ entries }: Library, query: string): LibrarySymbol[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: { readonly entry: LibraryEntry; readonly named: Named; readonly rank: number }[] = [];
  for (const entry of entries) {
    const { about, names } = namesOf(entry);
    for (const { named, lower } of names) {
      const rank = rankOf(named.kind, lower, words, about);
      if (rank !== undefined) found.push({ entry, named, rank });
    }
  }
  // One letter finds nearly all: numbers by themselves sort ten times faster than what has them.
  const least = Float64Array.from(found, ({ rank }) => rank).sort()[mostSymbols - 1] ?? Infinity;
  return found
    .filter(({ rank }) => rank <= least)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostSymbols)
    .map(({ entry, named }) => ({ entry, kind: named.kind, name: nameOf(entry, named), range: rangeOf(named) }));
}

/** "South Tyneside 2017", which a query may name beside the words of a symbol. */
function describe({ names, date }: LibraryEntry): string {
  return `${names[0] ?? ''} ${date?.date.slice(0, 4) ?? ''}`;
}

const order = { report: 0, recommendation: 1, judgement: 2, section: 2, finding: 3 };
/** What every place further in the name costs, and every letter that was not asked for. */
const perLetter = 1 / nameLength;

/** The less the better; undefined where a word is missing. */
function rankOf(
  kind: LibrarySymbol['kind'],
  lower: string,
  words: readonly string[],
  about: string,
): number | undefined {
  let rank = order[kind];
  for (const word of words) {
    const at = lower.indexOf(word);
    if (at < 0 && !about.includes(word)) return undefined;
    const isWhole = at === 0 || (at > 0 && !/\w/.test(lower.charAt(at - 1)));
    rank += at < 0 ? 1 : (isWhole ? 0 : 2) + at * perLetter;
  }
  return rank + lower.length * perLetter;
}

/** What has a name in a report. */
type Named =
  | { readonly kind: 'report' }
  | { readonly kind: 'section'; readonly of: EntrySection }
  | { readonly kind: 'judgement'; readonly of: EntryJudgement }
  | { readonly kind: 'recommendation'; readonly of: EntryRecommendation }
  | { readonly kind: 'finding'; readonly of: EntryPassage };

/**
 * The names of a report in small letters: a thousand reports have 150,000, and each letter typed asks for all. As printed
 * they are made of those that are shown.
 */
const namesOf = lazily((entry: LibraryEntry) => ({
  about: describe(entry).toLowerCase(),
  names: listNamed(entry).map((named) => ({ named, lower: nameOf(entry, named).toLowerCase() })),
}));

/** Makes ready what is searched in an entry, which takes longer than the search itself. */
export function prepareSymbols(entry: LibraryEntry): void {
  namesOf(entry);
}

function listNamed({ sections, judgements, recommendations, passages }: LibraryEntry): Named[] {
  return [
    { kind: 'report' },
    ...sections.filter(({ kind }) => kind !== 'title').map((of): Named => ({ kind: 'section', of })),
    ...judgements.map((of): Named => ({ kind: 'judgement', of })),
    ...recommendations.map((of): Named => ({ kind: 'recommendation', of })),
    ...passages.filter(({ finding }) => finding !== undefined).map((of): Named => ({ kind: 'finding', of })),
  ];
}

function nameOf(entry: LibraryEntry, named: Named): string {
  switch (named.kind) {
    case 'report':
      return nameOfReport(entry);
    case 'section':
      return shorten(named.of.title);
    case 'judgement':
      return `${named.of.subjectName}: ${named.of.grade}`;
    case 'recommendation':
      return shorten(`Recommendation ${nameOfRecommendation(entry, named.of.id)}: ${named.of.text}`);
    case 'finding':
      return shorten(`${named.of.number === undefined ? '' : `${named.of.number}. `}${named.of.text}`);
  }
}

function rangeOf(named: Named): Range {
  switch (named.kind) {
    case 'report':
      return { start: 0, end: 0 };
    case 'section':
      return named.of.headingRange;
    case 'judgement':
      return named.of.range;
    default:
      return wordsRangeOf(named.of);
  }
}

/** "South Tyneside, 2017-10-05: Single inspection of children’s services (2015–18), good" */
export function nameOfReport(entry: LibraryEntry): string {
  const { names, date, title, file } = entry;
  const named = names[0] ?? title ?? file.replace(/^.*\//, '');
  const about = [named, date?.date].filter(Boolean).join(', ');
  const kind = describeKind(entry);
  return kind === named ? about : `${about}: ${kind}`;
}

/** What kind of report it is, and how it grades; one of no known family is told by its title. */
export function describeKind(entry: LibraryEntry): string {
  const { family, kind, title } = entry;
  const grade = overallOf(entry)?.grade;
  return [(family === general.id ? title : undefined) ?? kind, grade].filter(Boolean).join(', ');
}

function shorten(text: string): string {
  return text.slice(0, nameLength).replace(/\s+/g, ' ').trim();
}
