/**
 * A percentage that does not fit the numbers beside it: "36, of whom 86 %", "12 of 40 (25 %)", "115 (or 42 %)" of the
 * number that the list is about. A percentage may be rounded or cut off, so it fits when it is less than one away.
 */

import { lazily } from '../../base/lazily';
import type { Family } from '../../report/family';
import type { Paragraph, Report } from '../../report/model';
import { vocabularyOf } from '../../report/reading/vocabulary';
import { compilePattern, matchPattern } from '../../syntax/pattern';
import { readWords } from '../../syntax/words';
import { cueOf, type Look } from '../../text/cues';
import { ofPassage, type PassageText } from '../../text/passageText';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { matchesOf, proseOf, type MatchesOf } from '../prose';
import { countedIn, countOf, mayOpen, NUMBER, PERCENTAGE } from './figures';

/** What is behind every percentage: most passages have none. */
const saysPerCent = cueOf('per percent');
const holdsPercentage: Look = (passage) => saysPerCent(passage) || passage.text.includes('%');

/** "12 of the 40 children (30 %)" and "30 % (12 of 40)". */
const partsOfWholeIn = matchesOf(
  new RegExp(
    String.raw`(?<![\d.,])(\d[\d,]{0,9}) (?:out )?of (?:the |its |their |all )?(\d[\d,]{0,9})(?: [\p{L}’'-]{1,20}){0,5} \((?:or )?${PERCENTAGE}\)`,
    'gu',
  ),
  holdsPercentage,
);
const sharesFirstIn = matchesOf(
  new RegExp(
    String.raw`(?<![\d.,])${PERCENTAGE} \((\d[\d,]{0,9}) (?:out )?of (?:the |its |their |all )?(\d[\d,]{0,9})\)`,
    'gu',
  ),
  holdsPercentage,
);
/** "20 live in children's homes, of whom 83 % live elsewhere". */
const ofWhomIn = matchesOf(
  new RegExp(String.raw`(?:^|(?<=[.;:] ))${NUMBER} [^.;:()\d%]{3,120}? of (?:whom|which|these),? ${PERCENTAGE}`, 'giu'),
  holdsPercentage,
);
/** "108 (or 56 %) live outside the area", an item of a list about all who are counted before it. */
const orSharesIn = matchesOf(
  new RegExp(String.raw`(?:^|(?<=[.;:,] ))${NUMBER} \(or ${PERCENTAGE}\)`, 'giu'),
  holdsPercentage,
);

export const percentageWrong: Check = {
  code: 'percentage-wrong',
  severity: 'warning',
  title: 'Percentage that does not fit',
  explain: 'Reports a percentage that no rounding makes of the numbers beside it.',
  run: (report) => [...listInSentences(report), ...listInLists(report)],
};

function listInSentences(report: Report): Hit[] {
  return proseOf(report).flatMap((paragraph) => [
    ...listMisfits(paragraph, partsOfWholeIn, ([, part, whole, share]) => fitsPart(part!, whole!, share!)),
    ...listMisfits(paragraph, sharesFirstIn, ([, share, part, whole]) => fitsPart(part!, whole!, share!)),
    ...listMisfits(paragraph, ofWhomIn, ([, whole, share]) => fitsSome(whole!, share!)),
  ]);
}

/** The items of a list are looked at together with the number that the paragraph before them gave. */
function listInLists(report: Report): Hit[] {
  let whole: string | undefined;
  let since = 0;
  if (!report.family.wholes) return [];
  return proseOf(report).flatMap((paragraph) => {
    const stated = wholeIn(report.family)(paragraph.text.passage);
    since = stated === undefined ? since + 1 : 0;
    whole = stated ?? (since <= itemsOfList ? whole : undefined);
    return whole === undefined ? [] : listShares(paragraph, whole);
  });
}

const itemsOfList = 3;

/** "194" of "194 children are being looked after … Of this number:", which opens such a list; undefined without one. */
const wholeIn: (family: Family) => (passage: PassageText) => string | undefined = lazily((family) => {
  const patterns = (family.wholes ?? []).map(compilePattern);
  const { slots } = vocabularyOf(family);
  return ofPassage((text, passage) => {
    const whole = countedIn(passage).find(({ 0: printed, 2: word, index }) => {
      if (!mayOpen(patterns, word!)) return false;
      const behind = text.slice(index + printed.length, index + printed.length + longestWhole).split(/[;:()]/, 1)[0]!;
      const words = readWords(behind);
      return patterns.some((pattern) => matchPattern(pattern, words, 0, slots));
    });
    return whole?.[1];
  });
});

/** So many characters behind a figure say what is counted. */
const longestWhole = 70;

function listShares(paragraph: Paragraph, whole: string): Hit[] {
  return listMisfits(paragraph, orSharesIn, ({ 1: part, 2: share, index, input }) => {
    const own = OF_THE.exec(input.slice(Math.max(0, index - reach), index))?.[1];
    return fitsPart(part!, own ?? whole, share!);
  });
}

/** "Of the 835 children living in inspected provision, 202 (or 24 %)": the item gives a number of its own. */
const OF_THE = /\bof (?:the |these |those )?(\d[\d,]{0,9})\b[^.;:]*$/i;
const reach = 160;

/** What is wrong with the numbers of a match; undefined when they fit. */
type Judge = (match: RegExpExecArray) => Misfit | undefined;

interface Misfit {
  readonly message: string;
}

function listMisfits({ text }: Paragraph, find: MatchesOf, judge: Judge): Hit[] {
  return find(text.passage).flatMap((match) => {
    const misfit = judge(match);
    if (!misfit) return [];
    const range = text.toSourceRange({ start: match.index, end: match.index + match[0].length });
    return [{ range, message: misfit.message }];
  });
}

function fitsPart(part: string, whole: string, share: string): Misfit | undefined {
  const [some, all] = [countOf(part), countOf(whole)];
  if (some === undefined || all === undefined || all === 0) return undefined;
  const actual = (100 * some) / all;
  if (Math.abs(actual - Number(share)) < tolerance(share)) return undefined;
  return { message: messages.percentageWrong(some, all, actual, share) };
}

/** Whether some whole number of them makes that percentage. */
function fitsSome(whole: string, share: string): Misfit | undefined {
  const all = countOf(whole);
  if (all === undefined || all === 0) return undefined;
  const nearest = Math.round((Number(share) * all) / 100);
  const fits = [nearest - 1, nearest, nearest + 1].some(
    (some) => Math.abs((100 * some) / all - Number(share)) < tolerance(share),
  );
  return fits ? undefined : { message: messages.percentageImpossible(all, share) };
}

/** One in the last digit that is printed: rounded up, down or cut off. */
function tolerance(share: string): number {
  return share.includes('.') ? 0.2 : 1;
}
