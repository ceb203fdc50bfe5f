/** The figures of a report: how many of what there were on which day, as the family's patterns tell. */

import { numberWords } from '../../base/english';
import { lazily } from '../../base/lazily';
import type { Family, QuantityRule } from '../../report/family';
import type { IsoDate, Report } from '../../report/model';
import { readDates } from '../../report/reading/dates';
import { vocabularyOf } from '../../report/reading/vocabulary';
import { type CompiledPattern, compilePattern, matchPattern, type Slots } from '../../syntax/pattern';
import { readWords } from '../../syntax/words';
import { hasDigit } from '../../text/cues';
import { ofPassage, type PassageText } from '../../text/passageText';
import type { Range } from '../../text/range';
import { matchesOf, proseOf } from '../prose';

export interface Figure {
  readonly rule: QuantityRule;
  readonly count: number;
  /** The day that it is told for; undefined for the time of the inspection. */
  readonly day: IsoDate | undefined;
  readonly range: Range;
}

interface Rule {
  readonly rule: QuantityRule;
  readonly patterns: readonly CompiledPattern[];
}

const rulesOf: (family: Family) => readonly Rule[] = lazily((family) =>
  (family.quantities ?? []).map((rule) => ({ rule, patterns: rule.patterns.map(compilePattern) })),
);

/** A number with the word behind it. */
export const countedIn = matchesOf(/(\d(?<![\d.,/]\d)[\d,]{0,8}) (?=(\p{Ll}{1,20}))/gu, hasDigit);

/** The figures that are told for a day or for the time of the inspection, in document order. */
export function listFigures(report: Report): readonly Figure[] {
  const figuresIn = figuresOf(report.family);
  return proseOf(report).flatMap(({ text }) =>
    figuresIn(text.passage).map((figure) => ({ ...figure, range: text.toSourceRange(figure.range) })),
  );
}

/** The figures of a passage, in its offsets, by the rules of a family. */
const figuresOf: (family: Family) => (passage: PassageText) => readonly Figure[] = lazily((family) => {
  const rules = rulesOf(family);
  if (rules.length === 0) return () => [];
  const { slots } = vocabularyOf(family);
  return ofPassage((text, passage) =>
    countedIn(passage)
      .filter(([, , word]) => rules.some(({ patterns }) => mayOpen(patterns, word!)))
      .flatMap((match) => readFigure(text, match, rules, slots) ?? []),
  );
});

/** Whether a name of what is counted may begin so: a quick look that spares most numbers. */
export function mayOpen(patterns: readonly CompiledPattern[], start: string): boolean {
  return patterns.some(({ firstWords }) => !firstWords || [...firstWords].some((word) => word.startsWith(start)));
}

/** So many characters around a figure say what is counted, and when. */
const reach = 160;

function readFigure(text: string, match: RegExpExecArray, rules: readonly Rule[], slots: Slots): Figure | undefined {
  const [printed, number = ''] = match;
  const behind = text.slice(match.index + printed.length, match.index + reach);
  const name = readWords(behind);
  const found = rules.find(({ patterns }) => patterns.some((pattern) => matchPattern(pattern, name, 0, slots)));
  const count = countOf(number);
  if (!found || count === undefined) return undefined;
  const before = sentenceBefore(text, match.index);
  const when = PARTLY.test(before.replace(/^.*\b\d{4}\b/, '')) ? undefined : whenOf(before, sentenceOf(behind));
  const range = { start: match.index, end: match.index + number.length };
  return when && { rule: found.rule, count, day: when.day, range };
}

/** What makes a figure one of a part, of another day, or of no exact number: "of these 12", "another 12", "nearly 12". */
const PARTLY =
  /\b(?:of (?:these|those|this|them|whom|which|the)|further|another|other|additional|extra|from|since|by|under|over|least|than|nearly|about|around|approximately)\b[^,]*$/i;

function sentenceBefore(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - reach), at)
    .split(/[.!?]\s/)
    .at(-1)!;
}

function sentenceOf(behind: string): string {
  return behind.split(/[.!?](?:\s|$)/, 1)[0]!;
}

/** The last day before the figure, else the first behind it, else the time of the inspection; undefined without any. */
function whenOf(before: string, behind: string): { readonly day: IsoDate | undefined } | undefined {
  const day = listDays(before).at(-1) ?? listDays(behind)[0];
  if (day !== undefined) return { day };
  return /\b(?:currently|at the time of (?:this|the) inspection)\b/i.test(before + behind)
    ? { day: undefined }
    : undefined;
}

function listDays(text: string): IsoDate[] {
  const printed = text.match(/\b\d{1,2} \p{Lu}\p{Ll}{2,8} (?:19|20)\d\d\b/gu) ?? [];
  return printed.flatMap((date) => readDates(readWords(date), 0)?.start ?? []);
}

/** The source of a pattern with one group: "1,577", "20", "Four". */
export const NUMBER = String.raw`(\d[\d,]{0,9}|(?:${numberWords.slice(1).join('|')})(?! (?:hundred|thousand)))`;

/** The source of a pattern with one group, the number before the sign: "83%", "24.4 per cent". */
export const PERCENTAGE = String.raw`(\d{1,3}(?:\.\d{1,2})?) ?(?:%|per ?cent\b)`;

/** The number that a text of that form stands for; undefined for any other. */
export function countOf(printed: string): number | undefined {
  const word = numberWords.indexOf(printed.toLowerCase());
  if (word >= 0) return word;
  const digits = printed.replaceAll(',', '');
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}
