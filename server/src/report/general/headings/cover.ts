/**
 * The title of a report and where its cover ends. On a cover, the title stands among the names of those who publish
 * the report, its number in a series, dates and addresses, and is told by its words.
 */

import { hasMarkedHeadings, isTitleCase, type Candidate } from './candidates';
import type { ContentsList } from './contents';
import { ENOUGH } from './core';
import { nextContent, type Rows } from '../lines/rows';
import { meaningOfTitle, titleWords } from './titles';

/** Words of which titles of reports have one. */
const TITLE_WORDS = new Set(
  (
    'report review audit inspection investigation inquiry evaluation assessment response decision postmortem mortem pentest ' +
    'analysis examination survey study visit accident collision incident recommendations findings act'
  ).split(' '),
);

/** Words with which the names of those who publish reports end. */
const BODY_ENDS = new Set(
  (
    'regulator association society institute inspectors committee commission commissioner ombudsman inspectorate agency authority council office ministry department ' +
    'parliament assembly bureau board branch service services directorate division unit university trust foundation'
  ).split(' '),
);

/** Words with which such names begin. */
const BODY_OPENINGS: readonly (readonly string[])[] = [
  'his majesty',
  'her majesty',
  'office of',
  'house of',
  'department of',
  'department for',
  'ministry of',
  'united states',
  'u s',
  'us department',
  'government of',
  'university of',
].map((words) => words.split(' '));

/** Words behind a kind of report that say what it is about: "Audit of the Planning Department". */
const ABOUT = new Set(['of', 'on', 'into', 'for', 'at', 'to', 'in', 'by']);

function isTitleWord(word: string): boolean {
  return TITLE_WORDS.has(word);
}

/** "Audit of the stores", "Report on an inspection" */
function saysWhatAbout(words: readonly string[]): boolean {
  return words.some((word, i) => isTitleWord(word) && ABOUT.has(words[i + 1] ?? ''));
}

/** "AIR ACCIDENT INVESTIGATION BUREAU", "Office of Inspector General", "GAO": who publishes a report, and no title of one. */
function namesBody(title: string): boolean {
  const words = titleWords(title);
  if (saysWhatAbout(words)) return false;
  return (
    /^\p{Lu}{2,6}$/u.test(title) ||
    BODY_ENDS.has(words.at(-1) ?? '') ||
    words.some((word, i) => i < 4 && BODY_ENDS.has(word) && (words[i + 1] === 'on' || words[i + 1] === 'for')) ||
    BODY_OPENINGS.some((opening) => opening.every((word, i) => words[i] === word))
  );
}

/** Words behind "Report" at the start of a line that do not say what it is about. */
const BEHIND_REPORT = new Set(['to', 'together', 'no', 'number', 'ref', 'reference']);

/** "Second Report of Session 2023–24", "Report to Parliament", "Report No. 17": which of a series it is, and to whom. */
function namesSeries(title: string): boolean {
  const words = titleWords(title);
  const report = words.indexOf('report');
  if (report < 0 || report > 2) return false;
  return (
    (words[report + 1] === 'of' && words[report + 2] === 'session') ||
    (report === 0 && BEHIND_REPORT.has(words[1] ?? ''))
  );
}

/**
 * Whether a heading without marks belongs to the cover and is no section: above the title who publishes the report and
 * its number, around it what kind of report it is.
 */
export function isOnCover(rows: Rows, candidates: readonly Candidate[], title: number | undefined, i: number): boolean {
  const { title: words, depth, first } = candidates[i]!;
  if (title === undefined || i === title || depth > 0 || first > COVER) return false;
  if (i < title && (namesBody(words) || namesSeries(words) || isLabelAndValue(words))) return true;
  return isKind(titleWords(words)) && nextContent(rows, candidates[title]!.last + 1) >= first;
}

/** How far down a title stands at the most. */
const COVER = 80;
/** Shorter lines, and longer ones, are no titles. */
const SHORTEST_TITLE = 8;
const LONGEST_TITLE = 200;

/** The index of the candidate that is the title: the first heading where it is no section's, or the likeliest before. */
export function findTitle(
  rows: Rows,
  candidates: readonly Candidate[],
  scores: Float64Array,
  contents: ContentsList | undefined,
): number | undefined {
  if (rows.isMarkdown && hasMarkedHeadings(rows)) {
    const marked = candidates.findIndex(({ depth }) => depth > 0);
    return marked >= 0 && candidates[marked]!.depth === 1 && isFree(candidates[marked]!) ? marked : undefined;
  }
  const end = endOfCover(rows, candidates, scores, contents);
  let best: number | undefined;
  let most = FEWEST_SIGNS;
  for (let i = 0; i < candidates.length && candidates[i]!.first < end; i++) {
    if (!isFree(candidates[i]!) || !looksLikeTitle(candidates[i]!) || isInForm(rows, candidates[i]!)) continue;
    const worth = scores[i]! + worthOfTitle(candidates[i]!.title);
    if (worth > most) [best, most] = [i, worth];
  }
  return best;
}

/**
 * Whether a line stands in a form of labels and values, which white space divides:
 *
 *     Standard:        ISO 9001:2015             Prepared by    : Hexmarsh Ltd
 *     Audit dates:     17-18 September 2024      Test window    : 3 June 2024 to 14 June 2024
 */
function isInForm({ all }: Rows, { first }: Candidate): boolean {
  return /^(?!subject|re\b|title)[^:]{2,40}(?:\s*:(?:\s{2,}|\t)|\s{2,}:\s)\S/i.test(all[first]!.text);
}

function worthOfWords(title: string, words: readonly string[]): number {
  if (namesSeries(title)) return TITLE_WEIGHTS.series;
  if (isKind(words)) return TITLE_WEIGHTS.kind;
  return words.some(isTitleWord) ? TITLE_WEIGHTS.word : 0;
}

/** "Audit Report", "Aviation Accident Report", "Final report, 14 May 2024": the kind, and not what it is about. */
function isKind(words: readonly string[]): boolean {
  const bare = words.filter((word) => !/^\d+$/.test(word) && !MONTHS.includes(word));
  return bare.length < 4 && bare.at(-1) === 'report' && (bare.length === words.length || bare.length < 3);
}

/** Less speaks for no title. */
const FEWEST_SIGNS = 0.02;

/**
 * What the words of a line on the cover add to its probability of being a heading. A word such as "report" outweighs
 * what a line above it has of size and place; a line that says no more than what kind of report it is ("Audit Report")
 * or which of a series yields to one that says what it is about; a name of a body falls below every other line; case
 * and length decide between lines that are alike.
 */
const TITLE_WEIGHTS = {
  word: 0.5,
  kind: -0.8,
  series: -0.8,
  titleCase: 0.05,
  longest: 0.1,
  lettersForOne: 500,
  body: -0.95,
};

function worthOfTitle(title: string): number {
  const isBody = namesBody(title);
  const words = titleWords(title);
  return (
    (isBody ? TITLE_WEIGHTS.body : worthOfWords(title, words)) +
    (isTitleCase(title) ? TITLE_WEIGHTS.titleCase : 0) +
    Math.min(TITLE_WEIGHTS.longest, title.length / TITLE_WEIGHTS.lettersForOne)
  );
}

/** Whether a candidate is no section: without a number, an entry in the contents, or a title that many sections have. */
function isFree({ title, depth, entry, label, folded }: Candidate): boolean {
  return (
    depth <= 1 &&
    entry === undefined &&
    !headsList(title) &&
    !/^(?:what|why|how|about)\b/i.test(title) &&
    (label === undefined || label.kind === 'word') &&
    folded.length > 2 &&
    folded !== 'contents'
  );
}

/** "Main findings", "Background": what a section of any report is called. */
function headsList(title: string): boolean {
  const meaning = meaningOfTitle(title);
  const isThread = meaning?.role === 'findings' || meaning?.role === 'recommendations' || meaning?.role === 'both';
  return meaning?.exact === true || (isThread && titleWords(title).length <= LONGEST_OF_SECTION);
}

/** A title that says of what the findings are has more words: "Findings of the fire inquiry". */
const LONGEST_OF_SECTION = 3;

/** Whether a line on the cover says something else than what the report is about. */
function yieldsToTitle(title: string): boolean {
  return namesBody(title) || namesSeries(title) || isKind(titleWords(title)) || isLabelAndValue(title);
}

/** The row where the cover ends: at the list of contents, at the first section, at the first line of prose. */
function endOfCover(
  rows: Rows,
  candidates: readonly Candidate[],
  scores: Float64Array,
  contents: ContentsList | undefined,
): number {
  const opening = candidates.find((_, i) => scores[i]! >= ENOUGH);
  const isBody = opening !== undefined && yieldsToTitle(opening.title);
  const section = candidates.find(
    ({ entry, label, title, first: row }, i) =>
      scores[i]! >= ENOUGH &&
      (row > (opening?.first ?? 0) || !isBody) &&
      (entry !== undefined || label !== undefined || meaningOfTitle(title)?.exact === true || !isBody),
  );
  const free =
    section && section === opening && section.entry === undefined && meaningOfTitle(section.title)?.exact !== true;
  return Math.min(contents?.from ?? Infinity, section ? section.first + (free ? 1 : 0) : rows.all.length, COVER);
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
/** Words with which lines of a cover begin that are no title. */
const NO_TITLE = new Set('dear by from to date copyright published prepared'.split(' '));

/** No address, date, salutation or label with a value. */
function looksLikeTitle({ title, label }: Candidate): boolean {
  const words = titleWords(title);
  return (
    (label === undefined || words.some(isTitleWord)) &&
    title.length >= SHORTEST_TITLE &&
    title.length < LONGEST_TITLE &&
    (!/[.;,?]$/.test(title) || (title.endsWith('.') && saysWhatAbout(words))) &&
    !isLabelAndValue(title) &&
    !/@|https?:|www\.|^©/i.test(title) &&
    !NO_TITLE.has(words[0] ?? '') &&
    !isDate(words, title) &&
    /\p{L}{3}.*\p{L}{3}/u.test(title)
  );
}

/** "14 March 2024", "March 2024" */
function isDate(words: readonly string[], title: string): boolean {
  const month = words.findIndex((word) => MONTHS.includes(word));
  return month === 0 ? title.length < 30 : month === 1 && /^\d{1,2}$/.test(words[0]!) && title.length < 33;
}

/** "Reference: A/12", "Complaint reference: 22 004": one or two words and a value; "Harbour visit note: Northmoor" is a title. */
function isLabelAndValue(title: string): boolean {
  return /^\S+(?: \S+)?:\s*(?:\S{1,30}|\d[\d /.-]{0,29})$/.test(title) && !titleWords(title).some(isTitleWord);
}
