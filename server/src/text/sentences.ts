/**
 * The one splitter of sentences. A sentence ends at a full stop, question mark or exclamation mark, with the marks that
 * close behind it, where white space and then a capital, a digit or an opening mark follows:
 *
 *     Plans are vague (see 2.5). “Why?” Mr. Smith asked, e.g. at home.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */

import { CAPITAL, classOf, codeAt, DIGIT, SPACE } from '../base/characters';
import { isAbbreviation } from '../base/english';
import { ofPassage, type PassageText } from './passageText';
import { touches, type Range } from './range';

/** The sentences of a text, with the white space behind them; they tile it. Always at least one. */
export function listSentences(text: string): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > QUESTION_MARK || (code !== FULL_STOP && code !== QUESTION_MARK && code !== EXCLAMATION_MARK)) continue;
    const end = endOfSentence(text, at);
    if (end === undefined) continue;
    sentences.push({ start, end });
    start = end;
    at = end - 1;
  }
  sentences.push({ start, end: text.length });
  return sentences;
}

/** The sentences of a passage, in its offsets. */
export const sentencesOf: (passage: PassageText) => readonly Range[] = ofPassage(listSentences);

/** What ends sentences; all letters are above the question mark. */
const QUESTION_MARK = 0x3f;
const FULL_STOP = 0x2e;
const EXCLAMATION_MARK = 0x21;
const CLOSES = `”’'")]`;
const OPENS = `“‘"'(`;

/** Where the next sentence begins when the mark at `at` ends one. */
function endOfSentence(text: string, at: number): number | undefined {
  let space = at + 1;
  while (space < text.length && CLOSES.includes(text[space]!)) space++;
  let next = space;
  while (next < text.length && classOf(text.charCodeAt(next)) & SPACE) next++;
  if (next === space || next === text.length) return undefined;
  const opens = classOf(codeAt(text, next)) & (CAPITAL | DIGIT) || OPENS.includes(text[next]!);
  return opens && !(text[at] === '.' && space === at + 1 && isAbbreviation(wordBefore(text, at))) ? next : undefined;
}

/** Longer words are no abbreviations. */
const LONGEST_ABBREVIATION = 6;

/** The word that ends at `end`, without the bracket or quotation mark that opens it. */
function wordBefore(text: string, end: number): string {
  const near = text.slice(Math.max(0, end - LONGEST_ABBREVIATION - 1), end);
  return /[^\s([“‘"']*$/.exec(near)![0];
}

/** How far to either side of an offset a sentence is looked for; no sentence of a report comes near it. */
const REACH = 4000;

/**
 * The sentence of `within` that `offset` lies in or touches, without the white space around it. Line breaks count as
 * spaces. Undefined when `offset` is outside `within` or there is no sentence there.
 */
export function findSentence(text: string, within: Range, offset: number): Range | undefined {
  if (!touches(within, offset)) return undefined;
  const start = Math.max(within.start, offset - REACH);
  const window = text.slice(start, Math.min(within.end, offset + REACH));
  const sentences = listSentences(window);
  const sentence = sentences.find(({ end }) => offset - start < end) ?? sentences.at(-1)!;
  const printed = window.slice(sentence.start, sentence.end);
  const from = start + sentence.start + printed.length - printed.trimStart().length;
  const to = start + sentence.start + printed.trimEnd().length;
  return from < to ? { start: from, end: to } : undefined;
}
