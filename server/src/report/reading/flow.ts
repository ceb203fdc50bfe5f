/**
 * The flow of a text: its lines with text, in order, without blank lines, page numbers and running headers.
 * Most of what builds a report walks the flow and asks for the words of a few lines at a time.
 */

import { findFurniture, type Furniture } from '../../syntax/furniture';
import { isBlank, loneNumber, readLines, sourceRange, type Line } from '../../syntax/lines';
import { wrapWidth } from '../../syntax/prose';
import { readWords, type Word } from '../../syntax/words';
import type { Range } from '../../text/range';
import type { SourceText } from '../../text/sourceText';

export interface Flow {
  readonly source: SourceText;
  /** Every line of the text. */
  readonly all: readonly Line[];
  /** By the index of a line: what belongs to the page and not to the text. */
  readonly furniture: ReadonlyMap<number, Furniture>;
  /** The lines with text, without furniture and lone numbers. */
  readonly lines: readonly Line[];
  /** The first word of each of `lines` behind its number, folded; empty where there is none. */
  readonly heads: readonly string[];
  /** The column at which lines were wrapped; undefined when paragraphs stand on one line each. */
  readonly width: number | undefined;
}

export function readFlow(source: SourceText): Flow {
  const all = readLines(source);
  const furniture = findFurniture(all);
  const lines = all.filter((line) => !isBlank(line) && !furniture.has(line.index) && loneNumber(line) === undefined);
  return { source, all, furniture, lines, heads: lines.map(firstWordOf), width: wrapWidth(lines) };
}

/** How many blank or furniture lines stand between two lines of the flow, counted in lines of the text. */
export function gapBetween(before: Line, after: Line): number {
  return after.index - before.index - 1;
}

const LONGEST_WORD = 20;

/** Several passes look at the first forty words of the same line, and at the number before them; these are kept. */
const KEPT_WORDS = 41;

const keptWords = new WeakMap<Line, readonly Word[]>();

/** The words of a line after a Markdown heading mark, in offsets of the source; only the first so many if asked. */
export function wordsOfLine(line: Line, most = Infinity): Word[] {
  if (most === 1 || most > KEPT_WORDS) return readWordsOfLine(line, most);
  const kept = keptWords.get(line) ?? readWordsOfLine(line, KEPT_WORDS);
  keptWords.set(line, kept);
  return kept.slice(0, most);
}

function readWordsOfLine(line: Line, most: number): Word[] {
  const from = line.mark?.kind === 'hashes' ? line.mark.length : 0;
  const words = readWords(line.visible.slice(from, from + most * LONGEST_WORD)).slice(0, most);
  return words.map((word) => ({
    ...word,
    range: sourceRange(line, from + word.range.start, from + word.range.end),
    note: word.note && sourceRange(line, from + word.note.start, from + word.note.end),
  }));
}

function firstWordOf(line: Line): string {
  return wordsBehindNumber(line, 1)[0]?.folded ?? '';
}

/** The first words of a line without the number that opens it, as headings such as "3. Findings" have one. */
export function wordsBehindNumber(line: Line, most: number): Word[] {
  if (line.mark?.kind !== 'number') return wordsOfLine(line, most);
  return wordsOfLine(line, most + 1).slice(1);
}

/** The range from the first word of `words[from]` to the end of `words[to - 1]`; empty when there are none. */
export function rangeOfWords(words: readonly Word[], from = 0, to = words.length): Range {
  const first = words[from];
  const last = words[to - 1];
  return first && last ? { start: first.range.start, end: last.range.end } : { start: 0, end: 0 };
}
