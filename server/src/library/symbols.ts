/**
 * Everything in a library that a person goes to by name: sections, findings, recommendations and judgements of all its
 * reports, ranked by how well they fit what was typed.
 */

import { lazily } from '../base/lazily';
import type { Range } from '../text/range';
import { overallOf, type Library } from './library';
import { nameOfRecommendation, wordsRangeOf, type LibraryEntry } from './entry';

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
  const found: { readonly symbol: LibrarySymbol; readonly rank: number }[] = [];
  for (const entry of entries) {
    const { about, symbols } = symbolsOf(entry);
    for (const { symbol, lower } of symbols) {
      const rank = rankOf(symbol.kind, lower, words, about);
      if (rank !== undefined) found.push({ symbol, rank });
    }
  }
  // One letter finds nearly all: numbers by themselves sort ten times faster than what has them.
  const least = Float64Array.from(found, ({ rank }) => rank).sort()[mostSymbols - 1] ?? Infinity;
  return found
    .filter(({ rank }) => rank <= least)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostSymbols)
    .map(({ symbol }) => symbol);
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

/** The symbols of a report in small letters too: a thousand reports have 150,000, and each letter typed asks for all. */
const symbolsOf = lazily((entry: LibraryEntry) => ({
  about: describe(entry).toLowerCase(),
  symbols: buildSymbols(entry).map((symbol) => ({ symbol, lower: symbol.name.toLowerCase() })),
}));

/** Makes ready what is searched in an entry, which takes longer than the search itself. */
export function prepareSymbols(entry: LibraryEntry): void {
  symbolsOf(entry);
}

function buildSymbols(entry: LibraryEntry): LibrarySymbol[] {
  const report = { entry, kind: 'report' as const, name: nameOfReport(entry), range: { start: 0, end: 0 } };
  const sections = entry.sections
    .filter(({ kind }) => kind !== 'title')
    .map(({ title, headingRange }): LibrarySymbol => {
      return { entry, kind: 'section', name: shorten(title), range: headingRange };
    });
  const judgements = entry.judgements.map(({ subjectName, grade, range }): LibrarySymbol => {
    return { entry, kind: 'judgement', name: `${subjectName}: ${grade}`, range };
  });
  const recommendations = entry.recommendations.map((each): LibrarySymbol => {
    const name = `Recommendation ${nameOfRecommendation(entry, each.id)}: ${each.text}`;
    return { entry, kind: 'recommendation', name: shorten(name), range: wordsRangeOf(each) };
  });
  const findings = entry.passages.flatMap((each): LibrarySymbol[] => {
    if (each.finding === undefined) return [];
    const number = each.number === undefined ? '' : `${each.number}. `;
    return [{ entry, kind: 'finding', name: shorten(`${number}${each.text}`), range: wordsRangeOf(each) }];
  });
  return [report, ...sections, ...judgements, ...recommendations, ...findings];
}

/** "South Tyneside, 2017-10-05: Single inspection of children’s services (2015–18), good" */
export function nameOfReport(entry: LibraryEntry): string {
  const { names, date, kind, title } = entry;
  const grade = overallOf(entry)?.grade;
  const about = [names[0] ?? title ?? entry.file.replace(/^.*\//, ''), date?.date].filter(Boolean).join(', ');
  return `${about}: ${kind}${grade === undefined ? '' : `, ${grade}`}`;
}

function shorten(text: string): string {
  return text.slice(0, nameLength).replace(/\s+/g, ' ').trim();
}
