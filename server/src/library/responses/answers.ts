/**
 * A response lined up with the report that it answers. Most responses print each recommendation before they answer it:
 * a sentence that has most of its runs of words from a recommendation is such a print, and what follows until the next
 * is the answer. Others name recommendations by number alone, which counts where the two number alike.
 */

import { lazily } from '../../base/lazily';
import { addTo } from '../../base/multimap';
import { fieldKindOf } from '../../report/general/words';
import { listSentences } from '../../text/sentences';
import type { Range } from '../../text/range';
import { rangeInReport, type EntryRecommendation, type LibraryEntry } from '../entry';
import { listRuns } from '../runs';
import { listTexts } from '../similar';
import { readStance, type Stance } from './stance';

export interface Answer {
  readonly stance: Stance;
  /** How likely the stance is right. */
  readonly probability: number;
  /** Where the answer stands in the response. */
  readonly range: Range;
  /** From where the response turns to the recommendation, as by printing it, to the end of the answer. */
  readonly whole: Range;
  /** Its words. */
  readonly text: string;
  /** How it was found: the response prints the recommendation, or names its number. */
  readonly by: 'words' | 'number';
  /** Who is to do it and until when, where the response says so in a field. */
  readonly owner: string | undefined;
  readonly due: string | undefined;
}

export interface AnsweredRecommendation {
  readonly recommendation: EntryRecommendation;
  /** Undefined where the response has none. */
  readonly answer: Answer | undefined;
  /** Whether a person said what the answer says, or that there is none. */
  readonly isDecided: boolean;
}

/** For each recommendation of `report`, in its order, what `response` answers. */
export function alignResponse(report: LibraryEntry, response: LibraryEntry): AnsweredRecommendation[] {
  const sentences = readSentences(response);
  const printed = markPrinted(report, sentences);
  const heads = [
    ...listPrinted(printed),
    ...listNumbered(report, response, sentences, printed),
    ...listForeign(response, sentences, printed),
  ].sort((a, b) => a.at - b.at);
  const answers = cutAnswers(response, sentences, printed, heads);
  return report.recommendations.map((recommendation) => ({
    recommendation,
    answer: best(answers.get(recommendation) ?? []),
    isDecided: false,
  }));
}

/** How many recommendations of `report` a response prints: what shows that it is this report which it answers. */
export function countPrinted(report: LibraryEntry, response: LibraryEntry): number {
  const said = saidRuns(response);
  return askedRuns(report).filter(
    (runs) => runs.length > 0 && runs.filter((run) => said.has(run)).length >= leastShare * runs.length,
  ).length;
}

const saidRuns = lazily((entry: LibraryEntry) => new Set(readSentences(entry).flatMap(({ runs }) => runs)));

const askedRuns = lazily(({ recommendations }: LibraryEntry) =>
  recommendations.map(({ text }) => listRuns(text, runLength)),
);

/** Where a recommendation is printed twice, as in a summary, the longer answer is the answer. */
function best(answers: readonly Answer[]): Answer | undefined {
  return answers.reduce<Answer | undefined>(
    (longest, each) => (longest && longest.text.length >= each.text.length ? longest : each),
    undefined,
  );
}

interface Sentence {
  readonly text: string;
  readonly range: Range;
  readonly runs: readonly number[];
}

const readSentences = lazily((entry: LibraryEntry): readonly Sentence[] =>
  listTexts(entry).flatMap((text) =>
    listSentences(text.text).flatMap(({ start, end }) => {
      const printed = text.text.slice(start, end).trimEnd();
      if (!/\p{L}|\p{N}/u.test(printed)) return [];
      return [
        {
          text: printed,
          range: rangeInReport(text, { start, end: start + printed.length }),
          runs: listRuns(printed, runLength),
        },
      ];
    }),
  ),
);

/** Runs of so many words: fewer are phrases that an answer takes up from what it answers. */
const runLength = 3;
/** With a word changed or a line number in it, a printed sentence of twelve words keeps six of its ten runs. */
const leastShare = 0.6;

/** For each sentence the recommendation that it prints. */
function markPrinted(report: LibraryEntry, sentences: readonly Sentence[]): (EntryRecommendation | undefined)[] {
  const byRun = new Map<number, EntryRecommendation[]>();
  askedRuns(report).forEach((runs, r) => runs.forEach((run) => addTo(byRun, run, report.recommendations[r]!)));
  return sentences.map(({ runs }) => {
    const shared = new Map<EntryRecommendation, number>();
    for (const run of runs) for (const each of byRun.get(run) ?? []) shared.set(each, (shared.get(each) ?? 0) + 1);
    const [first] = [...shared].sort((a, b) => b[1] - a[1]);
    return first && first[1] >= leastShare * runs.length ? first[0] : undefined;
  });
}

/** Where the response turns to a recommendation; undefined where it is one that the report, as it was read, does not make. */
interface Head {
  readonly recommendation: EntryRecommendation | undefined;
  /** The place of its first sentence. */
  readonly at: number;
  readonly by: Answer['by'];
}

function listPrinted(printed: readonly (EntryRecommendation | undefined)[]): Head[] {
  return printed.flatMap((recommendation, at): Head[] =>
    recommendation && recommendation !== printed[at - 1] ? [{ recommendation, at, by: 'words' }] : [],
  );
}

/** "Recommendation 4", "Recommendations 4 and 5", "Rec. 12:" where a paragraph or heading begins. */
const numbered =
  /^\W{0,3}rec(?:ommendation|\.)?s?\s+(\d{1,3}[a-z]?(?:(?:\s*,\s*|\s*(?:and|&)\s*|\s*[-–]\s*)\d{1,3}[a-z]?){0,8})\b/iu;

/** The heads that name a recommendation which the response does not print, if the two number alike. */
function listNumbered(
  report: LibraryEntry,
  response: LibraryEntry,
  sentences: readonly Sentence[],
  printed: readonly (EntryRecommendation | undefined)[],
): Head[] {
  const named = [
    ...response.sections.map(({ title, headingRange }) => ({
      numbers: readNumbers(title),
      offset: headingRange.start,
    })),
    ...sentences.map(({ text, range }) => ({ numbers: readNumbers(text), offset: range.start })),
    ...response.recommendations.map(({ label, number, range }) => ({
      numbers: [label ?? `${number ?? ''}`].filter(Boolean),
      offset: range.start,
    })),
  ];
  const heads = named.flatMap(({ numbers, offset }) => {
    const at = sentences.findIndex(({ range }) => range.end > offset);
    const meant = numbers.flatMap((name) => report.recommendations.filter((each) => isCalled(each, name)));
    return at < 0 ? [] : meant.map((recommendation): Head => ({ recommendation, at, by: 'number' }));
  });
  const next = (at: number) => printed.slice(at, at + 2).find(Boolean);
  const checked = heads.filter(({ at }) => next(at));
  const alike = checked.filter(({ at, recommendation }) => next(at) === recommendation).length;
  if (alike < leastAlike * checked.length) return [];
  const known = new Set(printed);
  return heads.filter(({ recommendation, at }) => !known.has(recommendation) && !next(at));
}

/** Recommendations that the response prints, but not from this report. */
function listForeign(
  { recommendations }: LibraryEntry,
  sentences: readonly Sentence[],
  printed: readonly (EntryRecommendation | undefined)[],
): Head[] {
  return recommendations.flatMap(({ range }): Head[] => {
    const at = sentences.findIndex((sentence) => sentence.range.end > range.start);
    const isOurs = printed.slice(at, at + 2).some(Boolean);
    return at < 0 || isOurs ? [] : [{ recommendation: undefined, at, by: 'number' }];
  });
}

/** Of the numbers that can be held against printed words so many must agree. */
const leastAlike = 0.8;

/** "4", "4 and 5", "4–6" as single numbers. */
function readNumbers(text: string): string[] {
  const found = numbered.exec(text)?.[1];
  if (found === undefined) return [];
  return found.split(/\s*(?:,|and|&)\s*/iu).flatMap((part) => {
    const [from, to] = part.split(/\s*[-–]\s*/u);
    const [first, last] = [Number(from), Number(to)];
    const isSpan = last > first && last - first < 50;
    return isSpan ? Array.from({ length: last - first + 1 }, (_, i) => `${first + i}`) : [from!.toLowerCase()];
  });
}

function isCalled({ label, number }: EntryRecommendation, name: string): boolean {
  return label?.toLowerCase().replace(/^\D+/, '') === name.replace(/^\D+/, '') || `${number}` === name;
}

/** What stands between one head and the next; recommendations that are printed together are answered together. */
function cutAnswers(
  response: LibraryEntry,
  sentences: readonly Sentence[],
  printed: readonly (EntryRecommendation | undefined)[],
  heads: readonly Head[],
): ReadonlyMap<EntryRecommendation, readonly Answer[]> {
  const answers = new Map<EntryRecommendation, Answer[]>();
  let together: Head[] = [];
  heads.forEach((head, i) => {
    together.push(head);
    const until = heads[i + 1]?.at ?? sentences.length;
    const told = sentences.slice(head.at, until).filter((sentence, j) => !printed[head.at + j] && !isLabel(sentence));
    const fields = fieldsAt(response, sentences[head.at]!);
    const isHeldBack = told.length === 0 && fields.length === 0 && i + 1 < heads.length;
    if (isHeldBack) return;
    const { start } = sentences[together[0]!.at]!.range;
    for (const { recommendation, by } of together) {
      const answer = toAnswer(told, fields, by, start);
      if (answer && recommendation) addTo(answers, recommendation, answer);
    }
    together = [];
  });
  return answers;
}

/** "Response:", "Government response", "Recommendation 4": what announces an answer is none. */
function isLabel({ text }: Sentence): boolean {
  return /^[\w’' ]{0,40}:?$/u.test(text) && /\b(?:response|recommendations?|reply|answer)\b/iu.test(text);
}

type Fields = EntryRecommendation['fields'];

/** The fields of the recommendation that stands at a sentence: those of a row of an action plan. */
function fieldsAt({ recommendations }: LibraryEntry, { range }: Sentence): Fields {
  const own = recommendations.find((each) => each.range.start <= range.start && range.start < each.range.end);
  return own?.fields ?? [];
}

function toAnswer(told: readonly Sentence[], fields: Fields, by: Answer['by'], start: number): Answer | undefined {
  const named = (kind: string) => fields.find(({ name }) => fieldKindOf(name) === kind);
  const said = [named('response'), named('status')].flatMap((field) => field ?? []);
  const parts = told.length > 0 ? told : said;
  if (parts.length === 0) return undefined;
  const read = readStance([...said, ...told].map(({ text }) => text));
  const { end } = parts.at(-1)!.range;
  return {
    ...read,
    range: { start: parts[0]!.range.start, end },
    whole: { start: Math.min(start, parts[0]!.range.start), end },
    text: parts.map(({ text }) => text).join(' '),
    by,
    owner: named('owner')?.text,
    due: named('due')?.text,
  };
}
