/** How the life of a recommendation is told: in a few words above it, and in full on hovering. */

import type { JudgementChange } from '../library/compare';
import { type EntryPassage, nameOfRecommendation, positionIn, type LibraryEntry } from '../library/entry';
import { byDate, type Library, type Provider } from '../library/library';
import type { EarlierReport } from '../library/earlierReports';
import type { Followed } from '../library/follow/follow';
import type { Verdict } from '../library/follow/verdict';
import { listLives, type InLibrary, type LifeStep, type ResponseTo } from '../library/lives';
import type { AnsweredRecommendation } from '../library/responses/answers';
import { isResponse, listResponses, type AnsweredAt } from '../library/responses/responding';
import type { Stance } from '../library/responses/stance';
import type { SaidBefore } from '../library/saidBefore';
import { describeKind, nameOfReport } from '../library/symbols';
import { bold, compose, escape, escapeWithin, join, link, list, paragraphs, type Markdown } from './markdown';

const verdictNames: Readonly<Record<Verdict, string>> = {
  met: 'met',
  partly: 'partly',
  'not-met': 'not met',
  'not-mentioned': 'not mentioned',
};

/** So many passages are told of each report, and so much of each. */
const mostPassages = 3;
const excerptLength = 90;
/** Passages less likely than this are not told where there is little room. */
const leastTold = 0.5;

export const libraryMessages = {
  indexing: () => 'Reading the library',
  indexed: (done: number, total: number) => `${done} of ${total} reports`,
  life: () => 'What became of it',
  before: () => 'Asked before',
  response: () => 'Response',
  answers: () => 'Answers',
  recommendation: (name: string) => `Recommendation ${name}`,
  recommendationOf: (name: string, entry: LibraryEntry) => `recommendation ${name} of ${yearOf(entry)}`,
  decideLife: () => 'Decide what became of it…',
  decideAnswer: () => 'Decide what it answers…',
  confirmVerdict: (entry: LibraryEntry, verdict: Verdict) => `Confirm: ${verdictNames[verdict]} in ${yearOf(entry)}`,
  confirmStance: (entry: LibraryEntry, stance: Stance) =>
    `Confirm: ${stanceNames[stance]} in the response of ${yearOf(entry)}`,
  confirmAnswer: (name: string, stance: Stance) => `Confirm: ${name} is ${stanceNames[stance]}`,
  repeats: (name: string) => `Confirm: it asks again for ${name}`,
  repeatsNot: (name: string) => `It does not ask again for ${name}`,
  nothingToDecide: () =>
    'The library does not have this recommendation with these words: save the report and try again.',
  noFolderForDecisions: () =>
    'What is decided across reports is kept in a folder: open the folder of the reports first.',
  decisionsUnusable: (file: string, reason: string) =>
    `The decisions in ${file} cannot be used, so nothing that people decided across reports counts: ${reason}.`,
  decisionsNotWritten: (file: string, reason: string) => `The decision was not kept in ${file}: ${reason}.`,
  earlierMissing: () => 'The library does not have the earlier report that this means.',
  comparison: () => 'What changed',
  excerpt: (text: string) => excerptOf(text),
  judgementChange: ({ subjectName, before, after }: JudgementChange) =>
    `${subjectName}: ${before?.grade ?? 'not judged'} → ${after?.grade ?? 'not judged'}`,
  saidBefore: (count: number) => (count === 1 ? 'Also in one other report' : `Also in ${count} other reports`),
  symbolOf: (entry: LibraryEntry) => [entry.names[0], entry.date?.date].filter(Boolean).join(', '),
} as const;

/** "2018: partly (12, 45) · asked again as 3 · response: accepted"; empty where nothing is known. */
export function describeLife({ life, responses }: Pick<InLibrary, 'life' | 'responses'>): string {
  return [...responses.map(describeResponse), ...life.map(describeStep)].join(' · ');
}

function describeResponse({ response, answer, isDecided }: ResponseTo): string {
  const where = answer ? ` (line ${positionIn(response, answer.range.start).line + 1})` : '';
  return `response: ${describeStance({ answer, isDecided })}${where}`;
}

const stanceNames: Readonly<Record<Stance, string>> = {
  accepted: 'accepted',
  partly: 'accepted in part',
  'not-accepted': 'not accepted',
  'not-said': 'answered, without saying whether it is accepted',
};

/** Stances less likely than this were read between the lines, and have a question mark. */
const leastSaid = 0.7;

/** What a person decided has a tick, as their verdicts have. */
function describeStance({ answer, isDecided }: Pick<AnsweredRecommendation, 'answer' | 'isDecided'>): string {
  const isSure = !answer || answer.probability >= leastSaid || answer.stance === 'not-said';
  return `${answer ? stanceNames[answer.stance] : 'none'}${isDecided ? ' ✓' : isSure ? '' : '?'}`;
}

function describeStep({ later, followed }: LifeStep): string {
  const places = followed.verdict === 'not-mentioned' ? [] : listPlaces(later, followed);
  const where = places.length > 0 ? ` (${places.join(', ')})` : '';
  return `${yearOf(later)}: ${describeVerdict(followed)}${where}${describeAgain(later, followed)}`;
}

/** An uncertain verdict has a question mark, as uncertain links have; one that a person decided a tick. */
function describeVerdict({ verdict, probability, isVerdictDecided }: Followed): string {
  return `${verdictNames[verdict]}${isVerdictDecided ? ' ✓' : probability < leastTold ? '?' : ''}`;
}

function listPlaces(later: LibraryEntry, { passages }: Followed): string[] {
  const told = passages.filter(({ probability }, i) => i === 0 || probability >= leastTold);
  return told.slice(0, mostPassages).map(({ passage }) => nameOfPassage(later, passage));
}

/** Its number, or else its line. */
function nameOfPassage(entry: LibraryEntry, { number, range }: EntryPassage): string {
  return number === undefined ? `line ${positionIn(entry, range.start).line + 1}` : `${number}`;
}

function describeAgain(later: LibraryEntry, { repeated, isRepetitionDecided }: Followed): string {
  if (!repeated) return '';
  return ` · asked again as ${nameOfRecommendation(later, repeated.recommendation.id)}${isRepetitionDecided ? ' ✓' : ''}`;
}

function describeCertainty({ isVerdictDecided, probability }: Followed): string {
  return isVerdictDecided ? 'decided by a person' : `${Math.round(100 * probability)} % likely`;
}

function yearOf({ date, file }: LibraryEntry): string {
  return date?.date.slice(0, 4) ?? file.replace(/^.*\//, '');
}

/** The life of a recommendation for a hover: each later report with its verdict and passages; none without later ones. */
export function renderLife({ life, before, responses }: InLibrary): Markdown[] {
  const later = life.map(({ later: entry, followed }) => {
    const told = followed.verdict === 'not-mentioned' ? [] : followed.passages.slice(0, mostPassages);
    const head = escape(
      `${yearOf(entry)}: ${describeVerdict(followed)}, ${describeCertainty(followed)}${describeAgain(entry, followed)}`,
    );
    return paragraphs([
      head,
      ...(told.length > 0 ? [list(told.map(({ passage }) => renderPassage(entry, passage)))] : []),
    ]);
  });
  const earlier = before.map(({ earlier: entry, followed: { recommendation } }) =>
    linkTo(entry, recommendation.range.start, `${yearOf(entry)}, ${nameOfRecommendation(entry, recommendation.id)}`),
  );
  const answers = responses.map(renderAnswer);
  return [
    ...(answers.length > 0 ? [bold(escape(libraryMessages.response())), list(answers)] : []),
    ...(later.length > 0 ? [bold(escape(libraryMessages.life())), ...later] : []),
    ...(earlier.length > 0 ? [bold(escape(libraryMessages.before())), list(earlier)] : []),
  ];
}

/** In how many other reports a sentence stands, and where first. */
export function renderSaidBefore({ places }: SaidBefore): Markdown {
  const ordered = [...places].sort((a, b) => byDate(a.entry, b.entry));
  const { entry, range } = ordered[0]!;
  const first = linkTo(entry, range.start, libraryMessages.symbolOf(entry) || nameOfReport(entry));
  return compose`${escape(libraryMessages.saidBefore(places.length))}${escapeWithin(', first ')}${first}`;
}

/** The stance, the first words of the answer as a link to it, and who is to do it by when. */
function renderAnswer({ response, answer, isDecided }: ResponseTo): Markdown {
  const report = linkTo(response, 0, nameOfReport(response));
  if (!answer) return compose`${report}: ${escape('no answer')}`;
  const by = [answer.owner, answer.due].filter((each) => each !== undefined).join(', ');
  const words = linkTo(response, answer.range.start, excerptOf(answer.text));
  return compose`${report}: ${bold(escape(describeStance({ answer, isDecided })))}, ${words}${by === '' ? escape('') : compose` (${escape(by)})`}`;
}

/** What an answer answers, for a hover on it: each recommendation as a link, and how the answer was understood. */
export function renderAnswered(answered: readonly AnsweredAt[]): Markdown[] {
  const told = answered.map(({ report, recommendation, answer, isDecided }) => {
    const name = `${nameOfRecommendation(report, recommendation.id)}. ${recommendation.text.replace(/\s+/g, ' ')}`;
    const asked = linkTo(report, recommendation.range.start, name);
    return compose`${asked} (${linkTo(report, 0, nameOfReport(report))}): ${bold(escape(describeStance({ answer, isDecided })))}`;
  });
  return told.length > 0 ? [bold(escape(libraryMessages.answers())), list(told)] : [];
}

function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > excerptLength ? `${line.slice(0, excerptLength).trimEnd()}…` : line;
}

/** The report that a phrase means, for a hover, with the recommendation that it names; or that the library has none. */
export function renderEarlier(found: EarlierReport): Markdown {
  if (found.kind === 'not-in-library') return escape(libraryMessages.earlierMissing());
  const { entry, recommendation } = found;
  const report = linkTo(entry, 0, nameOfReport(entry));
  if (!recommendation) return report;
  const name = `Recommendation ${nameOfRecommendation(entry, recommendation.id)}: ${recommendation.text.replace(/\s+/g, ' ')}`;
  return paragraphs([report, linkTo(entry, recommendation.range.start, name)]);
}

function renderPassage(entry: LibraryEntry, passage: EntryPassage): Markdown {
  return linkTo(entry, passage.range.start, `${nameOfPassage(entry, passage)}: ${excerptOf(passage.text)}`);
}

function linkTo(entry: LibraryEntry, offset: number, text: string): Markdown {
  return link(escape(text), `${entry.file}#L${positionIn(entry, offset).line + 1}`);
}

/**
 * The life page of a body: for each of its reports that was followed by others a heading and a table, its recommendations
 * down and the later reports across.
 */
export function renderLifePage(library: Library, { name, reports }: Pick<Provider, 'name' | 'reports'>): Markdown {
  const asking = reports.filter((entry) => !isResponse(library, entry));
  const tables = asking.map((entry) => renderLifeTable(library, entry)).filter((table) => table !== '');
  const responses = reports.flatMap((entry) =>
    listResponses(library, entry).map(({ response, answered }) => renderResponse(entry, response, answered)),
  );
  const none =
    tables.length + responses.length === 0
      ? [escape('No report of this body is followed by a later one, or answered by a response.')]
      : [];
  return paragraphs([compose`# ${escape(name)}`, ...none, ...tables, ...responses]);
}

/** A response lined up with its report: which recommendations have no answer, and what is said to each. */
export function renderResponse(
  report: LibraryEntry,
  response: LibraryEntry,
  answered: readonly AnsweredRecommendation[],
): Markdown {
  const nameIn = ({ recommendation }: AnsweredRecommendation) => nameOfRecommendation(report, recommendation.id);
  const open = answered.filter(({ answer }) => !answer).map(nameIn);
  const head = compose`## ${linkTo(response, 0, nameOfReport(response))}`;
  const unanswered =
    open.length === 0
      ? 'Every recommendation is answered.'
      : `Not answered: ${open.join(', ')} (${open.length} of ${answered.length}).`;
  const rows = answered.map((each) => {
    const { recommendation, answer } = each;
    const name = linkTo(report, recommendation.range.start, `${nameIn(each)}. ${excerptOf(recommendation.text)}`);
    const said = answer ? linkTo(response, answer.range.start, excerptOf(answer.text)) : escape('');
    const by = escape([answer?.owner, answer?.due].filter((part) => part !== undefined).join(', '));
    return row([name, escape(describeStance(each)), said, by]);
  });
  const columns = ['Recommendation', 'Response', 'What it says', 'Who and when'].map(escape);
  const table = join([row(columns), row(columns.map(() => compose`---`)), ...rows], '\n' as Markdown);
  return paragraphs([head, escape(unanswered), table]);
}

function row(cells: readonly Markdown[]): Markdown {
  return compose`| ${join(cells, compose` | `)} |`;
}

function renderLifeTable(library: Library, entry: LibraryEntry): Markdown {
  const lives = listLives(library, entry);
  const columns = [...lives.values()][0]?.map(({ later }) => later) ?? [];
  if (columns.length === 0) return escape('');
  const heading = compose`## ${linkTo(entry, 0, [entry.date?.date, describeKind(entry)].filter(Boolean).join(' '))}`;
  const head = [escape('Recommendation'), ...columns.map((each) => linkTo(each, 0, yearOf(each)))];
  const rows = entry.recommendations.map(({ id, text, range }) => {
    const name = linkTo(entry, range.start, `${nameOfRecommendation(entry, id)}. ${excerptOf(text)}`);
    return row([name, ...(lives.get(id) ?? []).map(renderCell)]);
  });
  const table = join([row(head), row(head.map(() => compose`---`)), ...rows], '\n' as Markdown);
  return paragraphs([heading, table]);
}

function renderCell({ later, followed }: LifeStep): Markdown {
  const first = followed.verdict === 'not-mentioned' ? undefined : followed.passages[0]?.passage;
  const text = `${describeVerdict(followed)}${describeAgain(later, followed)}`;
  return first ? linkTo(later, first.range.start, text) : escape(text);
}
