/** Which texts of a library answer which report, and what they answer. */

import { lazily } from '../../base/lazily';
import { readWords } from '../../syntax/words';
import type { LibraryEntry } from '../entry';
import { decideAnswers, listDecided } from '../decisions/placed';
import { byDate, surroundingsOf, type Library } from '../library';
import { alignResponse, countPrinted, type Answer, type AnsweredRecommendation } from './answers';

/** A response to a report, lined up with it. */
export interface Answering {
  readonly response: LibraryEntry;
  /** For each recommendation of the report, in its order. */
  readonly answered: readonly AnsweredRecommendation[];
}

/** The responses to a report by date; none where the library has none. */
export function listResponses(library: Library, report: LibraryEntry): readonly Answering[] {
  return responsesOf(library)(report);
}

const responsesOf = lazily((library: Library) =>
  lazily((report: LibraryEntry): readonly Answering[] =>
    [...answeredBy(library)]
      .flatMap(([response, answered]) => (answered === report ? [response] : []))
      .sort(byDate)
      .map((response) => ({ response, answered: alignIn(library, report, response) })),
  ),
);

/**
 * For each recommendation of a report of the library, in its order, what a response answers, as people decided it.
 * `response` may be as the text is open now.
 */
export function alignIn(library: Library, report: LibraryEntry, response: LibraryEntry): AnsweredRecommendation[] {
  const kept = surroundingsOf(library, response.file).entry;
  const found = alignResponse(report, response);
  return kept ? decideAnswers(found, listDecided(library, report, kept)) : found;
}

/** Whether a person can say what a response answers: it does, or somebody said that it does not. */
export function isDecidable({ answer, isDecided }: AnsweredRecommendation): boolean {
  return answer !== undefined || isDecided;
}

/** What a response answers at a place in it. */
export interface AnsweredAt extends AnsweredRecommendation {
  readonly report: LibraryEntry;
  readonly answer: Answer;
}

/**
 * The recommendations that a response answers at an offset of it, in the order of their report: several where it answers
 * them together. `response` may be as the text is open now. Empty elsewhere, and of a text that answers no report.
 */
export function listAnsweredAt(library: Library, response: LibraryEntry, offset: number): AnsweredAt[] {
  const { report, answered } = answeringOf(library)(response) ?? { answered: [] };
  if (!report) return [];
  return answered.flatMap(({ answer, ...about }) =>
    answer && answer.whole.start <= offset && offset <= answer.whole.end ? [{ report, answer, ...about }] : [],
  );
}

const answeringOf = lazily((library: Library) =>
  lazily((response: LibraryEntry) => {
    const others = { entries: library.entries.filter(({ file }) => file !== response.file) };
    const report = findAnswered(others, response);
    return report && { report, answered: alignIn(library, report, response) };
  }),
);

/** Whether a text answers a report of the library; then it is no report that says how matters stand. */
export function isResponse(library: Library, entry: LibraryEntry): boolean {
  return answeredBy(library).has(entry);
}

/** By response the report that it answers. */
const answeredBy = lazily((library: Library): ReadonlyMap<LibraryEntry, LibraryEntry> => {
  const pairs = library.entries.flatMap((response): [LibraryEntry, LibraryEntry][] => {
    const report = findAnswered(library, response);
    return report ? [[response, report]] : [];
  });
  return new Map(pairs);
});

/** A response that prints recommendations prints at least so many, and this share, of those of the report. */
const fewestPrinted = 2;
const leastPrinted = 0.3;

/**
 * The report that a response answers: the one whose recommendations it prints; else, of those
 * whose title it names, the last before it. Undefined where the library does not have it, and for a text that does not say
 * that it answers one.
 */
export function findAnswered({ entries }: Pick<Library, 'entries'>, response: LibraryEntry): LibraryEntry | undefined {
  if (response.answers === undefined) return undefined;
  const candidates = entries.filter((entry) => mayAnswer(response, entry));
  const printed = candidates
    .map((report) => ({ report, count: countPrinted(report, response) }))
    .filter(({ report, count }) => count >= Math.max(fewestPrinted, leastPrinted * report.recommendations.length))
    .sort((a, b) => b.count - a.count || byDate(b.report, a.report));
  if (printed[0]) return printed[0].report;
  return candidates
    .filter((report) => isNamed(report, response))
    .sort(byDate)
    .at(-1);
}

/** A report is answered after it was made; of two texts without dates the one that calls itself a response answers. */
function mayAnswer(response: LibraryEntry, report: LibraryEntry): boolean {
  if (report === response || report.recommendations.length === 0) return false;
  if (response.date && report.date) return report.date.date <= response.date.date && !isMutual(response, report);
  return report.answers === undefined;
}

/** A response may call itself by words that its report uses too; on one day nobody knows which of them answers. */
function isMutual(response: LibraryEntry, report: LibraryEntry): boolean {
  return report.answers !== undefined && report.date?.date === response.date?.date;
}

/** Titles of fewer words, "Audit report", are no names. */
const fewestWords = 3;

/** Whether what a response says that it answers has all words of a report's title. */
function isNamed({ title }: LibraryEntry, { answers }: LibraryEntry): boolean {
  const words = readWords(title ?? '').map(({ folded }) => folded);
  const said = new Set(readWords(answers ?? '').map(({ folded }) => folded));
  return words.length >= fewestWords && words.every((word) => said.has(word));
}
