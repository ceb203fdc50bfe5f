/**
 * A word that is printed twice in a row. Left alone are the few words that sentences do double, numbers, names such as
 * "Toot Toot", and doublings across a gap in the text, where something else was lost.
 */

import type { Paragraph, Report } from '../../report/model';
import type { TextEdit } from '../../text/edit';
import type { Range } from '../../text/range';
import { hasDoubled } from '../../text/cues';
import { ofPassage } from '../../text/passageText';
import { PRINTED, WordScanner } from '../../text/scanner';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { isLossy, proseOf } from '../prose';

/** "He had had help", "the plan that that team wrote". */
const doubles: ReadonlySet<string> = new Set(['had', 'that', 'is', 'very']);

export const wordDoubled: Check = {
  code: 'word-doubled',
  severity: 'warning',
  title: 'Word printed twice',
  explain: 'Reports a word that is printed twice in a row.',
  run: (report) => proseOf(report).flatMap((paragraph) => listDoubles(report, paragraph)),
};

function listDoubles(report: Report, { text }: Paragraph): Hit[] {
  return doublesIn(text.passage).flatMap((pair) => {
    const [first, second] = [text.toSourceRange(pair.first), text.toSourceRange(pair.second)];
    return isWhole(report, first, second) ? [hitFor(report, first, second)] : [];
  });
}

/** The words of a passage that are printed twice, in its offsets. */
const doublesIn = ofPassage((text, passage) => {
  if (!hasDoubled(passage)) return [];
  const doubles: { readonly first: Range; readonly second: Range }[] = [];
  // words with their hyphens and apostrophes: "in in-house" is no doubling
  const words = new WordScanner(text, PRINTED);
  let [start, end] = [0, 0];
  while (words.next()) {
    if (
      end - start === words.end - words.start &&
      mayBeSame(text.charCodeAt(end - 1), text.charCodeAt(words.end - 1))
    ) {
      const [first, second] = [
        { start, end },
        { start: words.start, end: words.end },
      ];
      if (isSlip(text, first, second)) doubles.push({ first, second });
    }
    ({ start, end } = words);
  }
  return doubles;
});

/** Whether one letter may be the other in another case. */
function mayBeSame(one: number, other: number): boolean {
  return one === other || (one | CASE) === (other | CASE) || one > ASCII || other > ASCII;
}

/** The bit that tells small letters of ASCII from capitals, and the last character of ASCII. */
const CASE = 0x20;
const ASCII = 0x7f;

function isSlip(text: string, first: Range, second: Range): boolean {
  if (text.slice(first.end, second.start).trim() !== '') return false;
  const word = text.slice(second.start, second.end);
  const folded = word.toLowerCase();
  if (text.slice(first.start, first.end).toLowerCase() !== folded || /\p{N}|^\p{Lu}/u.test(word)) return false;
  return !doubles.has(folded) || (folded === 'that' && DETERMINED.test(text.slice(second.end, second.end + 10)));
}

/** "that that every child": a second determiner shows that the second "that" is none. */
const DETERMINED = /^\s(?:an?|the|every|each|all|any|no|these|those)\s/;

/** Whether nothing but white space stands between the two, and no more of it than one line break that lost nothing. */
function isWhole(report: Report, { end }: Range, { start }: Range): boolean {
  if (start - end > mostSpace) return false;
  const gap = report.source.slice({ start: end, end: start });
  return /^[^\S\n]*\r?\n?[^\S\n]*$/.test(gap) && !(gap.includes('\n') && isLossy(report));
}

/** A wider gap, as between columns, divides two texts. */
const mostSpace = 20;

function hitFor(report: Report, first: Range, second: Range): Hit {
  const word = report.source.slice(second);
  return {
    range: { start: first.start, end: second.end },
    message: messages.wordDoubled(word),
    correction: { title: messages.removeWord(word), edits: [removalOf(report, first, second)] },
  };
}

/** Takes away the second word with the space before it; at the beginning of a line with the space behind it. */
function removalOf({ source }: Report, first: Range, second: Range): TextEdit {
  if (!/[\r\n]/.test(source.slice({ start: first.end, end: second.start })))
    return { range: { start: first.end, end: second.end }, newText: '' };
  const end = source.text.charAt(second.end) === ' ' ? second.end + 1 : second.end;
  return { range: { start: second.start, end }, newText: '' };
}
