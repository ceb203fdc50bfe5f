/** How the checks' messages name the things of a report. */

import { monthNames } from '../base/english';
import type { Grade, ListKind } from '../report/family';
import type { Finding, IsoDate, Judgement, JudgementPlace, Recommendation, Report } from '../report/model';
import type { Range } from '../text/range';

const itemNames: Readonly<Record<ListKind, string>> = {
  'areas-covered': 'area covered',
  'improvement-points': 'improvement point',
  'priority-actions': 'priority action',
};

const placeNames: Readonly<Record<JudgementPlace, string>> = {
  'summary-table': 'the summary table',
  overall: 'the overall judgement',
  'section-heading': 'the section heading',
  sentence: 'a sentence',
  earlier: 'an earlier inspection',
};

/** What an item can be named by. */
export type NamedItem = Pick<Finding | Recommendation, 'number' | 'text' | 'label'>;

/** The label as the document prints it: `R-2`, `3.1.1`, `12`; undefined for an item without one. */
export function printedLabel({ number, label }: Pick<NamedItem, 'number' | 'label'>): string | undefined {
  if (label !== undefined && /[\p{L}.]/u.test(label)) return label;
  return number === undefined ? undefined : String(number);
}

/** A code such as `R-2` says by itself what it is. */
function isCode(label: string): boolean {
  return /^[A-Z].*\d/.test(label);
}

/** "Recommendation 4", "R-2", or the first words of one without a label: "The improvement point “The quality of plans…”". */
export function nameRecommendation(recommendation: Recommendation): string {
  const { list, text } = recommendation;
  const item = itemNames[list] ?? 'recommendation';
  const label = printedLabel(recommendation);
  if (label === undefined) return `The ${item} “${firstWords(text.text)}”`;
  return isCode(label) ? label : `${capitalise(item)} ${label}`;
}

/** "finding 12", "F-1", or the first words of one without a label. */
export function nameFinding(finding: Finding): string {
  const label = printedLabel(finding);
  if (label === undefined) return `the finding “${firstWords(finding.text.text)}”`;
  return isCode(label) ? label : `finding ${label}`;
}

/** "4. Ensure that plans are clear…", "R-2 Ensure…": the label, where there is one, and the first words. */
export function numberedWords(item: NamedItem, limit: number): string {
  return withLabel(printedLabel(item), firstWords(item.text.text.trim(), limit));
}

/** The words behind a label. */
export function withLabel(label: string | undefined, words: string): string {
  if (label === undefined) return words;
  return isCode(label) || label.includes('.') ? `${label} ${words}` : `${label}. ${words}`;
}

/** How recommendations begin, whatever they ask for: "We recommend that", "Ensure that", "Take steps to ensure". */
const commonStart =
  /^(?:(?:we recommend|it is recommended)(?: that)?,?\s+)?(?:(?:ensure(?: that)?|improve the|make sure(?: that)?|take (?:action|steps) to ensure(?: that)?)\s+)?/iu;

/** The first words that tell a recommendation from its siblings: "foster carers have…", not "Ensure that foster…". */
export function tellingWords(text: string, limit: number): string {
  const words = text.trim();
  return firstWords(words.replace(commonStart, '') || words, limit);
}

/** "23, 28 to 30 and 33": every number once, in order, and three or more in a row by the first and the last. */
export function nameNumbers(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const starts = [...sorted.keys()].filter((i) => sorted[i] !== sorted[i - 1]! + 1);
  const names = starts.flatMap((start, s) => nameRow(sorted.slice(start, starts[s + 1])));
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
}

function nameRow(row: readonly number[]): string[] {
  return row.length > 2 ? [`${row[0]} to ${row.at(-1)}`] : row.map(String);
}

/** "requires improvement to be good": the grade as the report's family prints it, else as the model writes it. */
export function nameGrade(report: Report, grade: Grade): string {
  return report.family.grades.find((rule) => rule.grade === grade)?.name ?? grade.replaceAll('-', ' ');
}

/** "the summary table on line 12", lines counted from one as editors show them. */
export function namePlace(report: Report, { where, range }: Judgement): string {
  return `${placeNames[where]} on line ${lineNumber(report, range)}`;
}

/** "11 September 2017" */
export function nameDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** "11 September 2017 to 5 October 2017", or the day alone. */
export function nameSpan({ start, end }: { readonly start: IsoDate; readonly end: IsoDate }): string {
  return start === end ? nameDate(start) : `${nameDate(start)} to ${nameDate(end)}`;
}

/** The line on which `range` starts, counted from one. */
export function lineNumber(report: Report, range: Range): number {
  return report.source.lineAt(range.start) + 1;
}

/** The part of `range` that lies on its first line, so that a long paragraph is not underlined from end to end. */
export function firstLine(report: Report, range: Range): Range {
  const { end } = report.source.lineContentRange(report.source.lineAt(range.start));
  return { start: range.start, end: Math.max(range.start, Math.min(end, range.end)) };
}

/** The first words of a text, at most `limit` characters of them, with an ellipsis when some were left out. */
export function firstWords(text: string, limit = 50): string {
  if (text.length <= limit) return text;
  const cut = text.lastIndexOf(' ', limit);
  return `${text.slice(0, cut > 0 ? cut : limit)}…`;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
