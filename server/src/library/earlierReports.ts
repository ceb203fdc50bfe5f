/**
 * Phrases that mean an earlier report of the same body, and which report of the library each means: "the previous
 * inspection, published in June 2013", "our 2022 focused visit", "Recommendation 4 of the 2019 report".
 */

import { lazily } from '../base/lazily';
import type { Report } from '../report/model';
import { readWords, type Word } from '../syntax/words';
import type { MappedText } from '../text/mappedText';
import type { Range } from '../text/range';
import { readDateAt } from '../report/reading/dates';
import type { PrintedDate } from './date';
import type { EntryRecommendation, LibraryEntry } from './entry';
import { listAround, type Library } from './library';

/** A phrase that means another report. */
export interface EarlierMention {
  /** The phrase with its article and its date, as it stands in the report. */
  readonly range: Range;
  /** As printed, on one line. */
  readonly text: string;
  /** What kind of report it says, in small letters: "inspection", "focused visit"; empty where it does not say. */
  readonly kind: readonly string[];
  readonly date: Omit<PrintedDate, 'at'> | undefined;
  /** Whether it says in so many words that it means the one before: "previous", "last". */
  readonly isBefore: boolean;
  /** Whether it speaks of one of several: "a focused visit in March 2019". */
  readonly isIndefinite: boolean;
  /** "4" of "Recommendation 4 of the 2019 report". */
  readonly recommendation: string | undefined;
}

/** Which report a mention means. */
export type EarlierReport =
  | {
      readonly kind: 'found';
      readonly entry: LibraryEntry;
      /** The one that is named, where the report has it. */
      readonly recommendation: EntryRecommendation | undefined;
    }
  /** It means one that the library does not have. */
  | { readonly kind: 'not-in-library' };

/** What reports, and the work that they tell of, are called. The first three may tell of a report of any kind. */
const anyKind = ['report', 'letter', 'assessment'];
const kinds: ReadonlySet<string> = new Set([...anyKind, 'inspection', 'visit', 'review', 'audit', 'evaluation']);
const before: ReadonlySet<string> = new Set(['previous', 'last', 'earlier', 'prior', 'preceding']);
const articles: ReadonlySet<string> = new Set(['the', 'our', 'their', 'its', 'his', 'her', 'this', 'your']);
const indefinite: ReadonlySet<string> = new Set(['a', 'an']);
/** What keeps a phrase from meaning one report: "no previous inspection", "each last visit". */
const notOne: ReadonlySet<string> = new Set(['no', 'any', 'each', 'every', 'another', 'some', 'other']);
/** Words before a kind that do not tell one kind from another. */
const anySort: ReadonlySet<string> = new Set(
  'most recent full whole formal short published annual and of at for in first initial statutory'.split(' '),
);
/** What stands between a kind and its date: "which was published in", "carried out at the end of". */
const untilDate: ReadonlySet<string> = new Set(
  'in on of from at by which that was were published issued carried out conducted undertaken held took place dated the end and'.split(
    ' ',
  ),
);
/** "our most recent joint targeted area", and its date: more words than these do not stand between article and kind. */
const mostWordsBefore = 8;
/** "which was carried out and published at the end of": no more words than these stand between kind and date. */
const mostWordsAfter = 8;

/** All phrases of a report that mean another one, in the order of the text. */
export const listEarlierMentions: (report: Report) => readonly EarlierMention[] = lazily(({ paragraphs }) =>
  shareDates(paragraphs.flatMap(({ text }) => listMentionsIn(text))),
);

/**
 * "The last inspection" is that of May 2023 wherever a report calls it so, if it says once when that was, and "the focused
 * visit" is one if it says so of a focused visit. Where it says both the year and the month, the month counts.
 */
function shareDates(mentions: readonly EarlierMention[]): EarlierMention[] {
  const keyOf = ({ kind, isBefore }: EarlierMention) => [isBefore, ...kind].join(' ');
  const dated = new Map<string, NonNullable<EarlierMention['date']>>();
  for (const each of mentions) {
    const known = dated.get(keyOf(each));
    const isFirst = !known || (known.precision === 'year' && each.date?.date.startsWith(known.date.slice(0, 4)));
    if (each.date && isFirst) dated.set(keyOf(each), each.date);
  }
  return mentions.flatMap((each) => {
    const known = dated.get(keyOf(each));
    const { date = known } = each;
    if (!each.isBefore && !date) return [];
    const isSame = known && known.date.slice(0, agreeing.year) === date?.date.slice(0, agreeing.year);
    return { ...each, date: isSame ? known : date };
  });
}

/** The phrases of one paragraph, also such as mean no other report unless it says elsewhere when that was. */
export function listMentionsIn(text: MappedText): EarlierMention[] {
  const words = readWords(text.text);
  return words.flatMap(({ folded, closes }, at) => {
    // "The last inspection report" is one phrase, whose last word names the kind.
    const isLast = closes || !kinds.has(words[at + 1]?.folded ?? '');
    return isLast && kinds.has(folded) ? (readMention(text, words, at) ?? []) : [];
  });
}

/** The phrase around the name of a kind at `at`; undefined where it means no other report. */
function readMention(text: MappedText, words: readonly Word[], at: number): EarlierMention | undefined {
  const lead = readLead(text.text, words, at);
  if (!lead) return undefined;
  const after = readDateAfter(text.text, words, at);
  const date = after ?? lead.date;
  const tellsSort = lead.sort.length > 0 && !lead.sort.some((word) => before.has(word));
  if (!date && (lead.isIndefinite || !(lead.isBefore || tellsSort))) return undefined;
  const named = readRecommendation(words, lead.first);
  const start = words[named?.first ?? lead.first]!.start;
  const range = { start, end: words[after ? after.end - 1 : at]!.end };
  return {
    range: text.toSourceRange(range),
    text: text.text.slice(range.start, range.end).replace(/\s+/g, ' '),
    kind: [...lead.sort, words[at]!.folded],
    date,
    isBefore: lead.isBefore,
    isIndefinite: lead.isIndefinite,
    recommendation: named?.label,
  };
}

interface Lead {
  /** The place of the article, of what stands for one, or of the first word of a phrase without any. */
  readonly first: number;
  readonly isBefore: boolean;
  readonly isIndefinite: boolean;
  readonly date: EarlierMention['date'];
  /** Words that tell kinds apart: "focused". Names, as of who inspects, do not. */
  readonly sort: readonly string[];
}

/**
 * What leads up to a kind: an article, and between them "previous", a date, and what sort it is. Somebody's name stands for
 * an article ("Ofsted’s last inspection"), "previous" needs none ("since previous inspection"), and after "and" another
 * phrase has the article of the one before ("the last inspection in 2017 and focused visit in March 2019").
 */
function readLead(text: string, words: readonly Word[], at: number): Lead | undefined {
  let isBefore = false;
  let date: EarlierMention['date'];
  let bare: number | undefined;
  const sort: string[] = [];
  const leadFrom = (first: number, isIndefinite = false): Lead => ({ first, isBefore, isIndefinite, date, sort });
  for (let i = at - 1; i >= Math.max(0, at - mostWordsBefore) && !words[i]!.closes; i--) {
    const { folded, capital } = words[i]!;
    const found = readDateAt(words, i);
    if (articles.has(folded)) return leadFrom(i);
    if (indefinite.has(folded)) return leadFrom(i, true);
    if (notOne.has(folded)) return undefined;
    if (folded === 'and' && endsPhrase(words[i - 1])) return leadFrom(i + 1);
    if (found && found.end <= at) date = found;
    else if (before.has(folded) && words[i + 1]?.folded !== 'to') [isBefore, bare] = [true, i];
    // "the local authority’s last inspection": what stands before "last" says whose it was
    else if (!isBefore && !anySort.has(folded) && !capital) sort.unshift(folded);
    else if (isBefore && bare === i + 1 && /[’']s?$/u.test(text.slice(words[i]!.start, words[i]!.end))) bare = i;
  }
  return bare === undefined ? undefined : leadFrom(bare);
}

/** Whether a phrase may end with a word: a kind, or the year of its date. */
function endsPhrase(word: Word | undefined): boolean {
  return word !== undefined && (kinds.has(word.folded) || readDateAt([word], 0) !== undefined);
}

/**
 * The date behind a kind, with nothing but `untilDate` or a colon before it ("Date of previous inspection: 4 May 2019");
 * `end` is the place of the word after it.
 */
function readDateAfter(
  text: string,
  words: readonly Word[],
  at: number,
): (Omit<PrintedDate, 'at'> & { end: number }) | undefined {
  const isLabel = text.startsWith(':', words[at]!.end);
  for (let i = at + 1; i < Math.min(words.length, at + 2 + mostWordsAfter); i++) {
    if (words[i - 1]!.closes && !(isLabel && i === at + 1)) return undefined;
    const found = readDateAt(words, i);
    if (found) return found;
    if (!untilDate.has(words[i]!.folded)) return undefined;
  }
  return undefined;
}

/** "Recommendation 4 of" right before the article at `at`. */
function readRecommendation(words: readonly Word[], at: number): { first: number; label: string } | undefined {
  const [name, label, of] = [words[at - 3], words[at - 2], words[at - 1]];
  const isNamed = name?.folded === 'recommendation' && !name.closes && !label!.closes;
  return isNamed && ['of', 'from', 'in'].includes(of!.folded) ? { first: at - 3, label: label!.folded } : undefined;
}

/** The report of `entry`'s body that a mention in it means; undefined where it means `entry` itself. */
export function findEarlierReport(
  entry: LibraryEntry,
  library: Library,
  { kind, date, isBefore, isIndefinite, recommendation }: Omit<EarlierMention, 'range' | 'text'>,
): EarlierReport | undefined {
  if (!isBefore && date && isOfDate(entry, date)) return undefined;
  const { earlier } = listAround(library, entry);
  const found = earlier.filter((each) => isOfKind(each, kind) && (!date || isOfDate(each, date))).at(-1);
  // "An audit in 2018" may be one of many things; it is a report where the library has it.
  if (!found) return isIndefinite ? undefined : { kind: 'not-in-library' };
  return {
    kind: 'found',
    entry: found,
    recommendation: found.recommendations.find(({ number, label }) =>
      [label?.toLowerCase(), `${number}`].includes(recommendation),
    ),
  };
}

/** Whether what a report is called, or its title, has all words of a kind. */
export function isOfKind(entry: LibraryEntry, kind: readonly string[]): boolean {
  const called = calledOf(entry);
  return kind.every((word) => anyKind.includes(word) || called.has(word));
}

const calledOf = lazily(
  ({ kind, title, family }: LibraryEntry) =>
    // "re-inspection" is an inspection
    new Set(readWords(`${kind}. ${title ?? ''}. ${family}`.replaceAll('-', ' ')).map(({ folded }) => folded)),
);

/** Of how much of a date two must agree: the year, or year and month; days are told of the work or of its end. */
const agreeing = { year: 4, month: 7, day: 7 };

/** Whether a report was inspected or published at a date. */
export function isOfDate(
  { inspected, published, date }: LibraryEntry,
  { date: told, precision }: Omit<PrintedDate, 'at'>,
): boolean {
  const length = agreeing[precision];
  return [inspected?.start, inspected?.end, published, date?.date].some(
    (own) => own?.slice(0, length) === told.slice(0, length),
  );
}
